// Reading the payload strictly: each rule kept, broken, and at its limit.
#include <gtest/gtest.h>

#include <string>

#include "core/base/error.hpp"
#include "core/base/limits.hpp"
#include "core/format/payload.hpp"
#include "core/json/writer.hpp"
#include "tests/support/format_samples.hpp"
#include "tests/support/random_assessment.hpp"

namespace charter {
namespace {

using json::Array;
using json::Object;
using json::Value;

Error refusal(Value payload) {
  const Result<Assessment> result = assessment_from(std::move(payload));
  return result.ok() ? Error{} : result.error();
}

// The error when the value at `pointer` of a full payload is another one.
Error refusal_with(std::string_view pointer, Value value) {
  Value payload = payload_value(full_assessment());
  at(payload, pointer) = std::move(value);
  return refusal(std::move(payload));
}

Value integer(std::int64_t number) { return Value(number); }

TEST(Payload, RefusesBytesThatAreNotStrictJson) {
  EXPECT_EQ(read_payload("").error().code, error::json_syntax);
  EXPECT_EQ(read_payload("\xEF\xBB\xBF{}").error().code, error::json_encoding);
  EXPECT_EQ(read_payload("{}").error(), (Error{error::format_not_ours, ""}));
  EXPECT_EQ(read_payload("[]").error(), (Error{error::format_not_ours, ""}));
  std::string twice = write_payload(blank_assessment());
  twice.insert(1, R"("version":1,)");
  EXPECT_EQ(read_payload(twice).error(), (Error{error::json_duplicate_key, "/version"}));
  const std::string blank = write_payload(blank_assessment());
  EXPECT_TRUE(
      read_payload(blank + std::string(limits::payload_bytes_max - blank.size(), ' ')).ok());
  EXPECT_EQ(
      read_payload(blank + std::string(limits::payload_bytes_max - blank.size() + 1, ' ')).error(),
      (Error{error::json_too_large, ""}));
}

TEST(Payload, RefusesOtherFormatsAndLaterVersions) {
  EXPECT_EQ(refusal_with("/format", "another"), (Error{error::format_not_ours, ""}));
  EXPECT_EQ(refusal_with("/format", integer(1)), (Error{error::format_not_ours, ""}));
  EXPECT_EQ(refusal_with("/version", integer(2)), (Error{error::format_later_version, "/version"}));
  EXPECT_EQ(refusal_with("/version", integer(0)), (Error{error::format_value, "/version"}));
  EXPECT_EQ(refusal_with("/version", Value(json::Real{1.0})),
            (Error{error::format_type, "/version"}));
  EXPECT_EQ(refusal_with("/version", "1"), (Error{error::format_type, "/version"}));
}

// A later version is told as such whatever else it holds.
TEST(Payload, JudgesTheVersionBeforeTheMembers) {
  Value payload(
      Object{{"format", Value(payload_format)}, {"version", integer(7)}, {"new", Value()}});
  EXPECT_EQ(refusal(std::move(payload)), (Error{error::format_later_version, "/version"}));
}

TEST(Payload, RefusesAnUnknownMemberEverywhere) {
  for (const std::string pointer :
       {"", "/edition", "/project", "/project/lead", "/round", "/answered_by", "/people/0",
        "/needs", "/answers", "/actions/0"}) {
    Value payload = payload_value(full_assessment());
    add(payload, pointer, "x/y", Value("x"));
    EXPECT_EQ(refusal(std::move(payload)), (Error{error::format_unknown, pointer + "/x~1y"}));
  }
  for (const std::string id : {"project.name", "guide.read.who", "scale.criteria.note", "guide"}) {
    Value payload = payload_value(full_assessment());
    add(payload, "/answers", id, Value("yes"));
    EXPECT_EQ(refusal(std::move(payload)), (Error{error::format_unknown, "/answers/" + id}));
  }
}

TEST(Payload, RefusesWhatIsMissing) {
  const std::pair<std::string, std::string> required[] = {
      {"", "id"},
      {"", "kind"},
      {"", "edition"},
      {"", "project"},
      {"", "round"},
      {"", "created_at"},
      {"", "changed_at"},
      {"", "version"},
      {"/project", "id"},
      {"/round", "id"},
      {"/edition", "charter"},
      {"/edition", "wording"},
      {"/people/0", "count"},
  };
  for (const auto& [parent, key] : required) {
    Value payload = payload_value(full_assessment());
    remove(payload, parent, key);
    EXPECT_EQ(refusal(std::move(payload)), (Error{error::format_missing, parent + "/" + key}));
  }
}

TEST(Payload, DoesWithoutTheRest) {
  const std::pair<std::string, std::string> optional[] = {
      {"", "answered_by"},
      {"", "people"},
      {"", "needs"},
      {"", "answers"},
      {"", "actions"},
      {"", "expects"},
      {"", "previous"},
      {"/project", "lead"},
      {"/project", "name"},
      {"/round", "date"},
      {"/answered_by", "roles"},
      {"/answered_by", "typed_from_paper"},
      {"/needs", "coded"},
      {"/actions/0", "done"},
      {"/people/0", "role"},
  };
  for (const auto& [parent, key] : optional) {
    Value payload = payload_value(full_assessment());
    remove(payload, parent, key);
    EXPECT_EQ(refusal(std::move(payload)), Error{}) << parent << "/" << key;
  }
}

// Every value of a full payload in turn becomes each other kind of value.
void expect_every_type_checked(const std::string& pointer, Value& place, const Value& root) {
  const Value original = place;
  for (const Value& other :
       {Value(), Value(true), integer(3), Value(json::Real{1.5}), Value("other"),
        Value(Array{Value()}), Value(Object{{"other", Value()}})}) {
    if (other.data().index() == original.data().index()) continue;
    place = other;
    const Error error = refusal(root);
    if (pointer == "/format") {
      EXPECT_EQ(error, (Error{error::format_not_ours, ""}));
    } else {
      EXPECT_EQ(error, (Error{error::format_type, pointer})) << json::write(root);
    }
  }
  place = original;
  if (auto* object = std::get_if<Object>(&place.data())) {
    for (json::Member& member : *object) {
      expect_every_type_checked(pointer + "/" + member.key, member.value, root);
    }
  } else if (auto* array = std::get_if<Array>(&place.data())) {
    for (std::size_t i = 0; i < array->size(); ++i) {
      expect_every_type_checked(pointer + "/" + std::to_string(i), (*array)[i], root);
    }
  }
}

TEST(Payload, ChecksTheTypeOfEveryValue) {
  Value payload = payload_value(full_assessment());
  for (json::Member& member : std::get<Object>(payload.data())) {
    expect_every_type_checked("/" + member.key, member.value, payload);
  }
}

// Absent is the one way of being empty, so that a meaning has one form.
void expect_no_empty_value(const std::string& pointer, Value& place, const Value& root) {
  const Value original = place;
  const bool may_be_empty = pointer == "/actions/1" || pointer == "/people/1";
  if (place.as_string() != nullptr && pointer != "/format") {
    place = Value("");
  } else if (place.as_array() != nullptr) {
    place = Value(Array{});
  } else if (pointer == "/needs" || pointer == "/answers" || pointer == "/answered_by" ||
             pointer == "/project/lead") {
    place = Value(Object{});
  } else if (place.as_bool() != nullptr) {
    place = Value(false);
  }
  if (place != original && !may_be_empty) {
    EXPECT_EQ(refusal(root), (Error{error::format_value, pointer}));
  }
  place = original;
  if (auto* object = std::get_if<Object>(&place.data())) {
    for (json::Member& member : *object) {
      expect_no_empty_value(pointer + "/" + member.key, member.value, root);
    }
  } else if (auto* array = std::get_if<Array>(&place.data())) {
    for (std::size_t i = 0; i < array->size(); ++i) {
      expect_no_empty_value(pointer + "/" + std::to_string(i), (*array)[i], root);
    }
  }
}

TEST(Payload, RefusesEmptyValuesEverywhere) {
  Value payload = payload_value(full_assessment());
  for (json::Member& member : std::get<Object>(payload.data())) {
    expect_no_empty_value("/" + member.key, member.value, payload);
  }
}

TEST(Payload, ChecksTheValues) {
  const std::string ids[] = {"/id", "/project/id", "/round/id"};
  for (const std::string& id : ids) {
    EXPECT_EQ(refusal_with(id, std::string(32, 'A')), (Error{error::format_value, id}));
    EXPECT_EQ(refusal_with(id, std::string(31, 'a')), (Error{error::format_value, id}));
    EXPECT_EQ(refusal_with(id, std::string(33, 'a')), (Error{error::format_value, id}));
  }
  const std::pair<std::string, std::string> wrong[] = {
      {"/kind", "Own"},
      {"/edition/charter", "2022"},
      {"/edition/wording", "two\nlines"},
      {"/project/name", "two\nlines"},
      {"/project/length", "long"},
      {"/round/occasion", "never"},
      {"/round/date", "2026-02-29"},
      {"/answered_by/roles/0", "king"},
      {"/answered_by/roles/1", "resident"},
      {"/answered_by/helped_by", "machine"},
      {"/people/0/since", "soon"},
      {"/needs/coded/0", "money"},
      {"/needs/coded/0", "own-words"},
      {"/answers/guide.read", "maybe"},
      {"/answers/guide.read", "none-held"},
      {"/answers/sharing.easy-read.who", "two\nlines"},
      {"/actions/0/item", "guide"},
      {"/actions/0/by", "2026-1-1"},
      {"/expects/0", "two\nlines"},
      {"/previous", std::string(63, 'd')},
      {"/created_at", "2026-11-22T14:32:05Z"},
      {"/changed_at", "2026-11-31T14:32:05.123+00:00"},
  };
  for (const auto& [pointer, value] : wrong) {
    EXPECT_EQ(refusal_with(pointer, value), (Error{error::format_value, pointer}));
  }
  EXPECT_EQ(refusal_with("/people/0/count", integer(0)),
            (Error{error::format_value, "/people/0/count"}));
  EXPECT_EQ(refusal_with("/people/0/count", integer(1)), Error{});
  EXPECT_EQ(refusal_with("/people/0/count", integer(10'001)),
            (Error{error::format_limit, "/people/0/count"}));
}

TEST(Payload, ChecksTheLimits) {
  const auto rows = [](std::size_t n, const Value& row) { return Value(Array(n, row)); };
  const Value person(Object{{"count", integer(1)}});
  EXPECT_EQ(refusal_with("/people", rows(limits::people_max, person)), Error{});
  EXPECT_EQ(refusal_with("/people", rows(limits::people_max + 1, person)),
            (Error{error::format_limit, "/people"}));
  EXPECT_EQ(refusal_with("/actions", rows(limits::actions_max, Value(Object{}))), Error{});
  EXPECT_EQ(refusal_with("/actions", rows(limits::actions_max + 1, Value(Object{}))),
            (Error{error::format_limit, "/actions"}));
  EXPECT_EQ(refusal_with("/expects", rows(limits::signatures_max, Value("x"))), Error{});
  EXPECT_EQ(refusal_with("/expects", rows(limits::signatures_max + 1, Value("x"))),
            (Error{error::format_limit, "/expects"}));
  for (const std::string pointer : {"/project/name", "/people/0/name", "/expects/0"}) {
    const std::string longest(limits::name_code_points_max, 'x');
    EXPECT_EQ(refusal_with(pointer, longest), Error{});
    EXPECT_EQ(refusal_with(pointer, longest + "x"), (Error{error::format_limit, pointer}));
  }
  const std::string text(limits::string_bytes_max, 'x');
  EXPECT_EQ(refusal_with("/answers/scale.criteria", text), Error{});
  EXPECT_EQ(refusal_with("/answers/scale.criteria", text + "x"),
            (Error{error::format_limit, "/answers/scale.criteria"}));
}

}  // namespace
}  // namespace charter

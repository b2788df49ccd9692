// Drafts, starters, versions and the shapes of files: each rule kept, broken, and at its limit.
#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "core/base/error.hpp"
#include "core/format/draft.hpp"
#include "core/format/payload.hpp"
#include "core/format/version.hpp"
#include "core/json/writer.hpp"
#include "tests/support/format_samples.hpp"
#include "tests/support/random_assessment.hpp"

namespace charter {
namespace {

using json::Object;
using json::Value;

// A format of the test's own, at version 3: version 1 called `b` `a`, version 2 had no `c`.
Value rename_a(Value document) {
  for (json::Member& member : std::get<Object>(document.data())) {
    if (member.key == "a") member.key = "b";
  }
  return document;
}
Value add_c(Value document) {
  std::get<Object>(document.data()).push_back({"c", Value(true)});
  return document;
}
constexpr Migration test_migrations[] = {rename_a, add_c};

std::string migrated(std::string_view text) {
  const Result<Value> result = up_to_date(parsed(text), "test", test_migrations);
  if (!result.ok()) return std::string(result.error().code) + result.error().pointer;
  return json::write(result.value());
}

TEST(Versions, BringEarlierOnesUpToDateStepByStep) {
  EXPECT_EQ(migrated(R"({"format":"test","version":1,"a":7})"),
            R"({"format":"test","version":3,"b":7,"c":true})");
  EXPECT_EQ(migrated(R"({"format":"test","version":2,"a":7})"),
            R"({"format":"test","version":3,"a":7,"c":true})");
  EXPECT_EQ(migrated(R"({"format":"test","version":3,"a":7})"),
            R"({"format":"test","version":3,"a":7})");
}

TEST(Versions, AreRefusedOutsideTheTable) {
  EXPECT_EQ(migrated(R"({"format":"test","version":4})"), "format.later-version/version");
  EXPECT_EQ(migrated(R"({"format":"test","version":9007199254740993})"),
            "format.later-version/version");
  EXPECT_EQ(migrated(R"({"format":"test","version":0})"), "format.value/version");
  EXPECT_EQ(migrated(R"({"format":"test","version":-1})"), "format.value/version");
  EXPECT_EQ(migrated(R"({"format":"test","version":1.0})"), "format.type/version");
  EXPECT_EQ(migrated(R"({"format":"test"})"), "format.missing/version");
  EXPECT_EQ(migrated(R"({"format":"tests","version":1})"), "format.not-ours");
  EXPECT_EQ(migrated(R"({"version":1})"), "format.not-ours");
  EXPECT_EQ(migrated(R"("test")"), "format.not-ours");
}

Value integer(std::int64_t number) { return Value(number); }

TEST(Draft, ReadsBackWhatItWrote) {
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    const Assessment assessment = random_assessment(seed, 200);
    const Value file = parsed(write_draft(assessment));
    ASSERT_TRUE(shape_of(file).ok());
    EXPECT_EQ(shape_of(file).value(), FileShape::draft);
    const Result<Assessment> back = read_draft(file);
    ASSERT_TRUE(back.ok());
    EXPECT_EQ(back.value(), assessment);
  }
  EXPECT_TRUE(
      write_draft(blank_assessment())
          .starts_with(R"({"format":"city-hackney-co-production-charter-draft","version":1,)"
                       R"("draft":true,"payload":{"format":)"));
}

TEST(Draft, RefusesWhatIsNotADraft) {
  const auto refusal_after = [](const std::function<void(Value&)>& change) {
    Value file = parsed(write_draft(full_assessment()));
    change(file);
    const Result<Assessment> result = read_draft(file);
    return result.ok() ? Error{} : result.error();
  };
  EXPECT_EQ(refusal_after([](Value&) {}), Error{});
  EXPECT_EQ(refusal_after([](Value& file) { at(file, "/draft") = Value(false); }),
            (Error{error::format_value, "/draft"}));
  EXPECT_EQ(refusal_after([](Value& file) { at(file, "/draft") = Value("true"); }),
            (Error{error::format_type, "/draft"}));
  EXPECT_EQ(refusal_after([](Value& file) { remove(file, "", "draft"); }),
            (Error{error::format_missing, "/draft"}));
  EXPECT_EQ(refusal_after([](Value& file) { remove(file, "", "payload"); }),
            (Error{error::format_missing, "/payload"}));
  EXPECT_EQ(refusal_after([](Value& file) { add(file, "", "signatures", Value(json::Array{})); }),
            (Error{error::format_unknown, "/signatures"}));
  EXPECT_EQ(refusal_after([](Value& file) { at(file, "/payload/id") = Value("x"); }),
            (Error{error::format_value, "/payload/id"}));
  EXPECT_EQ(refusal_after([](Value& file) { at(file, "/payload/version") = integer(2); }),
            (Error{error::format_later_version, "/payload/version"}));
  EXPECT_EQ(refusal_after([](Value& file) { at(file, "/version") = integer(2); }),
            (Error{error::format_later_version, "/version"}));
  EXPECT_EQ(read_draft(parsed(write_starter(full_assessment()))).error().code,
            error::format_not_ours);
}

TEST(Starter, HoldsTheProjectAndTheRoundAndNobody) {
  const Assessment whole = full_assessment();
  const std::string bytes = write_starter(whole);
  const Value file = parsed(bytes);
  ASSERT_TRUE(shape_of(file).ok());
  EXPECT_EQ(shape_of(file).value(), FileShape::starter);
  const Result<Assessment> starter = read_starter(file);
  ASSERT_TRUE(starter.ok());
  Assessment expected = blank_assessment();
  expected.id.clear();
  expected.fields = {{"project.name", "Sample żółć"},
                     {"project.about", "Sample żółć"},
                     {"project.organisations", "Sample żółć"},
                     {"project.length", "short"},
                     {"project.lead.contact", "Sample żółć"},
                     {"round.occasion", "beginning"},
                     {"round.date", "2026-11-22"},
                     {"round.next-review", "2026-11-22"}};
  EXPECT_EQ(starter.value(), expected);
  for (const std::string_view part :
       {"answered_by", "people", "needs", "answers", "actions", "expects", "previous", "agreed"}) {
    EXPECT_EQ(bytes.find(part), std::string::npos) << part;
  }
}

TEST(Starter, RefusesToHoldMore) {
  for (const Edit& edit : {Edit{"guide.read", "yes"},
                           {"project.lead.name", "Sample"},
                           {"by.name", "Sample"},
                           {"needs.audio", "yes"},
                           {"people/+", ""},
                           {"actions/+", ""},
                           {"kind", "agreed"}}) {
    Assessment assessment = blank_assessment();
    ASSERT_TRUE(apply(assessment, edit).ok());
    Value file = parsed(write_starter(assessment));
    EXPECT_TRUE(read_starter(file).ok());
    at(file, "/payload") = payload_value(assessment);
    EXPECT_EQ(read_starter(file).error(), (Error{error::format_value, "/payload"})) << edit.field;
  }
  EXPECT_EQ(read_starter(parsed(write_draft(blank_assessment()))).error().code,
            error::format_not_ours);
}

std::string shape(std::string_view text) {
  const Result<FileShape> result = shape_of(parsed(text));
  if (!result.ok()) return std::string(result.error().code) + result.error().pointer;
  switch (result.value()) {
    case FileShape::draft:
      return "draft";
    case FileShape::starter:
      return "starter";
    case FileShape::signed_file:
      return "signed";
  }
  return "";
}

TEST(Shape, IsToldByTheOutermostMembers) {
  EXPECT_EQ(shape(R"({"payload":"e30","signatures":[]})"), "signed");
  EXPECT_EQ(shape(R"({"payload":{},"signatures":[]})"), "format.not-ours");
  EXPECT_EQ(shape(R"({"payload":"e30","signatures":{}})"), "format.not-ours");
  EXPECT_EQ(shape(R"({"payload":"e30"})"), "format.not-ours");
  EXPECT_EQ(shape(R"({"payload":"e30","signature":"","protected":""})"), "format.not-ours");
  for (const std::string text : {"{}", "[]", "1", "null", "\"draft\"", R"({"format":1})"}) {
    EXPECT_EQ(shape(text), "format.not-ours") << text;
  }
  EXPECT_EQ(shape(write_payload(blank_assessment())), "format.not-ours");
  const std::string draft = R"({"format":"city-hackney-co-production-charter-draft","version":)";
  const std::string starter =
      R"({"format":"city-hackney-co-production-charter-starter","version":)";
  EXPECT_EQ(shape(draft + "1}"), "draft");
  EXPECT_EQ(shape(draft + "2}"), "format.later-version/version");
  EXPECT_EQ(shape(draft + "0}"), "format.value/version");
  EXPECT_EQ(shape(starter + "1}"), "starter");
  EXPECT_EQ(shape(starter + "2}"), "format.later-version/version");
  EXPECT_EQ(shape(starter + "\"1\"}"), "format.type/version");
}

}  // namespace
}  // namespace charter

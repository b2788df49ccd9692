// Fields and edits: each rule kept, broken, and at its limit.
#include "core/assessment/assessment.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "core/base/error.hpp"
#include "core/base/limits.hpp"
#include "tests/support/random_assessment.hpp"

namespace charter {
namespace {

std::string repeat(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

// The code with which an edit is refused, or empty; a refusal must change nothing.
std::string_view refusal(Assessment& assessment, const Edit& edit) {
  const Assessment before = assessment;
  const Result<Done> done = apply(assessment, edit);
  if (done.ok()) return "";
  EXPECT_EQ(assessment, before) << edit.field;
  EXPECT_EQ(done.error().pointer, "");
  return done.error().code;
}

std::string_view refusal(const Edit& edit) {
  Assessment assessment;
  return refusal(assessment, edit);
}

// An assessment after edits that must all be accepted.
Assessment after(std::initializer_list<Edit> edits, Assessment assessment = {}) {
  for (const Edit& edit : edits) {
    EXPECT_EQ(refusal(assessment, edit), "") << edit.field << "=" << edit.value;
  }
  return assessment;
}

TEST(Choice, HasOneValueEachWay) {
  for (const Choice choice :
       {Choice::unanswered, Choice::yes, Choice::no, Choice::not_sure, Choice::none_held}) {
    EXPECT_EQ(choice_from_value(to_value(choice)), choice);
  }
  EXPECT_EQ(to_value(Choice::not_sure), "not-sure");
  EXPECT_EQ(to_value(Choice::none_held), "none-held");
  EXPECT_EQ(choice_from_value("Yes"), std::nullopt);
  EXPECT_EQ(choice_from_value("none"), std::nullopt);
}

TEST(FieldSpec, KnowsEveryFieldOfTheOutline) {
  const std::vector<std::string> ids = all_field_ids();
  // 40 items, 32 notes, 9 + 9 who, 1 reason, 2 describe; 14 fixed fields, 8 roles, 15 needs.
  EXPECT_EQ(ids.size(), 40u + 32 + 18 + 1 + 2 + 14 + 8 + 15);
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
  for (const std::string& id : ids) EXPECT_TRUE(field_spec(id)) << id;
}

TEST(FieldSpec, HasTheKindOfTheField) {
  EXPECT_EQ(field_spec("project.name")->kind, FieldKind::line);
  EXPECT_EQ(field_spec("project.about")->kind, FieldKind::text);
  EXPECT_EQ(field_spec("round.date")->kind, FieldKind::date);
  EXPECT_EQ(field_spec("by.role.carer")->kind, FieldKind::tick);
  EXPECT_EQ(field_spec("needs.braille")->kind, FieldKind::tick);
  EXPECT_EQ(field_spec("scale.criteria")->kind, FieldKind::text);
  EXPECT_EQ(field_spec("guide.notes")->kind, FieldKind::text);
  EXPECT_EQ(field_spec("sharing.easy-read")->kind, FieldKind::choice);
  EXPECT_EQ(field_spec("sharing.easy-read")->options.size(), 3u);
  EXPECT_EQ(field_spec("access.checklist-online")->options.size(), 4u);
  EXPECT_EQ(field_spec("sharing.easy-read.who")->kind, FieldKind::line);
  EXPECT_EQ(field_spec("feedback.minutes.who")->kind, FieldKind::line);
  EXPECT_EQ(field_spec("reward.financial.reason")->kind, FieldKind::text);
  EXPECT_EQ(field_spec("reward.costs.describe")->kind, FieldKind::text);
  EXPECT_EQ(field_spec("scale.informing.note")->kind, FieldKind::text);
}

TEST(FieldSpec, KnowsNoOther) {
  for (const std::string_view id : {"",
                                    ".",
                                    "kind",
                                    "project",
                                    "project.id",
                                    "project.names",
                                    "by.role",
                                    "by.role.",
                                    "by.role.king",
                                    "needs",
                                    "needs.",
                                    "needs.money",
                                    "scale",
                                    "scale.",
                                    "scale.criteria.note",
                                    "scale.criteria.",
                                    "guide.notes.note",
                                    "guide.read.who",
                                    "guide.read.",
                                    "sharing.easy-read.reason",
                                    "reward.financial.who",
                                    "reward.financial.describe",
                                    "reward.voucher.describe",
                                    "reward.training.reason",
                                    "sharing.easy-read.who.who",
                                    "sharing.easy-read.note.note",
                                    "people/0/name",
                                    "right.honesty"}) {
    EXPECT_FALSE(field_spec(id)) << id;
    EXPECT_EQ(refusal({std::string(id), "yes"}),
              id == "kind" ? error::format_value : error::format_unknown)
        << id;
  }
}

TEST(Apply, SetsChangesAndClears) {
  Assessment assessment = after({{"guide.read", "yes"}, {"project.name", "Sample project"}});
  EXPECT_EQ(choice(assessment, "guide.read"), Choice::yes);
  EXPECT_EQ(field(assessment, "project.name"), "Sample project");
  assessment = after({{"guide.read", "no"}, {"project.name", ""}}, assessment);
  EXPECT_EQ(assessment.fields, (Fields{{"guide.read", "no"}}));
  assessment = after({{"guide.read", ""}, {"guide.read", ""}}, assessment);
  EXPECT_EQ(assessment, Assessment());
  EXPECT_EQ(choice(assessment, "guide.read"), Choice::unanswered);
  EXPECT_EQ(field(assessment, "no.such.field"), "");
}

TEST(Apply, KeepsTextAsTyped) {
  const std::string typed = " İ e\u0301\r\n\n\t\u202E বাংলা \"x\" " + std::string(1, '\0') + " ";
  EXPECT_EQ(field(after({{"scale.criteria", typed}}), "scale.criteria"), typed);
}

TEST(Apply, RefusesWhatAFieldCannotHold) {
  EXPECT_EQ(refusal({"guide.read", "Yes"}), error::format_value);
  EXPECT_EQ(refusal({"guide.read", "none-held"}), error::format_value);
  EXPECT_EQ(refusal({"access.checklist-online", "none-held"}), "");
  EXPECT_EQ(refusal({"project.length", "long"}), error::format_value);
  EXPECT_EQ(refusal({"project.length", "not-said"}), "");
  EXPECT_EQ(refusal({"round.occasion", "review"}), "");
  EXPECT_EQ(refusal({"by.helped", "interpreter"}), "");
  EXPECT_EQ(refusal({"by.from-paper", "no"}), error::format_value);
  EXPECT_EQ(refusal({"by.from-paper", "yes"}), "");
  EXPECT_EQ(refusal({"round.date", "2026-02-30"}), error::format_value);
  EXPECT_EQ(refusal({"round.date", "2026-02-28"}), "");
  EXPECT_EQ(refusal({"project.name", "two\nlines"}), error::format_value);
  EXPECT_EQ(refusal({"project.organisations", "two\rlines"}), error::format_value);
  EXPECT_EQ(refusal({"project.about", "two\nlines"}), "");
  EXPECT_EQ(refusal({"project.about", "\xFF"}), error::format_value);
  EXPECT_EQ(refusal({"project.name", "\xC0\xAF"}), error::format_value);
}

TEST(Apply, LimitsNamesByCodePointsOthersByBytes) {
  EXPECT_EQ(refusal({"project.name", repeat("𝔘", limits::name_code_points_max)}), "");
  EXPECT_EQ(refusal({"project.name", repeat("x", limits::name_code_points_max)}), "");
  EXPECT_EQ(refusal({"project.name", repeat("x", limits::name_code_points_max + 1)}),
            error::format_limit);
  EXPECT_EQ(refusal({"project.lead.contact", repeat("x", limits::line_bytes_max)}), "");
  EXPECT_EQ(refusal({"project.lead.contact", repeat("x", limits::line_bytes_max + 1)}),
            error::format_limit);
  EXPECT_EQ(refusal({"project.about", repeat("x", limits::string_bytes_max)}), "");
  EXPECT_EQ(refusal({"project.about", repeat("x", limits::string_bytes_max + 1)}),
            error::format_limit);
}

TEST(Apply, ChangesTheKindAndKeepsTheAnswers) {
  Assessment assessment = after({{"guide.read", "not-sure"}, {"kind", "agreed"}});
  EXPECT_EQ(assessment.kind, Kind::agreed);
  EXPECT_EQ(choice(assessment, "guide.read"), Choice::not_sure);
  EXPECT_EQ(refusal(assessment, {"scale.informing", "not-sure"}), error::format_value);
  EXPECT_EQ(refusal(assessment, {"scale.informing", "no"}), "");
  EXPECT_EQ(refusal(assessment, {"project.length", "not-said"}), "");
  EXPECT_EQ(after({{"kind", "own"}, {"scale.informing", "not-sure"}}, assessment).kind, Kind::own);
  EXPECT_EQ(refusal({"kind", ""}), error::format_value);
  EXPECT_EQ(refusal({"kind", "Agreed"}), error::format_value);
}

TEST(ApplyPeople, AddsFillsAndRemovesRows) {
  Assessment assessment = after({{"people/+", ""},
                                 {"people/+", ""},
                                 {"people/0/role", "carer"},
                                 {"people/0/count", "3"},
                                 {"people/0/since", "2026-01-31"},
                                 {"people/1/role", "in own words"},
                                 {"people/1/name", "Sample"}});
  EXPECT_EQ(assessment.people, (std::vector<People>{{"carer", 3, "", "2026-01-31"},
                                                    {"in own words", 1, "Sample", ""}}));
  assessment = after({{"people/0/count", ""}, {"people/0/since", ""}}, assessment);
  EXPECT_EQ(assessment.people[0], (People{"carer", 1, "", ""}));
  assessment = after({{"people/-", "0"}}, assessment);
  EXPECT_EQ(assessment.people, (std::vector<People>{{"in own words", 1, "Sample", ""}}));
  EXPECT_EQ(after({{"people/-", "0"}}, assessment), Assessment());
}

TEST(ApplyPeople, RefusesWhatARowCannotHold) {
  const Assessment assessment = after({{"people/+", ""}});
  const auto code = [&](const Edit& edit) {
    Assessment copy = assessment;
    return refusal(copy, edit);
  };
  EXPECT_EQ(code({"people/1/role", "carer"}), error::format_unknown);
  EXPECT_EQ(code({"people/00/role", "carer"}), error::format_unknown);
  EXPECT_EQ(code({"people/-1/role", "carer"}), error::format_unknown);
  EXPECT_EQ(code({"people//role", "carer"}), error::format_unknown);
  EXPECT_EQ(code({"people/99999999999999999999/role", "carer"}), error::format_unknown);
  EXPECT_EQ(code({"people/0", "carer"}), error::format_unknown);
  EXPECT_EQ(code({"people/0/age", "1"}), error::format_unknown);
  EXPECT_EQ(code({"people/0/role/x", "1"}), error::format_unknown);
  EXPECT_EQ(code({"people/", ""}), error::format_unknown);
  EXPECT_EQ(code({"people/+", "1"}), error::format_value);
  EXPECT_EQ(code({"people/-", ""}), error::format_value);
  EXPECT_EQ(code({"people/-", "1"}), error::format_value);
  EXPECT_EQ(code({"people/0/since", "yesterday"}), error::format_value);
  EXPECT_EQ(code({"people/0/name", "a\nb"}), error::format_value);
  EXPECT_EQ(code({"people/0/name", repeat("é", limits::name_code_points_max)}), "");
  EXPECT_EQ(code({"people/0/name", repeat("é", limits::name_code_points_max + 1)}),
            error::format_limit);
  EXPECT_EQ(code({"people/0/count", "1"}), "");
  EXPECT_EQ(code({"people/0/count", "10000"}), "");
  EXPECT_EQ(code({"people/0/count", "10001"}), error::format_limit);
  for (const std::string count : {"0", "-1", "+1", "01", "1.0", "1e2", "x", " 1", "100000"}) {
    EXPECT_EQ(code({"people/0/count", count}), error::format_value) << count;
  }
}

TEST(ApplyActions, AddsFillsAndRemovesRows) {
  Assessment assessment = after({{"actions/+", ""},
                                 {"actions/0/what", "Sample\naction"},
                                 {"actions/0/item", "sharing.easy-read"},
                                 {"actions/0/who", "Sample"},
                                 {"actions/0/by", "2027-01-01"},
                                 {"actions/0/done", "yes"}});
  EXPECT_EQ(
      assessment.actions,
      (std::vector<Action>{{"Sample\naction", "sharing.easy-read", "Sample", "2027-01-01", true}}));
  assessment = after({{"actions/0/what", ""},
                      {"actions/0/item", ""},
                      {"actions/0/who", ""},
                      {"actions/0/by", ""},
                      {"actions/0/done", ""}},
                     assessment);
  EXPECT_EQ(assessment.actions, (std::vector<Action>{{}}));
  EXPECT_EQ(after({{"actions/-", "0"}}, assessment), Assessment());
}

TEST(ApplyActions, RefusesWhatARowCannotHold) {
  Assessment assessment = after({{"actions/+", ""}});
  EXPECT_EQ(refusal(assessment, {"actions/0/item", "sharing.easy"}), error::format_value);
  EXPECT_EQ(refusal(assessment, {"actions/0/item", "sharing.easy-read.who"}), error::format_value);
  EXPECT_EQ(refusal(assessment, {"actions/0/by", "2027-13-01"}), error::format_value);
  EXPECT_EQ(refusal(assessment, {"actions/0/done", "no"}), error::format_value);
  EXPECT_EQ(refusal(assessment, {"actions/0/what", "\xFF"}), error::format_value);
  EXPECT_EQ(refusal(assessment, {"actions/0/role", "carer"}), error::format_unknown);
  EXPECT_EQ(refusal(assessment, {"actions/1/what", "x"}), error::format_unknown);
  EXPECT_EQ(refusal(assessment, {"actions/0/what", repeat("x", limits::string_bytes_max + 1)}),
            error::format_limit);
}

TEST(Apply, LimitsTheRows) {
  Assessment assessment;
  for (std::size_t i = 0; i < limits::people_max; ++i) {
    ASSERT_EQ(refusal(assessment, {"people/+", ""}), "");
  }
  EXPECT_EQ(refusal(assessment, {"people/+", ""}), error::format_limit);
  EXPECT_EQ(refusal(assessment, {"people/199/role", "carer"}), "");
  for (std::size_t i = 0; i < limits::actions_max; ++i) {
    ASSERT_EQ(refusal(assessment, {"actions/+", ""}), "");
  }
  EXPECT_EQ(refusal(assessment, {"actions/+", ""}), error::format_limit);
  EXPECT_EQ(refusal(assessment, {"actions/499/done", "yes"}), "");
  EXPECT_EQ(refusal(assessment, {"actions/-", "499"}), "");
  EXPECT_EQ(refusal(assessment, {"actions/+", ""}), "");
}

TEST(Apply, LimitsAllTextsTogether) {
  const std::string longest(limits::string_bytes_max, 'x');
  const std::size_t count = limits::texts_bytes_max / limits::string_bytes_max;
  Assessment assessment;
  for (std::size_t i = 0; i <= count; ++i) ASSERT_TRUE(apply(assessment, {"actions/+", ""}).ok());
  const auto row = [](std::size_t i) { return "actions/" + std::to_string(i) + "/what"; };
  for (std::size_t i = 0; i < count; ++i) {
    ASSERT_TRUE(apply(assessment, {row(i), longest}).ok());
  }
  EXPECT_EQ(refusal(assessment, {row(count), "x"}), error::format_limit);
  EXPECT_EQ(refusal(assessment, {"no.such", "x"}), error::format_unknown);
  EXPECT_EQ(refusal(assessment, {row(0), longest.substr(1)}), "");
  EXPECT_EQ(refusal(assessment, {row(count), "\n"}), error::format_limit) << "is escaped in a file";
  EXPECT_EQ(refusal(assessment, {row(count), "x"}), "");
  // What came in over the limit, from elsewhere, can be made shorter and cleared.
  assessment.actions[count].what = longest;
  EXPECT_EQ(refusal(assessment, {row(count), longest.substr(1)}), "");
  EXPECT_EQ(refusal(assessment, {row(1), ""}), "");
}

TEST(Apply, NeverKeepsAnEmptyValueOrAnUnknownField) {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    for (const auto& [id, value] : random_assessment(seed, 200).fields) {
      EXPECT_FALSE(value.empty());
      EXPECT_TRUE(field_spec(id)) << id;
    }
  }
}

}  // namespace
}  // namespace charter

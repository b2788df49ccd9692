// Findings: each one made, and gone when what it names is there.
#include "core/assessment/findings.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "core/base/limits.hpp"
#include "tests/support/random_assessment.hpp"

namespace charter {
namespace {

using enum FindingCode;

Assessment after(std::initializer_list<Edit> edits, Assessment assessment = {}) {
  for (const Edit& edit : edits) EXPECT_TRUE(apply(assessment, edit).ok()) << edit.field;
  return assessment;
}

bool has(const Assessment& assessment, FindingCode code, std::string_view field_id) {
  const std::vector<Finding> all = findings_of(assessment);
  const auto count = std::count(all.begin(), all.end(), Finding{code, std::string(field_id)});
  EXPECT_LE(count, 1) << field_id;
  return count > 0;
}

// Answers everything that counts with no, and with the reason that one of them asks for.
Assessment complete() {
  Assessment assessment = after({{"project.name", "Sample"}});
  for (const Tool& tool : tools()) {
    for (const Item& item : tool.items) {
      const std::string id(item.id);
      assessment = after({{id, item.kind == ItemKind::yes_no ? "no" : "Sample"}}, assessment);
      if (!follow_up_asked(item.follow_up, Choice::no)) continue;
      const std::string beside = id + "." + std::string(follow_up_suffix(item.follow_up));
      assessment = after({{beside, "Sample"}}, assessment);
    }
  }
  return assessment;
}

TEST(Findings, AreNoneWhenNothingIsMissing) { EXPECT_TRUE(findings_of(complete()).empty()); }

TEST(Findings, NameEveryUnansweredItemInOrder) {
  const std::vector<Finding> all = findings_of({});
  ASSERT_EQ(all.size(), 39u);
  EXPECT_EQ(all[0], (Finding{project_unnamed, "project.name"}));
  EXPECT_EQ(all[1], (Finding{unanswered, "guide.read"}));
  EXPECT_EQ(all[38], (Finding{unanswered, "feedback.networking"}));
  EXPECT_FALSE(has({}, unanswered, "guide.notes"));
  EXPECT_TRUE(has({}, unanswered, "voice.tenure"));
  EXPECT_FALSE(has(complete(), project_unnamed, "project.name"));
}

TEST(Findings, TellNotSureOfOneFromNotSureOfAll) {
  const Assessment own = after({{"guide.read", "not-sure"}}, complete());
  EXPECT_EQ(findings_of(own), (std::vector<Finding>{{not_sure, "guide.read"}}));
  const Assessment agreed = after({{"kind", "agreed"}}, own);
  EXPECT_EQ(findings_of(agreed), (std::vector<Finding>{{not_sure_agreed, "guide.read"}}));
}

TEST(Findings, NameWhatTheAnswerAsksFor) {
  const Assessment assessment = complete();
  EXPECT_TRUE(has(after({{"sharing.easy-read.who", ""}}, assessment), who_missing,
                  "sharing.easy-read.who"));
  EXPECT_TRUE(
      has(after({{"feedback.minutes", "yes"}}, assessment), who_missing, "feedback.minutes.who"));
  EXPECT_FALSE(has(assessment, who_missing, "feedback.minutes.who"));
  EXPECT_TRUE(has(after({{"reward.financial.reason", ""}}, assessment), reason_missing,
                  "reward.financial.reason"));
  EXPECT_FALSE(
      has(after({{"reward.financial.reason", ""}, {"reward.financial", "yes"}}, assessment),
          reason_missing, "reward.financial.reason"));
  EXPECT_TRUE(
      has(after({{"reward.costs", "yes"}}, assessment), describe_missing, "reward.costs.describe"));
  EXPECT_FALSE(has(after({{"reward.costs", "yes"}, {"reward.costs.describe", "x"}}, assessment),
                   describe_missing, "reward.costs.describe"));
}

TEST(Findings, ComparesTheNextReviewWithTheProjectAndTheRound) {
  const Assessment longer =
      after({{"project.length", "longer-term"}, {"round.next-review", "2026-06-02"}}, complete());
  EXPECT_TRUE(findings_of(longer).empty());
  EXPECT_TRUE(findings_of(after({{"round.date", "2026-06-01"}}, longer)).empty());
  for (const std::string date : {"2026-06-02", "2026-06-03"}) {
    EXPECT_EQ(findings_of(after({{"round.date", date}}, longer)),
              (std::vector<Finding>{{next_review_not_after_round, "round.next-review"}}));
  }
  for (const std::string length : {"short", "not-said", ""}) {
    EXPECT_EQ(findings_of(after({{"project.length", length}}, longer)),
              (std::vector<Finding>{{next_review_not_longer_term, "round.next-review"}}));
  }
}

TEST(Findings, NameRowsThatSayNothing) {
  Assessment assessment = after({{"people/+", ""},
                                 {"people/+", ""},
                                 {"people/0/role", "carer"},
                                 {"actions/+", ""},
                                 {"actions/0/who", "Sample"}},
                                complete());
  EXPECT_EQ(findings_of(assessment),
            (std::vector<Finding>{{people_role_missing, "people/1/role"},
                                  {action_what_missing, "actions/0/what"}}));
  assessment = after({{"people/1/role", "x"}, {"actions/0/what", "x"}}, assessment);
  EXPECT_TRUE(findings_of(assessment).empty());
}

// A finding is a link: an edit of that id must be understood.
TEST(Findings, NameFieldsThatCanBeEdited) {
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    const Assessment assessment = random_assessment(seed, 150);
    for (const Finding& finding : findings_of(assessment)) {
      Assessment copy = assessment;
      EXPECT_TRUE(apply(copy, {finding.field_id, ""}).ok()) << finding.field_id;
    }
  }
}

}  // namespace
}  // namespace charter

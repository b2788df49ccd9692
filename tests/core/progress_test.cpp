// Progress, follow-ups and folding: what counts, what is asked, what is signed.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "core/assessment/assessment.hpp"
#include "tests/support/random_assessment.hpp"

namespace charter {
namespace {

// An assessment after edits that must all be accepted.
Assessment after(std::initializer_list<Edit> edits, Assessment assessment = {}) {
  for (const Edit& edit : edits) EXPECT_TRUE(apply(assessment, edit).ok()) << edit.field;
  return assessment;
}

TEST(Progress, CountsThirtyEight) {
  Assessment assessment;
  EXPECT_EQ(progress(assessment).total, 38u);
  EXPECT_EQ(progress(assessment).total, counted_items());
  EXPECT_EQ(progress(assessment).answered, 0u);
  std::size_t answered = 0;
  for (const Tool& tool : tools()) {
    for (const Item& item : tool.items) {
      const bool is_choice = item.kind == ItemKind::yes_no;
      assessment = after({{std::string(item.id), is_choice ? "no" : "Sample"}}, assessment);
      if (item.kind != ItemKind::text_optional) ++answered;
      EXPECT_EQ(progress(assessment).answered, answered) << item.id;
    }
    EXPECT_EQ(progress(assessment, tool).answered, progress(assessment, tool).total);
  }
  EXPECT_EQ(answered, 38u);
}

TEST(Progress, CountsNoneHeldAndNotWhatIsNotSureOrBeside) {
  const Assessment assessment = after({{"guide.read", "not-sure"},
                                       {"sharing.easy-read", "yes"},
                                       {"sharing.easy-read.who", "Sample"},
                                       {"sharing.easy-read.note", "Sample"},
                                       {"access.notes", "Sample"},
                                       {"access.checklist-online", "none-held"}});
  EXPECT_EQ(progress(assessment).answered, 2u);
  EXPECT_EQ(progress(assessment, *find_tool("guide")).answered, 0u);
  EXPECT_EQ(progress(assessment, *find_tool("guide")).total, 1u);
  EXPECT_EQ(progress(assessment, *find_tool("scale")).total, 8u);
  EXPECT_EQ(progress(assessment, *find_tool("access")).answered, 1u);
  EXPECT_EQ(progress(assessment, *find_tool("access")).total, 3u);
}

TEST(FollowUp, IsAskedAfterTheAnswersThatCallForIt) {
  using enum FollowUp;
  struct Asked {
    FollowUp follow_up;
    std::string_view suffix;
    bool after_yes;
    bool after_no;
  };
  for (const Asked& asked : {Asked{none, "", false, false},
                             {who_after_yes_or_no, "who", true, true},
                             {who_after_yes, "who", true, false},
                             {reason_after_no, "reason", false, true},
                             {describe_after_yes, "describe", true, false}}) {
    EXPECT_EQ(follow_up_suffix(asked.follow_up), asked.suffix);
    EXPECT_EQ(follow_up_asked(asked.follow_up, Choice::yes), asked.after_yes);
    EXPECT_EQ(follow_up_asked(asked.follow_up, Choice::no), asked.after_no);
    for (const Choice other : {Choice::unanswered, Choice::not_sure, Choice::none_held}) {
      EXPECT_FALSE(follow_up_asked(asked.follow_up, other));
    }
  }
}

TEST(Folding, DropsTextsWhoseQuestionIsNotAsked) {
  const Fields beside{{"feedback.minutes.who", "Sample"},
                      {"reward.financial.reason", "Sample"},
                      {"reward.training.describe", "Sample"},
                      {"sharing.easy-read.who", "Sample"},
                      {"sharing.easy-read.note", "Sample"},
                      {"round.next-review", "2027-05-01"},
                      {"project.name", "Sample"}};
  const auto kept = [&](std::initializer_list<Edit> answers) {
    Assessment assessment;
    assessment.fields = beside;
    std::set<std::string> ids;
    for (const auto& [id, value] : without_folded_texts(after(answers, assessment)).fields) {
      if (beside.contains(id)) ids.insert(id);
    }
    return ids;
  };
  using Ids = std::set<std::string>;
  EXPECT_EQ(kept({}), (Ids{"project.name", "sharing.easy-read.note"}));
  EXPECT_EQ(kept({{"feedback.minutes", "yes"},
                  {"reward.financial", "no"},
                  {"reward.training", "yes"},
                  {"sharing.easy-read", "no"},
                  {"project.length", "longer-term"}})
                .size(),
            beside.size());
  EXPECT_EQ(kept({{"feedback.minutes", "no"},
                  {"reward.financial", "yes"},
                  {"reward.training", "no"},
                  {"sharing.easy-read", "not-sure"},
                  {"project.length", "short"}}),
            (Ids{"project.name", "sharing.easy-read.note"}));
  EXPECT_EQ(kept({{"sharing.easy-read", "yes"}}),
            (Ids{"project.name", "sharing.easy-read.note", "sharing.easy-read.who"}));
}

TEST(Folding, ChangesNothingElse) {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    const Assessment whole = random_assessment(seed, 150);
    Assessment folded = without_folded_texts(whole);
    EXPECT_EQ(without_folded_texts(folded), folded);
    for (const auto& [id, value] : folded.fields) EXPECT_EQ(field(whole, id), value);
    EXPECT_EQ(progress(folded).answered, progress(whole).answered);
    folded.fields = whole.fields;
    EXPECT_EQ(folded, whole);
  }
}

}  // namespace
}  // namespace charter

// Opening files: what is shown, what is taken over, and that nothing open is ever changed by it.
#include <gtest/gtest.h>

#include <string>

#include "core/base/limits.hpp"
#include "core/format/draft.hpp"
#include "core/format/payload.hpp"
#include "tests/support/driver.hpp"

namespace charter::app {
namespace {

Assessment sample(std::string name) {
  Assessment assessment = full_assessment();
  assessment.fields["project.name"] = std::move(name);
  return assessment;
}

struct Session {
  Disk disk;
  Driver driver{disk};
  Session() { driver.start(); }

  const Opening& opening() const { return driver.state().opening; }
  OpenProblem problem_of(std::string bytes) {
    driver.send_and_settle(FileArrived{"sample.json", std::move(bytes)});
    EXPECT_EQ(opening().stage, OpenStage::done);
    EXPECT_EQ(opening().file_name, "sample.json");
    EXPECT_EQ(driver.state().route.screen, Screen::file);
    return opening().file.problem;
  }
};

TEST(Opening, ShowsEachProblemAsWhatItIs) {
  Session s;
  const std::string draft = write_draft(sample("Sample"));
  std::string later = draft;
  later.replace(later.find("\"version\":1"), 11, "\"version\":2");
  EXPECT_EQ(s.problem_of(draft), OpenProblem::none);
  EXPECT_EQ(s.problem_of("\x89PNG"), OpenProblem::not_json);
  EXPECT_EQ(s.problem_of("{}"), OpenProblem::not_ours);
  EXPECT_EQ(s.problem_of(later), OpenProblem::later_version);
  EXPECT_EQ(s.problem_of(draft.substr(0, draft.size() / 2)), OpenProblem::damaged);
  EXPECT_EQ(s.problem_of(std::string(limits::file_bytes_max + 1, ' ')), OpenProblem::too_large);
  EXPECT_TRUE(s.disk.records.empty()) << "opening is reading";
}

TEST(Opening, ComesFromThreeWays) {
  Session s;
  const std::string draft = write_draft(sample("Sample"));
  s.driver.to_pick = {0, "picked.json", draft};
  s.driver.send_and_settle(OpenAsked{});
  EXPECT_EQ(s.opening().file_name, "picked.json");
  EXPECT_EQ(s.opening().file.assessment, sample("Sample"));

  s.driver.send_and_settle(PasteEdited{draft});
  EXPECT_EQ(s.opening().pasted, draft);
  s.driver.send_and_settle(PasteOpened{});
  EXPECT_EQ(s.opening().file_name, english().text("ui.pasted-text"));
  EXPECT_EQ(s.opening().file.problem, OpenProblem::none);
  EXPECT_EQ(s.opening().pasted, "");

  s.driver.send_and_settle(FileArrived{"dropped.json", "{}"});
  EXPECT_EQ(s.opening().file_name, "dropped.json");
  EXPECT_EQ(s.opening().file.problem, OpenProblem::not_ours);
  EXPECT_FALSE(s.opening().file.assessment) << "nothing of the last file is left";
}

TEST(Opening, NothingChosenIsNothing) {
  Session s;
  s.driver.send_and_settle(OpenAsked{});
  EXPECT_EQ(s.opening().stage, OpenStage::none);
  EXPECT_FALSE(s.driver.state().notice);
}

TEST(Opening, AFileTooLargeToReadIsSaidSo) {
  Session s;
  s.driver.send_and_settle(FileTooLarge{"large.json"});
  EXPECT_EQ(s.opening().file.problem, OpenProblem::too_large);
  EXPECT_EQ(s.opening().file_name, "large.json");
  EXPECT_EQ(s.driver.state().route.screen, Screen::file);
}

TEST(Opening, AnotherFileOnTheSamePageIsAnArrival) {
  Session s;
  (void)s.problem_of("{}");
  const auto arrivals = s.driver.state().arrivals;
  (void)s.problem_of("[]");
  EXPECT_EQ(s.driver.state().arrivals, arrivals + 1);
}

// What is shown under a name is that file, whichever check is finished first.
TEST(Opening, TheLastOfTwoFilesIsTheOneShown) {
  Session s;
  s.driver.send(FileArrived{"first.json", write_draft(sample("first"))});
  s.driver.send(FileArrived{"second.json", write_draft(sample("second"))});
  for (bool more = true; more; more = s.driver.step()) {
    if (s.opening().stage != OpenStage::done) continue;
    EXPECT_EQ(s.opening().file_name, "second.json");
    EXPECT_EQ(s.opening().file.assessment, sample("second"));
  }
  EXPECT_EQ(s.opening().stage, OpenStage::done);
}

TEST(Opening, ALateCheckDoesNotTakeThePlaceOfAFileTooLarge) {
  Session s;
  s.driver.send(FileArrived{"first.json", write_draft(sample("first"))});
  s.driver.send(FileTooLarge{"large.json"});
  s.driver.settle();
  EXPECT_EQ(s.opening().file_name, "large.json");
  EXPECT_EQ(s.opening().file.problem, OpenProblem::too_large);
  EXPECT_FALSE(s.opening().file.assessment);
}

TEST(Opening, ACheckThatFailsSaysSoAndShowsNothing) {
  Session s;
  s.driver.failing = {Driver::kind_of<CheckFile>()};
  s.driver.send_and_settle(FileArrived{"sample.json", write_draft(sample("Sample"))});
  EXPECT_EQ(s.opening().stage, OpenStage::none);
  ASSERT_TRUE(s.driver.state().notice);
  EXPECT_EQ(s.driver.state().notice->text_key, "ui.check-failed");
  s.driver.send_and_settle(OpenedTaken{});
  EXPECT_TRUE(s.driver.state().drafts.empty());
}

TEST(TakingADraft, MakesANewOneAndLeavesTheOldUntouched) {
  Session s;
  s.driver.send_and_settle(StartAssessment{});
  s.driver.send_and_settle(FieldEdited{"project.name", "Sample"});
  const std::string old_id = s.driver.state().current;
  const std::string file = write_draft(s.driver.current());
  s.driver.send_and_settle(FieldEdited{"project.name", "changed since"});
  (void)s.problem_of(file);
  s.driver.send_and_settle(OpenedTaken{});
  const std::string new_id = s.driver.state().current;
  EXPECT_NE(new_id, old_id);
  EXPECT_EQ(s.driver.value("project.name"), "Sample");
  s.driver.send_and_settle(FieldEdited{"guide.read", "yes"});
  const Assessment& old = find_draft(s.driver.state(), old_id)->draft.assessment;
  EXPECT_EQ(field(old, "project.name"), "changed since");
  EXPECT_EQ(field(old, "guide.read"), "");
  EXPECT_EQ(s.driver.current().project_id, old.project_id);
  EXPECT_EQ(s.disk.replayed().drafts.size(), 2u);
  EXPECT_EQ(s.driver.address, "#/about?draft=" + new_id.substr(0, 8));
}

TEST(TakingADraft, TwiceMakesTwo) {
  Session s;
  (void)s.problem_of(write_draft(sample("Sample")));
  s.driver.send_and_settle(OpenedTaken{});
  s.driver.send_and_settle(OpenedTaken{});
  EXPECT_EQ(s.disk.replayed().drafts.size(), 2u);
}

TEST(TakingAStarter, GivesANewDraftOfTheSameProjectAndRound) {
  Session s;
  (void)s.problem_of(write_starter(sample("Sample")));
  s.driver.send_and_settle(OpenedTaken{});
  EXPECT_EQ(s.driver.current().id.size(), 32u);
  EXPECT_NE(s.driver.current().id, full_assessment().id);
  EXPECT_EQ(s.driver.current().project_id, full_assessment().project_id);
  EXPECT_EQ(s.driver.current().round_id, full_assessment().round_id);
  EXPECT_EQ(s.driver.value("project.name"), "Sample");
  EXPECT_NE(s.driver.current().created_at, full_assessment().created_at);
  EXPECT_EQ(s.disk.only_draft().assessment, s.driver.current());
}

TEST(Taking, NothingThatIsRefusedOrNotThere) {
  Session s;
  s.driver.send_and_settle(OpenedTaken{});
  for (const std::string bytes : {"", "{}", "\x89PNG"}) {
    (void)s.problem_of(bytes);
    s.driver.send_and_settle(OpenedTaken{});
  }
  EXPECT_TRUE(s.driver.state().drafts.empty());
  EXPECT_TRUE(s.disk.records.empty());
}

TEST(CopyText, OnThePageOfAFileIsOfThatFile) {
  Session s;
  s.driver.send_and_settle(StartAssessment{});
  s.driver.send_and_settle(FieldEdited{"project.name", "my own"});
  (void)s.problem_of(write_draft(sample("from the file")));
  s.driver.send_and_settle(CopyAsked{});
  ASSERT_EQ(s.driver.copied.size(), 1u);
  EXPECT_NE(s.driver.copied[0].find("from the file"), std::string::npos);
  (void)s.problem_of("{}");
  s.driver.send_and_settle(CopyAsked{});
  EXPECT_EQ(s.driver.copied.size(), 1u) << "a refused file has no text, and another's is not its";
}

}  // namespace
}  // namespace charter::app

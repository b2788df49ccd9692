// Saving: one record at a time, failures that keep everything, compacting, and loads that fail.
#include <gtest/gtest.h>

#include <string>

#include "core/base/limits.hpp"
#include "tests/support/driver.hpp"

namespace charter::app {
namespace {

// A driver with one draft, stored.
struct Session {
  Disk disk;
  Driver driver{disk};
  Session() {
    driver.start();
    driver.send_and_settle(StartAssessment{});
  }
  void type(std::string value) { driver.send(FieldEdited{"project.name", std::move(value)}); }
  std::string stored_name() const {
    return std::string(field(disk.only_draft().assessment, "project.name"));
  }
};

TEST(Saving, HasOneRecordOnItsWayAndGathersTheRest) {
  Session s;
  s.type("S");
  EXPECT_EQ(s.driver.state().saving.stage, SaveStage::on_its_way);
  for (const std::string name : {"Sa", "Sam", "Samp", "Sample"}) s.type(name);
  s.driver.send(FieldEdited{"guide.read", "no"});
  s.driver.send(FieldEdited{"guide.read", "yes"});
  EXPECT_EQ(s.driver.orders().size(), 1u);
  const OpenDraft& open = *current_draft(s.driver.state());
  EXPECT_EQ(open.unsaved, (std::vector<Edit>{{"project.name", "Sample"}, {"guide.read", "yes"}}));
  EXPECT_EQ(s.disk.records.size(), 1u) << "nothing is called saved before it is";
  s.driver.settle();
  EXPECT_EQ(s.disk.records.size(), 3u) << "the snapshot, the first letter, the rest";
  EXPECT_EQ(s.stored_name(), "Sample");
  EXPECT_EQ(s.driver.state().saving.stage, SaveStage::idle);
}

TEST(Saving, GathersNoRowsIntoOne) {
  Session s;
  s.type("x");
  s.driver.send(FieldEdited{"people/+", ""});
  s.driver.send(FieldEdited{"people/+", ""});
  s.driver.send(FieldEdited{"people/0/name", "first"});
  s.driver.send(FieldEdited{"people/-", "1"});
  s.driver.send(FieldEdited{"people/+", ""});
  s.driver.send(FieldEdited{"people/-", "0"});
  s.driver.send(FieldEdited{"people/-", "0"});
  s.driver.send(FieldEdited{"people/+", ""});
  s.driver.settle();
  EXPECT_EQ(s.disk.only_draft().assessment.people.size(), 1u);
  EXPECT_EQ(s.disk.only_draft().assessment.people, s.driver.current().people);
}

TEST(Saving, NumbersRecordsWithoutGap) {
  Session s;
  for (int i = 0; i < 10; ++i) {
    s.type(std::to_string(i));
    s.driver.settle();
  }
  EXPECT_EQ(s.disk.only_draft().seq, 11);
  EXPECT_EQ(s.disk.replayed().missing_records, 0u);
}

TEST(FailedSave, KeepsEverythingAndTriesTheSameRecordAgain) {
  Session s;
  s.disk.fail_before = {s.disk.appends + 1};
  s.type("Sample");
  s.driver.settle();
  EXPECT_EQ(s.driver.state().saving.stage, SaveStage::failed);
  EXPECT_EQ(s.driver.state().saving.failed_code, "store.not-saved");
  EXPECT_EQ(s.driver.state().saving.failed_detail, "SampleError");
  EXPECT_EQ(s.driver.value("project.name"), "Sample");
  EXPECT_EQ(s.stored_name(), "");
  s.driver.send_and_settle(SaveRetried{});
  EXPECT_EQ(s.driver.state().saving.stage, SaveStage::idle);
  EXPECT_EQ(s.driver.state().saving.failed_code, "");
  EXPECT_EQ(s.stored_name(), "Sample");
  ASSERT_EQ(s.driver.appended.size(), 3u);
  EXPECT_EQ(s.driver.appended[1].record.key, s.driver.appended[2].record.key);
  EXPECT_NE(s.driver.appended[0].record.key, s.driver.appended[1].record.key);
  EXPECT_EQ(s.disk.only_draft().seq, 2);
}

TEST(FailedSave, IsTriedAgainWithTheNextEditAndTakesItAlong) {
  Session s;
  s.disk.fail_before = {s.disk.appends + 1};
  s.type("Sample");
  s.driver.settle();
  s.driver.send_and_settle(FieldEdited{"guide.read", "yes"});
  EXPECT_EQ(s.driver.state().saving.stage, SaveStage::idle);
  EXPECT_EQ(s.stored_name(), "Sample");
  EXPECT_EQ(field(s.disk.only_draft().assessment, "guide.read"), "yes");
  EXPECT_EQ(s.disk.records.size(), 2u);
}

TEST(FailedSave, OfARecordThatIsThereAllTheSameMakesNoSecondOne) {
  Session s;
  s.disk.fail_after = {s.disk.appends + 1};
  s.driver.send(FieldEdited{"people/+", ""});
  s.driver.settle();
  EXPECT_EQ(s.driver.state().saving.stage, SaveStage::failed);
  EXPECT_EQ(s.disk.only_draft().assessment.people.size(), 1u) << "it is there";
  s.driver.send_and_settle(SaveRetried{});
  EXPECT_EQ(s.disk.only_draft().assessment.people.size(), 1u) << "and still once";
  EXPECT_EQ(s.disk.records.size(), 2u);
}

TEST(FailedSave, ThatGoesOnFailingKeepsEveryEditForTheTimeItDoesNot) {
  Session s;
  s.disk.health = Disk::Health::not_saving;
  const std::vector<std::string> ids = {"project.name", "by.name", "project.organisations"};
  for (int i = 0; i < 30; ++i) {
    s.driver.send_and_settle(FieldEdited{ids[static_cast<std::size_t>(i) % 3], std::to_string(i)});
    EXPECT_EQ(s.driver.state().saving.stage, SaveStage::failed);
  }
  s.disk.health = Disk::Health::good;
  s.driver.send_and_settle(SaveRetried{});
  EXPECT_EQ(s.stored_name(), "27");
  EXPECT_EQ(content_of(s.disk.only_draft()), content_of(current_draft(s.driver.state())->draft));
}

// A record has to be read back by a reader with limits: what gathered meanwhile must not pass them.
TEST(FailedSave, GathersNoRecordThatCouldNotBeReadBack) {
  Session s;
  s.disk.health = Disk::Health::not_saving;
  const std::string text(limits::string_bytes_max, 'x');
  for (std::size_t bytes = 0; bytes < 2 * limits::file_bytes_max; bytes += 2 * text.size()) {
    s.driver.send_and_settle(FieldEdited{"project.about", text});
    s.driver.send_and_settle(FieldEdited{"needs.own-words", text});
  }
  s.disk.health = Disk::Health::good;
  s.driver.send_and_settle(SaveRetried{});
  EXPECT_EQ(s.driver.state().saving.stage, SaveStage::idle);
  const Replay found = s.disk.replayed();
  EXPECT_EQ(found.damaged_records, 0u);
  ASSERT_EQ(found.drafts.size(), 1u);
  EXPECT_EQ(field(found.drafts[0].assessment, "needs.own-words"), text);
}

TEST(FailedSave, WaitsForNoOtherDraft) {
  Session s;
  s.disk.fail_before = {s.disk.appends + 1};
  s.type("first");
  s.driver.settle();
  s.driver.send_and_settle(StartAssessment{});
  EXPECT_EQ(s.driver.state().saving.stage, SaveStage::idle);
  const Replay found = s.disk.replayed();
  EXPECT_EQ(found.drafts.size(), 2u);
  EXPECT_EQ(found.missing_records + found.damaged_records, 0u);
}

TEST(FailedLoad, WritesNothingEver) {
  Disk disk;
  {
    Driver driver(disk);
    driver.start();
    driver.send_and_settle(StartAssessment{});
    driver.send_and_settle(FieldEdited{"project.name", "precious"});
  }
  const auto before = disk.records;
  disk.health = Disk::Health::not_loading;
  Driver driver(disk, 2);
  driver.start();
  EXPECT_EQ(driver.state().loading, Loading::failed);
  EXPECT_EQ(driver.state().load_failed_code, "store.not-opened");
  driver.send_and_settle(StartAssessment{});
  driver.send_and_settle(FieldEdited{"project.name", "new"});
  driver.send_and_settle(SaveRetried{});
  driver.send_and_settle(DraftDeleted{driver.state().current});
  driver.send_and_settle(UndoAsked{});
  EXPECT_TRUE(driver.appended.empty());
  EXPECT_EQ(disk.records, before);
  driver.send_and_settle(SaveDraftFile{});
  EXPECT_EQ(driver.offered.size(), 1u) << "what was typed can still be kept as a file";
  EXPECT_NE(driver.offered[0].bytes.find("\"new\""), std::string::npos);
}

TEST(Compacting, HappensAfter64RecordsAndDeletesThemInTheSameAppend) {
  Session s;
  for (int i = 1; i <= 64; ++i) {
    s.type(std::to_string(i));
    s.driver.settle();
  }
  EXPECT_EQ(s.disk.records.size(), 65u);
  EXPECT_EQ(s.disk.only_draft().edits_since_snapshot, 64u);
  s.type("compacted");
  s.driver.settle();
  EXPECT_EQ(s.disk.records.size(), 1u);
  EXPECT_EQ(s.driver.appended.back().delete_keys.size(), 65u);
  EXPECT_EQ(s.stored_name(), "compacted");
  EXPECT_EQ(s.disk.only_draft().seq, 66);
  s.type("after");
  s.driver.settle();
  EXPECT_EQ(s.disk.records.size(), 2u);
  EXPECT_EQ(s.stored_name(), "after");
}

TEST(Compacting, CountsTheRecordsOfEarlierStarts) {
  Session s;
  for (int i = 1; i <= 64; ++i) {
    s.type(std::to_string(i));
    s.driver.settle();
  }
  Driver again(s.disk, 2);
  again.start();
  again.send_and_settle(FieldEdited{"project.name", "compacted"});
  EXPECT_EQ(s.disk.records.size(), 1u);
  EXPECT_EQ(s.stored_name(), "compacted");
}

TEST(Compacting, ThatFailsLosesNothing) {
  for (const bool is_there : {false, true}) {
    Session s;
    for (int i = 1; i <= 64; ++i) {
      s.type(std::to_string(i));
      s.driver.settle();
    }
    (is_there ? s.disk.fail_after : s.disk.fail_before) = {s.disk.appends + 1};
    s.type("compacted");
    s.driver.settle();
    EXPECT_EQ(s.stored_name(), is_there ? "compacted" : "64");
    s.type("and more");
    s.driver.settle();
    EXPECT_EQ(s.stored_name(), "and more");
    EXPECT_EQ(s.driver.state().saving.stage, SaveStage::idle);
    EXPECT_EQ(s.disk.records.size(), 1u);
  }
}

}  // namespace
}  // namespace charter::app

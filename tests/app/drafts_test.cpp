// Drafts: started, edited, cleared, deleted, brought back, and found again after a restart.
#include <gtest/gtest.h>

#include <string>

#include "core/format/draft.hpp"
#include "tests/support/driver.hpp"

namespace charter::app {
namespace {

// What a new page finds in the same store.
std::string value_after_restart(Disk& disk, std::string_view field_id, std::string address = "#/") {
  Driver driver(disk, 77);
  driver.start(std::move(address));
  return driver.value(field_id);
}

std::string query_of(const Driver& driver) {
  return "?draft=" + driver.state().current.substr(0, 8);
}

TEST(Start, LoadsAndOffersNothingWhereNothingIs) {
  Disk disk;
  Driver driver(disk);
  driver.send(Started{"#/", ""});
  EXPECT_EQ(driver.state().loading, Loading::pending);
  ASSERT_EQ(driver.orders().size(), 1u);
  EXPECT_TRUE(std::holds_alternative<LoadRecords>(driver.orders()[0].effect));
  driver.settle();
  EXPECT_EQ(driver.state().loading, Loading::done);
  EXPECT_EQ(driver.state().current, "");
  EXPECT_TRUE(driver.appended.empty());
}

TEST(Start, GoesToTheAddressThatItWasGiven) {
  Disk disk;
  Driver driver(disk);
  driver.start("#/help");
  EXPECT_EQ(driver.state().route.screen, Screen::help);
}

TEST(StartAssessment, MakesADraftThatIsStoredAtOnce) {
  Disk disk;
  Driver driver(disk);
  driver.start();
  driver.send_and_settle(StartAssessment{});
  const Assessment& assessment = driver.current();
  EXPECT_EQ(assessment.id.size(), 32u);
  EXPECT_EQ(assessment.project_id.size(), 32u);
  EXPECT_EQ(assessment.round_id.size(), 32u);
  EXPECT_NE(assessment.id, assessment.project_id);
  EXPECT_NE(assessment.project_id, assessment.round_id);
  EXPECT_EQ(assessment.wording, english().id());
  EXPECT_EQ(driver.address, "#/about" + query_of(driver));
  EXPECT_EQ(driver.state().route.screen, Screen::about);
  EXPECT_EQ(disk.only_draft().assessment, assessment);
  EXPECT_EQ(disk.only_draft().seq, 1);
}

TEST(StartAssessment, BeforeTheLoadIsDoneIsStoredOnceItIs) {
  Disk disk;
  Driver driver(disk);
  driver.send(Started{"#/", ""});
  driver.send(StartAssessment{});
  driver.send(FieldEdited{"project.name", "early"});
  EXPECT_TRUE(disk.records.empty()) << "it is not known yet what is there";
  driver.settle();
  EXPECT_EQ(field(disk.only_draft().assessment, "project.name"), "early");
  EXPECT_EQ(driver.value("project.name"), "early");
}

TEST(Edits, AreInTheStoreAfterARestart) {
  Disk disk;
  Driver driver(disk);
  driver.start();
  driver.send_and_settle(StartAssessment{});
  driver.send_and_settle(FieldEdited{"project.name", "Sample"});
  driver.send_and_settle(FieldEdited{"guide.read", "yes"});
  driver.send_and_settle(FieldEdited{"people/+", ""});
  driver.send_and_settle(FieldEdited{"people/0/role", "carer"});
  EXPECT_EQ(content_of(disk.only_draft()), content_of(current_draft(driver.state())->draft));
  Driver again(disk, 2);
  again.start();
  EXPECT_EQ(content_of(current_draft(again.state())->draft),
            content_of(current_draft(driver.state())->draft));
  EXPECT_TRUE(again.appended.empty()) << "a load writes nothing";
}

TEST(Edits, ThatAreRefusedChangeNothingAndAreSaidSo) {
  Disk disk;
  Driver driver(disk);
  driver.start();
  driver.send_and_settle(StartAssessment{});
  const std::size_t before = driver.appended.size();
  for (const Edit& edit : {Edit{"no.such.field", "x"}, Edit{"guide.read", "maybe"},
                           Edit{"project.name", "\xff"}, Edit{"people/0/name", "nobody"}}) {
    driver.send_and_settle(FieldEdited{edit.field, edit.value});
    ASSERT_TRUE(driver.state().notice) << edit.field;
    EXPECT_EQ(driver.state().notice->kind, NoticeKind::failure);
    EXPECT_EQ(driver.state().notice->text_key, "ui.edit-refused");
  }
  EXPECT_EQ(driver.appended.size(), before);
  driver.send_and_settle(FieldEdited{"guide.read", "yes"});
  EXPECT_FALSE(driver.state().notice) << "the next edit is another matter";
}

TEST(Edits, WithoutADraftDoNothing) {
  Disk disk;
  Driver driver(disk);
  driver.start();
  driver.send_and_settle(FieldEdited{"guide.read", "yes"});
  driver.send_and_settle(AnswerCleared{"guide.read"});
  driver.send_and_settle(UndoAsked{});
  driver.send_and_settle(SaveDraftFile{});
  driver.send_and_settle(SaveStarterFile{});
  driver.send_and_settle(SignAsked{});
  driver.send_and_settle(CopyAsked{});
  EXPECT_TRUE(disk.records.empty());
  EXPECT_TRUE(driver.offered.empty());
  EXPECT_TRUE(driver.copied.empty());
}

TEST(ClearAnswer, CanBeTakenBack) {
  Disk disk;
  Driver driver(disk);
  driver.start();
  driver.send_and_settle(StartAssessment{});
  driver.send_and_settle(FieldEdited{"guide.read", "yes"});
  driver.send_and_settle(FieldEdited{"guide.read.note", "we know"});
  driver.send_and_settle(AnswerCleared{"guide.read"});
  EXPECT_EQ(driver.value("guide.read"), "");
  EXPECT_EQ(driver.value("guide.read.note"), "we know");
  EXPECT_EQ(value_after_restart(disk, "guide.read"), "");
  ASSERT_TRUE(driver.state().undo);
  driver.send_and_settle(UndoAsked{});
  EXPECT_EQ(driver.value("guide.read"), "yes");
  EXPECT_EQ(value_after_restart(disk, "guide.read"), "yes");
  EXPECT_FALSE(driver.state().undo) << "once";
  EXPECT_EQ(driver.state().notice->text_key, "ui.undone");
}

TEST(ClearAnswer, CannotBeTakenBackAfterAnotherEdit) {
  Disk disk;
  Driver driver(disk);
  driver.start();
  driver.send_and_settle(StartAssessment{});
  driver.send_and_settle(FieldEdited{"guide.read", "yes"});
  driver.send_and_settle(AnswerCleared{"guide.read"});
  driver.send_and_settle(FieldEdited{"guide.read", "no"});
  EXPECT_FALSE(driver.state().undo);
  driver.send_and_settle(UndoAsked{});
  EXPECT_EQ(driver.value("guide.read"), "no");
}

// A "not sure" that was given as one's own answer is none in agreed answers.
TEST(ClearAnswer, ThatCannotBeTakenBackIsNotSaidToBe) {
  Disk disk;
  Driver driver(disk);
  driver.start();
  driver.send_and_settle(StartAssessment{});
  driver.send_and_settle(FieldEdited{"guide.read", "not-sure"});
  driver.send_and_settle(FieldEdited{"kind", "agreed"});
  driver.send_and_settle(AnswerCleared{"guide.read"});
  driver.send_and_settle(UndoAsked{});
  EXPECT_EQ(driver.value("guide.read"), "");
  ASSERT_TRUE(driver.state().notice);
  EXPECT_EQ(driver.state().notice->text_key, "ui.edit-refused");
}

TEST(RemovePeople, CanBeTakenBackWithEverythingThatStoodThere) {
  Disk disk;
  Driver driver(disk);
  driver.start();
  driver.send_and_settle(StartAssessment{});
  for (const Edit& edit :
       {Edit{"people/+", ""}, Edit{"people/0/role", "carer"}, Edit{"people/0/count", "3"},
        Edit{"people/0/name", "Sample"}, Edit{"people/0/since", "2026-01-01"}, Edit{"people/+", ""},
        Edit{"people/1/name", "second"}}) {
    driver.send_and_settle(FieldEdited{edit.field, edit.value});
  }
  const std::vector<People> before = driver.current().people;
  driver.send_and_settle(FieldEdited{"people/-", "0"});
  EXPECT_EQ(driver.current().people, std::vector<People>{before[1]});
  driver.send_and_settle(UndoAsked{});
  EXPECT_EQ(driver.current().people, (std::vector<People>{before[1], before[0]}));
  EXPECT_EQ(disk.only_draft().assessment.people, driver.current().people);
}

TEST(RemovePeople, OfARowThatIsNotThereDoesNothing) {
  Disk disk;
  Driver driver(disk);
  driver.start();
  driver.send_and_settle(StartAssessment{});
  driver.send_and_settle(FieldEdited{"people/+", ""});
  for (const std::string index : {"1", "99", "-1", "", "x"}) {
    driver.send_and_settle(FieldEdited{"people/-", index});
    driver.send_and_settle(UndoAsked{});
    EXPECT_EQ(driver.current().people.size(), 1u) << index;
  }
}

TEST(DeleteDraft, CanBeTakenBackAlsoAfterItIsStored) {
  Disk disk;
  Driver driver(disk);
  driver.start();
  driver.send_and_settle(StartAssessment{});
  driver.send_and_settle(FieldEdited{"project.name", "Sample"});
  const std::string id = driver.state().current;
  driver.send_and_settle(AddressChanged{"#/computer"});
  driver.send_and_settle(DraftDeleted{id});
  EXPECT_EQ(driver.state().current, "");
  EXPECT_TRUE(disk.only_draft().deleted);
  driver.send_and_settle(UndoAsked{});
  EXPECT_EQ(driver.state().current, id);
  EXPECT_FALSE(disk.only_draft().deleted);
  EXPECT_EQ(value_after_restart(disk, "project.name"), "Sample");
}

TEST(DeleteDraft, IsGoneAfterARestartAndItsRecordsWithTheNextRecord) {
  Disk disk;
  {
    Driver driver(disk);
    driver.start();
    driver.send_and_settle(StartAssessment{});
    driver.send_and_settle(FieldEdited{"project.name", "Sample"});
    driver.send_and_settle(DraftDeleted{driver.state().current});
    EXPECT_EQ(disk.records.size(), 3u);
  }
  Driver driver(disk, 2);
  driver.start();
  EXPECT_TRUE(driver.state().drafts.empty());
  EXPECT_EQ(disk.records.size(), 3u) << "a load deletes nothing";
  driver.send_and_settle(StartAssessment{});
  EXPECT_EQ(disk.records.size(), 1u);
  EXPECT_EQ(driver.appended[0].delete_keys.size(), 3u);
  driver.send_and_settle(FieldEdited{"guide.read", "yes"});
  EXPECT_TRUE(driver.appended[1].delete_keys.empty()) << "once";
}

TEST(DeleteDraft, PurgesAgainWhereTheFirstPurgeFailed) {
  Disk disk;
  {
    Driver driver(disk);
    driver.start();
    driver.send_and_settle(StartAssessment{});
    driver.send_and_settle(DraftDeleted{driver.state().current});
  }
  Driver driver(disk, 2);
  driver.start();
  disk.fail_before = {disk.appends + 1};
  driver.send_and_settle(StartAssessment{});
  EXPECT_EQ(driver.state().saving.stage, SaveStage::failed);
  driver.send_and_settle(SaveRetried{});
  EXPECT_EQ(driver.state().saving.stage, SaveStage::idle);
  EXPECT_EQ(disk.records.size(), 1u);
}

TEST(SeveralDrafts, AreEachReachedByTheirAddress) {
  Disk disk;
  Driver driver(disk);
  driver.start();
  driver.send_and_settle(StartAssessment{});
  driver.send_and_settle(FieldEdited{"project.name", "first"});
  const std::string first = query_of(driver);
  driver.send_and_settle(StartAssessment{});
  driver.send_and_settle(FieldEdited{"project.name", "second"});
  const std::string second = query_of(driver);
  ASSERT_NE(first, second);
  driver.send_and_settle(AddressChanged{"#/check" + first});
  EXPECT_EQ(driver.value("project.name"), "first");
  driver.send_and_settle(FieldEdited{"guide.read", "yes"});
  driver.send_and_settle(AddressChanged{"#/check" + second});
  EXPECT_EQ(driver.value("project.name"), "second");
  EXPECT_EQ(driver.value("guide.read"), "");

  EXPECT_EQ(value_after_restart(disk, "project.name", "#/about" + first), "first");
  EXPECT_EQ(value_after_restart(disk, "guide.read", "#/about" + first), "yes");
  EXPECT_EQ(value_after_restart(disk, "project.name", "#/about" + second), "second");
  EXPECT_EQ(value_after_restart(disk, "project.name"), "first") << "the one changed last";
}

TEST(SeveralDrafts, AnAddressOfNoDraftShowsNone) {
  Disk disk;
  Driver driver(disk);
  driver.start();
  driver.send_and_settle(StartAssessment{});
  const std::string other = driver.state().current.starts_with("0") ? "ffffffff" : "00000000";
  driver.send_and_settle(AddressChanged{"#/about?draft=" + other});
  EXPECT_EQ(current_draft(driver.state()), nullptr);
  driver.send_and_settle(FieldEdited{"project.name", "nobody's"});
  EXPECT_EQ(field(disk.only_draft().assessment, "project.name"), "");
}

TEST(SeveralDrafts, ThatAreDamagedOrOfALaterVersionAreCountedAndLeftAlone) {
  Disk disk;
  Driver first(disk);
  first.start();
  first.send_and_settle(StartAssessment{});
  disk.records["torn"] = "CCL1 torn";
  disk.records["later"] = "CCL2 whatever";
  Driver driver(disk, 2);
  driver.start();
  EXPECT_EQ(driver.state().found.damaged_records, 1u);
  EXPECT_EQ(driver.state().found.later_version_records, 1u);
  EXPECT_EQ(driver.state().drafts.size(), 1u);
  for (int i = 0; i < 70; ++i) {
    driver.send_and_settle(FieldEdited{"project.name", std::to_string(i)});
  }
  EXPECT_EQ(disk.records.count("torn") + disk.records.count("later"), 2u);
}

TEST(Arriving, HasANumberOfItsOwnForEveryNewPage) {
  Disk disk;
  Driver driver(disk);
  driver.start();
  const auto arrivals = driver.state().arrivals;
  driver.send_and_settle(AddressChanged{"#/help"});
  EXPECT_EQ(driver.state().arrivals, arrivals + 1);
  driver.send_and_settle(AddressChanged{"#/help"});
  EXPECT_EQ(driver.state().arrivals, arrivals + 2) << "a link to where one is leads there again";
  driver.send_and_settle(SkipToMain{});
  EXPECT_EQ(driver.state().arrivals, arrivals + 3);
}

TEST(Arriving, LeavesWhatBelongedToTheLastPage) {
  Disk disk;
  Driver driver(disk);
  driver.start();
  driver.send_and_settle(StartAssessment{});
  driver.send_and_settle(MenuToggled{});
  driver.send_and_settle(AnswerCleared{"guide.read"});
  driver.send_and_settle(CopyAsked{});
  ASSERT_TRUE(driver.state().menu_open && driver.state().undo && driver.state().notice);
  driver.send_and_settle(AddressChanged{"#/help"});
  EXPECT_FALSE(driver.state().menu_open);
  EXPECT_FALSE(driver.state().undo);
  EXPECT_FALSE(driver.state().notice);
}

}  // namespace
}  // namespace charter::app

// Files that are handed out unsigned, the copy as text, and what the browser is asked besides.
#include <gtest/gtest.h>

#include <string>

#include "core/format/draft.hpp"
#include "tests/support/driver.hpp"

namespace charter::app {
namespace {

// A driver with one draft of sample data, stored.
struct Session {
  Disk disk;
  Driver driver{disk};
  Session() {
    driver.start();
    driver.send_and_settle(StartAssessment{});
    driver.send_and_settle(FieldEdited{"project.name", "Sample"});
    driver.send_and_settle(FieldEdited{"guide.read", "yes"});
  }
  void expect_warning(std::string_view text_key) {
    ASSERT_TRUE(driver.state().notice);
    EXPECT_EQ(driver.state().notice->kind, NoticeKind::failure);
    EXPECT_EQ(driver.state().notice->text_key, text_key);
    EXPECT_TRUE(english().has(text_key));
  }
};

TEST(DraftFile, HoldsTheWholeDraftAndIsRemembered) {
  Session s;
  EXPECT_FALSE(s.disk.only_draft().copied_at);
  s.driver.send_and_settle(SaveDraftFile{});
  ASSERT_EQ(s.driver.offered.size(), 1u);
  EXPECT_EQ(s.driver.offered[0].name, "sample-2026-11-22-draft.charter.json");
  EXPECT_EQ(s.driver.offered[0].type, "application/json");
  EXPECT_EQ(s.driver.offered[0].bytes, write_draft(s.driver.current()));
  EXPECT_EQ(s.driver.state().notice->text_key, "ui.draft-file-saved");
  EXPECT_TRUE(s.disk.only_draft().copied_at);
}

TEST(DraftFile, ThatWasNotHandedOutIsNoCopy) {
  Session s;
  s.driver.failing = {Driver::kind_of<OfferFile>()};
  s.driver.send_and_settle(SaveDraftFile{});
  s.expect_warning("ui.offer-failed");
  EXPECT_FALSE(s.disk.only_draft().copied_at);
}

TEST(DraftFile, IsACopyOfItsOwnDraftWhereverThePersonHasGoneMeanwhile) {
  Session s;
  const std::string first = s.driver.state().current;
  s.driver.send_and_settle(StartAssessment{});
  const std::string second = s.driver.state().current;
  s.driver.send(SaveDraftFile{});
  s.driver.send(AddressChanged{"#/about?draft=" + first.substr(0, 8)});
  s.driver.settle();
  EXPECT_TRUE(find_draft(s.driver.state(), second)->draft.copied_at);
  EXPECT_FALSE(find_draft(s.driver.state(), first)->draft.copied_at)
      << "no copy of it exists outside this computer";
}

TEST(StarterFile, HoldsTheProjectAloneAndIsNoCopy) {
  Session s;
  s.driver.send_and_settle(SaveStarterFile{});
  ASSERT_EQ(s.driver.offered.size(), 1u);
  EXPECT_EQ(s.driver.offered[0].name, "sample-starter.charter.json");
  EXPECT_EQ(s.driver.offered[0].bytes, write_starter(s.driver.current()));
  EXPECT_EQ(s.driver.state().notice->text_key, "ui.starter-file-saved");
  EXPECT_FALSE(s.disk.only_draft().copied_at);
}

TEST(CopyText, GoesToTheClipboardOrIsShownToCopyByHand) {
  Session s;
  s.driver.send_and_settle(CopyAsked{});
  ASSERT_EQ(s.driver.copied.size(), 1u);
  EXPECT_NE(s.driver.copied[0].find("Sample"), std::string::npos);
  EXPECT_EQ(s.driver.state().notice->text_key, "ui.copied");
  EXPECT_EQ(s.driver.state().copied_text, "");

  s.driver.failing = {Driver::kind_of<CopyText>()};
  s.driver.send_and_settle(CopyAsked{});
  s.expect_warning("ui.copy-failed");
  EXPECT_EQ(s.driver.state().copied_text, s.driver.copied[0]);
  s.driver.send_and_settle(AddressChanged{"#/help"});
  EXPECT_EQ(s.driver.state().copied_text, "");
}

TEST(Storage, IsAskedForOnItsPage) {
  Session s;
  EXPECT_FALSE(s.driver.state().storage.known);
  s.driver.send_and_settle(AddressChanged{"#/computer"});
  EXPECT_TRUE(s.driver.state().storage.known);
  EXPECT_FALSE(s.driver.state().storage.persisted);
  s.driver.send_and_settle(PersistAsked{});
  EXPECT_TRUE(s.driver.state().storage.persisted);
  s.driver.failing = {Driver::kind_of<AskPersist>()};
  s.driver.send_and_settle(PersistAsked{});
  EXPECT_FALSE(s.driver.state().storage.known);
}

TEST(Failures, AreAllSaid) {
  Session s;
  s.driver.failing = {Driver::kind_of<Print>(), Driver::kind_of<Go>(), Driver::kind_of<PickFile>()};
  s.driver.send_and_settle(PrintAsked{});
  s.expect_warning("ui.effect-failed");
  s.driver.send_and_settle(OpenAsked{});
  s.expect_warning("ui.pick-failed");
  EXPECT_EQ(s.driver.state().notice->detail, "SampleError");
}

TEST(Window, DecidesWhichViewIsShown) {
  Session s;
  s.driver.send_and_settle(WindowChanged{800, 600});
  EXPECT_EQ(shown_view(s.driver.state()), View::drawn);
  s.driver.send_and_settle(SettingChosen{"view", "plain"});
  EXPECT_EQ(shown_view(s.driver.state()), View::plain);
  s.driver.send_and_settle(SettingChosen{"view", "drawn"});
  for (const PlainReason reason :
       {PlainReason::no_webgl, PlainReason::forced_colours, PlainReason::small_window}) {
    s.driver.send_and_settle(WindowChanged{800, 600, reason});
    EXPECT_EQ(shown_view(s.driver.state()), View::plain);
  }
  s.driver.send_and_settle(WindowChanged{320, 256});
  EXPECT_EQ(shown_view(s.driver.state()), View::drawn);
  EXPECT_EQ(s.driver.state().window.width_px, 320);
  EXPECT_EQ(s.driver.state().window.height_px, 256);
}

TEST(Parts, OpenAndCloseEachByItself) {
  Session s;
  s.driver.send(PartToggled{"guide.read.note"});
  s.driver.send(PartToggled{"other"});
  EXPECT_EQ(s.driver.state().open_parts.count("guide.read.note"), 1u);
  s.driver.send(PartToggled{"guide.read.note"});
  EXPECT_EQ(s.driver.state().open_parts, std::set<std::string>{"other"});
}

// An answer that comes twice, or to nothing, is none.
TEST(Answers, ToNoRequestChangeNothing) {
  Session s;
  Driver& driver = s.driver;
  const std::size_t drafts = driver.state().drafts.size();
  for (const Message& message : std::vector<Message>{
           RecordsLoaded{999, {{"key", "CCL1"}}}, RecordStored{999}, FileSigned{999, "bytes"},
           FileChecked{999, {}}, FileOffered{999}, FilePicked{999, "name", "bytes"},
           TextCopied{999}, StorageKnown{999, 7, true}, EffectDone{999},
           EffectFailed{999, "code", ""}, RecordStored{1}, FileOffered{2}}) {
    driver.send(message);
    EXPECT_TRUE(driver.orders().empty());
  }
  EXPECT_EQ(driver.state().drafts.size(), drafts);
  EXPECT_EQ(driver.state().saving.stage, SaveStage::idle);
  EXPECT_FALSE(driver.state().notice);
  EXPECT_EQ(driver.state().signing.stage, SignStage::none);
  EXPECT_EQ(driver.state().opening.stage, OpenStage::none);
}

}  // namespace
}  // namespace charter::app

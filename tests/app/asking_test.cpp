// What a page asks of the person: a question before something is deleted, and what a step needs.
// What is said of it, and of saving, to those who listen.
#include <gtest/gtest.h>

#include <string>

#include "tests/support/driver.hpp"

namespace charter::app {
namespace {

// A driver with one draft that nothing is written in, on its first page.
struct Session {
  Disk disk;
  Driver driver{disk};
  Session() {
    driver.start();
    driver.send_and_settle(StartAssessment{});
  }
  const State& state() const { return driver.state(); }
  std::string address(std::string_view page) const {
    return "#/" + std::string(page) + "?draft=" + state().current.substr(0, 8);
  }
  void go(const std::string& to) { driver.send_and_settle(AddressChanged{to}); }
};

TEST(Question, IsAskedBeforeADraftIsDeletedAndCanBeLeft) {
  Session s;
  s.go("#/computer");
  const std::string id = s.state().current;
  s.driver.send_and_settle(DraftDeleteAsked{id});
  ASSERT_TRUE(s.state().question);
  EXPECT_EQ(s.state().question->delete_draft, id);
  EXPECT_FALSE(find_draft(s.state(), id)->draft.deleted);
  s.driver.send_and_settle(QuestionLeft{});
  EXPECT_FALSE(s.state().question);
  EXPECT_FALSE(find_draft(s.state(), id)->draft.deleted);
  EXPECT_FALSE(s.state().undo) << "nothing was done";

  s.driver.send_and_settle(DraftDeleteAsked{id});
  s.driver.send_and_settle(DraftDeleted{id});
  EXPECT_FALSE(s.state().question);
  EXPECT_TRUE(find_draft(s.state(), id)->draft.deleted);
  ASSERT_TRUE(s.state().undo);
  EXPECT_EQ(s.state().focus_on, "undo");
}

TEST(Question, IsGoneOnAnotherPage) {
  Session s;
  s.go("#/computer");
  s.driver.send_and_settle(DraftDeleteAsked{s.state().current});
  s.go("#/computer");
  EXPECT_TRUE(s.state().question) << "the same page";
  s.go("#/help");
  EXPECT_FALSE(s.state().question);
}

// A dialog has live regions of its own: what was said before it must not be said in it again.
TEST(Question, BeginsWithNothingSaid) {
  Session s;
  s.go("#/computer");
  const std::string id = s.state().current;
  s.driver.send_and_settle(DraftDeleted{id});
  s.driver.send_and_settle(UndoAsked{});
  ASSERT_TRUE(s.state().notice);
  ASSERT_GT(s.state().saves, 0u);
  s.driver.send_and_settle(DraftDeleteAsked{id});
  EXPECT_FALSE(s.state().notice);
  EXPECT_EQ(s.state().saves, 0u);
}

TEST(Problem, OfAStarterFileIsTheProjectsNameAndGoesWhenItIsWritten) {
  Session s;
  const std::uint32_t arrivals = s.state().arrivals;
  s.driver.send_and_settle(SaveStarterFile{});
  EXPECT_TRUE(s.driver.offered.empty());
  const Problem* problem = problem_of(s.state(), "project.name");
  ASSERT_NE(problem, nullptr);
  EXPECT_TRUE(english().has(problem->text_key));
  EXPECT_EQ(problem_of(s.state(), "by.name"), nullptr);
  EXPECT_EQ(s.state().arrivals, arrivals + 1);
  EXPECT_EQ(s.state().focus_on, "problems");
  s.driver.send_and_settle(SaveStarterFile{});
  EXPECT_EQ(s.state().problems.size(), 1u) << "said once";
  EXPECT_EQ(s.state().arrivals, arrivals + 2) << "and gone to again";

  s.driver.send_and_settle(FieldEdited{"project.organisations", "Sample"});
  EXPECT_NE(problem_of(s.state(), "project.name"), nullptr) << "another field";
  s.driver.send_and_settle(FieldEdited{"project.name", "S"});
  EXPECT_TRUE(s.state().problems.empty());
  s.driver.send_and_settle(SaveStarterFile{});
  EXPECT_EQ(s.driver.offered.size(), 1u);
}

TEST(Problem, OfSigningIsThatNothingIsAnswered) {
  Session s;
  s.go(s.address("sign"));
  s.driver.send_and_settle(FieldEdited{"by.name", "Sample"});
  s.driver.send_and_settle(SignAsked{});
  EXPECT_EQ(s.state().signing.stage, SignStage::none);
  EXPECT_EQ(s.driver.ordered<SignFile>(), 0);
  ASSERT_EQ(s.state().problems.size(), 1u);
  EXPECT_EQ(s.state().problems[0].text_key, "ui.problem.no-answers");
  s.driver.send_and_settle(FieldEdited{"guide.read", "not-sure"});
  s.driver.send(SignAsked{});
  EXPECT_EQ(s.driver.ordered<SignFile>(), 1) << "not sure is an answer";
}

TEST(Problem, OfAPasteIsThatItIsEmptyAndGoesWithTheFirstLetter) {
  Session s;
  s.driver.send_and_settle(AddressChanged{"#/open"});
  s.driver.send_and_settle(PasteOpened{});
  EXPECT_NE(problem_of(s.state(), "pasted"), nullptr);
  EXPECT_EQ(s.driver.ordered<CheckFile>(), 0);
  s.driver.send_and_settle(PasteEdited{"x"});
  EXPECT_TRUE(s.state().problems.empty());
  s.driver.send(PasteOpened{});
  EXPECT_EQ(s.driver.ordered<CheckFile>(), 1);
}

TEST(Problem, StaysOnItsPageAndIsGoneOnAnother) {
  Session s;
  s.driver.send_and_settle(SaveStarterFile{});
  for (int i = 0; i < 2; ++i) {
    const std::uint32_t arrivals = s.state().arrivals;
    s.go(s.address("about") + "&item=project.name");
    EXPECT_EQ(s.state().problems.size(), 1u) << "only the place on the page is another";
    EXPECT_EQ(s.state().focus_on, "project.name");
    EXPECT_EQ(s.state().arrivals, arrivals + 1);
  }
  s.go(s.address("check"));
  EXPECT_TRUE(s.state().problems.empty());
  s.go(s.address("about"));
  EXPECT_TRUE(s.state().problems.empty());
}

TEST(Said, GrowsWithEveryNotice) {
  Session s;
  const std::uint32_t before = s.state().said;
  s.driver.send_and_settle(SaveDraftFile{});
  const std::uint32_t once = s.state().said;
  EXPECT_EQ(once, before + 1);
  s.driver.send_and_settle(SaveDraftFile{});
  EXPECT_EQ(s.state().said, once + 1) << "the same words, said again";
  s.driver.failing = {Driver::kind_of<OfferFile>()};
  s.driver.send_and_settle(SaveDraftFile{});
  EXPECT_EQ(s.state().said, once + 2);
  s.go(s.address("check"));
  EXPECT_EQ(s.state().said, once + 2);
}

TEST(Saves, AreCountedFromTheArrivalAtAPage) {
  Session s;
  s.go(s.address("about"));
  s.go(s.address("check"));
  EXPECT_EQ(s.state().saves, 0u);
  s.driver.send(FieldEdited{"project.name", "S"});
  EXPECT_EQ(s.state().saves, 0u) << "it is not stored yet";
  s.driver.settle();
  EXPECT_EQ(s.state().saves, 1u);
  s.driver.send_and_settle(FieldEdited{"project.name", "Sample"});
  EXPECT_EQ(s.state().saves, 2u);
  s.go(s.address("check"));
  EXPECT_EQ(s.state().saves, 2u) << "the same page";
  s.disk.health = Disk::Health::not_saving;
  s.driver.send_and_settle(FieldEdited{"project.name", "Sample 2"});
  EXPECT_EQ(s.state().saves, 2u) << "it was not stored";
  s.go(s.address("sign"));
  EXPECT_EQ(s.state().saves, 0u);
}

TEST(RouteItem, IsAFieldOfAboutOrThePasteOfOpen) {
  for (const std::string address :
       {"#/about?item=project.name", "#/about?draft=0a1b2c3d&item=by.name", "#/open?item=pasted",
        "#/tool/guide?item=guide.read"}) {
    const Route route = from_address(address);
    EXPECT_NE(route.screen, Screen::missing) << address;
    EXPECT_FALSE(route.item.empty());
    EXPECT_EQ(to_address(route), address);
    EXPECT_EQ(page_of(route).item, "");
    EXPECT_EQ(page_of(route).screen, route.screen);
  }
  for (const std::string address :
       {"#/about?item=pasted", "#/about?item=guide.read", "#/about?item=project.nowhere",
        "#/about?item=", "#/open?item=project.name", "#/open?item=", "#/sign?item=by.name",
        "#/help?item=pasted", "#/tool/guide?item=project.name"}) {
    EXPECT_EQ(from_address(address).screen, Screen::missing) << address;
  }
}

}  // namespace
}  // namespace charter::app

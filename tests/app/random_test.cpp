// Random messages, thousands of runs: nothing acknowledged is ever lost, every order is answered
// once, and a run can be repeated from its messages.
#include <gtest/gtest.h>

#include <string>

#include "core/base/limits.hpp"
#include "core/format/draft.hpp"
#include "tests/support/driver.hpp"

namespace charter::app {
namespace {

std::string random_address(Random& random, const State& state) {
  Route route{static_cast<Screen>(random.below(11)), "", "", ""};
  if (route.screen == Screen::tool) route.tool = tools()[random.below(tools().size())].id;
  if (!state.drafts.empty() && random.below(3) > 0) {
    const auto& id = state.drafts[random.below(state.drafts.size())].draft.assessment.id;
    route.draft = id.substr(0, 8);
  }
  return random.below(20) == 0 ? "#/hostile?" : to_address(route);
}

Message random_file(Random& random, const Driver& driver) {
  if (!driver.offered.empty() && random.below(3) > 0) {
    return FileArrived{"offered.json", driver.offered[random.below(driver.offered.size())].bytes};
  }
  const std::string draft = write_draft(full_assessment());
  return FileArrived{"sample.json", draft.substr(0, random.below(2) * draft.size())};
}

// What a person does with a draft; mostly they answer.
Message random_edit_message(Random& random, const State& state) {
  static const Assessment none = blank_assessment();
  const OpenDraft* open = current_draft(state);
  const Edit edit = random_edit(random, open != nullptr ? open->draft.assessment : none);
  if (random.below(8) == 0) return AnswerCleared{edit.field};
  if (random.below(12) == 0) return FieldEdited{"people/-", std::to_string(random.below(4))};
  return FieldEdited{edit.field, edit.value};
}

Message random_message(Random& random, const Driver& driver) {
  const State& state = driver.state();
  switch (random.below(40)) {
    case 0:
      return state.drafts.size() < 4 ? Message{StartAssessment{}} : Message{MenuToggled{}};
    case 1:
      return AddressChanged{random_address(random, state)};
    case 2:
      return UndoAsked{};
    case 3:
      if (state.drafts.empty()) return SkipToMain{};
      return DraftDeleted{state.drafts[random.below(state.drafts.size())].draft.assessment.id};
    case 4:
      return SaveRetried{};
    case 5:
      return SaveDraftFile{};
    case 6:
      return SaveStarterFile{};
    case 7:
      return random_file(random, driver);
    case 8:
      return state.drafts.size() < 4 ? Message{OpenedTaken{}} : Message{OpenAsked{}};
    case 9:
      return random.below(2) == 0 ? Message{SignAsked{}} : Message{SaveSignedFile{}};
    case 10:
      return random.below(2) == 0 ? Message{CopyAsked{}} : Message{PrintAsked{}};
    case 11:
      return random.below(2) == 0 ? Message{PasteEdited{"{}"}} : Message{PasteOpened{}};
    case 12:
      return random.below(2) == 0 ? Message{FileTooLarge{"large"}} : Message{PersistAsked{}};
    case 13:
      return WindowChanged{320, 256, static_cast<PlainReason>(random.below(4))};
    case 14:
      return random.below(2) == 0 ? Message{PartToggled{"part"}}
                                  : Message{SettingChosen{"view", "plain"}};
    default:
      return random_edit_message(random, state);
  }
}

// What the store holds is what was acknowledged, or what a failed record may have added to it.
void expect_acknowledged(const Driver& driver, const Disk& disk) {
  const Replay found = disk.replayed();
  EXPECT_EQ(found.damaged_records + found.missing_records, 0u);
  for (const auto& [id, draft] : driver.acknowledged) {
    const Draft* there = nullptr;
    for (const Draft& each : found.drafts) {
      if (each.assessment.id == id) there = &each;
    }
    ASSERT_TRUE(there != nullptr || draft.deleted) << "a draft is lost";
    if (there == nullptr) continue;
    bool same = content_of(*there) == content_of(draft);
    const auto perhaps = driver.perhaps_stored.find(id);
    if (perhaps != driver.perhaps_stored.end()) {
      for (const Draft& other : perhaps->second) same |= content_of(*there) == content_of(other);
    }
    ASSERT_TRUE(same) << "an acknowledged answer is lost";
  }
}

void set_faults(Random& random, Driver& driver, Disk& disk) {
  if (random.below(12) == 0) disk.fail_before.insert(disk.appends + 1 + random.below(3));
  if (random.below(16) == 0) disk.fail_after.insert(disk.appends + 1 + random.below(3));
  driver.failing.clear();
  if (random.below(10) == 0) {
    const std::size_t kinds[] = {Driver::kind_of<SignFile>(),  Driver::kind_of<CheckFile>(),
                                 Driver::kind_of<OfferFile>(), Driver::kind_of<PickFile>(),
                                 Driver::kind_of<CopyText>(),  Driver::kind_of<Print>(),
                                 Driver::kind_of<AskPersist>()};
    driver.failing.insert(kinds[random.below(std::size(kinds))]);
  }
}

void run_messages(Random& random, Driver& driver, Disk& disk, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    set_faults(random, driver, disk);
    driver.send(random_message(random, driver));
    for (std::size_t steps = random.below(4); steps > 0; --steps) driver.step();
  }
}

TEST(RandomRuns, LoseNothingThatWasAcknowledged) {
#if defined(__EMSCRIPTEN__) || defined(__SANITIZE_ADDRESS__)
  constexpr std::uint64_t runs = 200;  // the same logic, many times slower there
#else
  constexpr std::uint64_t runs = 2'000;
#endif
  for (std::uint64_t seed = 1; seed <= runs && !testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE(seed);
    Random random(seed);
    Disk disk;
    if (random.below(20) == 0) disk.health = Disk::Health::not_loading;
    for (std::size_t starts = 1 + random.below(3); starts > 0; --starts) {
      Driver driver(disk, random.next());
      driver.send(Started{"#/", ""});
      if (random.below(4) > 0) driver.settle();
      driver.send(StartAssessment{});
      run_messages(random, driver, disk, random.below(50));
      expect_acknowledged(driver, disk);  // as when the power goes now
      if (random.below(2) == 0) continue;
      driver.settle();
      disk.fail_before.clear();
      disk.fail_after.clear();
      driver.send_and_settle(SaveRetried{});
      expect_acknowledged(driver, disk);
      EXPECT_TRUE(driver.state().waiting.empty());
      EXPECT_EQ(driver.state().saving.stage, SaveStage::idle);
      // Once everything has settled nothing that is open is unsaved.
      if (driver.state().loading != Loading::done) continue;
      for (const OpenDraft& open : driver.state().drafts) {
        EXPECT_TRUE(open.unsaved.empty() && !open.needs_snapshot);
      }
    }
  }
}

TEST(RandomRuns, AreTheSameAgainFromTheirMessages) {
  for (std::uint64_t seed = 1; seed <= 100 && !testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE(seed);
    Random random(seed);
    Disk disk;
    Driver driver(disk, seed);
    driver.start();
    driver.send_and_settle(StartAssessment{});
    run_messages(random, driver, disk, 60);
    State state;
    std::vector<std::string> orders;
    for (const auto& [message, stamp] : driver.history) {
      Step step = update(std::move(state), message, stamp, english());
      state = std::move(step.state);
      for (const Request& request : step.requests) orders.push_back(describe(request));
    }
    EXPECT_EQ(describe(state), describe(driver.state()));
    EXPECT_EQ(orders, driver.order_log);
  }
}

}  // namespace
}  // namespace charter::app

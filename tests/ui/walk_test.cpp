// Somebody who presses everything, in any order: whatever page comes, the rules hold, the document
// says what the page says, the focus is never lost, and an element stays what it is.
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/format/draft.hpp"
#include "tests/support/driver.hpp"
#include "tests/ui/model_dom.hpp"
#include "tests/ui/samples.hpp"
#include "wasm/ui/page/rules.hpp"
#include "wasm/ui/shell.hpp"

namespace charter::ui {
namespace {

constexpr std::size_t drafts_max = 4;

// Which kind of node an id has been; over all walks.
std::map<NodeId, std::pair<Role, int>>& kinds() {
  static std::map<NodeId, std::pair<Role, int>> all;
  return all;
}

class Walk {
 public:
  explicit Walk(std::uint64_t seed)
      : random_(seed),
        driver_(disk_, seed),
        shell_(app::english(), app::Face{face(Weight::regular), face(Weight::bold)}) {
    driver_.to_pick = {0, "sample.json", write_draft(full_assessment())};
    driver_.start();
    resize();
    show();
  }

  void step() {
    if (random_.below(20) == 0) resize();
    set_faults();
    const Node* node = any_control();
    if (random_.below(5) == 0) {
      go_anywhere();
    } else if (node != nullptr) {
      press(*node);
    }
    // Sometimes the page shows what is still on its way.
    for (std::size_t steps = random_.below(4); steps > 0; --steps) driver_.step();
    if (random_.below(2) == 0) driver_.settle();
    show();
  }

  const std::map<app::Screen, int>& visits() const { return visits_; }

 private:
  void resize() {
    const float width_px = widths_px[random_.below(std::size(widths_px))];
    driver_.send(app::WindowChanged{width_px, 700, app::PlainReason::none});
  }

  // By the address bar: links alone seldom lead into a draft.
  void go_anywhere() {
    const auto screen = static_cast<app::Screen>(random_.below(std::size_t(app::Screen::missing)));
    const Tool& tool = tools()[random_.below(tools().size())];
    const bool of_tool = screen == app::Screen::tool;
    driver_.send(
        app::AddressChanged{app::address_of(driver_.state(), screen, of_tool ? tool.id : "")});
  }

  void set_faults() {
    if (random_.below(12) == 0) disk_.fail_before.insert(disk_.appends + 1);
    driver_.failing.clear();
    if (random_.below(6) == 0) driver_.failing.insert(app::Driver::kind_of<app::CopyText>());
    if (random_.below(6) == 0) driver_.failing.insert(app::Driver::kind_of<app::PickFile>());
  }

  const Node* any_control() {
    std::vector<const Node*> all;
    for (const Node& node : shell_.page().nodes) {
      if (is_interactive(node)) all.push_back(&node);
    }
    return all.empty() ? nullptr : all[random_.below(all.size())];
  }

  // As the browser does it: the focus goes there, and then it happens.
  void press(const Node& node) {
    dom_.active = node.id;
    if (node.role == Role::link) return driver_.send(app::AddressChanged{node.href});
    const bool chosen = node.role == Role::radio || node.role == Role::checkbox;
    const ElementEvent event = is_field(node) ? ElementEvent::input
                               : chosen       ? ElementEvent::change
                                              : ElementEvent::click;
    const std::string typed = random_.below(4) == 0 ? "" : std::to_string(random_.below(30));
    const std::optional<app::Message> meant = shell_.meaning(node.id, event, typed);
    ASSERT_TRUE(meant.has_value()) << words_of(shell_.page(), node);
    const bool more = std::holds_alternative<app::StartAssessment>(*meant) ||
                      std::holds_alternative<app::OpenedTaken>(*meant);
    if (more && driver_.state().drafts.size() >= drafts_max) return;
    driver_.send(*meant);
  }

  // A frame, and those that follow from it: the focus went elsewhere, heights came back.
  void show() {
    ++visits_[driver_.state().route.screen];
    frame();
    if (dom_.focused != 0) frame();
    for (const NodeId id : std::exchange(to_measure_, {})) {
      shell_.measured(id, static_cast<float>(30 + random_.below(200)));
    }
    frame();
    EXPECT_EQ(shell_.refresh(driver_.state(), dom_.active), "") << "nothing has changed";
  }

  void frame() {
    dom_.apply(shell_.refresh(driver_.state(), dom_.active));
    to_measure_.insert(to_measure_.end(), dom_.to_measure.begin(), dom_.to_measure.end());
    expect_same();
  }

  void expect_same() {
    const Page& page = shell_.page();
    const bool plain = app::shown_view(driver_.state()) == app::View::plain;
    EXPECT_EQ(faults_of(page, plain ? 0 : driver_.state().window.width_px),
              std::vector<std::string>{});
    EXPECT_EQ(dom_.difference_from(page, plain ? Placing::flowing : Placing::drawn), "");
    for (const Node& node : page.nodes) {
      const std::pair kind(node.role, node.level);
      EXPECT_EQ(kinds().try_emplace(node.id, kind).first->second, kind) << words_of(page, node);
    }
  }

  Random random_;
  app::Disk disk_;
  app::Driver driver_;
  Shell shell_;
  ModelDom dom_;
  std::vector<NodeId> to_measure_;
  std::map<app::Screen, int> visits_;
};

TEST(Walk, NeverBreaksARuleNorLosesTheFocus) {
#if defined(__SANITIZE_ADDRESS__)
  constexpr std::uint64_t walks = 8;
#else
  constexpr std::uint64_t walks = 30;
#endif
  constexpr int steps = 60;
  std::map<app::Screen, int> visits;
  for (std::uint64_t seed = 1; seed <= walks && !testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE(seed);
    Walk walk(seed);
    for (int i = 0; i < steps && !testing::Test::HasFailure(); ++i) walk.step();
    for (const auto& [screen, count] : walk.visits()) visits[screen] += count;
  }
  using enum app::Screen;
  for (const app::Screen screen :
       {home, about, tool, check, sign, open, file, charter, computer, help}) {
    EXPECT_GT(visits[screen], 0) << "never came to " << app::to_address({screen, "", "", ""});
  }
}

}  // namespace
}  // namespace charter::ui

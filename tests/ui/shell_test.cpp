// The shell: what events mean, heights that come back, focus that is never lost.
#include "wasm/ui/shell.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <set>
#include <string>
#include <vector>

#include "tests/support/driver.hpp"
#include "tests/ui/model_dom.hpp"
#include "tests/ui/samples.hpp"

namespace charter::ui {
namespace {

Shell& shell() {
  static Shell one(app::english(), app::Face{face(Weight::regular), face(Weight::bold)});
  return one;
}

app::State sized(app::State state, float width_px = 800) {
  state.window.width_px = width_px;
  return state;
}

// The first node of that role whose action edits that field, or 0.
const Node* field_node(const Page& page, Role role, std::string_view field_id) {
  for (const Node& node : page.nodes) {
    if (node.role != role || !node.action) continue;
    const auto* edited = std::get_if<app::FieldEdited>(&*node.action);
    if (edited != nullptr && edited->field == field_id) return &node;
  }
  return nullptr;
}

template <class M>
const Node* node_doing(const Page& page) {
  for (const Node& node : page.nodes) {
    if (node.action && std::holds_alternative<M>(*node.action)) return &node;
  }
  return nullptr;
}

TEST(ShellMeaning, OfAButtonIsItsClickAlone) {
  shell().refresh(sized(state_of("home, empty")), 0);
  const Node* start = node_doing<app::StartAssessment>(shell().page());
  ASSERT_NE(start, nullptr);
  const auto meant = shell().meaning(start->id, ElementEvent::click, "");
  ASSERT_TRUE(meant);
  EXPECT_TRUE(std::holds_alternative<app::StartAssessment>(*meant));
  EXPECT_FALSE(shell().meaning(start->id, ElementEvent::change, ""));
  EXPECT_FALSE(shell().meaning(start->id, ElementEvent::input, "x"));
}

TEST(ShellMeaning, OfARadioIsItsChangeAlone) {
  shell().refresh(sized(state_of("tool guide, blank")), 0);
  const Node* radio = field_node(shell().page(), Role::radio, "guide.read");
  ASSERT_NE(radio, nullptr);
  const auto meant = shell().meaning(radio->id, ElementEvent::change, "on");
  ASSERT_TRUE(meant);
  EXPECT_EQ(std::get<app::FieldEdited>(*meant).value, "yes");
  EXPECT_FALSE(shell().meaning(radio->id, ElementEvent::click, "")) << "or it would count twice";
  EXPECT_FALSE(shell().meaning(radio->id, ElementEvent::input, "yes"));
}

TEST(ShellMeaning, OfATickIsTheOtherState) {
  app::State state = sized(state_of("about, blank"));
  shell().refresh(state, 0);
  const NodeId id = field_node(shell().page(), Role::checkbox, "by.role.carer")->id;
  auto meant = shell().meaning(id, ElementEvent::change, "on");
  EXPECT_EQ(std::get<app::FieldEdited>(*meant).value, "yes");
  state.drafts[0].draft.assessment.fields["by.role.carer"] = "yes";
  shell().refresh(state, 0);
  meant = shell().meaning(id, ElementEvent::change, "on");
  EXPECT_EQ(std::get<app::FieldEdited>(*meant).value, "");
}

TEST(ShellMeaning, OfAFieldIsWhatWasTypedInto) {
  shell().refresh(sized(state_of("about, full")), 0);
  for (const auto& [role, id] :
       {std::pair(Role::line_field, "project.name"), std::pair(Role::text_field, "project.about"),
        std::pair(Role::date_field, "round.date")}) {
    const Node* node = field_node(shell().page(), role, id);
    ASSERT_NE(node, nullptr) << id;
    const auto meant = shell().meaning(node->id, ElementEvent::input, "typed");
    ASSERT_TRUE(meant) << id;
    EXPECT_EQ(std::get<app::FieldEdited>(*meant).field, id);
    EXPECT_EQ(std::get<app::FieldEdited>(*meant).value, "typed");
    EXPECT_FALSE(shell().meaning(node->id, ElementEvent::click, ""));
  }
  shell().refresh(sized(state_of("open")), 0);
  const Node* paste = node_doing<app::PasteEdited>(shell().page());
  const auto meant = shell().meaning(paste->id, ElementEvent::input, "pasted");
  EXPECT_EQ(std::get<app::PasteEdited>(*meant).value, "pasted");
}

TEST(ShellMeaning, OfALinkOrOfNothingIsNothing) {
  shell().refresh(sized(state_of("home, empty")), 0);
  for (const Node& node : shell().page().nodes) {
    if (node.role != Role::link && node.action) continue;
    for (const auto event : {ElementEvent::click, ElementEvent::input, ElementEvent::change}) {
      EXPECT_FALSE(shell().meaning(node.id, event, "x")) << "links are the browser's";
    }
  }
  EXPECT_FALSE(shell().meaning(0, ElementEvent::click, ""));
  EXPECT_FALSE(shell().meaning(123, ElementEvent::click, ""));
}

TEST(ShellRefresh, OfTheSameStateWritesNothing) {
  for (const Sample& sample : samples()) {
    shell().refresh(sized(sample.state), 0);
    EXPECT_EQ(shell().refresh(sized(sample.state), 0), "") << sample.name;
  }
}

TEST(ShellRefresh, OfAMeasuredHeightMovesWhatIsBelow) {
  const app::State state = sized(state_of("about, blank"));
  shell().refresh(state, 0);
  const Node* field = field_node(shell().page(), Role::text_field, "project.about");
  const NodeId id = field->id;
  const float height_px = shell().page().height_px;
  EXPECT_TRUE(shell().measured(id, 500));
  EXPECT_FALSE(shell().measured(id, 500.2f)) << "rounding is no change";
  EXPECT_NE(shell().refresh(state, 0), "");
  EXPECT_EQ(find_node(shell().page(), id)->rect.h, 500);
  EXPECT_GT(shell().page().height_px, height_px + 300);
}

TEST(ShellRefresh, OfThePlainViewPlacesNothing) {
  Shell plain(app::english(), app::Face{face(Weight::regular), face(Weight::bold)});
  ModelDom dom;
  dom.apply(plain.refresh(sized(state_of("about, file saved, plain")), 0));
  EXPECT_EQ(dom.counts[Operation::place], 0);
  EXPECT_EQ(dom.height_px, 0);
}

// Does what a click on a node means, carries out what follows, and brings the document up to date.
class Session {
 public:
  explicit Session(const Sample& sample) : shell_(shell()) {
    state_ = sized(sample.state);
    state_.last_request = 1'000;
    shell_.refresh(state_, 0);
  }
  const Page& page() const { return shell_.page(); }

  // Whether focus is somewhere after the node was pressed: where it was, or where it was moved to.
  bool keeps_focus(NodeId id) {
    const Node* node = find_node(page(), id);
    const auto event = node->role == Role::radio || node->role == Role::checkbox
                           ? ElementEvent::change
                           : ElementEvent::click;
    const auto message = shell_.meaning(id, event, "");
    if (!message) return true;
    send(*message);
    const bool elsewhere = left_;
    return elsewhere || moves_focus(shell_.refresh(state_, id)) || find_node(page(), id) != nullptr;
  }

 private:
  // Whether the operations end with moving the focus to something on the page.
  bool moves_focus(const std::string& operations) const {
    constexpr std::size_t focus_bytes = 5;
    if (operations.size() < focus_bytes) return false;
    const char* last = operations.data() + operations.size() - focus_bytes;
    NodeId id = 0;
    std::memcpy(&id, last + 1, sizeof id);
    return *last == static_cast<char>(Operation::focus) && find_node(page(), id) != nullptr;
  }
  void send(const app::Message& message) {
    app::Step step = app::update(std::move(state_), message, {}, app::english());
    state_ = std::move(step.state);
    for (const app::Request& request : step.requests) answer(request);
  }
  void answer(const app::Request& request) {
    if (std::holds_alternative<app::AppendRecord>(request.effect)) {
      send(app::RecordStored{request.id});
    } else if (std::holds_alternative<app::OfferFile>(request.effect)) {
      send(app::FileOffered{request.id});
    } else if (std::holds_alternative<app::CopyText>(request.effect)) {
      send(app::TextCopied{request.id});
    } else if (std::holds_alternative<app::AskPersist>(request.effect)) {
      send(app::StorageKnown{request.id, 1000, true});
    } else if (const auto* go = std::get_if<app::Go>(&request.effect)) {
      left_ = true;
      send(app::AddressChanged{go->address});
    } else {
      send(app::EffectFailed{request.id, "test.failed", ""});
    }
  }

  Shell& shell_;
  app::State state_;
  bool left_ = false;
};

TEST(ShellFocus, IsSomewhereAfterAnythingWasPressed) {
  std::set<std::string> lost;
  for (const Sample& sample : samples()) {
    std::vector<NodeId> ids;
    for (const Node& node : Session(sample).page().nodes) {
      if (node.action && !is_field(node)) ids.push_back(node.id);
    }
    for (const NodeId id : ids) {
      Session session(sample);
      const std::string words = words_of(session.page(), *find_node(session.page(), id));
      if (!session.keeps_focus(id)) lost.insert(words + " on " + sample.name);
    }
  }
  for (const std::string& each : lost) ADD_FAILURE() << "focus is lost: " << each;
}

}  // namespace
}  // namespace charter::ui

// Every screen in every stage, in windows of every width: nothing outside the page, nothing cut,
// nothing on top of another, everything named and reachable.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "core/base/utf8.hpp"
#include "tests/support/driver.hpp"
#include "tests/ui/samples.hpp"
#include "wasm/app/route.hpp"

namespace charter::ui {
namespace {

constexpr float rounding_px = 0.05f;

// Faults by what is wrong, with where; so that a fault of every screen is read once.
class Faults {
 public:
  void add(const std::string& what, const std::string& where) { found_[what].insert(where); }
  void expect_none() const {
    for (const auto& [what, where] : found_) {
      std::string list;
      for (const std::string& each : where) list += "\n    " + each;
      ADD_FAILURE() << what << list.substr(0, 600);
    }
  }

 private:
  std::map<std::string, std::set<std::string>> found_;
};

using Check = std::function<void(const Page&, float width_px, const std::string& where, Faults&)>;

// Every sample, at every width.
void for_all(const Check& check) {
  Faults faults;
  for (const Sample& sample : samples()) {
    for (const float width_px : widths_px) {
      const std::string where = sample.name + " at " + std::to_string(static_cast<int>(width_px));
      check(page_of(sample.state, width_px), width_px, where, faults);
    }
  }
  faults.expect_none();
}

// The same, for each node that is on the screen.
void for_all_shown(const std::function<std::string(const Page&, const Node&, float)>& fault_of) {
  for_all([&](const Page& page, float width_px, const std::string& where, Faults& faults) {
    for (const Node& node : page.nodes) {
      if (!is_shown(page, node)) continue;
      const std::string fault = fault_of(page, node, width_px);
      if (!fault.empty()) faults.add(fault + ": " + words_of(page, node), where);
    }
  });
}

float width_of(std::string_view text, Type type) {
  float width = 0;
  while (!text.empty()) {
    const utf8::Decoded decoded = utf8::decode_next(text);
    width += fonts().advance_px(type, decoded.code_point);
    text.remove_prefix(decoded.bytes);
  }
  return width;
}

TEST(ScreenLayout, HasNoNodeOutsideThePage) {
  for_all_shown([](const Page& page, const Node& node, float width_px) -> std::string {
    const Rect& rect = node.rect;
    if (rect.x < 0 || rect.x + rect.w > width_px + rounding_px) return "beside the page";
    if (rect.y < 0 || rect.y + rect.h > page.height_px + rounding_px) return "below the page";
    return "";
  });
}

TEST(ScreenLayout, HasNoNodeBesideOrBelowItsContainer) {
  for_all_shown([](const Page& page, const Node& node, float) -> std::string {
    const Rect& in = page.nodes[node.parent].rect;
    const Rect& rect = node.rect;
    if (rect.h == 0) return "";  // a live region without a word takes no room
    if (rect.x < in.x - rounding_px || rect.x + rect.w > in.x + in.w + rounding_px) {
      return "beside its container";
    }
    // A container's height is rounded up, its children's are not all.
    if (rect.y < in.y - 1 || rect.y + rect.h > in.y + in.h + 1) return "below its container";
    return "";
  });
}

TEST(ScreenLayout, HasNoLineWiderThanItsBoxAndNoTextHigher) {
  for_all_shown([](const Page& page, const Node& node, float width_px) -> std::string {
    const Type type = type_in(node.type, width_px);
    for (const Line& line : node.lines) {
      const std::string_view text(node.text.data() + line.begin, line.end - line.begin);
      if (width_of(text, type) > text_room(page, node, width_px) + rounding_px) {
        return "a line wider than its box";
      }
    }
    const float height = static_cast<float>(node.lines.size()) * type_spec(type, width_px).line_px;
    return height > node.rect.h + rounding_px ? "more lines than its box has room for" : "";
  });
}

TEST(ScreenLayout, ShowsEveryWordOfATextOnce) {
  for_all_shown([](const Page&, const Node& node, float) -> std::string {
    if (node.author == Author::people || node.lines.empty()) return "";
    std::string shown;
    for (const Line& line : node.lines) {
      shown += node.text.substr(line.begin, line.end - line.begin);
    }
    std::string whole = node.text;
    for (std::string* text : {&shown, &whole}) {
      text->erase(
          std::remove_if(text->begin(), text->end(), [](char c) { return c == ' ' || c == '\n'; }),
          text->end());
    }
    return shown == whole ? "" : "letters are missing";
  });
}

TEST(ScreenLayout, GivesWordsRoomToBeRead) {
  constexpr float least_px = 60;
  for_all_shown([](const Page& page, const Node& node, float width_px) -> std::string {
    if (node.lines.size() < 2) return "";
    return text_room(page, node, width_px) < least_px ? "squeezed" : "";
  });
}

// As wide as its word may be narrower than 44 px; Source: WCAG 2.2, criterion 2.5.8.
TEST(ScreenTargets, AreLargeEnoughToPress) {
  constexpr float width_least_px = 24;
  for_all_shown([](const Page&, const Node& node, float) -> std::string {
    if (!is_interactive(node)) return "";
    if (node.rect.h < target_min) return "lower than 44 px";
    return node.rect.w < width_least_px ? "narrower than 24 px" : "";
  });
}

bool overlap(const Rect& a, const Rect& b) {
  return a.x + a.w > b.x + rounding_px && b.x + b.w > a.x + rounding_px &&
         a.y + a.h > b.y + rounding_px && b.y + b.h > a.y + rounding_px;
}

TEST(ScreenTargets, DoNotLieOnTopOfEachOther) {
  for_all([](const Page& page, float, const std::string& where, Faults& faults) {
    std::vector<const Node*> nodes;
    for (const Node& node : page.nodes) {
      if (is_interactive(node) && is_shown(page, node)) nodes.push_back(&node);
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (!overlap(nodes[i]->rect, nodes[j]->rect)) continue;
        faults.add(words_of(page, *nodes[i]) + " on " + words_of(page, *nodes[j]), where);
      }
    }
  });
}

TEST(ScreenTexts, DoNotLieOnTopOfEachOther) {
  for_all([](const Page& page, float, const std::string& where, Faults& faults) {
    std::vector<const Node*> nodes;
    for (const Node& node : page.nodes) {
      const bool of_choice = node.role == Role::radio || node.role == Role::checkbox;
      if (node.children.empty() && node.rect.h > 0 && !of_choice && is_shown(page, node)) {
        nodes.push_back(&node);
      }
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (!overlap(nodes[i]->rect, nodes[j]->rect)) continue;
        faults.add(words_of(page, *nodes[i]) + " on " + words_of(page, *nodes[j]), where);
      }
    }
  });
}

std::string label_of(const Page& page, const Node& field) {
  std::string text = field.text;
  for (const Node& node : page.nodes) {
    if (node.role == Role::label && node.target == field.id) text += node.text;
  }
  return text;
}

TEST(ScreenMeaning, EverythingThatCanBePressedHasANameAndDoesSomething) {
  for_all_shown([](const Page& page, const Node& node, float) -> std::string {
    if (!is_interactive(node)) return "";
    if (label_of(page, node).empty()) return "no name";
    if (node.role == Role::link) {
      const bool leads = node.href.starts_with("#/") &&
                         app::from_address(node.href).screen != app::Screen::missing;
      return leads ? "" : "a link to nowhere";
    }
    return node.action ? "" : "nothing happens";
  });
}

TEST(ScreenMeaning, HasOneHeadingOfTheFirstLevelAndSkipsNone) {
  for_all([](const Page& page, float, const std::string& where, Faults& faults) {
    int last = 0;
    int first_levels = 0;
    for (const Node& node : page.nodes) {
      if (node.role != Role::heading) continue;
      first_levels += node.level == 1;
      if (node.level > last + 1) faults.add("a level is skipped: " + words_of(page, node), where);
      if (node.text.empty()) faults.add("an empty heading", where);
      last = node.level;
    }
    if (first_levels != 1) faults.add(std::to_string(first_levels) + " headings h1", where);
  });
}

TEST(ScreenMeaning, HasItsLandmarksOnceAndNamesThoseThatAreSeveral) {
  for_all([](const Page& page, float, const std::string& where, Faults& faults) {
    std::set<std::string> navigations;
    for (const Role role : {Role::banner, Role::main, Role::footer}) {
      const auto count = std::count_if(page.nodes.begin(), page.nodes.end(),
                                       [role](const Node& node) { return node.role == role; });
      if (count != 1) faults.add("landmark " + std::to_string(static_cast<int>(role)), where);
    }
    for (const Node& node : page.nodes) {
      if (node.role != Role::navigation) continue;
      if (node.text.empty()) faults.add("a navigation without a name", where);
      if (!navigations.insert(node.text).second) faults.add("two navigations of a name", where);
    }
    if (page.title.empty() || page.lang != "en") faults.add("no title or language", where);
  });
}

TEST(ScreenMeaning, HasIdsThatAreUniqueAndReferencesThatLead) {
  for_all([](const Page& page, float, const std::string& where, Faults& faults) {
    std::set<NodeId> ids;
    for (const Node& node : page.nodes) {
      if (node.id == 0 || !ids.insert(node.id).second) faults.add("an id twice", where);
    }
    for (const Node& node : page.nodes) {
      for (const NodeId id : {node.target, node.described_by, node.controls}) {
        if (id != 0 && ids.count(id) == 0)
          faults.add("leads nowhere: " + words_of(page, node), where);
      }
      if (node.role == Role::label && node.target == 0) faults.add("a label of nothing", where);
    }
    if (page.focus != 0 && ids.count(page.focus) == 0) faults.add("focus to nowhere", where);
  });
}

const Node* ancestor(const Page& page, const Node& node, Role role) {
  for (std::uint32_t index = node.parent; index != 0; index = page.nodes[index].parent) {
    if (page.nodes[index].role == role) return &page.nodes[index];
  }
  return nullptr;
}

TEST(ScreenMeaning, HasRadiosInAFieldsetWithALegend) {
  for_all([](const Page& page, float, const std::string& where, Faults& faults) {
    std::map<std::string, int> of_group;
    for (const Node& node : page.nodes) {
      if (node.role != Role::radio) continue;
      const Node* set = ancestor(page, node, Role::fieldset);
      if (node.group.empty() || set == nullptr || set->children.empty()) {
        faults.add("a radio by itself: " + words_of(page, node), where);
        continue;
      }
      of_group[node.group] += node.checked == Toggle::on ? 100 : 1;
      const Node& legend = page.nodes[set->children.front()];
      const bool said = legend.role == Role::legend && !legend.children.empty() &&
                        !page.nodes[legend.children.front()].text.empty();
      if (!said) faults.add("no legend: " + words_of(page, node), where);
    }
    for (const auto& [group, count] : of_group) {
      if (count < 2 || count >= 200) faults.add("a group of one, or two checked: " + group, where);
    }
  });
}

TEST(ScreenMeaning, PutsListsAndTablesTogetherAsHtmlDoes) {
  for_all([](const Page& page, float, const std::string& where, Faults& faults) {
    for (const Node& node : page.nodes) {
      const Role parent = page.nodes[node.parent].role;
      const bool item = node.role == Role::list_item;
      const bool row = node.role == Role::row;
      const bool cell = node.role == Role::cell || node.role == Role::column_header;
      const bool first = !page.nodes[node.parent].children.empty() &&
                         &page.nodes[page.nodes[node.parent].children.front()] == &node;
      if (item != (parent == Role::list) || row != (parent == Role::table) ||
          cell != (parent == Role::row) ||
          (node.role == Role::legend && !(parent == Role::fieldset && first))) {
        faults.add("out of place: " + words_of(page, node), where);
      }
      if (node.role == Role::list && node.children.empty()) faults.add("an empty list", where);
    }
  });
}

TEST(ScreenMeaning, FillsEveryPlaceOfItsTexts) {
  for_all([](const Page& page, float, const std::string& where, Faults& faults) {
    for (const Node& node : page.nodes) {
      if (node.author == Author::people || is_field(node)) continue;
      if (node.text.find_first_of("{}") != std::string::npos) faults.add(node.text, where);
    }
  });
}

// A node keeps its element as long as its id: another kind of element needs another key.
TEST(ScreenMeaning, HasTheSameKindOfNodeUnderAnIdAlways) {
  std::map<NodeId, std::pair<std::pair<Role, int>, std::string>> kinds;
  for_all([&](const Page& page, float, const std::string& where, Faults& faults) {
    for (const Node& node : page.nodes) {
      const std::pair<Role, int> kind(node.role, node.level);
      const auto [known, added] = kinds.try_emplace(node.id, kind, where);
      if (added || known->second.first == kind) continue;
      faults.add("another kind of node: " + words_of(page, node),
                 known->second.second + " / " + where);
    }
  });
}

TEST(ScreenMeaning, ShowsTheWayPastTheMenuOnlyWhileItHasFocus) {
  for (const float width_px : widths_px) {
    const Page without = page_of(state_of("home, empty"), width_px);
    const Node& skip = without.nodes[without.nodes[0].children.front()];
    ASSERT_EQ(skip.shown, Shown::when_focused);
    EXPECT_LE(skip.rect.h, 1);
    const Page with = page_of(state_of("home, empty"), width_px, skip.id);
    const Node& shown = *find_node(with, skip.id);
    EXPECT_GE(shown.rect.h, target_min);
    EXPECT_LE(shown.rect.x + shown.rect.w, width_px);
    EXPECT_GT(with.height_px, without.height_px);
  }
}

}  // namespace
}  // namespace charter::ui

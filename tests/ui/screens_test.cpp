// Every screen in every stage, in windows of every width: the rules of every page hold, nothing is
// cut, no text lies on top of another, and an element stays what it is.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "core/base/utf8.hpp"
#include "tests/support/driver.hpp"
#include "tests/ui/samples.hpp"
#include "wasm/ui/page/rules.hpp"

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

// Every sample, at every width, in plain and in easier words.
void for_all(const Check& check) {
  Faults faults;
  for (const Sample& sample : samples()) {
    const app::State easier = in_easier_words(sample.state);
    for (const float width_px : widths_px) {
      const std::string where = sample.name + " at " + std::to_string(static_cast<int>(width_px));
      check(page_of(sample.state, width_px), width_px, where, faults);
      check(page_of(easier, width_px), width_px, where + ", easier words", faults);
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

float width_of(std::string_view text, Type type, const Fonts& ruler) {
  float width = 0;
  while (!text.empty()) {
    const utf8::Decoded decoded = utf8::decode_next(text);
    width += ruler.advance_px(type, decoded.code_point);
    text.remove_prefix(decoded.bytes);
  }
  return width;
}

TEST(ScreenRules, HoldOnEveryPage) {
  for_all([](const Page& page, float width_px, const std::string& where, Faults& faults) {
    for (const std::string& fault : faults_of(page, width_px)) faults.add(fault, where);
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
  for_all_shown([](const Page& page, const Node& node, float) -> std::string {
    const Lettering& letters = page.style.letters;
    const Type type = type_in(node.type, page.room_px);
    for (const Line& line : node.lines) {
      const std::string_view text(node.text.data() + line.begin, line.end - line.begin);
      const float width = width_of(text, type, fonts(letters));
      if (width > text_room(page, node, page.room_px) + rounding_px) {
        return "a line wider than its box";
      }
    }
    const float line_px = type_spec(type, page.room_px).line_px * letters.scale * letters.lines;
    const float height = static_cast<float>(node.lines.size()) * line_px;
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

bool overlap(const Rect& a, const Rect& b) {
  return a.x + a.w > b.x + rounding_px && b.x + b.w > a.x + rounding_px &&
         a.y + a.h > b.y + rounding_px && b.y + b.h > a.y + rounding_px;
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

// The first words that a screen reader finds where a page has been taken away, so that it looks for
// its place: in reading order, inside of the innermost node that was there on both pages.
const Node* first_words_around_new(const Page& page, const std::set<NodeId>& before) {
  const auto is_title = [](const Node& node) { return node.level == 1; };
  const auto title = std::find_if(page.nodes.begin(), page.nodes.end(), is_title);
  if (title == page.nodes.end()) return nullptr;
  const Node* around = &*title;
  while (!before.contains(around->id)) around = &page.nodes[around->parent];
  const std::function<const Node*(const Node&)> first = [&](const Node& in) -> const Node* {
    if (!in.text.empty() && in.children.empty()) return &in;
    for (const std::uint32_t child : in.children) {
      if (const Node* found = first(page.nodes[child])) return found;
    }
    return nullptr;
  };
  return first(*around);
}

TEST(ScreenMeaning, HasOtherWordsThanTheHeadingWhereAPageTakesAnothersPlace) {
  std::vector<std::pair<std::string, Page>> pages;
  std::set<NodeId> titles;
  for (const Sample& sample : samples()) {
    Page page = page_of(sample.state, widths_px[0]);
    const auto title = std::find_if(page.nodes.begin(), page.nodes.end(),
                                    [](const Node& node) { return node.level == 1; });
    if (title == page.nodes.end() || !titles.insert(title->id).second) continue;
    pages.emplace_back(sample.name, std::move(page));
  }
  EXPECT_GT(pages.size(), 15u);
  for (const auto& [from, left] : pages) {
    std::set<NodeId> before;
    for (const Node& node : left.nodes) before.insert(node.id);
    for (const auto& [to, page] : pages) {
      if (from == to) continue;
      const Node* first = first_words_around_new(page, before);
      ASSERT_NE(first, nullptr) << from << " to " << to;
      EXPECT_NE(first->level, 1) << from << " to " << to;
    }
  }
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

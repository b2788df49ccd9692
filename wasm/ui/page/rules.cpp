// See rules.hpp. One function a rule, or a few that look at the same nodes.
#include "wasm/ui/page/rules.hpp"

#include <cstdio>
#include <unordered_map>
#include <unordered_set>

#include "wasm/app/route.hpp"
#include "wasm/ui/page/element.hpp"

namespace charter::ui {
namespace {

constexpr float rounding_px = 0.05f;
constexpr int heading_level_max = 4;
constexpr std::size_t told_bytes_max = 60;

bool is_container(const Node& node) { return node.role <= Role::cell; }
// What a label can be for.
bool is_input(const Node& node) { return node.role >= Role::radio && node.role < Role::progress; }
bool is_interactive(const Node& node) {
  return node.role == Role::link || node.role == Role::button || is_input(node);
}

bool overlap(const Rect& a, const Rect& b) {
  return a.x + a.w > b.x + rounding_px && b.x + b.w > a.x + rounding_px &&
         a.y + a.h > b.y + rounding_px && b.y + b.h > a.y + rounding_px;
}

// A word of a name on these is heard; HTML lets no other container have one.
bool may_be_named(const Node& node) {
  return node.role == Role::navigation || node.role == Role::main || node.role == Role::section ||
         node.role == Role::fieldset || node.role == Role::list || node.role == Role::table ||
         node.role == Role::dialog;
}
// The same for words that are heard after the text.
bool may_say_more(const Node& node) {
  return node.role == Role::heading || node.role == Role::link || node.role == Role::button ||
         node.role == Role::column_header || node.role == Role::progress;
}

class Inspection {
 public:
  Inspection(const Page& page, float width_px);
  std::vector<std::string> run();

 private:
  void fault(std::string_view what, const Node& node);
  std::string told(const Node& node) const;
  const Node* parent_of(const Node& node) const;
  bool has_words(const Node& node) const;
  bool takes_focus(NodeId id) const;

  void judge_document();
  void judge_headings();
  void judge_landmarks();
  void judge_structure(const Node& node);
  void judge_naming(const Node& node);
  void judge_controls(const Node& node);
  void judge_label(const Node& node);
  void judge_references(const Node& node);
  void judge_fieldset(const Node& node);
  void judge_radios();
  void judge_place(const Node& node);
  void judge_overlaps();

  const Page& page_;
  float width_px_;
  std::vector<std::string> faults_;
  std::unordered_map<NodeId, const Node*> by_id_;
  std::unordered_map<NodeId, int> labels_;  // how many are for a node
  std::vector<const Node*> pressed_;        // what can be pressed, and is on the screen
  std::vector<bool> shown_;                 // by the index of a node
};

Inspection::Inspection(const Page& page, float width_px) : page_(page), width_px_(width_px) {
  by_id_.reserve(page.nodes.size());
  shown_.reserve(page.nodes.size());
  for (const Node& node : page.nodes) {
    // A dialog is laid out by the browser.
    const bool by_itself = node.role != Role::dialog &&
                           (node.shown == Shown::everywhere || node.shown == Shown::screen_only);
    shown_.push_back(by_itself && (shown_.empty() || shown_[node.parent]));
    if (shown_.back() && is_interactive(node)) pressed_.push_back(&node);
    if (node.id == 0 || !by_id_.try_emplace(node.id, &node).second) fault("id not its own", node);
    if (node.role == Role::label) ++labels_[node.target];
  }
}

std::vector<std::string> Inspection::run() {
  judge_document();
  judge_headings();
  judge_landmarks();
  judge_radios();
  for (const Node& node : page_.nodes) {
    judge_structure(node);
    judge_naming(node);
    judge_controls(node);
    judge_label(node);
    judge_references(node);
    judge_fieldset(node);
    if (width_px_ > 0) judge_place(node);
  }
  if (width_px_ > 0) judge_overlaps();
  return std::move(faults_);
}

void Inspection::fault(std::string_view what, const Node& node) {
  faults_.push_back(std::string(what) + ": " + told(node));
}

// A node without words is told by what it is in.
std::string Inspection::told(const Node& node) const {
  const bool heading = node.role == Role::heading;
  std::string words(heading ? "heading" : tag_names()[tag_of(node)]);
  if (!node.text.empty()) return words + " \"" + node.text.substr(0, told_bytes_max) + "\"";
  const Node* parent = parent_of(node);
  return parent == nullptr ? words : words + " in " + told(*parent);
}

const Node* Inspection::parent_of(const Node& node) const {
  return &node == page_.nodes.data() ? nullptr : &page_.nodes[node.parent];
}

bool Inspection::has_words(const Node& node) const {
  if (!text_of(node).empty()) return true;
  for (const std::uint32_t child : node.children) {
    if (has_words(page_.nodes[child])) return true;
  }
  return false;
}

bool Inspection::takes_focus(NodeId id) const {
  const auto found = by_id_.find(id);
  return found != by_id_.end() && (found->second->focusable || is_interactive(*found->second));
}

void Inspection::judge_document() {
  if (page_.title.empty()) faults_.emplace_back("no title");
  if (page_.lang.empty()) faults_.emplace_back("no language");
  for (const NodeId id : {page_.focus, page_.refuge}) {
    if (!takes_focus(id)) faults_.emplace_back("focus has nowhere to go");
  }
}

void Inspection::judge_headings() {
  int last = 0;
  int first_levels = 0;
  for (const Node& node : page_.nodes) {
    if (node.role != Role::heading) continue;
    first_levels += node.level == 1;
    if (node.level < 1 || node.level > heading_level_max) fault("no level of a heading", node);
    if (node.level > last + 1) fault("a level of headings is skipped", node);
    last = node.level;
  }
  if (first_levels != 1) faults_.push_back(std::to_string(first_levels) + " headings h1");
}

void Inspection::judge_landmarks() {
  std::unordered_map<Role, int> counts;
  std::unordered_set<std::string_view> navigations;
  for (const Node& node : page_.nodes) {
    ++counts[node.role];
    if (node.role != Role::navigation) continue;
    if (node.text.empty()) fault("a navigation without a name", node);
    if (!navigations.insert(node.text).second) fault("two navigations of one name", node);
  }
  for (const Role role : {Role::banner, Role::main, Role::footer}) {
    if (counts[role] == 1) continue;
    Node node;
    node.role = role;
    faults_.push_back(std::to_string(counts[role]) + " landmarks " +
                      std::string(tag_names()[tag_of(node)]));
  }
}

// Lists, tables and fieldsets are put together as HTML does it.
void Inspection::judge_structure(const Node& node) {
  const Node* parent = parent_of(node);
  const auto in = [parent](Role role) { return parent != nullptr && parent->role == role; };
  const bool first = parent != nullptr && &page_.nodes[parent->children.front()] == &node;
  const bool cell = node.role == Role::cell || node.role == Role::column_header;
  if ((node.role == Role::list_item) != in(Role::list) ||
      (node.role == Role::row) != in(Role::table) || cell != in(Role::row) ||
      (node.role == Role::legend && !(in(Role::fieldset) && first))) {
    fault("out of its place", node);
  }
  if (node.role == Role::list && node.children.empty()) fault("an empty list", node);
  if (!is_container(node) && !node.children.empty()) fault("something inside a leaf", node);
}

// A name that HTML does not allow is heard by some and not by others.
void Inspection::judge_naming(const Node& node) {
  if (is_container(node) && !may_be_named(node) && !node.text.empty()) {
    fault("a name where HTML has none", node);
  }
  if (!node.more.empty() && !may_say_more(node)) fault("more words where HTML has none", node);
  if (!node.badge.empty() && node.role != Role::link) fault("a badge beside no link", node);
  if (!node.badge.empty() && node.more.empty()) fault("a badge that is not heard", node);
}

void Inspection::judge_controls(const Node& node) {
  const bool named_by_text = node.focusable || node.role == Role::heading ||
                             node.role == Role::link || node.role == Role::button ||
                             node.role == Role::progress;
  if (named_by_text && node.text.empty()) fault("no name", node);
  if (is_input(node)) {
    const auto labels = labels_.find(node.id);
    if (labels == labels_.end()) {
      fault("no label", node);
    } else if (labels->second > 1 || !node.text.empty()) {
      fault("two names", node);
    }
  }
  if (node.role == Role::link) {
    const bool leads =
        node.href.starts_with("#/") && app::from_address(node.href).screen != app::Screen::missing;
    if (!leads) fault("a link to nowhere", node);
  } else if (is_interactive(node) && !node.action) {
    fault("nothing happens", node);
  }
}

void Inspection::judge_label(const Node& node) {
  if (node.role != Role::label) return;
  if (node.text.empty()) fault("a label without a word", node);
  const auto target = by_id_.find(node.target);
  if (target == by_id_.end() || !is_input(*target->second)) fault("a label of nothing", node);
}

void Inspection::judge_references(const Node& node) {
  for (const NodeId id : {node.described_by, node.belongs_to, node.error}) {
    if (id == 0) continue;
    const auto said = by_id_.find(id);
    if (said == by_id_.end() || !has_words(*said->second)) fault("described by nothing", node);
  }
  if (node.controls != 0 && by_id_.count(node.controls) == 0) fault("controls nothing", node);
}

void Inspection::judge_fieldset(const Node& node) {
  if (node.role != Role::fieldset) return;
  const bool said = !node.children.empty() &&
                    page_.nodes[node.children.front()].role == Role::legend &&
                    has_words(page_.nodes[node.children.front()]);
  if (!said) fault("no legend", node);
}

void Inspection::judge_radios() {
  struct Group {
    const Node* fieldset = nullptr;
    const Node* first = nullptr;
    int count = 0;
    int checked = 0;
  };
  std::unordered_map<std::string_view, Group> groups;
  for (const Node& node : page_.nodes) {
    if (node.role != Role::radio) continue;
    const Node* set = parent_of(node);
    while (set != nullptr && set->role != Role::fieldset) set = parent_of(*set);
    if (set == nullptr || node.group.empty()) fault("a radio by itself", node);
    Group& group = groups[node.group];
    if (group.first != nullptr && group.fieldset != set) fault("a group in two fieldsets", node);
    if (group.first == nullptr) group = {set, &node, 0, 0};
    ++group.count;
    group.checked += node.checked == Toggle::on;
  }
  for (const auto& [name, group] : groups) {
    if (group.count < 2) fault("a group of one radio", *group.first);
    if (group.checked > 1) fault("two radios of a group checked", *group.first);
  }
}

void Inspection::judge_place(const Node& node) {
  if (!shown_[static_cast<std::size_t>(&node - page_.nodes.data())]) return;
  const Rect& rect = node.rect;
  const bool seen = rect.h > 0;  // a live region without a word takes no room
  const bool beside = rect.x < 0 || rect.x + rect.w > width_px_ + rounding_px;
  const bool below = rect.y < 0 || rect.y + rect.h > page_.height_px + rounding_px;
  if (seen && beside) fault("beside the page", node);
  if (seen && below) fault("below the page", node);
  if (!is_interactive(node)) return;
  if (rect.h < target_min) fault("lower than 44 px", node);
  if (rect.w < target_min) fault("narrower than 44 px", node);
}

void Inspection::judge_overlaps() {
  for (std::size_t i = 0; i < pressed_.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (!overlap(pressed_[i]->rect, pressed_[j]->rect)) continue;
      fault("on top of " + told(*pressed_[j]), *pressed_[i]);
    }
  }
}

}  // namespace

std::vector<std::string> faults_of(const Page& page, float width_px) {
  return Inspection(page, width_px).run();
}

bool keeps_rules(const Page& page, float width_px) {
  const std::vector<std::string> faults = faults_of(page, width_px);
  for (const std::string& each : faults) std::fprintf(stderr, "page fault: %s\n", each.c_str());
  return faults.empty();
}

}  // namespace charter::ui

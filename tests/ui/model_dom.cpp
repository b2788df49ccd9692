// See model_dom.hpp.
#include "tests/ui/model_dom.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "wasm/ui/page/element.hpp"

namespace charter::ui {
namespace {

constexpr float place_step_px = 0.5f;

bool is_near(float a, float b) { return std::fabs(a - b) <= place_step_px / 2 + 0.001f; }

}  // namespace

std::uint8_t ModelDom::byte() {
  if (input_.empty()) {
    ADD_FAILURE() << "cut short";
    return 0;
  }
  const auto value = static_cast<std::uint8_t>(input_.front());
  input_.remove_prefix(1);
  return value;
}

std::uint32_t ModelDom::number() {
  std::uint32_t value = 0;
  for (int shift = 0; shift < 32; shift += 8) value |= std::uint32_t{byte()} << shift;
  return value;
}

float ModelDom::real() {
  const std::uint32_t bits = number();
  float value = 0;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

std::string ModelDom::text() {
  const std::size_t bytes = number();
  EXPECT_LE(bytes, input_.size());
  const std::string value(input_.substr(0, bytes));
  input_.remove_prefix(value.size());
  return value;
}

ModelDom::Element& ModelDom::find(NodeId id) {
  const auto found = elements_.find(id);
  EXPECT_NE(found, elements_.end()) << "no element " << id;
  return found != elements_.end() ? found->second : elements_[0];
}

void ModelDom::insert(NodeId parent, NodeId id, NodeId before) {
  std::vector<NodeId>& children = find(parent).children;
  const auto at = std::find(children.begin(), children.end(), before);
  EXPECT_TRUE(before == 0 || at != children.end()) << "before no sibling";
  children.insert(at, id);
}

bool ModelDom::holds_active(NodeId id) const {
  for (NodeId at = active; at != 0; at = elements_.at(at).parent) {
    if (at == id) return true;
  }
  return false;
}

void ModelDom::create() {
  const NodeId id = number();
  const std::uint8_t tag = byte();
  const NodeId parent = number();
  const NodeId before = number();
  EXPECT_NE(id, 0u);
  ASSERT_LT(tag, tags_.size());
  EXPECT_EQ(elements_.count(id), 0u) << "there already: " << id;
  elements_[id].tag = tags_[tag];
  elements_[id].parent = parent;
  elements_[id].place = {-1, -1, -1, -1};  // not placed yet
  elements_[id].flows = tags_[tag] == "dialog" || elements_[parent].flows;
  insert(parent, id, before);
}

void ModelDom::remove(NodeId id) {
  const Element element = find(id);
  if (elements_.count(id) == 0) return;
  if (holds_active(id)) {
    blurred_ = true;
    active = 0;
  }
  for (const NodeId child : element.children) remove(child);
  std::erase(elements_[element.parent].children, id);
  elements_.erase(id);
}

void ModelDom::move() {
  const NodeId id = number();
  const NodeId before = number();
  const NodeId parent = find(id).parent;
  if (holds_active(id)) blurred_ = true;
  const std::vector<NodeId> order = find(parent).children;
  std::erase(find(parent).children, id);
  insert(parent, id, before);
  EXPECT_NE(order, find(parent).children) << "moved to where it was";
}

void ModelDom::set() {
  Element& element = find(number());
  const std::uint8_t name = byte();
  const std::string value = text();
  ASSERT_LT(name, names_.size());
  const auto [at, added] = element.attributes.try_emplace(names_[name], value);
  EXPECT_TRUE(added || at->second != value || names_[name] == "value") << "set to what it was";
  at->second = value;
}

void ModelDom::run(Operation operation) {
  switch (operation) {
    case Operation::names:
      for (std::vector<std::string>* list : {&tags_, &names_}) {
        EXPECT_TRUE(list->empty()) << "once";
        for (std::size_t count = byte(); count > 0; --count) list->push_back(text());
      }
      return;
    case Operation::create:
      return create();
    case Operation::remove:
      return remove(number());
    case Operation::move:
      return move();
    case Operation::set:
      return set();
    case Operation::unset: {
      Element& element = find(number());
      EXPECT_EQ(element.attributes.erase(names_[byte()]), 1u) << "was not set";
      return;
    }
    case Operation::text: {
      Element& element = find(number());
      const std::string words = text();
      EXPECT_NE(element.text, words) << "says so already";
      element.text = words;
      return;
    }
    case Operation::place: {
      Element& element = find(number());
      const float x = real(), y = real(), w = real(), h = real();
      EXPECT_NE(element.place, (Rect{x, y, w, h})) << "is there already";
      element.place = {x, y, w, h};
      return;
    }
    case Operation::measure:
      to_measure.push_back(number());
      find(to_measure.back());
      return;
    case Operation::document:
      title = text();
      lang = text();
      height_px = real();
      return;
    case Operation::focus:
      EXPECT_EQ(focused, 0u) << "once";
      focused = number();
      return;
    case Operation::token: {
      const std::string name = text();
      tokens[name] = text();
      return;
    }
    case Operation::flag: {
      const std::string name = text();
      flags[name] = text();
      return;
    }
    case Operation::announce: {
      Element& element = find(number());
      urgencies.push_back(byte());
      EXPECT_LE(urgencies.back(), 2);
      element.text = text();
      return;
    }
    case Operation::modal:
      EXPECT_EQ(modal, 0u) << "once";
      modal = number();
      EXPECT_EQ(find(modal).tag, "dialog");
      return;
  }
  ADD_FAILURE() << "no operation " << static_cast<int>(operation);
}

void ModelDom::apply(const std::string& operations) {
  counts.clear();
  to_measure.clear();
  urgencies.clear();
  focused = 0;
  modal = 0;
  blurred_ = false;
  input_ = operations;
  while (!input_.empty() && !testing::Test::HasFatalFailure()) {
    const auto operation = static_cast<Operation>(byte());
    ++counts[operation];
    run(operation);
  }
  // Focus and measuring come last, when all that is gone is gone.
  EXPECT_TRUE(focused == 0 || elements_.count(focused) == 1) << "focus to what is gone";
  EXPECT_TRUE(!blurred_ || focused != 0) << "the focus is lost";
  if (focused != 0) active = focused;
  for (const NodeId id : to_measure) EXPECT_EQ(elements_.count(id), 1u) << "measures what is gone";
}

void ModelDom::put_lines(NodeId id, std::size_t depth, std::string& out) const {
  for (const NodeId child : elements_.at(id).children) {
    const Element& element = elements_.at(child);
    out += std::string(depth, ' ') + element.tag + " n" + std::to_string(child);
    for (const auto& [name, value] : element.attributes) out += " " + name + "=" + value;
    if (element.place.w >= 0) {
      for (const float part :
           {element.place.x, element.place.y, element.place.w, element.place.h}) {
        // Places are halves of a pixel.
        out += " " + std::to_string(std::lround(part * 2));
      }
    }
    out += ": " + element.text + "\n";
    put_lines(child, depth + 1, out);
  }
}

std::string ModelDom::as_text() const {
  std::string out = title + ", " + lang + "\n";
  put_lines(0, 0, out);
  return out;
}

std::string ModelDom::difference_of(const Page& page, const Node& node, Placing placing) const {
  const auto found = elements_.find(node.id);
  if (found == elements_.end()) return "missing " + node.text;
  const Element& element = found->second;
  if (element.tag != tag_names()[tag_of(node)]) return "another tag " + element.tag;
  if (element.text != text_of(node)) return "another text " + element.text;
  std::map<std::string, std::string> wanted;
  for (const auto& [name, value] : attributes_of(node)) {
    wanted[std::string(attribute_names()[name])] = value;
  }
  if (element.attributes != wanted) return "other attributes of " + element.tag;
  const Rect& outer = page.nodes[node.parent].rect;
  const bool in_place = is_near(element.place.x, node.rect.x - outer.x) &&
                        is_near(element.place.y, node.rect.y - outer.y) &&
                        is_near(element.place.w, node.rect.w) &&
                        is_near(element.place.h, node.rect.h);
  if (placing == Placing::drawn && !element.flows && !in_place)
    return "in another place " + element.tag;
  return "";
}

std::string ModelDom::difference_from(const Page& page, Placing placing) const {
  if (elements_.size() != page.nodes.size()) return "more or fewer elements";
  if (title != page.title || lang != page.lang) return "another document";
  for (const Node& node : page.nodes) {
    const bool is_root = &node == &page.nodes[0];
    std::vector<NodeId> children;
    for (const std::uint32_t child : node.children) children.push_back(page.nodes[child].id);
    const auto found = elements_.find(is_root ? 0 : node.id);
    if (found == elements_.end()) return "missing " + node.text;
    if (found->second.children != children) return "another order";
    const std::string difference = is_root ? "" : difference_of(page, node, placing);
    if (!difference.empty()) return difference;
  }
  return "";
}

}  // namespace charter::ui

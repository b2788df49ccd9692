// One pass over the page, one over what is gone. See mirror.hpp.
#include "wasm/ui/page/mirror.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "wasm/ui/page/element.hpp"

namespace charter::ui {
namespace {

// Smaller shifts are not worth a write: half a CSS px is the least that can be seen.
constexpr float place_step_px = 0.5f;

void put_names(std::string& out, std::span<const std::string_view> names) {
  put(out, static_cast<std::uint8_t>(names.size()));
  for (const std::string_view name : names) put(out, name);
}

float snapped(float value) { return std::round(value / place_step_px) * place_step_px; }

// The members of a longest increasing run of `ranks`: what can stay while the rest moves. The one
// at `held` is a member, whatever that costs; ranks.size() is none.
std::vector<bool> staying(const std::vector<std::size_t>& ranks, std::size_t held) {
  const auto may_stay = [&](std::size_t i) {
    return held == ranks.size() || i == held || (i < held) == (ranks[i] < ranks[held]);
  };
  std::vector<std::size_t> best(ranks.size(), 1);
  std::vector<std::size_t> previous(ranks.size(), ranks.size());
  std::size_t last = ranks.size();
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    if (!may_stay(i)) continue;
    for (std::size_t j = 0; j < i; ++j) {
      if (may_stay(j) && ranks[j] < ranks[i] && best[j] + 1 > best[i]) {
        best[i] = best[j] + 1;
        previous[i] = j;
      }
    }
    if (last == ranks.size() || best[i] > best[last]) last = i;
  }
  std::vector<bool> stays(ranks.size(), false);
  while (last < ranks.size()) {
    stays[last] = true;
    last = previous[last];
  }
  return stays;
}

// Moves an id to before another, or to the end for 0; false when it is there already.
bool put_before(std::vector<NodeId>& order, NodeId id, NodeId next) {
  const auto at = std::find(order.begin(), order.end(), id);
  const NodeId follows = at + 1 == order.end() ? 0 : *(at + 1);
  if (follows == next) return false;
  order.erase(at);
  order.insert(next == 0 ? order.end() : std::find(order.begin(), order.end(), next), id);
  return true;
}

bool is_measured(const Node& node) {
  return node.role == Role::text_field || (node.author == Author::people && !node.text.empty());
}

}  // namespace

std::string Mirror::update(const Page& page, Placing placing, NodeId focused) {
  out_.clear();
  ++turn_;
  hold(focused);
  begin(page, placing);
  for (const Node& node : page.nodes) {
    if (node.parent != 0 || &node != &page.nodes[0]) visit(page, node, placing);
  }
  for (const Node& node : page.nodes) {
    if (node.role <= Role::cell) arrange(page, node);
  }
  const bool had_focused = elements_.count(focused) > 0;
  remove_unseen();
  NodeId to = 0;
  if (page.dialog != dialog_) {
    if (page.dialog != 0) {
      before_dialog_ = focused;
      put(out_, Operation::modal);
      put(out_, page.dialog);
    } else if (elements_.count(before_dialog_) > 0) {
      to = before_dialog_;
    }
    dialog_ = page.dialog;
  }
  if (to == 0 && focused != 0 && had_focused && elements_.count(focused) == 0) to = page.refuge;
  if (page.arrival != arrival_ && page.focus != 0) {
    if (arrival_ != 0) to = page.focus;
    arrival_ = page.arrival;
  }
  if (to != 0) {
    put(out_, Operation::focus);
    put(out_, to);
  }
  return std::move(out_);
}

// Moving an element takes the focus from it, and breaks off what is being composed in it.
void Mirror::hold(NodeId focused) {
  held_.clear();
  for (NodeId id = focused; id != 0 && elements_.count(id) > 0; id = elements_[id].parent) {
    held_.push_back(id);
  }
}

void Mirror::forget_value(NodeId id) {
  const auto found = elements_.find(id);
  if (found == elements_.end()) return;
  std::erase_if(found->second.attributes, [](const Attribute& attribute) {
    return attribute_names()[attribute.name] == "value";
  });
}

void Mirror::forget_checked(NodeId id) { pressed_ = id; }

void Mirror::put_back_checked(const Page& page) {
  const auto is_name = [](const Attribute& a) { return attribute_names()[a.name] == "checked"; };
  const Node* pressed = find_node(page, std::exchange(pressed_, 0));
  if (pressed == nullptr || elements_.count(pressed->id) == 0) return;
  const auto& had = elements_[pressed->id].attributes;
  const bool was = std::any_of(had.begin(), had.end(), is_name);
  if (was != (pressed->checked == Toggle::on)) return;  // the page follows
  for (const Node& node : page.nodes) {
    const bool beside = node.role == Role::radio && node.group == pressed->group;
    const auto found = elements_.find(node.id);
    if ((&node != pressed && !beside) || found == elements_.end()) continue;
    auto& attributes = found->second.attributes;
    std::erase_if(attributes, is_name);
    const bool on = &node == pressed && (node.role == Role::radio || !was);
    if (!on) continue;
    const auto names = attribute_names();
    const auto name = std::find(names.begin(), names.end(), "checked") - names.begin();
    attributes.push_back({static_cast<std::uint8_t>(name), ""});
  }
}

void Mirror::begin(const Page& page, Placing placing) {
  if (turn_ == 1) {
    put(out_, Operation::names);
    put_names(out_, tag_names());
    put_names(out_, attribute_names());
  }
  restyled_ = style_.update(page, out_);
  // While the plain view was shown, no height was asked for.
  if (placing != placing_) restyled_ = true;
  placing_ = placing;
  put_back_checked(page);
  if (page.title != title_ || page.lang != lang_ || page.height_px != height_px_) {
    put(out_, Operation::document);
    put(out_, std::string_view(page.title));
    put(out_, std::string_view(page.lang));
    put(out_, page.height_px);
    title_ = page.title;
    lang_ = page.lang;
    height_px_ = page.height_px;
  }
}

Mirror::Element& Mirror::create_or_find(const Page& page, const Node& node, bool& created) {
  const std::uint8_t tag = tag_of(node);
  const NodeId parent = node.parent == 0 ? 0 : page.nodes[node.parent].id;
  const auto found = elements_.find(node.id);
  created = found == elements_.end();
  assert((created || found->second.tag == tag) && "another kind of node needs another key");
  if (!created) return found->second;
  put(out_, Operation::create);
  put(out_, node.id);
  put(out_, tag);
  put(out_, parent);
  put(out_, std::uint32_t{0});
  Element& element = elements_[node.id];
  element.tag = tag;
  element.parent = parent;
  element.place = {-1, -1, -1, -1};
  element.created = turn_;
  element.flows = node.role == Role::dialog || elements_[parent].flows;
  elements_[parent].children.push_back(node.id);
  return element;
}

void Mirror::visit(const Page& page, const Node& node, Placing placing) {
  bool created = false;
  create_or_find(page, node, created);
  Element& element = elements_[node.id];
  element.seen = turn_;
  std::vector<Attribute> wanted;
  for (auto& [name, value] : attributes_of(node)) wanted.push_back({name, std::move(value)});
  write_attributes(node.id, element, std::move(wanted));
  const bool text_changed = text_of(node) != element.text;
  write_text(node, element);
  const float width = element.place.w;
  if (placing == Placing::drawn && !element.flows) {
    write_place(page, node, element);
    if (is_measured(node) && (created || text_changed || restyled_ || width != element.place.w)) {
      put(out_, Operation::measure);
      put(out_, node.id);
    }
  }
}

void Mirror::write_text(const Node& node, Element& element) {
  const std::string_view text = text_of(node);
  const bool live = node.role == Role::status || node.role == Role::alert;
  const bool again = live && !text.empty() && node.said != element.said;
  if (text == element.text && !again) return;
  put(out_, live ? Operation::announce : Operation::text);
  put(out_, node.id);
  if (live) put(out_, static_cast<std::uint8_t>(node.urgency));
  put(out_, text);
  element.text = text;
  element.said = node.said;
}

void Mirror::write_attributes(NodeId id, Element& element, std::vector<Attribute> wanted) {
  if (wanted == element.attributes) return;
  const auto find = [](const std::vector<Attribute>& in, std::uint8_t name) {
    return std::find_if(in.begin(), in.end(),
                        [name](const Attribute& a) { return a.name == name; });
  };
  for (const Attribute& old : element.attributes) {
    if (find(wanted, old.name) != wanted.end()) continue;
    put(out_, Operation::unset);
    put(out_, id);
    put(out_, old.name);
  }
  for (const Attribute& attribute : wanted) {
    const auto old = find(element.attributes, attribute.name);
    if (old != element.attributes.end() && old->value == attribute.value) continue;
    put(out_, Operation::set);
    put(out_, id);
    put(out_, attribute.name);
    put(out_, std::string_view(attribute.value));
  }
  element.attributes = std::move(wanted);
}

void Mirror::write_place(const Page& page, const Node& node, Element& element) {
  const Rect& parent = page.nodes[node.parent].rect;
  const Rect place{snapped(node.rect.x - parent.x), snapped(node.rect.y - parent.y),
                   snapped(node.rect.w), snapped(node.rect.h)};
  if (place == element.place) return;
  put(out_, Operation::place);
  put(out_, node.id);
  put(out_, place.x);
  put(out_, place.y);
  put(out_, place.w);
  put(out_, place.h);
  element.place = place;
}

// Brings the children of one element into the page's order, moving as few as can be.
void Mirror::arrange(const Page& page, const Node& node) {
  Element& element = elements_[&node == &page.nodes[0] ? 0 : node.id];
  std::vector<NodeId> wanted;
  for (const std::uint32_t child : node.children) wanted.push_back(page.nodes[child].id);
  std::vector<NodeId> had;
  for (const NodeId child : element.children) {
    if (std::find(wanted.begin(), wanted.end(), child) != wanted.end()) had.push_back(child);
  }
  if (had != wanted) {
    // What is new is put into its place; what has the focus, or holds it, stays.
    std::vector<NodeId> old;
    std::vector<std::size_t> ranks;
    std::size_t held = wanted.size();
    for (const NodeId child : wanted) {
      if (elements_[child].created == turn_) continue;
      if (std::find(held_.begin(), held_.end(), child) != held_.end()) held = old.size();
      old.push_back(child);
      ranks.push_back(
          static_cast<std::size_t>(std::find(had.begin(), had.end(), child) - had.begin()));
    }
    const std::vector<bool> stays = staying(ranks, std::min(held, ranks.size()));
    for (std::size_t i = wanted.size(); i-- > 0;) {
      const auto at = std::find(old.begin(), old.end(), wanted[i]);
      if (at != old.end() && stays[static_cast<std::size_t>(at - old.begin())]) continue;
      const NodeId next = i + 1 < wanted.size() ? wanted[i + 1] : NodeId{0};
      if (!put_before(had, wanted[i], next)) continue;
      put(out_, Operation::move);
      put(out_, wanted[i]);
      put(out_, next);
    }
  }
  element.children = std::move(wanted);
}

void Mirror::remove_unseen() {
  for (auto it = elements_.begin(); it != elements_.end();) {
    const bool gone = it->first != 0 && it->second.seen != turn_;
    if (gone) {
      // What is inside a removed element goes with it.
      const auto parent = elements_.find(it->second.parent);
      const bool with_parent =
          it->second.parent != 0 && parent != elements_.end() && parent->second.seen != turn_;
      if (!with_parent) {
        put(out_, Operation::remove);
        put(out_, it->first);
      }
      it->second.tag = 255;
    }
    ++it;
  }
  for (auto it = elements_.begin(); it != elements_.end();) {
    it = it->second.tag == 255 ? elements_.erase(it) : std::next(it);
  }
}

}  // namespace charter::ui

// Boxes by flow, text by words. One pass down the tree: a node's height is known when its children
// are placed. See layout.hpp.
#include "wasm/ui/page/layout.hpp"

#include <algorithm>
#include <cmath>

#include "wasm/ui/page/skin.hpp"

namespace charter::ui {
namespace {

constexpr float text_field_lines_min = 3;

class Layout {
 public:
  Layout(Page& page, const TextRuler& ruler, const MeasuredHeights& heights, float width,
         NodeId focused)
      : nodes_(page.nodes),
        ruler_(ruler),
        heights_(heights),
        window_(width / page.style.letters.scale),
        scale_(page.style.letters.scale),
        lines_(page.style.letters.lines),
        focused_(focused) {}

  // Places a node whose outer width is given; returns its height.
  float place(std::uint32_t index, float x, float y, float width);

 private:
  bool narrow() const { return window_ < narrow_px; }
  float line_px(Type type) const { return type_spec(type, window_).line_px * scale_ * lines_; }
  bool absent(const Node& node) const { return node.shown == Shown::print_only; }
  Rect inner(const Node& node, float x, float y, float width) const;
  float natural_width(std::uint32_t index, float available) const;
  float least_width(std::uint32_t index, float available) const;
  float place_leaf(Node& node, float width);
  float place_children(std::uint32_t index, const Rect& box);
  float place_column(const Node& node, const Rect& box);
  float place_row(const Node& node, const Rect& box);
  float place_line(const Node& node, const Rect& box, std::size_t from, std::size_t to,
                   float spare);
  float place_ends(const Node& node, const Rect& box);
  float place_grid(const Node& node, const Rect& box);
  float place_split(const Node& node, const Rect& box);
  float place_cells(const Node& node, const Rect& box);
  float place_choice(const Node& node, float width);
  void raise(std::uint32_t index, float dy);

  std::vector<Node>& nodes_;
  const TextRuler& ruler_;
  const MeasuredHeights& heights_;
  float window_;  // at scale 1: what the breakpoints go by
  float scale_;
  float lines_;
  NodeId focused_;
};

bool is_container(Role role) { return role <= Role::cell; }
bool is_choice(const Node& node) {
  return is_container(node.role) && (node.skin == Skin::choice || node.skin == Skin::tick);
}

Rect Layout::inner(const Node& node, float x, float y, float width) const {
  const SkinSpec& skin = skin_spec(node.skin);
  const bool roomy = node.skin == Skin::header || node.skin == Skin::card;
  const float tight = narrow() && roomy ? skin.left - space::m : 0.f;
  return {x + skin.left + node.pad_x - tight, y + skin.top + node.pad_y,
          width - skin.left - skin.right - 2 * node.pad_x + 2 * tight, 0};
}

float Layout::natural_width(std::uint32_t index, float available) const {
  const Node& node = nodes_[index];
  const SkinSpec& skin = skin_spec(node.skin);
  const float padding = skin.left + skin.right + 2 * node.pad_x;
  float width = padding;
  if (is_choice(node)) {
    const Node& label = nodes_[node.children.back()];
    width += text_width(label.text, type_in(label.type, window_), ruler_) + 1;
    width = std::max(width, choice_width_min);
  } else if (is_container(node.role)) {
    const bool across = node.flow != Flow::column && node.flow != Flow::grid;
    float widest = 0;
    float sum = 0;
    for (const std::uint32_t child : node.children) {
      const float natural = natural_width(child, available);
      widest = std::max(widest, natural);
      sum += natural + node.gap;
    }
    width += across ? sum : widest;
  } else if (node.author == Author::people || node.role == Role::line_field) {
    width = available;
  } else {
    width += text_width(node.text, type_in(node.type, window_), ruler_) + 1;
  }
  // A short word still has to be easy to press.
  if (node.role == Role::link || node.role == Role::button) width = std::max(width, target_min);
  return std::min(width, available);
}

// Narrower than this its words would be broken inside. What people wrote is the browser's to break.
float Layout::least_width(std::uint32_t index, float available) const {
  const Node& node = nodes_[index];
  if (is_container(node.role)) return natural_width(index, available);
  if (node.author == Author::people) return choice_width_min * scale_;
  const SkinSpec& skin = skin_spec(node.skin);
  const float widest = widest_word(node.text, type_in(node.type, window_), ruler_);
  return widest + 1 + skin.left + skin.right + 2 * node.pad_x;
}

float Layout::place_leaf(Node& node, float width) {
  const SkinSpec& skin = skin_spec(node.skin);
  const float line = line_px(node.type);
  const float padding = skin.top + skin.bottom + 2 * node.pad_y;
  float height = padding;
  const auto measured = heights_.find(node.id);
  if (node.role == Role::text_field) {
    const float least = text_field_lines_min * line + padding;
    height = measured == heights_.end() ? least : std::max(least, measured->second);
  } else if (node.author == Author::people) {
    height += measured == heights_.end() ? line : measured->second;
  } else if (node.role < Role::radio && !node.text.empty()) {
    float text = width - skin.left - skin.right - 2 * node.pad_x;
    if (!node.badge.empty()) text -= text_width(node.badge, Type::small, ruler_) + space::s;
    node.lines = break_lines(node.text, type_in(node.type, window_), std::max(text, 1.f), ruler_);
    height += static_cast<float>(node.lines.size()) * line;
  }
  return std::max(height, node.text.empty() && node.role == Role::status ? 0.f : skin.height_min);
}

// A radio or tick box covers its whole choice; the label stands inside it.
float Layout::place_choice(const Node& node, float width) {
  Node& box = nodes_[node.children.front()];
  Node& label = nodes_[node.children.back()];
  const SkinSpec& skin = skin_spec(node.skin);
  const float room = width - skin.left - skin.right;
  label.lines = break_lines(label.text, type_in(label.type, window_), std::max(room, 1.f), ruler_);
  const float text = static_cast<float>(label.lines.size()) * line_px(label.type);
  const float height = std::max(text + skin.top + skin.bottom, skin.height_min);
  box.rect = {node.rect.x, node.rect.y, width, height};
  label.rect = {node.rect.x + skin.left, node.rect.y + (height - text) / 2, room, text};
  return height;
}

float Layout::place(std::uint32_t index, float x, float y, float width) {
  Node& node = nodes_[index];
  if (absent(node) || node.role == Role::dialog) return node.rect.h = 0;
  const bool hidden = node.shown == Shown::when_focused && node.id != focused_;
  if (hidden || node.shown == Shown::heard_only) {
    node.rect = {x, y, 1, 1};
    return 0;
  }
  const float width_max = node.width_max * scale_;  // as many letters at every size
  if (width_max > 0 && width > width_max) {
    if (node.centred) x += std::floor((width - width_max) / 2);
    width = width_max;
  }
  node.rect = {x, y, width, 0};
  float height = 0;
  if (is_choice(node)) {
    height = place_choice(node, width);
  } else if (is_container(node.role)) {
    const Rect box = inner(node, x, y, width);
    const SkinSpec& skin = skin_spec(node.skin);
    const float content = place_children(index, box);
    height = content + skin.top + skin.bottom + 2 * node.pad_y;
    if (height < skin.height_min) height = skin.height_min;
  } else {
    height = place_leaf(node, width);
  }
  nodes_[index].rect.h = std::ceil(height);
  return nodes_[index].rect.h;
}

float Layout::place_children(std::uint32_t index, const Rect& box) {
  const Node& node = nodes_[index];
  switch (node.flow) {
    case Flow::column:
      return place_column(node, box);
    case Flow::stack:
      return narrow() ? place_column(node, box) : place_row(node, box);
    case Flow::row:
    case Flow::fill:
      return place_row(node, box);
    case Flow::ends:
      return place_ends(node, box);
    case Flow::grid:
      return place_grid(node, box);
    case Flow::split:
      return narrow() ? place_column(node, box) : place_split(node, box);
    case Flow::cells:
      return place_cells(node, box);
  }
  return 0;
}

float Layout::place_column(const Node& node, const Rect& box) {
  float y = box.y;
  bool first = true;
  for (const std::uint32_t child : node.children) {
    if (absent(nodes_[child])) continue;
    if (!first) y += node.gap;
    const float top = nodes_[child].margin_top;
    const float height = place(child, box.x, y + top, box.w);
    // An empty live region takes no room, nor the gap before it.
    if (height == 0) {
      if (!first) y -= node.gap;
      continue;
    }
    y += top + height;
    first = false;
  }
  return y - box.y;
}

float Layout::place_line(const Node& node, const Rect& box, std::size_t from, std::size_t to,
                         float spare) {
  const float extra = node.flow == Flow::fill && narrow() ? spare / float(to - from) : 0;
  float x = box.x;
  float tallest = 0;
  for (std::size_t i = from; i < to; ++i) {
    const std::uint32_t child = node.children[i];
    if (absent(nodes_[child])) continue;
    const float width = natural_width(child, box.w) + extra;
    tallest = std::max(tallest, place(child, x, box.y, width));
    x += width + node.gap;
  }
  for (std::size_t i = from; i < to; ++i) {
    const std::uint32_t child = node.children[i];
    raise(child, std::floor((tallest - nodes_[child].rect.h) / 2));
  }
  return tallest;
}

float Layout::place_row(const Node& node, const Rect& box) {
  float y = box.y;
  std::size_t from = 0;
  const std::size_t count = node.children.size();
  while (from < count) {
    float used = 0;
    std::size_t to = from;
    while (to < count) {
      const float width = natural_width(node.children[to], box.w) + (to > from ? node.gap : 0);
      if (to > from && used + width > box.w) break;
      used += width;
      ++to;
    }
    // Links bring their own height to press; buttons and choices need air between their lines.
    if (from > 0) y += node.flow == Flow::row ? space::xs : node.gap;
    y += place_line(node, {box.x, y, box.w, 0}, from, to, box.w - used);
    from = to;
  }
  return y - box.y;
}

float Layout::place_ends(const Node& node, const Rect& box) {
  if (node.children.empty()) return 0;
  float right = box.x + box.w;
  float tallest = 0;
  for (std::size_t i = node.children.size(); i-- > 1;) {
    const std::uint32_t child = node.children[i];
    if (absent(nodes_[child])) continue;
    const float width = natural_width(child, box.w);
    tallest = std::max(tallest, place(child, right - width, box.y, width));
    right -= width + node.gap;
  }
  const std::uint32_t first = node.children.front();
  if (least_width(first, box.w) > right - box.x) {
    // A word of it is too long to stand beside the rest: above it.
    const float height = place(first, box.x, box.y, box.w) + space::xs;
    for (std::size_t i = 1; i < node.children.size(); ++i) raise(node.children[i], height);
    return height + tallest;
  }
  tallest = std::max(tallest, place(first, box.x, box.y, std::max(right - box.x, 1.f)));
  for (const std::uint32_t child : node.children) {
    raise(child, std::floor((tallest - nodes_[child].rect.h) / 2));
  }
  return tallest;
}

float Layout::place_grid(const Node& node, const Rect& box) {
  const float room = (box.w + node.gap) / (node.column_min * scale_ + node.gap);
  const auto columns = static_cast<std::size_t>(std::max(1.f, std::floor(room)));
  const float width = (box.w + node.gap) / static_cast<float>(columns) - node.gap;
  float y = box.y;
  for (std::size_t from = 0; from < node.children.size(); from += columns) {
    const std::size_t to = std::min(from + columns, node.children.size());
    if (from > 0) y += node.gap;
    float tallest = 0;
    for (std::size_t i = from; i < to; ++i) {
      const float x = box.x + static_cast<float>(i - from) * (width + node.gap);
      tallest = std::max(tallest, place(node.children[i], x, y, width));
    }
    for (std::size_t i = from; i < to; ++i) nodes_[node.children[i]].rect.h = tallest;
    y += tallest;
  }
  return y - box.y;
}

float Layout::place_split(const Node& node, const Rect& box) {
  const float side = scale_ * (window_ < medium_px ? side_width * 0.75f : side_width);
  const float gap = window_ < medium_px ? space::l : space::xxl;
  const float left = place(node.children.front(), box.x, box.y, side);
  const float right = place(node.children.back(), box.x + side + gap, box.y, box.w - side - gap);
  return std::max(left, right);
}

float Layout::place_cells(const Node& node, const Rect& box) {
  float shares = 0;
  for (const std::uint32_t child : node.children) shares += nodes_[child].share;
  float x = box.x;
  float tallest = 0;
  for (const std::uint32_t child : node.children) {
    const float width = box.w * nodes_[child].share / shares;
    tallest = std::max(tallest, place(child, x, box.y, width));
    x += width;
  }
  return tallest;
}

void Layout::raise(std::uint32_t index, float dy) {
  if (dy == 0) return;
  nodes_[index].rect.y += dy;
  for (const std::uint32_t child : nodes_[index].children) raise(child, dy);
}

}  // namespace

void lay_out(Page& page, const TextRuler& ruler, const MeasuredHeights& heights, float width_px,
             NodeId focused) {
  Layout layout(page, ruler, heights, width_px, focused);
  page.height_px = layout.place(0, 0, 0, width_px);
}

}  // namespace charter::ui

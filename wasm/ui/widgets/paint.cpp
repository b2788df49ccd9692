// See paint.hpp. One function a skin, then the text, then the ring.
#include "wasm/ui/widgets/paint.hpp"

#include <imgui.h>

#include <algorithm>
#include <cstdlib>

#include "wasm/ui/page/skin.hpp"

namespace charter::ui {
namespace {

constexpr float ring_px = 4;

ImU32 colour_of(const Colour& colour) {
  return IM_COL32((colour.rgb >> 16) & 0xff, (colour.rgb >> 8) & 0xff, colour.rgb & 0xff, 255);
}

ImU32 colour_of(Ink ink) {
  switch (ink) {
    case Ink::ink:
      return colour_of(colour::ink);
    case Ink::soft:
      return colour_of(colour::soft);
    case Ink::primary:
      return colour_of(colour::primary);
    case Ink::on_primary:
      return colour_of(colour::paper);
    case Ink::notice:
      return colour_of(colour::notice);
  }
  return 0;
}

class Painter {
 public:
  Painter(const Page& page, const Fonts& fonts, const Look& look, const Stretch& stretch,
          ImDrawList& list)
      : page_(page), fonts_(fonts), look_(look), stretch_(stretch), list_(list) {}

  void paint(const Node& node);
  void ring();

 private:
  struct Box {
    ImVec2 min, max;
  };
  Box box(const Rect& rect) const {
    return {{rect.x, rect.y - stretch_.top_px},
            {rect.x + rect.w, rect.y + rect.h - stretch_.top_px}};
  }
  bool is(const Node& node, NodeId id) const;
  void skin(const Node& node);
  void frame(const Node& node, const Colour& fill, const Colour& edge, float thickness,
             float radius);
  void button(const Node& node);
  void choice(const Node& node);
  void marks(const Node& node);
  void notice(const Node& node, const Colour& bar);
  void nav_item(const Node& node);
  void progress(const Node& node);
  void text(const Node& node);
  void badge(const Node& node);

  const Page& page_;
  const Fonts& fonts_;
  const Look& look_;
  const Stretch& stretch_;
  ImDrawList& list_;
};

// A choice looks hovered when its radio or tick box, which lies over it, is.
bool Painter::is(const Node& node, NodeId id) const {
  if (id == 0) return false;
  if (node.id == id) return true;
  return (node.skin == Skin::choice || node.skin == Skin::tick) && !node.children.empty() &&
         page_.nodes[node.children.front()].id == id;
}

void Painter::frame(const Node& node, const Colour& fill, const Colour& edge, float thickness,
                    float radius) {
  const auto [min, max] = box(node.rect);
  list_.AddRectFilled(min, max, colour_of(fill), radius);
  if (thickness <= 0) return;
  const float inset = thickness / 2;
  list_.AddRect({min.x + inset, min.y + inset}, {max.x - inset, max.y - inset}, colour_of(edge),
                radius, 0, thickness);
}

void Painter::button(const Node& node) {
  const bool hovered = is(node, look_.hovered);
  const bool pressed = is(node, look_.pressed);
  if (node.skin == Skin::primary_button) {
    frame(node, hovered || pressed ? colour::primary_look : colour::primary, colour::primary, 0,
          radius_control);
  } else {
    frame(node, hovered || pressed ? colour::tint : colour::paper, colour::primary, 2,
          radius_control);
  }
}

void Painter::choice(const Node& node) {
  const Node& control = page_.nodes[node.children.front()];
  const bool on = control.checked == Toggle::on;
  const bool hovered = is(node, look_.hovered);
  frame(node, on || hovered ? colour::tint : colour::paper, on ? colour::primary : colour::soft, 2,
        radius_control);
  const auto [min, max] = box(node.rect);
  const ImVec2 centre{min.x + 28, (min.y + max.y) / 2};
  const ImU32 edge = colour_of(on ? colour::primary : colour::soft);
  const ImU32 paper = colour_of(colour::paper);
  if (node.skin == Skin::choice) {
    list_.AddCircleFilled(centre, 11, on ? edge : paper);
    list_.AddCircle(centre, 10, edge, 0, 2);
    if (on) list_.AddCircleFilled(centre, 4.5f, paper);
    return;
  }
  const ImVec2 from{centre.x - 11, centre.y - 11};
  const ImVec2 to{centre.x + 11, centre.y + 11};
  list_.AddRectFilled(from, to, on ? edge : paper, 4);
  list_.AddRect(from, to, edge, 4, 0, 2);
  if (!on) return;
  const ImVec2 hook[3] = {{centre.x - 6, centre.y + 0.5f},
                          {centre.x - 1.5f, centre.y + 5},
                          {centre.x + 6, centre.y - 5}};
  list_.AddPolyline(hook, 3, paper, 0, 3);
}

void Painter::notice(const Node& node, const Colour& bar) {
  frame(node, colour::paper, colour::line, 0, radius_card);
  const auto [min, max] = box(node.rect);
  list_.AddRectFilled(min, {min.x + 8, max.y}, colour_of(bar));
}

void Painter::marks(const Node& node) {
  const auto [min, max] = box(node.rect);
  const float line = type_spec(node.type, stretch_.width_px).line_px;
  const ImVec2 centre{min.x + 10, min.y + skin_spec(node.skin).top + line / 2};
  switch (node.skin) {
    case Skin::bullet:
      list_.AddCircleFilled({min.x + 8, centre.y}, 3, colour_of(node.ink));
      break;
    case Skin::dot:
      list_.AddCircleFilled({min.x + 6, centre.y}, 6, colour_of(colour::primary));
      break;
    case Skin::mark_on:
      list_.AddCircleFilled(centre, 10.5f, colour_of(colour::primary));
      break;
    default:
      list_.AddCircle(centre, 9.5f, colour_of(colour::soft), 0, 2.5f);
  }
}

void Painter::nav_item(const Node& node) {
  const auto [min, max] = box(node.rect);
  if (node.current) {
    frame(node, colour::paper, colour::line, 0, radius_control);
    list_.AddRectFilled(min, {min.x + 4, max.y}, colour_of(colour::primary), radius_control,
                        ImDrawFlags_RoundCornersLeft);
  } else if (is(node, look_.hovered)) {
    frame(node, colour::badge, colour::line, 0, radius_control);
  }
}

void Painter::progress(const Node& node) {
  frame(node, colour::track, colour::track, 0, 4);
  if (node.value_max == 0) return;
  const auto part = static_cast<float>(std::strtoul(node.value.c_str(), nullptr, 10)) /
                    static_cast<float>(node.value_max);
  const auto [min, max] = box(node.rect);
  if (part > 0) {
    list_.AddRectFilled(min, {min.x + std::max(8.f, (max.x - min.x) * std::min(part, 1.f)), max.y},
                        colour_of(colour::primary), 4);
  }
}

void Painter::skin(const Node& node) {
  const auto [min, max] = box(node.rect);
  switch (node.skin) {
    case Skin::card:
      return frame(node, colour::paper, colour::line, 1, radius_card);
    case Skin::notice:
      return notice(node, colour::notice);
    case Skin::notice_good:
      return notice(node, colour::primary);
    case Skin::header:
      return frame(node, colour::primary, colour::primary, 0, 0);
    case Skin::header_button:
      list_.AddRect({min.x + 0.5f, min.y + 0.5f}, {max.x - 0.5f, max.y - 0.5f},
                    colour_of(colour::paper), radius_control);
      return;
    case Skin::primary_button:
    case Skin::secondary_button:
      return button(node);
    case Skin::nav_item:
      return nav_item(node);
    case Skin::choice:
    case Skin::tick:
      return choice(node);
    case Skin::field:
      return frame(node, colour::paper, colour::soft, 2, radius_control);
    case Skin::badge:
      return frame(node, colour::badge, colour::badge, 0, 6);
    case Skin::badge_good:
      return frame(node, colour::tint, colour::tint, 0, 6);
    case Skin::bullet:
    case Skin::mark_on:
    case Skin::mark_off:
    case Skin::dot:
      return marks(node);
    case Skin::rule:
      list_.AddRectFilled({min.x, max.y - 1}, max, colour_of(colour::line));
      return;
    case Skin::bar:
      return progress(node);
    case Skin::none:
    case Skin::header_brand:
    case Skin::header_link:
    case Skin::text_link:
    case Skin::strong_link:
      return;
  }
}

void Painter::text(const Node& node) {
  if (node.author == Author::people || node.lines.empty()) return;
  const Fonts::Run run = fonts_.run(node.type, stretch_.width_px);
  const SkinSpec& skin = skin_spec(node.skin);
  const auto [min, max] = box(node.rect);
  const float content = static_cast<float>(node.lines.size()) * run.line_px;
  const float spare = max.y - min.y - skin.top - skin.bottom - 2 * node.pad_y - content;
  const bool centred = node.skin == Skin::primary_button || node.skin == Skin::secondary_button;
  const bool underlined = node.skin == Skin::text_link || node.skin == Skin::strong_link ||
                          ((node.skin == Skin::header_link || node.skin == Skin::header_brand ||
                            node.skin == Skin::nav_item) &&
                           node.id == look_.hovered);
  float y = min.y + skin.top + node.pad_y + std::max(spare, 0.f) / 2;
  const ImU32 colour = colour_of(node.ink);
  for (const Line& line : node.lines) {
    const char* begin = node.text.data() + line.begin;
    const char* end = node.text.data() + line.end;
    const float width = run.font->CalcTextSizeA(run.height_px, 1e6f, 0, begin, end).x;
    float x = min.x + skin.left + node.pad_x;
    if (centred) x = (min.x + max.x - width) / 2;
    const float top = y + (run.line_px - run.height_px) / 2;
    list_.AddText(run.font, run.height_px, {x, top}, colour, begin, end);
    if (underlined) {
      const float under = top + run.height_px * 0.86f;
      const float thick = node.id == look_.hovered ? 3.f : 1.5f;
      list_.AddRectFilled({x, under}, {x + width, under + thick}, colour);
    }
    y += run.line_px;
  }
}

// Small text at the right of a link in a list, in line with its first line.
void Painter::badge(const Node& node) {
  if (node.badge.empty()) return;
  const Fonts::Run run = fonts_.run(Type::small, stretch_.width_px);
  const char* begin = node.badge.data();
  const char* end = begin + node.badge.size();
  const float width = run.font->CalcTextSizeA(run.height_px, 1e6f, 0, begin, end).x;
  const auto [min, max] = box(node.rect);
  const float line = type_spec(node.type, stretch_.width_px).line_px;
  const float top = min.y + skin_spec(node.skin).top + (line - run.height_px) / 2;
  list_.AddText(run.font, run.height_px, {max.x - skin_spec(node.skin).right - width, top},
                colour_of(Ink::soft), begin, end);
}

void Painter::paint(const Node& node) {
  if (node.rect.h <= 0 || node.shown == Shown::print_only) return;
  if (node.shown == Shown::when_focused && node.id != look_.focused) return;
  if (node.shown == Shown::heard_only) return;
  if (node.rect.y > stretch_.top_px + stretch_.height_px) return;
  if (node.rect.y + node.rect.h < stretch_.top_px) return;
  skin(node);
  text(node);
  badge(node);
}

// Two colours, so that it shows on any ground: the focus colour between two edges of ink.
void Painter::ring() {
  if (!look_.focus_visible) return;
  const Node* node = find_node(page_, look_.focused);
  if (node == nullptr || node->rect.h <= 0) return;
  const auto [min, max] = box(node->rect);
  const float middle = 2 + ring_px / 2;
  const float outer = 2 + ring_px + 1;
  list_.AddRect({min.x - 1, min.y - 1}, {max.x + 1, max.y + 1}, colour_of(colour::ink),
                radius_control + 1, 0, 2);
  list_.AddRect({min.x - middle, min.y - middle}, {max.x + middle, max.y + middle},
                colour_of(colour::focus), radius_control + middle, 0, ring_px);
  list_.AddRect({min.x - outer, min.y - outer}, {max.x + outer, max.y + outer},
                colour_of(colour::ink), radius_control + outer, 0, 2);
}

}  // namespace

void paint(const Page& page, const Fonts& fonts, const Look& look, const Stretch& stretch,
           ImDrawList& list) {
  Painter painter(page, fonts, look, stretch, list);
  for (const Node& node : page.nodes) painter.paint(node);
  painter.ring();
}

}  // namespace charter::ui

// See paint.hpp. One function a skin, then the text, then the ring.
#include "wasm/ui/widgets/paint.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/base/utf8.hpp"
#include "wasm/ui/page/skin.hpp"
#include "wasm/ui/page/symbol.hpp"

namespace charter::ui {
namespace {

constexpr float ring_px = 4;

// In the order of Ink.
constexpr Colour ink_colours[] = {Colour::ink,        Colour::soft,      Colour::primary,
                                  Colour::on_primary, Colour::on_header, Colour::notice};

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
  ImU32 colour_of(Colour colour) const {
    const std::uint32_t rgb = (*page_.style.palette)[colour];
    return IM_COL32((rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff, 255);
  }
  ImU32 colour_of(Ink ink) const { return colour_of(ink_colours[static_cast<std::size_t>(ink)]); }
  float line_px(const Node& node) const { return fonts_.run(node.type, page_.room_px).line_px; }
  bool is(const Node& node, NodeId id) const;
  void skin(const Node& node);
  void frame(const Node& node, Colour fill, Colour edge, float thickness, float radius);
  void button(const Node& node);
  void choice(const Node& node);
  void marks(const Node& node);
  void notice(const Node& node, Colour bar);
  void nav_item(const Node& node);
  void symbol(const Node& node);
  void progress(const Node& node);
  void glyphs(const Fonts::Run& run, float x, float y, ImU32 colour, const char* begin,
              const char* end);
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

void Painter::frame(const Node& node, Colour fill, Colour edge, float thickness, float radius) {
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
    frame(node, hovered || pressed ? Colour::primary_look : Colour::primary, Colour::primary, 0,
          radius_control);
  } else {
    frame(node, hovered || pressed ? Colour::tint : Colour::paper, Colour::primary, 2,
          radius_control);
  }
}

void Painter::choice(const Node& node) {
  const Node& control = page_.nodes[node.children.front()];
  const bool on = control.checked == Toggle::on;
  const bool hovered = is(node, look_.hovered);
  frame(node, on || hovered ? Colour::tint : Colour::paper, on ? Colour::primary : Colour::soft, 2,
        radius_control);
  const auto [min, max] = box(node.rect);
  const ImVec2 centre{min.x + 28, (min.y + max.y) / 2};
  const ImU32 edge = colour_of(on ? Colour::primary : Colour::soft);
  const ImU32 paper = colour_of(Colour::paper);
  const ImU32 mark = colour_of(Colour::on_primary);
  if (node.skin == Skin::choice) {
    list_.AddCircleFilled(centre, 11, on ? edge : paper);
    list_.AddCircle(centre, 10, edge, 0, 2);
    if (on) list_.AddCircleFilled(centre, 4.5f, mark);
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
  list_.AddPolyline(hook, 3, mark, 0, 3);
}

void Painter::notice(const Node& node, Colour bar) {
  frame(node, Colour::paper, Colour::line, 0, radius_card);
  const auto [min, max] = box(node.rect);
  list_.AddRectFilled(min, {min.x + 8, max.y}, colour_of(bar));
}

void Painter::marks(const Node& node) {
  const auto [min, max] = box(node.rect);
  const float line = line_px(node);
  const ImVec2 centre{min.x + 10, min.y + skin_spec(node.skin).top + line / 2};
  switch (node.skin) {
    case Skin::bullet:
      list_.AddCircleFilled({min.x + 8, centre.y}, 3, colour_of(node.ink));
      break;
    case Skin::dot:
      list_.AddCircleFilled({min.x + 6, centre.y}, 6, colour_of(Colour::primary));
      break;
    case Skin::mark_on:
      list_.AddCircleFilled(centre, 10.5f, colour_of(Colour::primary));
      break;
    default:
      list_.AddCircle(centre, 9.5f, colour_of(Colour::soft), 0, 2.5f);
  }
}

void Painter::nav_item(const Node& node) {
  const auto [min, max] = box(node.rect);
  if (node.current) {
    frame(node, Colour::paper, Colour::line, 0, radius_control);
    list_.AddRectFilled(min, {min.x + 4, max.y}, colour_of(Colour::primary), radius_control,
                        ImDrawFlags_RoundCornersLeft);
  } else if (is(node, look_.hovered)) {
    frame(node, Colour::badge, Colour::line, 0, radius_control);
  }
}

void Painter::symbol(const Node& node) {
  const auto [min, max] = box(node.rect);
  const float scale = std::min(max.x - min.x, max.y - min.y) / symbol_size;
  const ImU32 colour = colour_of(Colour::primary);
  const float thick = symbol_stroke * scale;
  for (const Stroke& stroke : symbol_of(node.symbol)) {
    for (const Point point : stroke.points) {
      const ImVec2 at{min.x + static_cast<float>(point.x) * scale,
                      min.y + static_cast<float>(point.y) * scale};
      if (stroke.radius > 0) {
        list_.AddCircle(at, static_cast<float>(stroke.radius) * scale, colour, 0, thick);
      } else {
        list_.PathLineTo(at);
      }
    }
    if (stroke.radius == 0) list_.PathStroke(colour, 0, thick);
  }
}

void Painter::progress(const Node& node) {
  frame(node, Colour::track, Colour::track, 0, 4);
  if (node.value_max == 0) return;
  const auto part = static_cast<float>(std::strtoul(node.value.c_str(), nullptr, 10)) /
                    static_cast<float>(node.value_max);
  const auto [min, max] = box(node.rect);
  if (part > 0) {
    list_.AddRectFilled(min, {min.x + std::max(8.f, (max.x - min.x) * std::min(part, 1.f)), max.y},
                        colour_of(Colour::primary), 4);
  }
}

void Painter::skin(const Node& node) {
  const auto [min, max] = box(node.rect);
  switch (node.skin) {
    case Skin::card:
      return frame(node, Colour::paper, Colour::line, 1, radius_card);
    case Skin::notice:
      return notice(node, Colour::notice);
    case Skin::notice_good:
      return notice(node, Colour::primary);
    case Skin::header:
      return frame(node, Colour::header, Colour::header, 0, 0);
    case Skin::header_button:
      list_.AddRect({min.x + 0.5f, min.y + 0.5f}, {max.x - 0.5f, max.y - 0.5f},
                    colour_of(Colour::on_header), radius_control);
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
      return frame(node, Colour::paper, node.error != 0 ? Colour::notice : Colour::soft, 2,
                   radius_control);
    case Skin::badge:
      return frame(node, Colour::badge, Colour::badge, 0, 6);
    case Skin::badge_good:
      return frame(node, Colour::tint, Colour::tint, 0, 6);
    case Skin::bullet:
    case Skin::mark_on:
    case Skin::mark_off:
    case Skin::dot:
      return marks(node);
    case Skin::rule:
      list_.AddRectFilled({min.x, max.y - 1}, max, colour_of(Colour::line));
      return;
    case Skin::bar:
      return progress(node);
    case Skin::symbol:
      return symbol(node);
    case Skin::none:
    case Skin::form_part:
    case Skin::header_brand:
    case Skin::header_link:
    case Skin::text_link:
    case Skin::strong_link:
      return;
  }
}

// The catalogue's reader has made sure that this is UTF-8; its characters are of the basic plane.
template <class Take>
void each_character(const char* begin, const char* end, Take take) {
  while (begin < end) {
    const utf8::Decoded decoded = utf8::decode_next({begin, static_cast<std::size_t>(end - begin)});
    take(static_cast<ImWchar>(decoded.code_point));
    begin += decoded.bytes;
  }
}

float width_of(const Fonts::Run& run, const char* begin, const char* end) {
  const float scale = run.height_px / run.font->FontSize;
  float width = 0;
  each_character(begin, end, [&](ImWchar character) {
    width += run.font->GetCharAdvance(character) * scale + run.letter_px +
             (character == ' ' ? run.word_px : 0);
  });
  return width;
}

// ImGui's own AddText knows no distance between letters.
void Painter::glyphs(const Fonts::Run& run, float x, float y, ImU32 colour, const char* begin,
                     const char* end) {
  const float scale = run.height_px / run.font->FontSize;
  float at = std::floor(x);
  const float top = std::floor(y);
  each_character(begin, end, [&](ImWchar character) {
    const ImFontGlyph* glyph = run.font->FindGlyph(character);
    if (glyph->Visible != 0) {
      list_.PrimReserve(6, 4);
      list_.PrimRectUV({at + glyph->X0 * scale, top + glyph->Y0 * scale},
                       {at + glyph->X1 * scale, top + glyph->Y1 * scale}, {glyph->U0, glyph->V0},
                       {glyph->U1, glyph->V1}, colour);
    }
    at += glyph->AdvanceX * scale + run.letter_px + (character == ' ' ? run.word_px : 0);
  });
}

void Painter::text(const Node& node) {
  if (node.author == Author::people || node.lines.empty()) return;
  const Fonts::Run run = fonts_.run(node.type, page_.room_px);
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
    const float width = width_of(run, begin, end);
    float x = min.x + skin.left + node.pad_x;
    if (centred) x = (min.x + max.x - width) / 2;
    const float top = y + (run.line_px - run.height_px) / 2;
    glyphs(run, x, top, colour, begin, end);
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
  const Fonts::Run run = fonts_.run(Type::small, page_.room_px);
  const char* begin = node.badge.data();
  const char* end = begin + node.badge.size();
  const float width = width_of(run, begin, end);
  const auto [min, max] = box(node.rect);
  const float top = min.y + skin_spec(node.skin).top + (line_px(node) - run.height_px) / 2;
  glyphs(run, max.x - skin_spec(node.skin).right - width, top, colour_of(Ink::soft), begin, end);
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
  list_.AddRect({min.x - 1, min.y - 1}, {max.x + 1, max.y + 1}, colour_of(Colour::focus_edge),
                radius_control + 1, 0, 2);
  list_.AddRect({min.x - middle, min.y - middle}, {max.x + middle, max.y + middle},
                colour_of(Colour::focus), radius_control + middle, 0, ring_px);
  list_.AddRect({min.x - outer, min.y - outer}, {max.x + outer, max.y + outer},
                colour_of(Colour::focus_edge), radius_control + outer, 0, 2);
}

}  // namespace

void paint(const Page& page, const Fonts& fonts, const Look& look, const Stretch& stretch,
           ImDrawList& list) {
  Painter painter(page, fonts, look, stretch, list);
  for (const Node& node : page.nodes) painter.paint(node);
  painter.ring();
}

}  // namespace charter::ui

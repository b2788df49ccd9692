// Where everything on a page stands, in CSS px from the page's top left.
// Must not draw, and must not ask the browser: heights of the browser's own text come in.
#pragma once

#include <cstdint>
#include <unordered_map>

#include "wasm/ui/page/node.hpp"

namespace charter::ui {

// Widths of the catalogue's text as the drawing will draw it.
class TextRuler {
 public:
  virtual ~TextRuler() = default;
  // Of one character (a Unicode scalar value) at its type's size and the page's scale, with the
  // room that follows it, in CSS px.
  virtual float advance_px(Type type, std::uint32_t character) const = 0;
};

// Heights in CSS px that the browser measured, of fields and of people's text, by node.
using MeasuredHeights = std::unordered_map<NodeId, float>;

// What: fills in rect and lines of every node, and the page's height.
// In: the width of the window in CSS px, at least 1; the node that the keyboard is on, or 0.
void lay_out(Page& page, const TextRuler& ruler, const MeasuredHeights& heights, float width_px,
             NodeId focused);

// Breaks a text into lines no wider than `width_px`; a word wider than that is broken inside.
std::vector<Line> break_lines(std::string_view text, Type type, float width_px,
                              const TextRuler& ruler);

}  // namespace charter::ui

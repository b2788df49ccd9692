// How wide a text is, and where its lines break. All text here is well-formed UTF-8, as the
// catalogue's reader has made sure. Must not know of boxes.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

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

// Of the whole text on one line, in CSS px.
float text_width(std::string_view text, Type type, const TextRuler& ruler);

// Of the widest of its words, in CSS px: in less room that word is broken inside.
float widest_word(std::string_view text, Type type, const TextRuler& ruler);

// Breaks a text into lines no wider than `width_px`, at spaces and after hyphens, as Chromium does;
// a word wider than that is broken inside.
std::vector<Line> break_lines(std::string_view text, Type type, float width_px,
                              const TextRuler& ruler);

}  // namespace charter::ui

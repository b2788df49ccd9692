// Character by character, at spaces. See lines.hpp.
#include "wasm/ui/page/lines.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>

#include "core/base/utf8.hpp"

namespace charter::ui {
namespace {

std::uint32_t next_character(std::string_view text, std::size_t& at) {
  const utf8::Decoded decoded = utf8::decode_next(text.substr(at));
  assert(decoded.bytes > 0);
  at += decoded.bytes;
  return decoded.code_point;
}

// Inside of a word, as browsers do: "co-" and "production". In: the place of a character.
bool may_break_after(std::string_view text, std::size_t at) {
  constexpr std::string_view no_part_of_a_word = " \n-";
  return text[at] == '-' && at > 0 && at + 1 < text.size() &&
         no_part_of_a_word.find(text[at - 1]) == std::string_view::npos &&
         no_part_of_a_word.find(text[at + 1]) == std::string_view::npos;
}

}  // namespace

float text_width(std::string_view text, Type type, const TextRuler& ruler) {
  float width = 0;
  for (std::size_t at = 0; at < text.size();) {
    width += ruler.advance_px(type, next_character(text, at));
  }
  return width;
}

float widest_word(std::string_view text, Type type, const TextRuler& ruler) {
  float widest = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const bool ends = at == text.size() || text[at] == ' ' || text[at] == '\n';
    if (!ends && !may_break_after(text, at)) continue;
    const std::size_t end = ends ? at : at + 1;
    widest = std::max(widest, text_width(text.substr(begin, end - begin), type, ruler));
    begin = at + 1;
  }
  return widest;
}

std::vector<Line> break_lines(std::string_view text, Type type, float width_px,
                              const TextRuler& ruler) {
  std::vector<Line> lines;
  std::size_t begin = 0;
  std::size_t word_end = 0;    // where the line may end
  std::size_t word_begin = 0;  // where the next would then begin
  float width = 0;
  float width_at_word = 0;
  const auto end_line = [&](std::size_t end, std::size_t next) {
    lines.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = next;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const std::uint32_t character = next_character(text, at);
    if (character == '\n') {
      end_line(here, at);
      width = 0;
      word_end = word_begin = at;
      continue;
    }
    const float advance = ruler.advance_px(type, character);
    if (character == ' ') {
      word_end = here;
      word_begin = at;
      width_at_word = width + advance;
    } else if (width + advance > width_px && here > begin) {
      if (word_begin > begin) {
        end_line(word_end, word_begin);
        width -= width_at_word;
      } else {
        end_line(here, here);
        width = 0;
      }
      width_at_word = 0;
    }
    width += advance;
    if (may_break_after(text, here)) {
      word_end = word_begin = at;
      width_at_word = width;
    }
  }
  if (begin < text.size() || lines.empty()) end_line(text.size(), text.size());
  return lines;
}

}  // namespace charter::ui

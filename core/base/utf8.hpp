// UTF-8: whether bytes are well-formed, and the code points in them. Must not know what text means:
// no folding, no normalising (the browser does that).
#pragma once

#include <cstddef>
#include <string_view>

namespace charter::utf8 {

// A code point, and how many bytes it takes. `bytes` is 0 where none could be decoded.
struct Decoded {
  char32_t code_point = 0;
  std::size_t bytes = 0;
};

// What: the first code point of `bytes`; `{0, 0}` when `bytes` is empty or does not begin with a
// well-formed sequence (over-long forms, surrogates and values over U+10FFFF are not).
// Source: The Unicode Standard, section 3.9, table "Well-Formed UTF-8 Byte Sequences".
Decoded decode_next(std::string_view bytes);

// Whether all of `bytes` is well-formed. Nothing at all is; a BOM and a NUL are.
bool is_valid(std::string_view bytes);

// What: how many code points `text` has. In: well-formed UTF-8 (asserted).
std::size_t count_code_points(std::string_view text);

}  // namespace charter::utf8

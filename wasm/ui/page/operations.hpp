// What the wasm side orders of the DOM, as bytes: web/semantics.js carries it out.
// Must not know a page.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace charter::ui {

// The operations, each a byte, then its fields; numbers little-endian, text as u32 length and
// UTF-8. Tags and attribute names are indices into tables that `names` sends first, so that the two
// sides cannot drift apart. An element's id attribute is "n" and its id in decimal.
enum class Operation : std::uint8_t {
  names = 0,      // u8 count, text…, u8 count, text…: tags, then attributes
  create = 1,     // u32 id, u8 tag, u32 parent (0: the root), u32 before (0: last)
  remove = 2,     // u32 id, with all in it
  move = 3,       // u32 id, u32 before (0: last), within its parent
  set = 4,        // u32 id, u8 attribute, text
  unset = 5,      // u32 id, u8 attribute
  text = 6,       // u32 id, text
  place = 7,      // u32 id, 4 × f32: x, y from its parent's corner, width, height; CSS px
  measure = 8,    // u32 id: tell its height once all is applied
  document = 9,   // text title, text language, f32 height
  focus = 10,     // u32 id
  token = 11,     // text name, text value: a custom property of the look
  flag = 12,      // text name, text value: a data attribute of the document, for the style sheets
  announce = 13,  // u32 id, u8 urgency, text: a live region's text, to be said (again)
  modal = 14,     // u32 id: a dialog that was created is shown, and takes the focus
};

inline void put(std::string& out, Operation operation) { out += static_cast<char>(operation); }
inline void put(std::string& out, std::uint8_t value) { out += static_cast<char>(value); }
inline void put(std::string& out, std::uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) {
    out += static_cast<char>((value >> shift) & 0xffu);
  }
}
inline void put(std::string& out, float value) {
  std::uint32_t bits = 0;
  std::memcpy(&bits, &value, sizeof bits);
  put(out, bits);
}
inline void put(std::string& out, std::string_view text) {
  put(out, static_cast<std::uint32_t>(text.size()));
  out += text;
}

}  // namespace charter::ui

// The form of what crosses between wasm and web/: a row of byte strings.
// Layout: for each field its length as u32 little-endian, then its bytes. Mirrors web/fields.js.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace charter::platform {

std::string encode_fields(std::initializer_list<std::string_view> fields);
void append_field(std::string& to, std::string_view field);
// In: bytes that web/ encoded; a broken row asserts.
std::vector<std::string_view> decode_fields(std::string_view bytes);

}  // namespace charter::platform

// Lower-case hexadecimal, the one spelling our files use for ids and hashes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace charter::hex {

// What: two digits 0-9 a-f for each byte.
std::string encode(std::string_view bytes);

// Whether `text` is exactly `digits` of 0-9 a-f.
bool is_lower_hex(std::string_view text, std::size_t digits);

}  // namespace charter::hex

// JSON Pointers, the places that errors name.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace charter::json {

// What: `pointer` with one more step, escaped ("~" as "~0", "/" as "~1").
// Source: RFC 6901, sections 3 and 4.
std::string pointer_to(std::string_view pointer, std::string_view key);
std::string pointer_to(std::string_view pointer, std::size_t index);

}  // namespace charter::json

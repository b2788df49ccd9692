// Every limit on what comes in, with its reason. Units are last in the name.
#pragma once

#include <cstddef>
#include <cstdint>

namespace charter::limits {

// A full assessment is about 15 KB, with very long texts 1 MB; base64url adds a third.
inline constexpr std::size_t file_bytes_max = std::size_t{8} * 1024 * 1024;
inline constexpr std::size_t payload_bytes_max = std::size_t{5} * 1024 * 1024;
// Our own files nest six deep; enough for other people's tools, too little to exhaust a stack.
inline constexpr std::size_t json_depth_max = 32;
inline constexpr std::size_t json_values_max = 200'000;
inline constexpr std::size_t json_keys_per_object_max = 4'096;
// A long free answer is 2,000 words, about 12 KB. The payload inside a signed file is one string
// and has the limit of the payload instead.
inline constexpr std::size_t string_bytes_max = std::size_t{64} * 1024;
inline constexpr std::size_t name_code_points_max = 200;
inline constexpr std::size_t protected_bytes_max = std::size_t{8} * 1024;
inline constexpr std::size_t signatures_max = 64;
// One line of free text: a few hundred words in any script.
inline constexpr std::size_t line_bytes_max = 1'000;
// All texts of one assessment, escaped as JSON: with names and brackets around them a payload then
// always stays under its own limit, so that what could be typed can be read back.
inline constexpr std::size_t texts_bytes_max = std::size_t{4} * 1024 * 1024;
// Integers that every JSON reader keeps exactly (RFC 8259, section 6).
inline constexpr std::int64_t integer_max = 9'007'199'254'740'991;
// People taking part and actions listed in one assessment.
inline constexpr std::size_t people_max = 200;
inline constexpr std::size_t actions_max = 500;
inline constexpr std::int64_t people_count_max = 10'000;  // with the same role, in one row

}  // namespace charter::limits

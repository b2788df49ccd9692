// The checksum inside every record of the log: finds torn and rotten bytes, not malice.
#pragma once

#include <cstdint>
#include <string_view>

namespace charter {

// CRC-32C (Castagnoli), reflected, initial value and final XOR all ones.
// Source: RFC 3720, section 12.1 and appendix B.4 (test values).
std::uint32_t crc32c(std::string_view bytes);

}  // namespace charter

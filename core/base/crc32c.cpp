// CRC-32C by a table of 256 entries, made at compile time.
#include "core/base/crc32c.hpp"

#include <array>

namespace charter {
namespace {

constexpr std::array<std::uint32_t, 256> make_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t value = byte;
    for (int bit = 0; bit < 8; ++bit) {
      value = (value & 1u) != 0 ? (value >> 1) ^ 0x82f63b78u : value >> 1;
    }
    table[byte] = value;
  }
  return table;
}
constexpr auto table = make_table();

}  // namespace

std::uint32_t crc32c(std::string_view bytes) {
  std::uint32_t value = 0xffffffffu;
  for (const char c : bytes) {
    value = table[(value ^ static_cast<std::uint8_t>(c)) & 0xffu] ^ (value >> 8);
  }
  return ~value;
}

}  // namespace charter

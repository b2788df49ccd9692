// The checksum of log records against published values, and what it is there for: single faults.
#include "core/base/crc32c.hpp"

#include <gtest/gtest.h>

#include <string>

namespace charter {
namespace {

using namespace std::string_view_literals;

std::string counting(int from, int to) {
  std::string bytes;
  for (int byte = from; byte != to; byte += from < to ? 1 : -1) bytes += static_cast<char>(byte);
  return bytes;
}

// Source: RFC 3720, appendix B.4; the standard lists the bytes of the CRC lowest first.
TEST(Crc32c, HasTheValuesOfTheStandard) {
  EXPECT_EQ(crc32c(std::string(32, '\0')), 0x8a9136aau);
  EXPECT_EQ(crc32c(std::string(32, '\xff')), 0x62a8ab43u);
  EXPECT_EQ(crc32c(counting(0, 32)), 0x46dd794eu);
  EXPECT_EQ(crc32c(counting(31, -1)), 0x113fdb5cu);
  constexpr std::string_view read_command =
      "\x01\xc0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x14\0\0\0\0\0\x04\0\0\0\0\x14\0\0\0\x18"
      "\x28\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0"sv;
  ASSERT_EQ(read_command.size(), 48u);
  EXPECT_EQ(crc32c(read_command), 0xd9963a56u);
}

// The check value that catalogues of CRCs give for "CRC-32C".
TEST(Crc32c, HasItsCheckValue) { EXPECT_EQ(crc32c("123456789"), 0xe3069283u); }

TEST(Crc32c, OfNothingIsNothing) { EXPECT_EQ(crc32c(""), 0u); }

TEST(Crc32c, ChangesWithEveryBitAndWithEveryCut) {
  const std::string bytes = counting(0, 64);
  const auto whole = crc32c(bytes);
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::string changed = bytes;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
    EXPECT_NE(crc32c(changed), whole) << bit;
  }
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    EXPECT_NE(crc32c(std::string_view(bytes).substr(0, length)), whole) << length;
  }
}

}  // namespace
}  // namespace charter

// The numbers in a signature and the names of a key, against values known from elsewhere.
#include <gtest/gtest.h>

#include "core/base/base64url.hpp"
#include "core/signing/crypto.hpp"
#include "core/signing/header.hpp"
#include "core/signing/p256.hpp"

namespace charter {
namespace {

using namespace std::string_view_literals;

// n, and its half rounded down, written out a second time.
constexpr auto n =
    "\xff\xff\xff\xff\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff"
    "\xbc\xe6\xfa\xad\xa7\x17\x9e\x84\xf3\xb9\xca\xc2\xfc\x63\x25\x51"sv;
constexpr auto half_n =
    "\x7f\xff\xff\xff\x80\x00\x00\x00\x7f\xff\xff\xff\xff\xff\xff\xff"
    "\xde\x73\x7d\x56\xd3\x8b\xcf\x42\x79\xdc\xe5\x61\x7e\x31\x92\xa8"sv;

std::string number(unsigned char last) { return std::string(31, '\0') + static_cast<char>(last); }

std::string plus(std::string_view number, int last) {
  std::string sum(number);
  sum.back() = static_cast<char>(sum.back() + last);  // the last byte has room for it
  return sum;
}

TEST(P256, NumbersAreFromOneToBelowTheOrder) {
  const std::string one = number(1);
  for (const std::string& in : {one, plus(n, -1), std::string(half_n)}) {
    EXPECT_TRUE(is_signature(in + one));
    EXPECT_TRUE(is_signature(one + in));
  }
  for (const std::string& out : {number(0), std::string(n), plus(n, 1), std::string(32, '\xff')}) {
    EXPECT_FALSE(is_signature(out + one));
    EXPECT_FALSE(is_signature(one + out));
  }
}

TEST(P256, SignaturesHaveSixtyFourBytes) {
  for (std::size_t size : {0u, 1u, 32u, 63u, 65u, 72u, 128u}) {
    EXPECT_FALSE(is_signature(std::string(size, '\1'))) << size;
  }
  EXPECT_TRUE(is_signature(std::string(64, '\1')));
}

TEST(P256, LowSIsTheSmallerOfTheTwo) {
  const std::string r = number(7);
  const auto low = [&](std::string_view s) { return with_low_s(r + std::string(s)).substr(32); };
  EXPECT_EQ(low(number(1)), number(1));
  EXPECT_EQ(low(plus(n, -1)), number(1));
  EXPECT_EQ(low(plus(n, -0x51)), number(0x51));
  EXPECT_EQ(low(half_n), half_n);           // the largest low one
  EXPECT_EQ(low(plus(half_n, 1)), half_n);  // the smallest high one
  EXPECT_EQ(with_low_s(r + plus(n, -1)).substr(0, 32), r);
}

// Source: RFC 9449, sections 4.1 and 6.1, whose `jkt` is this key's thumbprint.
TEST(KeyNames, ThumbprintIsOfTheseBytes) {
  const PublicKey key = {base64url::decode("l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs").value(),
                         base64url::decode("9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA").value()};
  EXPECT_EQ(thumbprint_input(key),
            R"({"crv":"P-256","kty":"EC","x":"l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs",)"
            R"("y":"9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA"})");
}

TEST(KeyNames, NumberIsThirtyDigits) {
  EXPECT_EQ(key_number(std::string(32, '\0')), "00000 00000 00000 00000 00000 00000");
  EXPECT_EQ(key_number(std::string(32, '\xff')), "27775 27775 27775 27775 27775 27775");
  // 0x0000000001 is 1, 0x000001869f is 99,999, 0x00000186a0 is 100,000, 0x0100000000 is 2^32.
  EXPECT_EQ(key_number("\0\0\0\0\1"
                       "\0\0\1\x86\x9f"
                       "\0\0\1\x86\xa0"
                       "\1\0\0\0\0"
                       "\0\0\0\0\x2a"
                       "\0\0\0\1\0"
                       "zz"sv),
            "00001 99999 00000 67296 00042 00256");
}

}  // namespace
}  // namespace charter

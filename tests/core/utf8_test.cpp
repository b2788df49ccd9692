// UTF-8 against the table of well-formed byte sequences: both sides of every edge.
#include "core/base/utf8.hpp"

#include <gtest/gtest.h>

#include <string>

namespace charter::utf8 {
namespace {

using namespace std::string_view_literals;

// An encoder of the test's own, by arithmetic alone: it would also encode what is not allowed.
std::string encode(char32_t c) {
  const auto byte = [](char32_t value) { return static_cast<char>(value); };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F))};
  if (c < 0x10000) {
    return {byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
  }
  return {byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)),
          byte(0x80 | (c & 0x3F))};
}

TEST(Utf8, DecodesEveryCodePointAndRefusesEverySurrogate) {
  for (char32_t c = 0; c <= 0x110FFF; ++c) {
    const std::string bytes = encode(c);
    const bool allowed = c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
    const Decoded decoded = decode_next(bytes + "a");
    ASSERT_EQ(decoded.bytes, allowed ? bytes.size() : 0u) << static_cast<unsigned>(c);
    ASSERT_EQ(decoded.code_point, allowed ? c : 0u);
    ASSERT_EQ(is_valid(bytes), allowed);
  }
}

// The number of well-formed sequences of two and of three bytes is known from the code points.
TEST(Utf8, AcceptsNoSecondSpelling) {
  int two = 0;
  int three = 0;
  for (int a = 0x80; a < 0x100; ++a) {
    for (int b = 0; b < 0x100; ++b) {
      const char pair[] = {static_cast<char>(a), static_cast<char>(b)};
      two += decode_next({pair, 2}).bytes == 2;
      for (int c = 0x7E; c < 0xC2; ++c) {
        const char triple[] = {pair[0], pair[1], static_cast<char>(c)};
        three += decode_next({triple, 3}).bytes == 3;
      }
    }
  }
  EXPECT_EQ(two, 0x800 - 0x80);
  EXPECT_EQ(three, 0x10000 - 0x800 - 0x800);
}

TEST(Utf8, RefusesWhatIsIllFormedAnywhere) {
  EXPECT_TRUE(is_valid(""));
  EXPECT_TRUE(is_valid("a\0b"sv));
  EXPECT_TRUE(is_valid("\xEF\xBB\xBF"));
  for (const std::string_view bad :
       {"\x80"sv, "\xBF"sv, "\xC0\xAF"sv, "\xC1\xBF"sv, "\xC2"sv, "\xE0\x80\x80"sv,
        "\xE0\x9F\xBF"sv, "\xED\xA0\x80"sv, "\xE2\x82"sv, "\xE2\x28\xA1"sv, "\xE2\x82\x28"sv,
        "\xF0\x8F\xBF\xBF"sv, "\xF0\x9F\x98"sv, "\xF0\x9F\x98\x28"sv, "\xF4\x90\x80\x80"sv,
        "\xF5\x80\x80\x80"sv, "\xFE"sv, "\xFF"sv}) {
    EXPECT_FALSE(is_valid(bad));
    EXPECT_FALSE(is_valid("ok " + std::string(bad)));
    EXPECT_FALSE(is_valid(std::string(bad) + " ok"));
    EXPECT_EQ(decode_next(bad).bytes, 0u);
  }
  EXPECT_EQ(decode_next("").bytes, 0u);
}

TEST(Utf8, CountsCodePointsNotBytes) {
  EXPECT_EQ(count_code_points(""), 0u);
  EXPECT_EQ(count_code_points("abc"), 3u);
  EXPECT_EQ(count_code_points("İşığı"), 5u);
  EXPECT_EQ(count_code_points("বাংলা"), 5u);
  EXPECT_EQ(count_code_points("👩🏽‍⚕️"), 5u);
}

}  // namespace
}  // namespace charter::utf8

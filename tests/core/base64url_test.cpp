// base64url and hexadecimal: the RFC's vectors, every short byte string, and each refusal.
#include "core/base/base64url.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/base/error.hpp"
#include "core/base/hex.hpp"

namespace charter {
namespace {

struct Vector {
  std::string_view bytes;
  std::string_view text;
};

// RFC 4648, section 10, without the padding; and the two characters of this alphabet alone.
constexpr Vector vectors[] = {
    {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},          {"foo", "Zm9v"},
    {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}, {"\xFB\xFF\xBF", "-_-_"},
};

TEST(Base64url, WritesAndReadsTheVectors) {
  for (const Vector& vector : vectors) {
    EXPECT_EQ(base64url::encode(vector.bytes), vector.text);
    const Result<std::string> bytes = base64url::decode(vector.text);
    ASSERT_TRUE(bytes.ok()) << vector.text;
    EXPECT_EQ(bytes.value(), vector.bytes);
  }
}

TEST(Base64url, ReadsBackEveryByteInEveryPlace) {
  for (std::size_t length = 1; length <= 4; ++length) {
    for (std::size_t at = 0; at < length; ++at) {
      for (int byte = 0; byte < 256; ++byte) {
        std::string bytes(length, '\xA5');
        bytes[at] = static_cast<char>(byte);
        const Result<std::string> back = base64url::decode(base64url::encode(bytes));
        ASSERT_TRUE(back.ok());
        ASSERT_EQ(back.value(), bytes);
      }
    }
  }
}

// Of all two- and three-character texts exactly one stands for each byte and each pair of bytes.
TEST(Base64url, AcceptsOneSpellingOfTheSameBytes) {
  int two = 0;
  int three = 0;
  for (int a = 1; a < 256; ++a) {
    for (int b = 1; b < 256; ++b) {
      std::string text{static_cast<char>(a), static_cast<char>(b)};
      two += base64url::decode(text).ok();
      text.insert(0, "A");
      three += base64url::decode(text).ok();
    }
  }
  EXPECT_EQ(two, 256);
  EXPECT_EQ(three, 1024);
}

TEST(Base64url, RefusesOtherSpellings) {
  for (const std::string_view text :
       {"Zg==", "Zm8=", "Zg=", "=", "Zm9v\n", " Zm9v", "Zm 9v", "Zm9v\r\n", "+/+/", "-/-_", "A",
        "Zm9vA", "Z", "Zm9vY", "Zh", "Zm9", "Zm9vYmF", "Zm9*", "Zm9\xC3\xA9"}) {
    const Result<std::string> bytes = base64url::decode(text);
    ASSERT_FALSE(bytes.ok()) << text;
    EXPECT_EQ(bytes.error(), (Error{error::base64url_invalid, ""}));
  }
  EXPECT_FALSE(base64url::decode(std::string_view("Zm9\0", 4)).ok());
}

TEST(Hex, WritesLowerCaseAndKnowsItsOwn) {
  EXPECT_EQ(hex::encode(""), "");
  EXPECT_EQ(hex::encode(std::string_view("\x00\x0F\xF0\xFF", 4)), "000ff0ff");
  EXPECT_TRUE(hex::is_lower_hex("0123456789abcdef", 16));
  EXPECT_FALSE(hex::is_lower_hex("0123456789abcdef", 15));
  EXPECT_FALSE(hex::is_lower_hex("0123456789abcdef", 17));
  EXPECT_FALSE(hex::is_lower_hex("AB", 2));
  EXPECT_FALSE(hex::is_lower_hex("g0", 2));
  EXPECT_TRUE(hex::is_lower_hex("", 0));
}

}  // namespace
}  // namespace charter

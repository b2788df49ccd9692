// The writer: its exact bytes, and that the reader gives the value back.
#include "core/json/writer.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "core/json/pointer.hpp"
#include "core/json/reader.hpp"

namespace charter::json {
namespace {

TEST(JsonWriter, WritesMembersInTheirOrderWithoutSpace) {
  const Value value(Object{{"b", Array{Value(std::int64_t{1}), Value(true), Value(false), Value()}},
                           {"a", Object{}},
                           {"", Array{Object{{"x", "y"}}}}});
  EXPECT_EQ(write(value), R"({"b":[1,true,false,null],"a":{},"":[{"x":"y"}]})");
}

TEST(JsonWriter, EscapesOnlyWhatItMust) {
  EXPECT_EQ(write(Value("\"\\/")), R"("\"\\/")");
  EXPECT_EQ(write(Value("\b\f\n\r\t")), R"("\b\f\n\r\t")");
  EXPECT_EQ(write(Value(std::string_view("\0\x01\x1f\x7f", 4))), "\"\\u0000\\u0001\\u001f\x7f\"");
  EXPECT_EQ(write(Value("é😀\u2028<>&")), "\"é😀\u2028<>&\"");
}

TEST(JsonWriter, WritesEveryIntegerWhole) {
  using Limit = std::numeric_limits<std::int64_t>;
  EXPECT_EQ(write(Value(Limit::max())), "9223372036854775807");
  EXPECT_EQ(write(Value(Limit::min())), "-9223372036854775808");
  EXPECT_EQ(write(Value(std::int64_t{0})), "0");
}

TEST(JsonWriter, WritesWhatTheReaderReadsBack) {
  std::string every_ascii;
  for (char c = 0; c != 127; ++c) every_ascii.push_back(c);
  const Value value(
      Object{{every_ascii, every_ascii + "żółć \u05e9\u05dc\u05d5\u05dd 👩🏽‍⚕️"},
             {"n", Array{Value(std::int64_t{-7}), Value(), Value(true)}}});
  const Result<Value> back = read(write(value));
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back.value(), value);
  EXPECT_EQ(write(back.value()), write(value));
}

#ifndef NDEBUG
#if GTEST_HAS_DEATH_TEST
TEST(JsonWriterDeathTest, HasNoRealsAndNoIllFormedText) {
  EXPECT_DEATH(write(Value(Real{0.5})), "Real");
  EXPECT_DEATH(write(Value("\xFF")), "is_valid");
}
#endif
#endif

TEST(JsonPointer, EscapesItsOwnTwoCharacters) {
  EXPECT_EQ(pointer_to("", "a"), "/a");
  EXPECT_EQ(pointer_to("/a", ""), "/a/");
  EXPECT_EQ(pointer_to("/a", "x~/y~1"), "/a/x~0~1y~01");
  EXPECT_EQ(pointer_to("/a", std::size_t{12}), "/a/12");
}

}  // namespace
}  // namespace charter::json

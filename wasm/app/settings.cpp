// The table of settings, and their text. See settings.hpp.
#include "wasm/app/settings.hpp"

#include <algorithm>

#include "core/base/error.hpp"
#include "core/json/reader.hpp"
#include "core/json/writer.hpp"

namespace charter::app {
namespace {

constexpr std::string_view sizes[] = {"100", "125", "150", "200", "300", "400"};
constexpr std::string_view spaces[] = {"usual", "wide", "widest"};
constexpr std::string_view faces[] = {"usual", "dyslexic"};
constexpr std::string_view colours[] = {"system", "light",          "dark",
                                        "cream",  "black-on-white", "yellow-on-black"};
constexpr std::string_view views[] = {"drawn", "plain"};
constexpr std::string_view words[] = {"plain", "easier"};

// In the order of Setting.
constexpr std::array<SettingSpec, setting_count> specs{{
    {"text-size", sizes},
    {"line-space", spaces},
    {"letter-space", spaces},
    {"word-space", spaces},
    {"face", faces},
    {"colours", colours},
    {"view", views},
    {"words", words},
}};

}  // namespace

const SettingSpec& spec_of(Setting setting) { return specs[static_cast<std::size_t>(setting)]; }

std::string_view Settings::value(Setting setting) const {
  return spec_of(setting).values[chosen_[static_cast<std::size_t>(setting)]];
}

bool Settings::choose(std::string_view name, std::string_view value) {
  for (std::size_t i = 0; i < setting_count; ++i) {
    const auto values = specs[i].values;
    const auto found = std::find(values.begin(), values.end(), value);
    if (specs[i].name != name || found == values.end()) continue;
    chosen_[i] = static_cast<std::uint8_t>(found - values.begin());
    return true;
  }
  return false;
}

std::string to_text(const Settings& settings) {
  json::Object members;
  for (std::size_t i = 0; i < setting_count; ++i) {
    const std::string_view value = settings.value(static_cast<Setting>(i));
    if (value != specs[i].values.front()) members.push_back({std::string(specs[i].name), value});
  }
  return json::write(json::Value(std::move(members)));
}

Result<Settings> read_settings(std::string_view text) {
  Settings settings;
  if (text.empty()) return settings;
  CHARTER_TRY(value, json::read(text));
  const json::Object* members = value.as_object();
  if (members == nullptr) return Error{error::format_type, ""};
  for (const json::Member& member : *members) {
    const std::string* chosen = member.value.as_string();
    if (chosen == nullptr) return Error{error::format_type, "/" + member.key};
    settings.choose(member.key, *chosen);
  }
  return settings;
}

}  // namespace charter::app

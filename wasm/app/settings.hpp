// How a person wants the pages to look and to read. Kept in this browser, in no file and in no
// draft: what someone needs to read is nobody else's business.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace charter::app {

enum class Setting : std::uint8_t {
  text_size,
  line_space,
  letter_space,
  word_space,
  face,
  colours,
  view,
  words,
};
inline constexpr std::size_t setting_count = 8;

// Names and values are what the browser keeps and what the catalogue's keys end with: a name that
// was once kept never means another thing. The first value holds until the person chooses.
struct SettingSpec {
  std::string_view name;
  std::span<const std::string_view> values;
};
const SettingSpec& spec_of(Setting setting);

class Settings {
 public:
  std::string_view value(Setting setting) const;
  bool is(Setting setting, std::string_view value) const { return this->value(setting) == value; }
  // False when there is no such setting or value; nothing is changed then.
  bool choose(std::string_view name, std::string_view value);
  bool operator==(const Settings&) const = default;

 private:
  std::array<std::uint8_t, setting_count> chosen_{};
};

// As a JSON object of what differs from the first values.
std::string to_text(const Settings& settings);
// In: what to_text made, or nothing. Members and values that this version does not know are left
// out. Errors: those of json::read, and format.type where it is no object of texts.
Result<Settings> read_settings(std::string_view text);

}  // namespace charter::app

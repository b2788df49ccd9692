// The tokens of the look, in one place: ImGui draws with them, and the style sheet receives the
// same values as custom properties at start. Source: product.md's table of tokens. Sizes in CSS px.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace charter::ui {

struct Colour {
  std::string_view name;  // the custom property is --<name>
  std::uint32_t rgb = 0;
};

enum class Ink : std::uint8_t { ink, soft, primary, on_primary, notice };

namespace colour {
inline constexpr Colour ink{"ink", 0x17202e};
inline constexpr Colour soft{"soft", 0x4a5466};  // secondary text; edges of controls
inline constexpr Colour paper{"paper", 0xffffff};
inline constexpr Colour ground{"ground", 0xf5f3ee};
inline constexpr Colour line{"line", 0xcfc9bc};  // edges of cards: decoration only
inline constexpr Colour primary{"primary", 0x0b5a55};
inline constexpr Colour primary_look{"primary-look", 0x084541};  // under the pointer
inline constexpr Colour tint{"tint", 0xe3f0ee};
inline constexpr Colour focus{"focus", 0xffbf3f};  // always with an ink edge
inline constexpr Colour notice{"notice", 0x8a3b12};
inline constexpr Colour badge{"badge", 0xeceae4};
inline constexpr Colour track{"track", 0xddd8cc};  // of the progress bar
inline constexpr std::array all{ink,          soft, paper, ground, line,  primary,
                                primary_look, tint, focus, notice, badge, track};
}  // namespace colour

// How a run of text looks.
enum class Type : std::uint8_t {
  body,
  strong,
  lede,
  small,
  small_strong,
  h1,
  h2,
  h3,
  brand,
  h1_narrow,  // what h1 is below `narrow_px`
};
inline constexpr std::size_t type_count = 10;

enum class Weight : std::uint8_t { regular, bold };

struct TypeSpec {
  std::string_view name;  // the class is t-<name>
  Weight weight = Weight::regular;
  float size_px = 0;  // the em
  float line_px = 0;  // distance of baselines
};
inline constexpr std::array<TypeSpec, type_count> type_specs{{
    {"body", Weight::regular, 19, 28},
    {"strong", Weight::bold, 19, 28},
    {"lede", Weight::regular, 21, 31},
    {"small", Weight::regular, 16, 24},
    {"small-strong", Weight::bold, 16, 24},
    {"h1", Weight::bold, 36, 43},
    {"h2", Weight::bold, 25, 32},
    {"h3", Weight::bold, 20, 28},
    {"brand", Weight::bold, 21, 30},
    {"h1-narrow", Weight::bold, 29, 35},
}};

namespace space {
inline constexpr float xs = 4, s = 8, m = 16, l = 24, xl = 32, xxl = 48;
}
inline constexpr float radius_card = 12;
inline constexpr float radius_control = 8;
inline constexpr float button_height = 52;
inline constexpr float choice_width_min = 128;
inline constexpr float target_min = 44;
inline constexpr float reading_width = 720;  // of the column to read: at most about 70 characters
inline constexpr float page_width = 856;     // of pages without a side list
inline constexpr float side_width = 300;
inline constexpr float narrow_px = 700;   // one column and Menu below this
inline constexpr float medium_px = 1000;  // a narrower side list below this

// What a type is in a window of that width.
constexpr Type type_in(Type type, float window_px) {
  return type == Type::h1 && window_px < narrow_px ? Type::h1_narrow : type;
}
constexpr const TypeSpec& type_spec(Type type, float window_px) {
  return type_specs[static_cast<std::size_t>(type_in(type, window_px))];
}

}  // namespace charter::ui

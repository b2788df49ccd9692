// The tokens of the look, in one place: ImGui draws with them, and the style sheet receives the
// same values as custom properties at start. Source: product.md's table of tokens. Sizes in CSS px.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace charter::ui {

// What a colour is for. The custom property is --<name>, by colour_names.
enum class Colour : std::uint8_t {
  ink,
  soft,  // secondary text; edges of controls
  paper,
  ground,
  line,  // edges of cards: decoration only
  primary,
  primary_look,  // under the pointer
  on_primary,    // text on either
  header,
  on_header,
  tint,
  focus,  // always with an edge
  focus_edge,
  notice,
  badge,
  track,  // of the progress bar
};
inline constexpr std::size_t colour_count = 16;
inline constexpr std::array<std::string_view, colour_count> colour_names{
    "ink",    "soft",      "paper", "ground", "line",       "primary", "primary-look", "on-primary",
    "header", "on-header", "tint",  "focus",  "focus-edge", "notice",  "badge",        "track"};

struct Palette {
  std::string_view name;  // the page's data-colours
  std::array<std::uint32_t, colour_count> rgb{};
  constexpr std::uint32_t operator[](Colour of) const { return rgb[static_cast<std::size_t>(of)]; }
};

// Contrasts are held by tests/ui/theme_test.cpp.
namespace palette {
inline constexpr Palette light{
    "light",
    {0x17202e, 0x4a5466, 0xffffff, 0xf5f3ee, 0xcfc9bc, 0x0b5a55, 0x084541, 0xffffff, 0x0b5a55,
     0xffffff, 0xe3f0ee, 0xffbf3f, 0x17202e, 0x8a3b12, 0xeceae4, 0xddd8cc}};
inline constexpr Palette dark{
    "dark",
    {0xf2f0ea, 0xc3c9d3, 0x1d242d, 0x11161c, 0x46515e, 0x7bd6ca, 0xa3e6dd, 0x06211e, 0x0c3a37,
     0xf2f0ea, 0x153936, 0xffbf3f, 0x000000, 0xffb68a, 0x2b343f, 0x3c4754}};
inline constexpr Palette cream{
    "cream",
    {0x1f1b12, 0x524b38, 0xfffaee, 0xf6ecd4, 0xd8c8a0, 0x0b5a55, 0x084541, 0xfffaee, 0x0b5a55,
     0xfffaee, 0xe6eddc, 0xffbf3f, 0x1f1b12, 0x85380f, 0xefe4c6, 0xe2d5b3}};
inline constexpr Palette black_on_white{
    "black-on-white",
    {0x000000, 0x000000, 0xffffff, 0xffffff, 0x000000, 0x00005c, 0x000000, 0xffffff, 0x000000,
     0xffffff, 0xf2f2ff, 0xffbf3f, 0x000000, 0x6b1f00, 0xf0f0f0, 0xdddddd}};
inline constexpr Palette yellow_on_black{
    "yellow-on-black",
    {0xffffff, 0xffffff, 0x000000, 0x000000, 0xffffff, 0xffff00, 0xffffff, 0x000000, 0x262626,
     0xffff00, 0x2b2b00, 0x00e5ff, 0x000000, 0xffc27a, 0x262626, 0x404040}};
inline constexpr std::array all{&light, &dark, &cream, &black_on_white, &yellow_on_black};
}  // namespace palette

enum class Ink : std::uint8_t { ink, soft, primary, on_primary, on_header, notice };

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

// How large the letters are and how far apart they stand.
struct Lettering {
  float scale = 1;      // of every size above, 1 to 2 in the drawn view
  float root = 1;       // the part of it that is the browser's own: its root size by 16 px
  float lines = 1;      // of the distance of baselines
  float letter_em = 0;  // more room after each letter
  float word_em = 0;    // and after each word
  bool operator==(const Lettering&) const = default;
};

// The look that the person has asked for, or that the system has.
struct Style {
  Lettering letters;
  // The em of each type at scale 1, where the drawing has it in whole device pixels; 0: as above.
  // The browser then writes at that very size, and its lines break where the drawn ones do.
  std::array<float, type_count> drawn_px{};
  const Palette* palette = &palette::light;
  std::string_view face = "usual";        // the page's data-face
  std::string_view print_size = "usual";  // the page's data-print
  bool symbols = false;                   // a drawn symbol for each tool
  bool operator==(const Style&) const = default;
};

// What a type is in a window of that width, in CSS px at scale 1: a window by the text's scale.
constexpr Type type_in(Type type, float window_px) {
  return type == Type::h1 && window_px < narrow_px ? Type::h1_narrow : type;
}
constexpr const TypeSpec& type_spec(Type type, float window_px) {
  return type_specs[static_cast<std::size_t>(type_in(type, window_px))];
}

}  // namespace charter::ui

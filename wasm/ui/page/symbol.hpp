// A simple drawn symbol for each tool, made for this project: an aid for those who read little,
// beside the words and never instead of them. One list of strokes serves both views.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace charter::ui {

inline constexpr float symbol_size = 48;  // of the grid that points are on
inline constexpr float symbol_stroke = 3;

struct Point {
  std::uint8_t x = 0, y = 0;
};
// A line through points; one with a radius is a circle around its only point.
struct Stroke {
  std::span<const Point> points;
  std::uint8_t radius = 0;
};

// Of a tool, by its id; empty for none.
std::span<const Stroke> symbol_of(std::string_view tool);

// The same as a picture that a style sheet takes: url("data:…").
std::string symbol_as_css(std::string_view tool);

}  // namespace charter::ui

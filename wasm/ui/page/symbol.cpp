// See symbol.hpp.
#include "wasm/ui/page/symbol.hpp"

namespace charter::ui {
namespace {

// A book that lies open.
constexpr Point book[] = {{24, 13}, {6, 8}, {6, 37}, {24, 42}, {42, 37}, {42, 8}, {24, 13}};
constexpr Point spine[] = {{24, 13}, {24, 42}};
constexpr Stroke guide[] = {{book}, {spine}};

// Stairs.
constexpr Point stairs[] = {{5, 42},  {5, 34},  {14, 34}, {14, 26}, {23, 26}, {23, 18},
                            {32, 18}, {32, 10}, {42, 10}, {42, 42}, {5, 42}};
constexpr Stroke scale[] = {{stairs}};

// A sheet of paper that is handed on.
constexpr Point sheet[] = {{6, 6}, {28, 6}, {28, 42}, {6, 42}, {6, 6}};
constexpr Point line_1[] = {{12, 14}, {22, 14}};
constexpr Point line_2[] = {{12, 34}, {22, 34}};
constexpr Point arrow[] = {{16, 24}, {44, 24}};
constexpr Point arrow_head[] = {{37, 17}, {44, 24}, {37, 31}};
constexpr Stroke sharing[] = {{sheet}, {line_1}, {line_2}, {arrow}, {arrow_head}};

// A star on a round badge.
constexpr Point middle[] = {{24, 24}};
constexpr Point star[] = {{24, 12}, {27, 20}, {36, 20}, {29, 26}, {32, 35}, {24, 30},
                          {16, 35}, {19, 26}, {12, 20}, {21, 20}, {24, 12}};
constexpr Stroke reward[] = {{middle, 20}, {star}};

// A door that stands open.
constexpr Point frame[] = {{10, 40}, {10, 6}, {38, 6}, {38, 40}};
constexpr Point floor_line[] = {{3, 40}, {10, 40}};
constexpr Point floor_line_2[] = {{24, 40}, {45, 40}};
constexpr Point door[] = {{10, 6}, {24, 11}, {24, 45}, {10, 40}};
constexpr Point handle[] = {{20, 28}};
constexpr Stroke access[] = {{frame}, {floor_line}, {floor_line_2}, {door}, {handle, 1}};

// Three people.
constexpr Point head_1[] = {{24, 13}};
constexpr Point head_2[] = {{9, 19}};
constexpr Point head_3[] = {{39, 19}};
constexpr Point body_1[] = {{14, 42}, {14, 32}, {18, 25}, {30, 25}, {34, 32}, {34, 42}};
constexpr Point body_2[] = {{3, 42}, {3, 33}, {6, 28}, {11, 28}};
constexpr Point body_3[] = {{45, 42}, {45, 33}, {42, 28}, {37, 28}};
constexpr Stroke voice[] = {{head_1, 7}, {head_2, 5}, {head_3, 5}, {body_1}, {body_2}, {body_3}};

// A speech bubble with lines in it.
constexpr Point bubble[] = {{5, 6},   {43, 6},  {43, 32}, {23, 32},
                            {13, 42}, {13, 32}, {5, 32},  {5, 6}};
constexpr Point said_1[] = {{13, 15}, {35, 15}};
constexpr Point said_2[] = {{13, 23}, {28, 23}};
constexpr Stroke feedback[] = {{bubble}, {said_1}, {said_2}};

struct Symbol {
  std::string_view tool;
  std::span<const Stroke> strokes;
};
constexpr Symbol symbols[] = {{"guide", guide},      {"scale", scale},   {"sharing", sharing},
                              {"reward", reward},    {"access", access}, {"voice", voice},
                              {"feedback", feedback}};

std::string place(Point point) { return std::to_string(point.x) + " " + std::to_string(point.y); }

}  // namespace

std::span<const Stroke> symbol_of(std::string_view tool) {
  for (const Symbol& symbol : symbols) {
    if (symbol.tool == tool) return symbol.strokes;
  }
  return {};
}

// Source: SVG 2, sections 9.3 (path data) and 10.3 (circle); "<" and ">" as RFC 3986 wants them.
std::string symbol_as_css(std::string_view tool) {
  std::string css =
      "url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 48' "
      "fill='none' stroke='black' stroke-width='3' stroke-linejoin='round' "
      "stroke-linecap='round'%3E";
  for (const Stroke& stroke : symbol_of(tool)) {
    const Point first = stroke.points.front();
    if (stroke.radius > 0) {
      css += "%3Ccircle cx='" + std::to_string(first.x) + "' cy='" + std::to_string(first.y) +
             "' r='" + std::to_string(stroke.radius) + "'/%3E";
      continue;
    }
    css += "%3Cpath d='M" + place(first);
    for (const Point point : stroke.points.subspan(1)) css += "L" + place(point);
    css += "'/%3E";
  }
  return css + "%3C/svg%3E\")";
}

}  // namespace charter::ui

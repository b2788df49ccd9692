// The symbols: one for each tool, drawable, and safe in a style sheet.
#include "wasm/ui/page/symbol.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "core/charter/charter.hpp"

namespace charter::ui {
namespace {

TEST(Symbol, IsThereForEveryToolAndForNothingElse) {
  std::set<std::string> pictures;
  for (const Tool& tool : tools()) {
    EXPECT_FALSE(symbol_of(tool.id).empty()) << tool.id;
    EXPECT_TRUE(pictures.insert(symbol_as_css(tool.id)).second) << tool.id << " is as another";
  }
  EXPECT_TRUE(symbol_of("").empty());
  EXPECT_TRUE(symbol_of("guide.read").empty());
}

// Half a stroke's width stands out over its points.
TEST(Symbol, StaysWithinItsGrid) {
  constexpr float least = symbol_stroke / 2;
  constexpr float most = symbol_size - symbol_stroke / 2;
  for (const Tool& tool : tools()) {
    for (const Stroke& stroke : symbol_of(tool.id)) {
      ASSERT_FALSE(stroke.points.empty());
      EXPECT_EQ(stroke.points.size() == 1, stroke.radius > 0) << tool.id << ": a circle or a line";
      for (const Point point : stroke.points) {
        for (const std::uint8_t at : {point.x, point.y}) {
          EXPECT_GE(static_cast<float>(at - stroke.radius), least) << tool.id;
          EXPECT_LE(static_cast<float>(at + stroke.radius), most) << tool.id;
        }
      }
    }
  }
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

// Source: CSS Syntax 3, 4.3.5 (a string ends at its quote or a new line); RFC 3986, 2 (what a URL
// may hold: "<", ">" and "#" may not stand for themselves).
TEST(Symbol, IsAPictureThatAStyleSheetTakes) {
  constexpr std::string_view begin = "url(\"data:image/svg+xml,%3Csvg ";
  constexpr std::string_view end = "%3C/svg%3E\")";
  for (const Tool& tool : tools()) {
    const std::string css = symbol_as_css(tool.id);
    ASSERT_TRUE(css.starts_with(begin) && css.ends_with(end)) << css;
    const std::string inner = css.substr(5, css.size() - 7);
    EXPECT_EQ(inner.find_first_of("\"\\\n\r#<>{}`^|"), std::string::npos) << css;
    std::size_t circles = 0;
    for (const Stroke& stroke : symbol_of(tool.id)) circles += stroke.radius > 0;
    EXPECT_EQ(count(css, "%3Ccircle "), circles) << tool.id;
    EXPECT_EQ(count(css, "%3Cpath "), symbol_of(tool.id).size() - circles) << tool.id;
    EXPECT_EQ(count(css, "viewBox='0 0 48 48'"), 1u);
    EXPECT_EQ(count(css, "stroke-width='3'"), 1u);
  }
  EXPECT_EQ(symbol_size, 48);
  EXPECT_EQ(symbol_stroke, 3);
}

}  // namespace
}  // namespace charter::ui

// Contrasts of the look, computed. Source: WCAG 2.2, "relative luminance" and "contrast ratio";
// criteria 1.4.3, 1.4.6 and 1.4.11.
#include "wasm/ui/theme.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>

namespace charter::ui {
namespace {

double luminance(const Colour& colour) {
  double sum = 0;
  const double weights[] = {0.2126, 0.7152, 0.0722};
  for (int i = 0; i < 3; ++i) {
    const double value = static_cast<double>((colour.rgb >> (16 - 8 * i)) & 0xffu) / 255;
    sum += weights[i] * (value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4));
  }
  return sum;
}

double contrast(const Colour& a, const Colour& b) {
  const double one = luminance(a);
  const double other = luminance(b);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

TEST(Contrast, IsMeasuredAsTheStandardSays) {
  EXPECT_NEAR(contrast({"", 0x000000}, {"", 0xffffff}), 21, 1e-9);
  EXPECT_NEAR(contrast({"", 0xffffff}, {"", 0xffffff}), 1, 1e-9);
  EXPECT_NEAR(contrast({"", 0x777777}, {"", 0xffffff}), 4.48, 0.01);
}

TEST(Contrast, OfTextOnPaperIsSevenToOne) {
  for (const Colour& text : {colour::ink, colour::soft, colour::primary, colour::notice}) {
    EXPECT_GE(contrast(text, colour::paper), 7) << text.name;
  }
}

TEST(Contrast, OfTextAnywhereIsFourAndAHalfToOne) {
  for (const Colour& text : {colour::ink, colour::soft, colour::primary, colour::notice}) {
    for (const Colour& ground : {colour::paper, colour::ground, colour::tint, colour::badge}) {
      EXPECT_GE(contrast(text, ground), 4.5) << text.name << " on " << ground.name;
    }
  }
  EXPECT_GE(contrast(colour::paper, colour::primary), 4.5);
  EXPECT_GE(contrast(colour::paper, colour::primary_look), 4.5);
}

TEST(Contrast, OfEdgesAndMarksIsThreeToOne) {
  for (const Colour& edge : {colour::soft, colour::primary, colour::notice}) {
    for (const Colour& ground : {colour::paper, colour::ground, colour::tint}) {
      EXPECT_GE(contrast(edge, ground), 3) << edge.name << " on " << ground.name;
    }
  }
  EXPECT_GE(contrast(colour::primary, colour::track), 3) << "how far the bar of progress is";
}

TEST(Contrast, OfTheRingOfFocusIsThreeToOneOnEveryGround) {
  EXPECT_GE(contrast(colour::ink, colour::focus), 3) << "its edge";
  for (const Colour& ground : {colour::paper, colour::ground, colour::tint, colour::primary}) {
    const double ring = std::max(contrast(colour::ink, ground), contrast(colour::focus, ground));
    EXPECT_GE(ring, 3) << ground.name;
  }
}

TEST(Theme, NamesEveryColourAndTypeOnce) {
  std::set<std::string_view> names;
  for (const Colour& colour : colour::all) EXPECT_TRUE(names.insert(colour.name).second);
  std::set<std::string_view> types;
  for (const TypeSpec& type : type_specs) {
    EXPECT_TRUE(types.insert(type.name).second) << type.name;
    EXPECT_GE(type.size_px, 16) << type.name;
    EXPECT_GE(type.line_px, type.size_px * 1.15f) << type.name;
  }
  // Lines of running text are one and a half times their size apart, or nearly.
  for (const Type type : {Type::body, Type::lede, Type::small}) {
    const TypeSpec& spec = type_specs[static_cast<std::size_t>(type)];
    EXPECT_GE(spec.line_px, spec.size_px * 1.45f) << spec.name;
  }
}

TEST(Theme, MakesTheFirstHeadingSmallerOnlyWhereNarrow) {
  EXPECT_EQ(type_in(Type::h1, narrow_px), Type::h1);
  EXPECT_EQ(type_in(Type::h1, narrow_px - 1), Type::h1_narrow);
  EXPECT_EQ(type_in(Type::body, narrow_px - 1), Type::body);
}

}  // namespace
}  // namespace charter::ui

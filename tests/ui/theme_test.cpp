// Contrasts of the look, computed. Source: WCAG 2.2, "relative luminance" and "contrast ratio";
// criteria 1.4.3, 1.4.6 and 1.4.11.
#include "wasm/ui/theme.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>

namespace charter::ui {
namespace {

double luminance(std::uint32_t rgb) {
  double sum = 0;
  const double weights[] = {0.2126, 0.7152, 0.0722};
  for (int i = 0; i < 3; ++i) {
    const double value = static_cast<double>((rgb >> (16 - 8 * i)) & 0xffu) / 255;
    sum += weights[i] * (value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4));
  }
  return sum;
}

double contrast(std::uint32_t a, std::uint32_t b) {
  const double one = luminance(a);
  const double other = luminance(b);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

// In every palette: each of `ink` on each of `grounds`.
void expect_contrast(double least, std::initializer_list<Colour> inks,
                     std::initializer_list<Colour> grounds) {
  for (const Palette* palette : palette::all) {
    for (const Colour ink : inks) {
      for (const Colour ground : grounds) {
        EXPECT_GE(contrast((*palette)[ink], (*palette)[ground]), least)
            << palette->name << ": " << colour_names[static_cast<std::size_t>(ink)] << " on "
            << colour_names[static_cast<std::size_t>(ground)];
      }
    }
  }
}

TEST(Contrast, IsMeasuredAsTheStandardSays) {
  EXPECT_NEAR(contrast(0x000000, 0xffffff), 21, 1e-9);
  EXPECT_NEAR(contrast(0xffffff, 0xffffff), 1, 1e-9);
  EXPECT_NEAR(contrast(0x777777, 0xffffff), 4.48, 0.01);
}

TEST(Contrast, OfTextOnPaperIsSevenToOne) {
  expect_contrast(7, {Colour::ink, Colour::soft, Colour::primary, Colour::notice}, {Colour::paper});
}

TEST(Contrast, OfTextAnywhereIsFourAndAHalfToOne) {
  expect_contrast(4.5, {Colour::ink, Colour::soft, Colour::primary, Colour::notice},
                  {Colour::paper, Colour::ground, Colour::tint, Colour::badge});
  expect_contrast(4.5, {Colour::on_primary}, {Colour::primary, Colour::primary_look});
  expect_contrast(4.5, {Colour::on_header}, {Colour::header});
}

TEST(Contrast, OfEdgesAndMarksIsThreeToOne) {
  expect_contrast(3, {Colour::soft, Colour::primary, Colour::notice},
                  {Colour::paper, Colour::ground, Colour::tint});
  expect_contrast(3, {Colour::primary}, {Colour::track});       // how far the bar of progress is
  expect_contrast(3, {Colour::on_primary}, {Colour::primary});  // the mark in a choice
}

TEST(Contrast, OfTheRingOfFocusIsThreeToOneOnEveryGround) {
  expect_contrast(3, {Colour::focus_edge}, {Colour::focus});
  for (const Palette* palette : palette::all) {
    const auto& of = *palette;
    for (const Colour ground :
         {Colour::paper, Colour::ground, Colour::tint, Colour::primary, Colour::header}) {
      const double ring = std::max(contrast(of[Colour::focus_edge], of[ground]),
                                   contrast(of[Colour::focus], of[ground]));
      EXPECT_GE(ring, 3) << of.name << " on " << colour_names[static_cast<std::size_t>(ground)];
    }
  }
}

TEST(Theme, NamesEveryColourAndTypeOnce) {
  std::set<std::string_view> names;
  for (const std::string_view name : colour_names) EXPECT_TRUE(names.insert(name).second);
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

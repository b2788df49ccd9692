// The drawing in other letters and colours: what the person has chosen is what is drawn.
#include <gtest/gtest.h>
#include <imgui.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string>

#include "core/charter/charter.hpp"
#include "tests/support/driver.hpp"
#include "tests/ui/samples.hpp"
#include "wasm/ui/page/builder.hpp"
#include "wasm/ui/shell.hpp"

namespace charter::ui {
namespace {

constexpr float width_px = 1200;
constexpr float height_px = 700;

// Where there is ink, and in which colours.
struct Marks {
  float left = width_px, right = 0, top = height_px, bottom = 0;
  std::set<std::uint32_t> rgb;
  float width() const { return right - left; }
};

Marks marks_of(const ImDrawData& data) {
  Marks marks;
  for (int i = 0; i < data.CmdListsCount; ++i) {
    for (const ImDrawVert& vertex : data.CmdLists[i]->VtxBuffer) {
      if (vertex.col >> IM_COL32_A_SHIFT != 0xff) continue;  // the soft edge of a shape
      marks.left = std::min(marks.left, vertex.pos.x);
      marks.right = std::max(marks.right, vertex.pos.x);
      marks.top = std::min(marks.top, vertex.pos.y);
      marks.bottom = std::max(marks.bottom, vertex.pos.y);
      marks.rgb.insert(((vertex.col >> IM_COL32_R_SHIFT) & 0xff) << 16 |
                       ((vertex.col >> IM_COL32_G_SHIFT) & 0xff) << 8 |
                       ((vertex.col >> IM_COL32_B_SHIFT) & 0xff));
    }
  }
  return marks;
}

// One node, drawn.
template <class Write>
Marks drawn(const Style& style, Write write) {
  const app::Face usual{face(Weight::regular), face(Weight::bold)};
  Fonts own(usual, "Sample mn");
  own.rasterise(1, style.letters);
  Page page;
  page.style = style;
  page.room_px = width_px / style.letters.scale;
  Builder builder(page);
  write(builder);
  lay_out(page, own, {}, width_px, 0);
  Canvas canvas(own);
  return marks_of(*canvas.draw(page, {}, {0, height_px, width_px}, 1));
}

Marks text_in(const Lettering& letters, const std::string& text) {
  Style style;
  style.letters = letters;
  return drawn(style,
               [&text](Builder& builder) { builder.add(Role::paragraph, "text").text = text; });
}

constexpr float em_px = 19;

TEST(DrawnLetters, StandFartherApartWhereAsked) {
  const float usual = text_in({}, "mmmm").width();
  EXPECT_NEAR(text_in({1, 1, 1, 0.12f}, "mmmm").width() - usual, 3 * 0.12f * em_px, 0.01f);
  EXPECT_NEAR(text_in({1, 1, 1, 0, 0.16f}, "mmmm").width(), usual, 0.01f) << "one word";
  const float words = text_in({}, "m m m").width();
  EXPECT_NEAR(text_in({1, 1, 1, 0, 0.16f}, "m m m").width() - words, 2 * 0.16f * em_px, 0.01f);
}

TEST(DrawnLetters, AreLargerAndTheirLinesFartherApart) {
  const Marks usual = text_in({}, "mmmm\nmmmm");
  const Marks large = text_in({2}, "mmmm\nmmmm");
  EXPECT_NEAR(large.width() / usual.width(), 2, 0.08);
  EXPECT_NEAR((large.bottom - large.top) / (usual.bottom - usual.top), 2, 0.05);
  const Marks apart = text_in({1, 1, 1.5f}, "mmmm\nmmmm");
  EXPECT_FLOAT_EQ(apart.width(), usual.width());
  EXPECT_NEAR(apart.bottom - apart.top - (usual.bottom - usual.top), 14, 1.01) << "half a line";
}

TEST(DrawnColours, AreThoseOfThePalette) {
  for (const Palette* palette : palette::all) {
    Style style;
    style.palette = palette;
    const auto colours = [&style](Role role, Skin skin, Ink ink) {
      return drawn(style,
                   [&](Builder& builder) {
                     Node& node = builder.add(role, "node");
                     node.text = "m";
                     node.skin = skin;
                     node.ink = ink;
                   })
          .rgb;
    };
    using Set = std::set<std::uint32_t>;
    const Palette& of = *palette;
    EXPECT_EQ(colours(Role::paragraph, Skin::none, Ink::ink), Set{of[Colour::ink]});
    EXPECT_EQ(colours(Role::paragraph, Skin::none, Ink::soft), Set{of[Colour::soft]});
    EXPECT_EQ(colours(Role::paragraph, Skin::none, Ink::notice), Set{of[Colour::notice]});
    EXPECT_EQ(colours(Role::button, Skin::primary_button, Ink::on_primary),
              (Set{of[Colour::primary], of[Colour::on_primary]}));
    EXPECT_EQ(colours(Role::paragraph, Skin::badge, Ink::soft),
              (Set{of[Colour::badge], of[Colour::soft]}));
  }
}

class DrawnScreen : public testing::Test {
 protected:
  Marks draw(app::State state) {
    state.window.width_px = width_px;
    shell_->refresh(state, 0);
    made_ = shell_->prepare(1);
    return marks_of(*shell_->draw({}, {0, height_px, width_px}, 1));
  }
  std::unique_ptr<Shell> shell_ =
      std::make_unique<Shell>(app::english(), app::Face{face(Weight::regular), face(Weight::bold)});
  bool made_ = false;  // new glyphs
};

TEST_F(DrawnScreen, HasNoColourOfAnotherPalette) {
  for (const Palette* palette : palette::all) {
    app::State state = state_of("home, drafts");
    state.settings.choose("colours", palette->name);
    const Marks ink = draw(state);
    EXPECT_EQ(shell_->page().style.palette, palette) << "the ground is cleared with its colour";
    for (const std::uint32_t rgb : ink.rgb) {
      EXPECT_NE(std::count(palette->rgb.begin(), palette->rgb.end(), rgb), 0)
          << palette->name << " has no " << std::hex << rgb;
    }
    EXPECT_EQ(ink.rgb.count((*palette)[Colour::header]), 1u);
  }
}

TEST_F(DrawnScreen, HasTheSymbolOfItsToolInEasierWords) {
  for (const std::string name : {"tool sharing, yes", "tool scale, blank"}) {
    draw(state_of(name));
    const auto is_symbol = [](const Node& node) { return node.skin == Skin::symbol; };
    EXPECT_TRUE(std::none_of(shell_->page().nodes.begin(), shell_->page().nodes.end(), is_symbol));
    draw(state_of(name + ", easier words"));
    const auto& nodes = shell_->page().nodes;
    EXPECT_EQ(std::count_if(nodes.begin(), nodes.end(), is_symbol), 1) << name;
  }
}

TEST(DrawnSymbol, OfEachToolFillsItsPlaceInThePrimaryColour) {
  for (const Tool& tool : tools()) {
    const Marks ink = drawn({}, [&tool](Builder& builder) {
      const auto symbol = builder.open(Role::group, "symbol");
      symbol->skin = Skin::symbol;
      symbol->symbol = tool.id;
      symbol->width_max = 72;
    });
    EXPECT_EQ(ink.rgb, std::set<std::uint32_t>{palette::light[Colour::primary]}) << tool.id;
    EXPECT_GE(ink.left, 0) << tool.id;
    EXPECT_LE(ink.right, 72) << tool.id;
    EXPECT_GE(ink.top, 0) << tool.id;
    EXPECT_LE(ink.bottom, 72) << tool.id;
    EXPECT_GT(ink.width(), 36) << tool.id << " would be hard to see";
    EXPECT_GT(ink.bottom - ink.top, 36) << tool.id;
  }
}

TEST_F(DrawnScreen, HasTheFaceThatIsChosenOnceItIsHere) {
  app::State state = state_of("home, empty");
  const Marks usual = draw(state);
  EXPECT_TRUE(made_);
  state.settings.choose("face", "dyslexic");
  draw(state);
  EXPECT_FALSE(made_) << "it is not here yet";
  // Bold letters throughout stand for another face.
  state.face = std::make_shared<const app::Face>(app::Face{face(Weight::bold), face(Weight::bold)});
  const Marks bold = draw(state);
  EXPECT_TRUE(made_) << "the renderer has to take them over";
  EXPECT_NE(bold.bottom, 0);
  draw(state);
  EXPECT_FALSE(made_) << "once";
  state.settings.choose("face", "usual");
  const Marks back = draw(state);
  EXPECT_TRUE(made_);
  EXPECT_FLOAT_EQ(back.right, usual.right);
}

// What the graphics card has to hold, four bytes a pixel: more than this would be refused by some.
TEST(Glyphs, FitIntoAPictureThatEveryGraphicsCardTakes) {
  constexpr int side_max = 4096;
  constexpr int pixels_max = 4096 * 2048;
  const app::Face usual{face(Weight::regular), face(Weight::bold)};
  std::string characters = app::english().all_text();
  for (char c = ' '; c <= '~'; ++c) characters += c;
  Fonts large(usual, characters);
  for (const auto& [ratio, scale] :
       {std::pair(3.f, 2.f), std::pair(4.f, 1.f), std::pair(4.f, 2.f)}) {
    large.rasterise(ratio, {scale});
    const ImFontAtlas& atlas = *large.atlas();
    EXPECT_LE(std::max(atlas.TexWidth, atlas.TexHeight), side_max) << ratio << " " << scale;
    EXPECT_LE(atlas.TexWidth * atlas.TexHeight, pixels_max)
        << ratio << " " << scale << ": " << atlas.TexWidth << " x " << atlas.TexHeight;
  }
}

}  // namespace
}  // namespace charter::ui

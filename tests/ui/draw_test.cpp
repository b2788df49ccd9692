// The drawing without a window: every screen gives something to draw, in characters that the faces
// have.
#include <gtest/gtest.h>
#include <imgui.h>

#include <memory>
#include <set>
#include <string>

#include "core/base/utf8.hpp"
#include "tests/support/driver.hpp"
#include "tests/ui/samples.hpp"
#include "wasm/ui/shell.hpp"

namespace charter::ui {
namespace {

constexpr float height_px = 700;

app::State sized(app::State state, float width_px) {
  state.window.width_px = width_px;
  return state;
}

// Letters of the texts that lie wholly in the first stretch of a page.
int letters_in_view(const Page& page) {
  int letters = 0;
  for (const Node& node : page.nodes) {
    if (!is_shown(page, node) || node.rect.y + node.rect.h > height_px) continue;
    for (const Line& line : node.lines) {
      for (std::size_t at = line.begin; at < line.end; ++at) {
        const char byte = node.text[at];
        const bool continues = (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
        letters += byte == ' ' || continues ? 0 : 1;
      }
    }
  }
  return letters;
}

class Drawing : public testing::Test {
 protected:
  // Lays out and draws a stretch of a page; returns how many vertices there are.
  int draw(const app::State& state, float top_px, Look look = {}, float ratio = 1) {
    shell_->refresh(state, look.focused);
    shell_->prepare(ratio);
    const ImDrawData* data = shell_->draw(look, {top_px, height_px, state.window.width_px}, ratio);
    EXPECT_TRUE(data->Valid);
    EXPECT_EQ(data->DisplaySize.x, state.window.width_px);
    EXPECT_EQ(data->DisplaySize.y, height_px);
    EXPECT_EQ(data->FramebufferScale.x, ratio);
    return data->TotalVtxCount;
  }
  std::unique_ptr<Shell> shell_ =
      std::make_unique<Shell>(app::english(), app::Face{face(Weight::regular), face(Weight::bold)});
};

TEST_F(Drawing, HasSomethingOfEveryScreen) {
  for (const Sample& sample : samples()) {
    if (app::shown_view(sample.state) == app::View::plain) continue;
    for (const float width_px : {320.f, 1280.f}) {
      const app::State state = sized(sample.state, width_px);
      const int drawn = draw(state, 0);
      const int letters = letters_in_view(shell_->page());
      EXPECT_GT(letters, 0) << sample.name;
      EXPECT_GE(drawn, 4 * letters) << sample.name << ": each has four corners";
      // Where text is larger, fewer letters have room.
      if (app::text_scale(state) <= 1) {
        EXPECT_GT(drawn, 300) << sample.name;
      }
    }
  }
}

TEST_F(Drawing, IsOfTheStretchAskedForAndOfNothingBelowThePage) {
  const app::State state = sized(state_of("tool sharing, yes"), 800);
  const int top = draw(state, 0);
  const int middle = draw(state, height_px);
  EXPECT_GT(top, 0);
  EXPECT_GT(middle, 0);
  EXPECT_EQ(draw(state, 0), top) << "the same again";
  EXPECT_LE(draw(state, shell_->page().height_px + height_px), 4) << "nothing is there";
}

TEST_F(Drawing, ShowsWhatThePointerAndTheKeyboardAreOn) {
  const app::State state = sized(state_of("home, empty"), 800);
  const int plain = draw(state, 0);
  NodeId button = 0;
  for (const Node& node : shell_->page().nodes) {
    if (node.skin == Skin::primary_button) button = node.id;
  }
  ASSERT_NE(button, 0u);
  EXPECT_GT(draw(state, 0, {0, 0, button, true}), plain) << "the ring";
  EXPECT_EQ(draw(state, 0, {0, 0, button, false}), plain) << "not for the mouse";
  EXPECT_EQ(draw(state, 0, {button, button, 0, false}), plain) << "another colour";
}

TEST_F(Drawing, IsSharpAtEveryRatio) {
  const app::State state = sized(state_of("home, empty"), 800);
  for (const float ratio : {1.f, 1.25f, 2.f, 4.f}) {
    EXPECT_GT(draw(state, 0, {}, ratio), 500) << ratio;
    EXPECT_FALSE(shell_->prepare(ratio)) << "glyphs are made once";
  }
}

TEST(Glyphs, AreThereForEveryCharacterOfTheCatalogue) {
  std::set<std::uint32_t> missing;
  for (const ImFont* font : fonts().atlas()->Fonts) {
    std::string text = app::english().all_text();
    for (char c = ' '; c <= '~'; ++c) text += c;
    for (std::string_view rest = text; !rest.empty();) {
      const utf8::Decoded decoded = utf8::decode_next(rest);
      rest.remove_prefix(decoded.bytes);
      const bool found = decoded.code_point <= 0xffff &&
                         font->FindGlyphNoFallback(static_cast<ImWchar>(decoded.code_point));
      if (!found) missing.insert(decoded.code_point);
    }
  }
  for (const std::uint32_t character : missing) ADD_FAILURE() << "U+" << std::hex << character;
}

// What is drawn is the catalogue's alone: people's words, in any script, are the browser's.
TEST(Glyphs, AreThereForEverythingThatIsDrawn) {
  const ImFont* font = fonts().atlas()->Fonts[0];
  for (const Sample& sample : samples()) {
    for (const Node& node : page_of(sample.state, 800).nodes) {
      if (node.lines.empty()) continue;
      for (std::string_view rest = node.text; !rest.empty();) {
        const utf8::Decoded decoded = utf8::decode_next(rest);
        rest.remove_prefix(decoded.bytes);
        if (decoded.code_point == '\n') continue;
        EXPECT_NE(font->FindGlyphNoFallback(static_cast<ImWchar>(decoded.code_point)), nullptr)
            << sample.name << ": " << node.text;
      }
    }
  }
}

// ImGui measures fonts by ascent and descent, CSS by the em: the same text must come out as wide.
TEST(Glyphs, AreAsWideAsTheFaceSaysAtItsEm) {
  // "m" of the regular face, read from its table "hmtx", is the same share of every size.
  const float at_body = fonts().advance_px(Type::body, 'm') / 19;
  for (const Type type : {Type::lede, Type::small}) {
    const TypeSpec& spec = type_specs[static_cast<std::size_t>(type)];
    EXPECT_NEAR(fonts().advance_px(type, 'm') / spec.size_px, at_body, 0.02f) << spec.name;
  }
  EXPECT_GT(fonts().advance_px(Type::body, 'm'), fonts().advance_px(Type::body, 'i'));
}

}  // namespace
}  // namespace charter::ui

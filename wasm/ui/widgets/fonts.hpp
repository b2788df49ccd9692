// The faces that ImGui draws with: two weights, every type's size, and only the characters that the
// catalogue uses. What people write is the browser's to draw.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "wasm/app/state.hpp"
#include "wasm/ui/page/layout.hpp"

struct ImFont;
struct ImFontAtlas;

namespace charter::ui {

class Fonts final : public TextRuler {
 public:
  // In: a face, which outlives this; `characters` holds every character that will be drawn.
  Fonts(const app::Face& face, std::string_view characters);
  ~Fonts() override;
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  // Makes the glyphs for a device pixel ratio, 1 to 4, and this lettering; false when they are
  // there already.
  bool rasterise(float ratio, const Lettering& letters);

  float advance_px(Type type, std::uint32_t character) const override;

  // What ImGui calls a font's size (ascent minus descent), in CSS px: the em times `em_to_height`,
  // to the device pixel.
  struct Run {
    ImFont* font = nullptr;
    float height_px = 0;
    float line_px = 0;
    float letter_px = 0;  // more room after each letter
    float word_px = 0;    // and after each space
  };
  Run run(Type type, float room_px) const;
  // The em that a type is drawn at, in CSS px at scale 1.
  float em_px(Type type) const;
  ImFontAtlas* atlas() const { return atlas_; }

 private:
  std::array<const std::string*, 2> faces_;
  std::array<float, 2> em_to_height_{};
  std::string ranges_;  // ImWchar pairs, kept for the atlas
  ImFontAtlas* atlas_ = nullptr;
  std::array<ImFont*, type_count> fonts_{};
  Lettering letters_;
  float ratio_ = 0;
  float glyph_ratio_ = 0;  // device px of a glyph to a CSS px
};

}  // namespace charter::ui

// The faces that ImGui draws with: two weights, every type's size, and only the characters that the
// catalogue uses. What people write is the browser's to draw.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "wasm/ui/page/layout.hpp"

struct ImFont;
struct ImFontAtlas;

namespace charter::ui {

class Fonts final : public TextRuler {
 public:
  // In: the bytes of the two TrueType faces; `characters` holds every character that will be drawn.
  Fonts(std::string regular, std::string bold, std::string_view characters);
  ~Fonts() override;
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  // Makes the glyphs for a device pixel ratio, 1 to 4; does nothing when they are there.
  void rasterise(float ratio);

  float advance_px(Type type, std::uint32_t character) const override;

  // What ImGui calls a font's size (ascent minus descent), in CSS px: the em times `em_to_height`,
  // to the device pixel.
  struct Run {
    ImFont* font = nullptr;
    float height_px = 0;
    float line_px = 0;
  };
  Run run(Type type, float window_px) const;
  ImFontAtlas* atlas() const { return atlas_; }

 private:
  std::array<std::string, 2> faces_;
  std::array<float, 2> em_to_height_{};
  std::string ranges_;  // ImWchar pairs, kept for the atlas
  ImFontAtlas* atlas_ = nullptr;
  std::array<ImFont*, type_count> fonts_{};
  float ratio_ = 0;
};

}  // namespace charter::ui

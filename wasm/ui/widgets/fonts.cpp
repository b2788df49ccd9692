// See fonts.hpp. ImGui measures a font by ascent minus descent and CSS by the em: the factor is
// read from each face, or drawn text would come out smaller than the same text in the DOM.
#include "wasm/ui/widgets/fonts.hpp"

#include <imgui.h>

#include <cassert>
#include <cmath>
#include <cstring>

namespace charter::ui {
namespace {

std::uint32_t u16_at(std::string_view bytes, std::size_t at) {
  return (static_cast<std::uint32_t>(static_cast<std::uint8_t>(bytes[at])) << 8) |
         static_cast<std::uint8_t>(bytes[at + 1]);
}

std::size_t table_at(std::string_view face, std::string_view tag) {
  const std::uint32_t count = u16_at(face, 4);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::size_t entry = 12 + 16 * static_cast<std::size_t>(i);
    if (face.substr(entry, 4) == tag) {
      return (u16_at(face, entry + 8) << 16) | u16_at(face, entry + 10);
    }
  }
  assert(false && "a face without this table");
  return 0;
}

// Source: OpenType, tables "hhea" (ascender at 4, descender at 6) and "head" (unitsPerEm at 18).
float em_to_height(std::string_view face) {
  const std::size_t hhea = table_at(face, "hhea");
  const auto ascender = static_cast<std::int16_t>(u16_at(face, hhea + 4));
  const auto descender = static_cast<std::int16_t>(u16_at(face, hhea + 6));
  const std::uint32_t units = u16_at(face, table_at(face, "head") + 18);
  return static_cast<float>(ascender - descender) / static_cast<float>(units);
}

}  // namespace

Fonts::Fonts(std::string regular, std::string bold, std::string_view characters)
    : faces_{std::move(regular), std::move(bold)} {
  for (std::size_t i = 0; i < faces_.size(); ++i) em_to_height_[i] = em_to_height(faces_[i]);
  ImFontGlyphRangesBuilder builder;
  builder.AddText(characters.data(), characters.data() + characters.size());
  ImVector<ImWchar> ranges;
  builder.BuildRanges(&ranges);
  ranges_.assign(reinterpret_cast<const char*>(ranges.Data),
                 static_cast<std::size_t>(ranges.size_in_bytes()));
  atlas_ = IM_NEW(ImFontAtlas)();
}

Fonts::~Fonts() { IM_DELETE(atlas_); }

void Fonts::rasterise(float ratio) {
  if (ratio == ratio_) return;
  ratio_ = ratio;
  atlas_->Clear();
  atlas_->Flags |= ImFontAtlasFlags_NoMouseCursors;
  for (std::size_t i = 0; i < fonts_.size(); ++i) {
    const auto weight = static_cast<std::size_t>(type_specs[i].weight);
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.OversampleH = 2;
    config.PixelSnapH = false;
    fonts_[i] = atlas_->AddFontFromMemoryTTF(
        faces_[weight].data(), static_cast<int>(faces_[weight].size()),
        std::round(type_specs[i].size_px * em_to_height_[weight] * ratio), &config,
        reinterpret_cast<const ImWchar*>(ranges_.data()));
  }
  atlas_->Build();
}

float Fonts::advance_px(Type type, std::uint32_t character) const {
  const auto index = static_cast<std::size_t>(type);
  return fonts_[index]->GetCharAdvance(static_cast<ImWchar>(character)) / ratio_;
}

Fonts::Run Fonts::run(Type type, float window_px) const {
  const auto index = static_cast<std::size_t>(type_in(type, window_px));
  // ImGui makes glyphs at whole device pixels: drawn at that very size they stay sharp.
  return {fonts_[index], fonts_[index]->FontSize / ratio_, type_specs[index].line_px};
}

}  // namespace charter::ui

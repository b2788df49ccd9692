// See fonts.hpp. ImGui measures a font by ascent minus descent and CSS by the em: the factor is
// read from each face, or drawn text would come out smaller than the same text in the DOM.
#include "wasm/ui/widgets/fonts.hpp"

#include <imgui.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>

namespace charter::ui {
namespace {

// Larger glyphs than these take tens of megabytes, and nobody sees the difference.
constexpr float glyph_scale_max = 3;

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

Fonts::Fonts(const app::Face& face, std::string_view characters)
    : faces_{&face.regular, &face.bold} {
  for (std::size_t i = 0; i < faces_.size(); ++i) em_to_height_[i] = em_to_height(*faces_[i]);
  ImFontGlyphRangesBuilder builder;
  builder.AddText(characters.data(), characters.data() + characters.size());
  ImVector<ImWchar> ranges;
  builder.BuildRanges(&ranges);
  ranges_.assign(reinterpret_cast<const char*>(ranges.Data),
                 static_cast<std::size_t>(ranges.size_in_bytes()));
  atlas_ = IM_NEW(ImFontAtlas)();
}

Fonts::~Fonts() { IM_DELETE(atlas_); }

bool Fonts::rasterise(float ratio, const Lettering& letters) {
  const bool larger = letters.scale != letters_.scale || ratio != ratio_;
  letters_ = letters;
  if (!larger) return false;
  ratio_ = ratio;
  glyph_ratio_ = std::min(ratio, glyph_scale_max / letters.scale);
  atlas_->Clear();
  atlas_->Flags |= ImFontAtlasFlags_NoMouseCursors;
  for (std::size_t i = 0; i < fonts_.size(); ++i) {
    const auto weight = static_cast<std::size_t>(type_specs[i].weight);
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.OversampleH = 2;
    config.PixelSnapH = false;
    const float height_px = type_specs[i].size_px * letters.scale * em_to_height_[weight];
    const std::string& face = *faces_[weight];
    // ImGui reads the face and never writes to it.
    fonts_[i] =
        atlas_->AddFontFromMemoryTTF(const_cast<char*>(face.data()), static_cast<int>(face.size()),
                                     std::round(height_px * glyph_ratio_), &config,
                                     reinterpret_cast<const ImWchar*>(ranges_.data()));
  }
  atlas_->Build();
  return true;
}

float Fonts::advance_px(Type type, std::uint32_t character) const {
  const auto index = static_cast<std::size_t>(type);
  const float em_px = type_specs[index].size_px * letters_.scale;
  const float more_em = letters_.letter_em + (character == ' ' ? letters_.word_em : 0);
  return fonts_[index]->GetCharAdvance(static_cast<ImWchar>(character)) / glyph_ratio_ +
         more_em * em_px;
}

float Fonts::em_px(Type type) const {
  const auto index = static_cast<std::size_t>(type);
  const auto weight = static_cast<std::size_t>(type_specs[index].weight);
  return fonts_[index]->FontSize / glyph_ratio_ / em_to_height_[weight] / letters_.scale;
}

Fonts::Run Fonts::run(Type type, float room_px) const {
  const auto index = static_cast<std::size_t>(type_in(type, room_px));
  const TypeSpec& spec = type_specs[index];
  const float em_px = spec.size_px * letters_.scale;
  // ImGui makes glyphs at whole device pixels: drawn at that very size they stay sharp.
  return {fonts_[index], fonts_[index]->FontSize / glyph_ratio_,
          spec.line_px * letters_.scale * letters_.lines, letters_.letter_em * em_px,
          letters_.word_em * em_px};
}

}  // namespace charter::ui

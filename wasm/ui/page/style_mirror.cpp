// See style_mirror.hpp.
#include "wasm/ui/page/style_mirror.hpp"

#include <cmath>
#include <utility>

#include "core/charter/charter.hpp"
#include "wasm/ui/page/operations.hpp"
#include "wasm/ui/page/symbol.hpp"

namespace charter::ui {
namespace {

std::string css_colour(std::uint32_t rgb) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "#";
  for (int shift = 20; shift >= 0; shift -= 4) text += digits[(rgb >> shift) & 0xfu];
  return text;
}

void put_token(std::string& out, const std::string& name, const std::string& value) {
  put(out, Operation::token);
  put(out, "--" + name);
  put(out, value);
}

void put_flag(std::string& out, std::string_view name, std::string_view value) {
  put(out, Operation::flag);
  put(out, name);
  put(out, value);
}

void put_colours(std::string& out, const Palette& palette) {
  for (std::size_t i = 0; i < colour_count; ++i) {
    put_token(out, std::string(colour_names[i]), css_colour(palette.rgb[i]));
  }
  put_flag(out, "colours", palette.name);
}

// To the thousandth, which is all that a style needs.
std::string css_number(float value) {
  const int thousandths = static_cast<int>(std::lround(value * 1000));
  const std::string rest = std::to_string(1000 + thousandths % 1000);
  return std::to_string(thousandths / 1000) + "." + rest.substr(1);
}

void put_sizes(std::string& out, const Style& style) {
  for (std::size_t i = 0; i < type_count; ++i) {
    const TypeSpec& type = type_specs[i];
    const float size_px = style.drawn_px[i] > 0 ? style.drawn_px[i] : type.size_px;
    put_token(out, "size-" + std::string(type.name), css_number(size_px));
    put_token(out, "line-" + std::string(type.name), css_number(type.line_px));
  }
}

void put_lettering(std::string& out, const Lettering& letters) {
  put_token(out, "scale", css_number(letters.scale / letters.root));
  put_token(out, "lines", css_number(letters.lines));
  put_token(out, "letter", css_number(letters.letter_em));
  put_token(out, "word", css_number(letters.word_em));
}

void put_symbols(std::string& out) {
  for (const Tool& tool : tools()) {
    put_token(out, "symbol-" + std::string(tool.id), symbol_as_css(tool.id));
  }
}

std::string_view width_name(float room_px) {
  if (room_px < narrow_px) return "narrow";
  return room_px < medium_px ? "medium" : "wide";
}

}  // namespace

bool StyleMirror::update(const Page& page, std::string& out) {
  const bool first = std::exchange(first_, false);
  const Style& style = page.style;
  if (first || style.palette != style_.palette) put_colours(out, *style.palette);
  if (first || style.letters != style_.letters) put_lettering(out, style.letters);
  if (first || style.drawn_px != style_.drawn_px) put_sizes(out, style);
  if (first || style.face != style_.face) put_flag(out, "face", style.face);
  if (first || style.print_size != style_.print_size) put_flag(out, "print", style.print_size);
  if (style.symbols && (first || !style_.symbols)) put_symbols(out);
  const bool restyled = !first && (style.letters != style_.letters ||
                                   style.drawn_px != style_.drawn_px || style.face != style_.face);
  style_ = style;
  if (const std::string_view width = width_name(page.room_px); width != width_) {
    put_flag(out, "width", width);
    width_ = width;
  }
  return restyled;
}

}  // namespace charter::ui

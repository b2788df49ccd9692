// See shell.hpp.
#include "wasm/ui/shell.hpp"

#include <cmath>

#include "wasm/ui/view.hpp"

namespace charter::ui {
namespace {

// Numbers, addresses and codes come on top of the catalogue's own characters.
std::string drawn_characters(const Catalogue& texts) {
  std::string characters = texts.all_text();
  for (char c = ' '; c <= '~'; ++c) characters += c;
  return characters;
}

// Half a pixel of height is rounding, not a change.
constexpr float height_step_px = 0.5f;

}  // namespace

Shell::Shell(const Catalogue& texts, std::string face_regular, std::string face_bold)
    : texts_(texts),
      fonts_(std::move(face_regular), std::move(face_bold), drawn_characters(texts)) {}

std::string Shell::refresh(const app::State& state, NodeId focused) {
  write_page(page_, state, texts_);
  if (app::shown_view(state) == app::View::plain) {
    page_.height_px = 0;
    return mirror_.update(page_, Placing::flowing, focused);
  }
  if (ratio_ == 0) {
    ratio_ = 1;
    fonts_.rasterise(ratio_);
  }
  lay_out(page_, fonts_, heights_, state.width_px, focused);
  return mirror_.update(page_, Placing::drawn, focused);
}

bool Shell::measured(NodeId id, float height_px) {
  const auto [at, added] = heights_.try_emplace(id, height_px);
  if (!added && std::fabs(at->second - height_px) < height_step_px) return false;
  at->second = height_px;
  return true;
}

std::optional<app::Message> Shell::meaning(NodeId id, ElementEvent event, std::string_view value) {
  const Node* node = find_node(page_, id);
  if (node == nullptr || !node->action) return std::nullopt;
  const bool typed = node->role == Role::line_field || node->role == Role::text_field ||
                     node->role == Role::date_field;
  const bool chosen = node->role == Role::radio || node->role == Role::checkbox;
  if (typed) {
    if (event == ElementEvent::change) mirror_.forget_value(id);
    if (event != ElementEvent::input) return std::nullopt;
    app::Message message = *node->action;
    if (auto* edited = std::get_if<app::FieldEdited>(&message)) edited->value = value;
    if (auto* edited = std::get_if<app::PasteEdited>(&message)) edited->value = value;
    return message;
  }
  if (event != (chosen ? ElementEvent::change : ElementEvent::click)) return std::nullopt;
  return node->action;
}

bool Shell::prepare(float ratio) {
  const bool anew = ratio != ratio_;
  ratio_ = ratio;
  fonts_.rasterise(ratio);
  if (canvas_ == nullptr) canvas_ = std::make_unique<Canvas>(fonts_);
  return anew;
}

ImDrawData* Shell::draw(const Look& look, const Stretch& stretch, float ratio) {
  return canvas_->draw(page_, look, stretch, ratio);
}

}  // namespace charter::ui

// See shell.hpp.
#include "wasm/ui/shell.hpp"

#include <cassert>
#include <cmath>
#include <utility>

#include "wasm/ui/page/rules.hpp"
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

Shell::Shell(const Catalogue& texts, app::Face face) : texts_(texts), usual_(std::move(face)) {}

// The face's glyphs are made anew. What draws with them stays: the renderer holds on to it.
void Shell::use_face(const app::Face& face) {
  auto fonts = std::make_unique<Fonts>(face, drawn_characters(texts_));
  if (canvas_ != nullptr) canvas_->use(*fonts);
  fonts_ = std::move(fonts);
  face_ = &face;
  ratio_ = 0;
}

std::string Shell::refresh(const app::State& state, NodeId focused) {
  const bool chosen = state.face != nullptr && !state.settings.is(app::Setting::face, "usual");
  if (chosen) kept_ = state.face;
  const app::Face& face = chosen ? *kept_ : usual_;
  if (&face != face_) use_face(face);
  write_page(page_, state, texts_);
  if (app::shown_view(state) == app::View::plain) {
    page_.height_px = 0;
    assert(keeps_rules(page_, 0));
    return mirror_.update(page_, Placing::flowing, focused);
  }
  glyphs_new_ |= fonts_->rasterise(ratio_ == 0 ? 1 : ratio_, page_.style.letters);
  for (std::size_t i = 0; i < type_count; ++i) {
    page_.style.drawn_px[i] = fonts_->em_px(static_cast<Type>(i));
  }
  lay_out(page_, *fonts_, heights_, state.window.width_px, focused);
  assert(keeps_rules(page_, state.window.width_px));
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
  const ElementEvent wanted = node->role == Role::dialog ? ElementEvent::dismiss
                              : chosen                   ? ElementEvent::change
                                                         : ElementEvent::click;
  if (event != wanted) return std::nullopt;
  if (chosen) mirror_.forget_checked(id);
  return node->action;
}

bool Shell::prepare(float ratio) {
  ratio_ = ratio;
  glyphs_new_ |= fonts_->rasterise(ratio, page_.style.letters);
  if (canvas_ == nullptr) canvas_ = std::make_unique<Canvas>(*fonts_);
  return std::exchange(glyphs_new_, false);
}

ImDrawData* Shell::draw(const Look& look, const Stretch& stretch, float ratio) {
  return canvas_->draw(page_, look, stretch, ratio);
}

}  // namespace charter::ui

// Reading a State. See state.hpp.
#include "wasm/app/state.hpp"

#include <cstdlib>

namespace charter::app {

const OpenDraft* find_draft(const State& state, std::string_view id) {
  for (const OpenDraft& open : state.drafts) {
    if (open.draft.assessment.id == id) return &open;
  }
  return nullptr;
}

const OpenDraft* current_draft(const State& state) {
  return state.current.empty() ? nullptr : find_draft(state, state.current);
}

float text_scale(const State& state) {
  constexpr float root_px_usual = 16;
  constexpr float easier_scale = 1.2f;
  const std::string percent(state.settings.value(Setting::text_size));
  const float own = static_cast<float>(std::strtol(percent.c_str(), nullptr, 10)) / 100;
  const bool easier = state.settings.is(Setting::words, "easier");
  return own * state.window.root_px / root_px_usual * (easier ? easier_scale : 1);
}

PlainReason plain_reason(const State& state) {
  constexpr float drawn_scale_max = 2;
  if (state.window.plain != PlainReason::none) return state.window.plain;
  return text_scale(state) > drawn_scale_max ? PlainReason::large_text : PlainReason::none;
}

View shown_view(const State& state) {
  const bool plain =
      plain_reason(state) != PlainReason::none || state.settings.is(Setting::view, "plain");
  return plain ? View::plain : View::drawn;
}

const Catalogue& words_of(const State& state, const Catalogue& plain) {
  const bool easier = state.settings.is(Setting::words, "easier") && state.easier_words != nullptr;
  return easier ? *state.easier_words : plain;
}

const Problem* problem_of(const State& state, std::string_view field) {
  for (const Problem& problem : state.problems) {
    if (problem.field == field) return &problem;
  }
  return nullptr;
}

std::string address_of(const State& state, Screen screen, std::string_view tool) {
  return to_address({screen, std::string(tool), state.current.substr(0, 8), ""});
}

}  // namespace charter::app

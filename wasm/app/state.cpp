// Reading a State. See state.hpp.
#include "wasm/app/state.hpp"

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

View shown_view(const State& state) {
  return state.plain_reason == PlainReason::none ? state.asked_view : View::plain;
}

std::string address_of(const State& state, Screen screen, std::string_view tool) {
  return to_address({screen, std::string(tool), state.current.substr(0, 8), ""});
}

}  // namespace charter::app

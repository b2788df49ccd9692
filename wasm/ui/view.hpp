// A State, written down as a page: which screen, and what every screen has around it.
#pragma once

#include "core/catalogue/catalogue.hpp"
#include "wasm/app/state.hpp"
#include "wasm/ui/page/node.hpp"

namespace charter::ui {

// In: the plain words; easier ones come with the state.
void write_page(Page& page, const app::State& state, const Catalogue& plain);

}  // namespace charter::ui

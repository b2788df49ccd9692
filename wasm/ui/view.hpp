// A State, written down as a page: which screen, and what every screen has around it.
#pragma once

#include "core/catalogue/catalogue.hpp"
#include "wasm/app/state.hpp"
#include "wasm/ui/page/node.hpp"

namespace charter::ui {

void write_page(Page& page, const app::State& state, const Catalogue& texts);

}  // namespace charter::ui

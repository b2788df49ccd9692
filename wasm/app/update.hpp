// The one place where a new State is made. Pure: no clock, no chance, no browser.
#pragma once

#include <vector>

#include "core/catalogue/catalogue.hpp"
#include "wasm/app/effect.hpp"
#include "wasm/app/message.hpp"
#include "wasm/app/state.hpp"

namespace charter::app {

struct Step {
  State state;
  std::vector<Request> requests;  // to be carried out in this order
};

// What: what a message makes of a state, and what is to be done about it.
// `texts` gives the words that leave as words: the copy as text.
Step update(State state, const Message& message, const Stamp& stamp, const Catalogue& texts);

}  // namespace charter::app

// States that the screens are tried with: every screen in every stage that it has. Sample data.
#pragma once

#include <string>
#include <vector>

#include "wasm/app/state.hpp"
#include "wasm/ui/page/layout.hpp"
#include "wasm/ui/page/node.hpp"
#include "wasm/ui/widgets/fonts.hpp"

namespace charter::ui {

struct Sample {
  std::string name;  // e.g. "tool sharing, all answered"
  app::State state;
};

const std::vector<Sample>& samples();
// Those of text and colours, easier words, dialogs and blank forms; made from what is there.
void add_look_samples(std::vector<Sample>& all);
// The same, read in easier words.
app::State in_easier_words(app::State state);
// The state of the sample of that name, which must be there.
const app::State& state_of(std::string_view name);

// The widths of windows that layouts are tried with, in CSS px; just below and at each bound.
inline constexpr float widths_px[] = {320, 360, 699, 700, 999, 1000, 1280};

// The faces of the project, with the characters of the catalogue, made for ratio 1.
std::string face(Weight weight);
// Of that lettering; what was handed out before for the same scale has it too, from then on.
const Fonts& fonts(const Lettering& letters = {});

// A state as a page, laid out for a window of that width.
Page page_of(const app::State& state, float width_px, NodeId focused = 0);

// Whether the layout gives a node a place on a screen; in a dialog the browser does.
bool is_shown(const Page& page, const Node& node);
bool is_interactive(const Node& node);
bool is_field(const Node& node);
// The room for a node's text, in CSS px.
float text_room(const Page& page, const Node& node, float window_px);
// A word or two that tell a node among others.
std::string words_of(const Page& page, const Node& node);

}  // namespace charter::ui

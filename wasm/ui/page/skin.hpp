// The measures that a skin brings along: shared by the layout and the drawing.
#pragma once

#include "wasm/ui/page/node.hpp"

namespace charter::ui {

// Distances between a node's edge and what is in it, and the least height, in CSS px.
struct SkinSpec {
  std::string_view name;  // the class is s-<name>
  float left = 0, right = 0, top = 0, bottom = 0;
  float height_min = 0;
};

const SkinSpec& skin_spec(Skin skin);

}  // namespace charter::ui

// Draws a laid-out page with ImGui: the one place that draws. It activates nothing: what is pressed
// is the DOM's to say.
#pragma once

#include "wasm/ui/page/node.hpp"
#include "wasm/ui/widgets/fonts.hpp"

struct ImDrawList;

namespace charter::ui {

// What the pointer and the keyboard are on. Looks only.
struct Look {
  NodeId hovered = 0;
  NodeId pressed = 0;
  NodeId focused = 0;
  bool focus_visible = false;
};

// The stretch of the page that the canvas shows, in CSS px from the page's top.
struct Stretch {
  float top_px = 0;
  float height_px = 0;
  float width_px = 0;
};

void paint(const Page& page, const Fonts& fonts, const Look& look, const Stretch& stretch,
           ImDrawList& list);

}  // namespace charter::ui

// Where everything on a page stands, in CSS px from the page's top left.
// Must not draw, and must not ask the browser: heights of the browser's own text come in.
#pragma once

#include <unordered_map>

#include "wasm/ui/page/lines.hpp"
#include "wasm/ui/page/node.hpp"

namespace charter::ui {

// Heights in CSS px that the browser measured, of fields and of people's text, by node.
using MeasuredHeights = std::unordered_map<NodeId, float>;

// What: fills in rect and lines of every node, and the page's height.
// In: the width of the window in CSS px, at least 1; the node that the keyboard is on, or 0.
void lay_out(Page& page, const TextRuler& ruler, const MeasuredHeights& heights, float width_px,
             NodeId focused);

}  // namespace charter::ui

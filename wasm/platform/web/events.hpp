// What web/ tells without being asked: the window, the address, the person's clicks and typing.
// Each is a kind and fields (see fields.hpp); mirrors web/events.js.
#pragma once

#include <cstdint>

namespace charter::platform {

// The numbers are part of the seam: add, never change.
enum class EventKind : std::uint32_t {
  start = 1,          // catalogue, regular face, bold face, address, settings
  address = 2,        // address
  window = 3,         // f32 width, f32 height (CSS px), u8 reason for the plain view,
                      // f32 root size of text (CSS px), u8 asked of the system: 1 dark, 2 contrast
  click = 4,          // u32 node
  input = 5,          // u32 node, text
  change = 6,         // u32 node
  look = 7,           // u32 hovered, u32 pressed, u32 focused, u8 focus visible
  measured = 8,       // rows of u32 node, f32 height (CSS px)
  file = 9,           // name, bytes
  file_large = 10,    // name
  dismiss = 12,       // u32 node: a dialog is left by the browser's own way
  surface_lost = 11,  // the graphics card has forgotten everything
};

}  // namespace charter::platform

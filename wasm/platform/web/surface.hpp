// The canvas: a WebGL 2 context and ImGui's own renderer for it. Must not know what is drawn.
#pragma once

#include <cstdint>

struct ImDrawData;

namespace charter::platform {

class Surface {
 public:
  // Makes the context on the element with the id "canvas". False: there is no WebGL 2 here.
  bool open();
  bool is_open() const { return context_ != 0; }
  // The context was lost and is back, with nothing in it: all is made anew at the next draw.
  void forget();
  // The glyphs were made anew; the renderer takes them over at the next draw.
  void drop_glyphs();
  // Makes the renderer ready, glyphs included. Before ImGui's frame, which refers to them.
  void begin();
  void draw(ImDrawData* data, std::uint32_t ground_rgb, int width_device_px, int height_device_px);

 private:
  int context_ = 0;
};

}  // namespace charter::platform

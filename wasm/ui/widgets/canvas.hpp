// ImGui's side of the drawn view: one context, one frame when asked, no input of its own.
#pragma once

#include "wasm/ui/widgets/paint.hpp"

struct ImDrawData;
struct ImGuiContext;

namespace charter::ui {

class Canvas {
 public:
  // `fonts` outlives the canvas and has been rasterised.
  explicit Canvas(const Fonts& fonts);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  // Draws with another face from now on; in: fonts on the same terms.
  void use(const Fonts& fonts);

  // What: a frame of that stretch of the page, for the renderer; valid until the next call.
  ImDrawData* draw(const Page& page, const Look& look, const Stretch& stretch, float ratio);

 private:
  const Fonts* fonts_;
  ImGuiContext* context_ = nullptr;
};

}  // namespace charter::ui

// What stands between a State and the two views: it writes the page down, lays it out, says what
// the DOM has to change, and draws. Holds no answers and decides nothing.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/catalogue/catalogue.hpp"
#include "wasm/app/state.hpp"
#include "wasm/ui/page/layout.hpp"
#include "wasm/ui/page/mirror.hpp"
#include "wasm/ui/widgets/canvas.hpp"

namespace charter::ui {

// What the browser says has happened to an element.
enum class ElementEvent : std::uint8_t { click = 1, input = 2, change = 3, dismiss = 4 };

class Shell {
 public:
  // In: the plain words, which outlive the shell, and the usual face.
  Shell(const Catalogue& texts, app::Face face);

  // What: the operations that make the DOM show `state`; empty when it does already.
  // In: the element that the keyboard is on, or 0.
  std::string refresh(const app::State& state, NodeId focused);

  // The browser measured an element; `refresh` again to use it. True when that changes anything.
  bool measured(NodeId id, float height_px);

  // What an event on an element means, or nothing where it means nothing.
  std::optional<app::Message> meaning(NodeId id, ElementEvent event, std::string_view value);

  // Makes ready to draw at that ratio; true when the glyphs are new, so that the renderer takes
  // them over. Before draw().
  bool prepare(float ratio);
  ImDrawData* draw(const Look& look, const Stretch& stretch, float ratio);

  const Page& page() const { return page_; }

 private:
  void use_face(const app::Face& face);

  const Catalogue& texts_;
  app::Face usual_;
  std::shared_ptr<const app::Face> kept_;  // while its glyphs are in use
  const app::Face* face_ = nullptr;        // of fonts_
  std::unique_ptr<Fonts> fonts_;
  bool glyphs_new_ = false;  // since the renderer last took them over
  float ratio_ = 0;
  std::unique_ptr<Canvas> canvas_;
  Page page_;
  Mirror mirror_;
  MeasuredHeights heights_;
};

}  // namespace charter::ui

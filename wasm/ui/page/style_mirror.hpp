// The look of the page for the style sheets: what of it has changed, as operations.
// Must not know the page's elements.
#pragma once

#include <string>
#include <string_view>

#include "wasm/ui/page/node.hpp"

namespace charter::ui {

class StyleMirror {
 public:
  // What: appends the operations to `out`. True when the browser's text may be of another height.
  bool update(const Page& page, std::string& out);

 private:
  bool first_ = true;
  Style style_;
  std::string_view width_;
};

}  // namespace charter::ui

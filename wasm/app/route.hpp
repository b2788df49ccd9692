// Where the person is: the screen, and the draft it shows. Carried by the address after "#", which
// holds no name and no answer. Source: product.md's screens; an address is
// `#/tool/sharing?draft=…`.
#pragma once

#include <string>
#include <string_view>

namespace charter::app {

enum class Screen {
  home,
  about,
  tool,
  check,
  sign,
  open,
  file,
  charter,
  forms,
  look,
  computer,
  help,
  missing
};

// Whether it shows the draft that the address names.
constexpr bool is_of_draft(Screen screen) {
  return screen == Screen::about || screen == Screen::tool || screen == Screen::check ||
         screen == Screen::sign;
}

struct Route {
  Screen screen = Screen::home;
  std::string tool;   // the tool's id on Screen::tool, else empty
  std::string draft;  // the first 8 hex digits of the draft's id, or empty
  std::string item;   // the item or field of the page to go to, or empty
  bool operator==(const Route&) const = default;
};

// "#/tool/sharing?draft=0a1b2c3d&item=sharing.easy-read". Never fails: what is not understood is
// Screen::missing.
std::string to_address(const Route& route);
// The same without the place on the page.
Route page_of(Route route);
Route from_address(std::string_view address);

}  // namespace charter::app

// The table behind skin.hpp, in the order of Skin.
#include "wasm/ui/page/skin.hpp"

#include <array>

namespace charter::ui {
namespace {

constexpr std::array<SkinSpec, 26> specs{{
    {"none"},
    {"card", 24, 24, 24, 24},
    {"notice", 28, 20, 16, 16},
    {"notice-good", 28, 20, 16, 16},
    {"header", 32, 32, 10, 10, 64},
    {"header-brand", 0, 8, 7, 7, target_min},
    {"header-link", 16, 16, 10, 10, 44},
    {"header-button", 16, 16, 10, 10, 44},
    {"primary-button", 24, 24, 12, 12, button_height},
    {"secondary-button", 24, 24, 12, 12, button_height},
    {"text-link", 0, 0, 8, 8, target_min},
    {"strong-link", 0, 0, 8, 8, target_min},
    {"nav-item", 14, 14, 10, 10, target_min},
    {"choice", 50, 16, 12, 12, button_height},
    {"tick", 50, 16, 12, 12, button_height},
    {"field", 14, 14, 10, 10, 48},
    {"badge", 10, 10, 2, 2},
    {"badge-good", 10, 10, 2, 2},
    {"bullet", 22, 0, 0, 0},
    {"mark-on", 36, 0, 4, 4},
    {"mark-off", 36, 0, 4, 4},
    {"rule", 0, 0, 12, 12},
    {"bar", 0, 0, 0, 0, 8},
    {"dot", 24},
    {"symbol", 0, 0, 0, 0, 72},
    {"form-part", 0, 0, 8, 8},
}};

}  // namespace

const SkinSpec& skin_spec(Skin skin) { return specs[static_cast<std::size_t>(skin)]; }

}  // namespace charter::ui

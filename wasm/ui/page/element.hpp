// What a node is in HTML: its tag and its attributes. Native elements, ARIA only where HTML has
// none.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "wasm/ui/page/node.hpp"

namespace charter::ui {

std::span<const std::string_view> tag_names();
std::span<const std::string_view> attribute_names();

std::uint8_t tag_of(const Node& node);  // an index into tag_names()

// Attributes as indices into attribute_names(), in a fixed order; "value" and "checked" are
// properties of the element.
std::vector<std::pair<std::uint8_t, std::string>> attributes_of(const Node& node);

// The text inside the element, or nothing where the text is an attribute or belongs to children.
std::string_view text_of(const Node& node);

}  // namespace charter::ui

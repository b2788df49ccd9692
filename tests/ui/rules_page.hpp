// A page of the tests' own that breaks no rule, to break it in one way at a time. Sample data.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "wasm/ui/page/builder.hpp"

namespace charter::ui {

inline constexpr float rules_page_width_px = 800;

// Writes further nodes at the end of main.
using Extra = std::function<void(Builder&)>;

// One of everything as it should be, and what is added; laid out.
Page page_with(const Extra& extra);

Node& words(Builder& builder, Role role, std::string_view key, std::string text);
void add_choice(Builder& builder, std::string_view key, std::string group);
void add_legend(Builder& builder, std::string text);

// The first node of a role, or a later one.
Node& node_of(Page& page, Role role, int skipped = 0);

}  // namespace charter::ui

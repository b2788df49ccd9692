// What no page may break, whatever it shows: the rules that keep it open to people who hear it, who
// use the keyboard, or whose hand shakes. Debug builds and tests hold every page to them.
// Must not judge wording or looks, and must cost nothing in what ships.
#pragma once

#include <string>
#include <vector>

#include "wasm/ui/page/node.hpp"

namespace charter::ui {

// What: the faults of a page, each as what is wrong and where; none for a page as it should be.
// In: the width in CSS px that it was laid out for; 0 where it was not: no place is judged then.
//
// Source: WCAG 2.2, criteria 1.3.1, 2.4.3, 2.4.4, 2.4.6, 2.5.5, 2.5.8, 3.3.2 and 4.1.2; which
// elements may bear a name: "ARIA in HTML", W3C recommendation.
std::vector<std::string> faults_of(const Page& page, float width_px);

// What: whether a page has no fault; those that it has are printed. For assert().
bool keeps_rules(const Page& page, float width_px);

}  // namespace charter::ui

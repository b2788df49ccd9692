// The screens: each writes its part of the page, below the header and inside main.
// A new one: a Screen in app/route.hpp, a function here with a file of its own, a case in view.cpp.
#pragma once

#include "wasm/ui/screens/pen.hpp"

namespace charter::ui {

void home_screen(Pen& pen);
void about_screen(Pen& pen, const Draft& draft);
void tool_screen(Pen& pen, const Draft& draft, const Tool& tool);
void check_screen(Pen& pen, const Draft& draft);
void sign_screen(Pen& pen, const Draft& draft);
void open_screen(Pen& pen);
void file_screen(Pen& pen);
void charter_screen(Pen& pen);
void forms_screen(Pen& pen);
void look_screen(Pen& pen);
void computer_screen(Pen& pen);
void help_screen(Pen& pen);
void no_draft_screen(Pen& pen);  // where a draft is needed and there is none
void missing_screen(Pen& pen);   // an address that leads nowhere

}  // namespace charter::ui

// What every screen has around it: the way past the menu, the header, the side list of a draft,
// messages, the footer. See view.hpp.
#include "wasm/ui/view.hpp"

#include "wasm/ui/screens/parts.hpp"
#include "wasm/ui/screens/screens.hpp"

namespace charter::ui {
namespace {

constexpr float split_width = side_width + space::xxl + reading_width;

bool of_draft(app::Screen screen) {
  return screen == app::Screen::about || screen == app::Screen::tool ||
         screen == app::Screen::check || screen == app::Screen::sign;
}

std::string address(app::Screen screen) { return app::to_address({screen, "", "", ""}); }

void header(Pen& pen) {
  const auto banner = pen.page.open(Role::banner, "banner");
  banner->skin = Skin::header;
  banner->gap = space::s;
  const bool narrow = pen.state.width_px < narrow_px;
  const bool listed = !narrow || pen.state.menu_open;
  {
    const auto row = pen.page.open(Role::group, "row");
    row->flow = Flow::ends;
    row->gap = space::s;
    Node& brand = link(pen, "brand", pen.t("ui.app"), "#/", Skin::header_brand);
    brand.type = Type::brand;
    if (narrow) {
      Node& menu = button(pen, "menu", pen.t("ui.menu"), app::MenuToggled{}, Skin::header_button);
      menu.expanded = pen.state.menu_open ? Toggle::on : Toggle::off;
    }
    if (!narrow) {
      const auto nav = pen.page.open(Role::navigation, "nav");
      nav->text = pen.t("ui.nav.name");
      nav->flow = Flow::row;
      nav->gap = space::s;
      link(pen, "charter", pen.t("ui.charter.nav"), address(app::Screen::charter),
           Skin::header_link);
      link(pen, "open", pen.t("ui.open.nav"), address(app::Screen::open), Skin::header_link);
      link(pen, "help", pen.t("ui.help.nav"), address(app::Screen::help), Skin::header_link);
    }
  }
  if (narrow && listed) {
    const auto nav = pen.page.open(Role::navigation, "nav");
    nav->text = pen.t("ui.nav.name");
    link(pen, "charter", pen.t("ui.charter.nav"), address(app::Screen::charter), Skin::header_link);
    link(pen, "open", pen.t("ui.open.nav"), address(app::Screen::open), Skin::header_link);
    link(pen, "help", pen.t("ui.help.nav"), address(app::Screen::help), Skin::header_link);
  }
}

void footer(Pen& pen, float width_px, const Draft* draft) {
  const auto foot = pen.page.open(Role::footer, "footer");
  foot->gap = space::s;
  foot->pad_x = space::m;
  foot->pad_y = space::l;
  foot->width_max = width_px;
  foot->centred = true;
  const auto row = pen.page.open(Role::group, "row");
  row->flow = Flow::row;
  row->gap = space::l;
  if (draft != nullptr && of_draft(pen.state.route.screen)) {
    button(pen, "draft-file", pen.t("ui.save-draft-file"), app::SaveDraftFile{}, Skin::text_link);
  }
  const bool plain = app::shown_view(pen.state) == app::View::plain;
  if (pen.state.plain_reason == app::PlainReason::none) {
    button(pen, "view", pen.t(plain ? "ui.view.drawn" : "ui.view.plain"),
           app::ViewAsked{plain ? app::View::drawn : app::View::plain}, Skin::text_link);
  }
  link(pen, "computer", pen.t("ui.computer.nav"), address(app::Screen::computer));
  link(pen, "help", pen.t("ui.help.nav"), address(app::Screen::help));
}

void screen(Pen& pen, const Draft* draft) {
  switch (pen.state.route.screen) {
    case app::Screen::home:
      return home_screen(pen);
    case app::Screen::about:
      return about_screen(pen, *draft);
    case app::Screen::tool:
      return tool_screen(pen, *draft, *find_tool(pen.state.route.tool));
    case app::Screen::check:
      return check_screen(pen, *draft);
    case app::Screen::sign:
      return sign_screen(pen, *draft);
    case app::Screen::open:
      return open_screen(pen);
    case app::Screen::file:
      return file_screen(pen);
    case app::Screen::charter:
      return charter_screen(pen);
    case app::Screen::computer:
      return computer_screen(pen);
    case app::Screen::help:
      return help_screen(pen);
    case app::Screen::missing:
      return missing_screen(pen);
  }
}

// The address is part of the key: another page has elements of its own.
void main_part(Pen& pen, const Draft* draft) {
  const auto main = pen.page.open(Role::main, "main" + app::to_address(pen.state.route));
  main->gap = space::m;
  if (of_draft(pen.state.route.screen) && draft == nullptr) return no_draft_screen(pen);
  if (of_draft(pen.state.route.screen)) not_saved(pen);
  screen(pen, draft);
}

bool is_split(const app::State& state, const Draft* draft) {
  return of_draft(state.route.screen) && draft != nullptr;
}

float width_of(const app::State& state, const Draft* draft) {
  return (is_split(state, draft) ? split_width : page_width) + 2 * space::m;
}

void body(Pen& pen, const Draft* draft) {
  const auto outer = pen.page.open(Role::group, "body");
  outer->pad_x = space::m;
  outer->pad_y = space::xl;
  outer->centred = true;
  outer->width_max = width_of(pen.state, draft);
  if (!is_split(pen.state, draft)) return main_part(pen, draft);
  const auto columns = pen.page.open(Role::group, "columns");
  columns->flow = Flow::split;
  columns->gap = space::xl;
  side_list(pen, *draft);
  main_part(pen, draft);
}

// The first thing that takes back what was done, or that edits the field; else the heading.
NodeId focus_on(const Page& page, const std::string& name) {
  for (const Node& node : page.nodes) {
    if (!node.action) continue;
    if (name == "undo" && std::holds_alternative<app::UndoAsked>(*node.action)) return node.id;
    const auto* edited = std::get_if<app::FieldEdited>(&*node.action);
    if (edited != nullptr && edited->field == name) return node.id;
  }
  return page.focus;
}

}  // namespace

void write_page(Page& page, const app::State& state, const Catalogue& texts) {
  page.focus = 0;
  page.refuge = 0;
  page.arrival = state.arrivals;
  page.lang = texts.lang();
  Builder builder(page);
  Pen pen{builder, state, texts};
  const app::OpenDraft* open = app::current_draft(state);
  const Draft* draft = open != nullptr && !open->draft.deleted ? &open->draft : nullptr;
  {
    Node& skip = button(pen, "skip", pen.t("ui.skip"), app::SkipToMain{}, Skin::secondary_button);
    skip.shown = Shown::when_focused;
    skip.width_max = 280;
    skip.margin_top = space::s;
    skip.centred = true;
  }
  header(pen);
  body(pen, draft);
  footer(pen, width_of(state, draft), draft);
  if (page.refuge == 0) page.refuge = page.focus;
  if (!state.focus_on.empty()) page.focus = focus_on(page, state.focus_on);
}

}  // namespace charter::ui

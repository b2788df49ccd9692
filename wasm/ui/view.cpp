// What every screen has around it: the way past the menu, the header, the side list of a draft,
// messages, the footer. See view.hpp.
#include "wasm/ui/view.hpp"

#include "wasm/ui/screens/parts.hpp"
#include "wasm/ui/screens/screens.hpp"

namespace charter::ui {
namespace {

constexpr float split_width = side_width + space::xxl + reading_width;

std::string address(app::Screen screen) { return app::to_address({screen, "", "", ""}); }

void header_links(Pen& pen) {
  const auto page = [&pen](std::string_view key, std::string_view text_key, app::Screen screen,
                           Skin skin) {
    link(pen, key, pen.t(text_key), address(screen), skin).current =
        pen.state.route.screen == screen;
  };
  page("charter", "ui.charter.nav", app::Screen::charter, Skin::header_link);
  page("open", "ui.open.nav", app::Screen::open, Skin::header_link);
  page("look", "ui.look.nav", app::Screen::look,
       is_narrow(pen) ? Skin::header_link : Skin::header_button);
}

void header(Pen& pen) {
  const auto banner = pen.page.open(Role::banner, "banner");
  banner->skin = Skin::header;
  banner->gap = space::s;
  const bool narrow = is_narrow(pen);
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
      header_links(pen);
    }
  }
  if (narrow && listed) {
    const auto nav = pen.page.open(Role::navigation, "nav");
    nav->text = pen.t("ui.nav.name");
    header_links(pen);
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
  if (draft != nullptr && app::is_of_draft(pen.state.route.screen)) {
    button(pen, "draft-file", pen.t("ui.save-draft-file"), app::SaveDraftFile{}, Skin::text_link);
  }
  const bool plain = app::shown_view(pen.state) == app::View::plain;
  if (app::plain_reason(pen.state) == app::PlainReason::none) {
    button(pen, "view", pen.t(plain ? "ui.view.drawn" : "ui.view.plain"),
           app::SettingChosen{"view", plain ? "drawn" : "plain"}, Skin::text_link);
  }
  link(pen, "look", pen.t("ui.look.nav"), address(app::Screen::look));
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
    case app::Screen::forms:
      return forms_screen(pen);
    case app::Screen::look:
      return look_screen(pen);
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
  const auto main =
      pen.page.open(Role::main, "main" + app::to_address(app::page_of(pen.state.route)));
  main->gap = space::m;
  error_summary(pen);
  if (app::is_of_draft(pen.state.route.screen) && draft == nullptr) return no_draft_screen(pen);
  if (app::is_of_draft(pen.state.route.screen)) not_saved(pen);
  screen(pen, draft);
}

bool is_split(const app::State& state, const Draft* draft) {
  return app::is_of_draft(state.route.screen) && draft != nullptr;
}

float width_of(const app::State& state, const Draft* draft) {
  return (is_split(state, draft) ? split_width : page_width) + 2 * space::m;
}

void body(Pen& pen, const Draft* draft) {
  // When what has the focus goes, Orca takes the first words around it for its place; and a heading
  // that is its place already is not said on arrival. So those words are none: the list of a
  // draft's pages stays, and elsewhere all of the page goes, down to the header.
  const bool split = is_split(pen.state, draft);
  const auto outer = pen.page.open(
      Role::group, split ? "body" : "body" + app::to_address(app::page_of(pen.state.route)));
  outer->pad_x = space::m;
  outer->pad_y = space::xl;
  outer->centred = true;
  outer->width_max = width_of(pen.state, draft);
  if (!split) return main_part(pen, draft);
  const auto columns = pen.page.open(Role::group, "columns");
  columns->flow = Flow::split;
  columns->gap = space::xl;
  side_list(pen, *draft);
  main_part(pen, draft);
}

// The first thing that takes back what was done, or that edits the field; else the heading.
NodeId focus_on(const Page& page, const std::string& name) {
  if (name == "problems" && page.problems != 0) return page.problems;
  for (const Node& node : page.nodes) {
    if (!node.action) continue;
    if (name == "pasted" && std::holds_alternative<app::PasteEdited>(*node.action)) return node.id;
    if (name == "undo" && std::holds_alternative<app::UndoAsked>(*node.action)) return node.id;
    const auto* edited = std::get_if<app::FieldEdited>(&*node.action);
    if (edited != nullptr && edited->field == name) return node.id;
  }
  return page.focus;
}

const Palette& palette_of(const app::State& state) {
  const std::string_view chosen = state.settings.value(app::Setting::colours);
  for (const Palette* palette : palette::all) {
    if (palette->name == chosen) return *palette;
  }
  // As the system.
  const bool dark = state.window.dark;
  if (state.window.more_contrast) return dark ? palette::yellow_on_black : palette::black_on_white;
  return dark ? palette::dark : palette::light;
}

// Source: WCAG 2.2, 1.4.12 asks for lines of 1.5, letters of 0.12 and words of 0.16 em.
Style style_of(const app::State& state) {
  constexpr float lines[] = {1, 1.2f, 1.5f};
  constexpr float letters_em[] = {0, 0.06f, 0.12f};
  constexpr float words_em[] = {0, 0.08f, 0.16f};
  const auto step = [&state](app::Setting setting) {
    const std::string_view value = state.settings.value(setting);
    return value == "usual" ? 0 : value == "wide" ? 1 : 2;
  };
  Style style;
  style.letters.root = state.window.root_px / 16;
  style.letters.scale = app::text_scale(state);
  style.letters.lines = lines[step(app::Setting::line_space)];
  style.letters.letter_em = letters_em[step(app::Setting::letter_space)];
  style.letters.word_em = words_em[step(app::Setting::word_space)];
  style.palette = &palette_of(state);
  style.symbols = state.settings.is(app::Setting::words, "easier");
  const bool large = state.route.screen == app::Screen::forms && state.form.large;
  style.print_size = large ? "large" : "usual";
  style.face = state.face != nullptr ? state.settings.value(app::Setting::face) : "usual";
  return style;
}

}  // namespace

void write_page(Page& page, const app::State& state, const Catalogue& plain) {
  const Catalogue& texts = app::words_of(state, plain);
  page.focus = 0;
  page.refuge = 0;
  page.dialog = 0;
  page.problems = 0;
  page.style = style_of(state);
  page.room_px = state.window.width_px / page.style.letters.scale;
  page.arrival = state.arrivals;
  page.lang = texts.lang();
  Builder builder(page);
  Pen pen{builder, state, texts, plain};
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
  live_regions(pen);
  question(pen);
  if (page.refuge == 0) page.refuge = page.focus;
  if (!state.focus_on.empty()) page.focus = focus_on(page, state.focus_on);
}

}  // namespace charter::ui

// Home: start, go on, open. See screens.hpp.
#include <algorithm>

#include "wasm/ui/screens/parts.hpp"
#include "wasm/ui/screens/screens.hpp"

namespace charter::ui {
namespace {

// Where to go on: the first page with something left to answer.
std::string address_to_continue(const Assessment& assessment) {
  const std::string draft = assessment.id.substr(0, 8);
  if (progress(assessment).answered == 0) {
    return app::to_address({app::Screen::about, "", draft, ""});
  }
  for (const Tool& tool : tools()) {
    const Progress part = progress(assessment, tool);
    if (part.answered < part.total) {
      return app::to_address({app::Screen::tool, std::string(tool.id), draft, ""});
    }
  }
  return app::to_address({app::Screen::check, "", draft, ""});
}

void draft_card(Pen& pen, const Draft& draft) {
  const Assessment& assessment = draft.assessment;
  const Progress done = progress(assessment);
  const auto item = pen.page.open(Role::list_item, assessment.id);
  const auto box = card(pen, "card");
  box->gap = space::s;
  {
    const auto head = pen.page.open(Role::group, "head");
    head->flow = Flow::ends;
    head->gap = space::m;
    draft_title(pen, "title", assessment, 3, Type::h3);
    Node& badge = paragraph(pen, "progress",
                            pen.t("ui.progress", {{"count", std::to_string(done.answered)},
                                                  {"total", std::to_string(done.total)}}),
                            Type::small_strong, Ink::soft);
    badge.skin = Skin::badge;
  }
  const std::string copy =
      draft.copied_at ? pen.t("ui.home.copied", {{"when", when_in_words(pen, *draft.copied_at)}})
                      : pen.t("ui.home.not-copied");
  const std::string_view occasion = field(assessment, "round.occasion");
  const std::string when = when_in_words(pen, assessment.changed_at);
  paragraph(
      pen, "about",
      pen.t("ui.home.draft",
            {{"kind", pen.texts.text(assessment.kind == Kind::own ? "kind.own" : "kind.agreed")},
             {"occasion", occasion.empty() ? pen.texts.text("ui.home.no-occasion")
                                           : pen.texts.text("occasion." + std::string(occasion))},
             {"when", when},
             {"copy", copy}}),
      Type::small, Ink::soft);
  const auto row = button_row(pen, "ways");
  row->margin_top = space::s;
  Node& go = link(pen, "continue", pen.t("ui.continue"), address_to_continue(assessment),
                  Skin::secondary_button);
  const std::string_view name = field(assessment, "project.name");
  go.more = name.empty() ? pen.t("ui.unnamed") : std::string(name);
}

void drafts(Pen& pen) {
  heading(pen, "drafts", 2, Type::h2, pen.t("ui.home.drafts"));
  if (pen.state.loading == app::Loading::pending) {
    paragraph(pen, "loading", pen.t("ui.home.loading"));
    return;
  }
  if (pen.state.loading == app::Loading::failed) {
    explained(pen, "load-failed", "load.failed", pen.state.load_failed_code);
    return;
  }
  const Replay& found = pen.state.found;
  const std::size_t lost = found.damaged_records + found.missing_records;
  if (lost > 0) {
    const auto box = pen.page.open(Role::section, "recovered");
    box->skin = Skin::notice;
    paragraph(pen, "text", pen.t("load.recovered", {{"count", std::to_string(lost)}}));
  }
  if (found.later_version_records > 0) {
    explained(pen, "later-version", "error.log.later-version", "");
  }
  std::vector<const Draft*> shown;
  for (const app::OpenDraft& open : pen.state.drafts) {
    if (!open.draft.deleted) shown.push_back(&open.draft);
  }
  std::sort(shown.begin(), shown.end(), [](const Draft* a, const Draft* b) {
    return a->assessment.changed_at.ms > b->assessment.changed_at.ms;
  });
  if (shown.empty()) {
    paragraph(pen, "none", pen.t("ui.home.none"));
    return;
  }
  const auto list = pen.page.open(Role::list, "list");
  list->gap = space::m;
  for (const Draft* draft : shown) draft_card(pen, *draft);
}

void door(Pen& pen, std::string_view key, const std::string& stem, std::string address) {
  const auto item = pen.page.open(Role::list_item, key);
  const auto box = card(pen, "card");
  box->gap = space::s;
  heading(pen, "title", 3, Type::h3, pen.t(stem + ".title"));
  paragraph(pen, "text", pen.t(stem + ".text"));
  Node& node = link(pen, "link", pen.t(stem + ".link"), std::move(address), Skin::strong_link);
  node.type = Type::strong;
}

}  // namespace

void home_screen(Pen& pen) {
  {
    const auto head = pen.page.open(Role::group, "head");
    head->gap = space::m;
    page_heading(pen, pen.t("ui.home.h1"));
    paragraph(pen, "lede", pen.t("ui.home.lede"), Type::lede, Ink::soft).width_max = 0;
    const auto row = button_row(pen, "start");
    row->margin_top = space::s;
    button(pen, "start", pen.t("ui.home.start"), app::StartAssessment{}, Skin::primary_button);
    link(pen, "open", pen.t("ui.open.nav"), app::to_address({app::Screen::open, "", "", ""}),
         Skin::secondary_button);
    const bool easier = pen.state.settings.is(app::Setting::words, "easier");
    button(pen, "words", pen.t(easier ? "ui.words.plain" : "ui.words.easier"),
           app::SettingChosen{"words", easier ? "plain" : "easier"});
  }
  messages(pen);
  {
    const auto section = pen.page.open(Role::section, "drafts");
    section->gap = space::m;
    section->margin_top = space::m;
    drafts(pen);
  }
  {
    const auto box = pen.page.open(Role::section, "shared");
    box->skin = Skin::notice;
    box->gap = space::xs;
    paragraph(pen, "what", pen.t("ui.home.shared.what"), Type::strong);
    paragraph(pen, "do", pen.t("ui.home.shared.do"));
    link(pen, "link", pen.t("ui.home.shared.link"),
         app::to_address({app::Screen::computer, "", "", ""}));
  }
  const auto section = pen.page.open(Role::section, "doors");
  section->gap = space::m;
  section->margin_top = space::m;
  heading(pen, "title", 2, Type::h2, pen.t("ui.home.doors"));
  const auto list = pen.page.open(Role::list, "list");
  list->flow = Flow::grid;
  list->column_min = 380;
  list->gap = space::m;
  door(pen, "check", "ui.home.check", app::to_address({app::Screen::open, "", "", ""}));
  door(pen, "charter", "ui.home.charter", app::to_address({app::Screen::charter, "", "", ""}));
  door(pen, "forms", "ui.home.forms", app::to_address({app::Screen::forms, "", "", ""}));
  door(pen, "help", "ui.home.help", app::to_address({app::Screen::help, "", "", ""}));
}

void no_draft_screen(Pen& pen) {
  if (pen.state.loading == app::Loading::pending) {
    page_heading(pen, pen.t("ui.home.loading"));
    return messages(pen);
  }
  page_heading(pen, pen.t("ui.no-draft.h1"));
  if (pen.state.loading == app::Loading::failed) {
    explained(pen, "load-failed", "load.failed", pen.state.load_failed_code);
  }
  paragraph(pen, "text", pen.t("ui.no-draft.text"), Type::lede, Ink::soft);
  const auto row = button_row(pen, "ways");
  button(pen, "start", pen.t("ui.home.start"), app::StartAssessment{}, Skin::primary_button);
  link(pen, "home", pen.t("ui.home.nav"), "#/", Skin::secondary_button);
  messages(pen);
}

void missing_screen(Pen& pen) {
  page_heading(pen, pen.t("ui.missing.h1"));
  paragraph(pen, "text", pen.t("ui.missing.text"), Type::lede, Ink::soft);
  const auto row = button_row(pen, "ways");
  link(pen, "home", pen.t("ui.home.nav"), "#/", Skin::primary_button);
  messages(pen);
}

}  // namespace charter::ui

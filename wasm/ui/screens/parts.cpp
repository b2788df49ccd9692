// See parts.hpp.
#include "wasm/ui/screens/parts.hpp"

namespace charter::ui {
namespace {

void side_item(Pen& pen, std::string_view key, std::string text, std::string address, bool current,
               std::string_view progress) {
  const auto item = pen.page.open(Role::list_item, key);
  Node& node = link(pen, "link", std::move(text), std::move(address), Skin::nav_item);
  node.type = current ? Type::strong : Type::body;
  node.current = current;
  node.more = progress;
  node.badge = progress;
}

// Where a person goes for what a step needs.
std::string address_of_field(const app::State& state, const std::string& field_id) {
  const Tool* tool = tool_of_item(field_id);
  app::Route route;
  route.screen = tool != nullptr        ? app::Screen::tool
                 : field_id == "pasted" ? app::Screen::open
                                        : app::Screen::about;
  if (tool != nullptr) route.tool = tool->id;
  if (route.screen != app::Screen::open) route.draft = state.current.substr(0, 8);
  route.item = field_id;
  return app::to_address(route);
}

}  // namespace

std::string saved_in_words(const Pen& pen, const Draft& draft) {
  const std::string copy =
      draft.copied_at ? pen.t("ui.copy.when", {{"when", when_in_words(pen, *draft.copied_at)}})
                      : pen.t("ui.copy.none");
  return pen.t("ui.saved", {{"time", clock_time(pen, *draft.saved_at)}, {"copy", copy}});
}

void explained(Pen& pen, std::string_view key, std::string_view stem, std::string_view detail) {
  const auto box = pen.page.open(Role::section, key);
  box->skin = Skin::notice;
  box->gap = space::xs;
  const std::string keys(stem);
  paragraph(pen, "what", pen.t(keys + ".what"), Type::strong);
  paragraph(pen, "safe", pen.t(keys + ".safe"));
  paragraph(pen, "next", pen.t(keys + ".next"));
  if (!detail.empty()) {
    paragraph(pen, "detail", pen.t("ui.detail", {{"detail", detail}}), Type::small, Ink::soft);
  }
}

bool save_failed(const app::State& state) {
  // Also while it is tried again: the banner stays until the change is kept, and nothing jumps.
  return !state.saving.failed_code.empty() || state.saving.stage == app::SaveStage::failed ||
         state.loading == app::Loading::failed;
}

void messages(Pen& pen) {
  const auto& notice = pen.state.notice;
  if (!notice || notice->kind == app::NoticeKind::heard ||
      notice->kind == app::NoticeKind::heard_failure) {
    return;
  }
  const bool failure = notice->kind == app::NoticeKind::failure;
  const auto group = pen.page.open(Role::group, "messages");
  group->gap = space::s;
  paragraph(pen, "text", pen.t(notice->text_key, {{"name", notice->place}}), Type::strong).skin =
      failure ? Skin::notice : Skin::notice_good;
  // Where the clipboard refused, the text stands here to be copied by hand.
  if (failure && !pen.state.copied_text.empty()) {
    people_text(pen, "copied-text", pen.state.copied_text);
  }
}

void error_summary(Pen& pen) {
  if (pen.state.problems.empty()) return;
  const auto box = pen.page.open(Role::section, "problems");
  box->skin = Skin::notice;
  box->gap = space::s;
  box->text = pen.t("ui.problem.title");
  box->focusable = true;
  box->described_by = pen.page.id_of("list");
  pen.page.page().problems = box->id;
  // Above the page's first heading, so it is none itself: it names the part.
  paragraph(pen, "title", pen.t("ui.problem.title"), Type::h2);
  const auto list = pen.page.open(Role::list, "list");
  for (const app::Problem& problem : pen.state.problems) {
    const auto item = pen.page.open(Role::list_item, problem.field);
    Node& node = link(pen, "link", pen.t(problem.text_key),
                      address_of_field(pen.state, problem.field), Skin::strong_link);
    node.ink = Ink::notice;
  }
}

void question(Pen& pen) {
  if (!pen.state.question) return;
  const std::string& id = pen.state.question->delete_draft;
  const app::OpenDraft* open = app::find_draft(pen.state, id);
  if (open == nullptr) return;
  const std::string_view name = field(open->draft.assessment, "project.name");
  const auto dialog = pen.page.open(Role::dialog, "question");
  pen.page.page().dialog = dialog->id;
  dialog->action = app::QuestionLeft{};
  dialog->text = pen.t("ui.delete.title");
  dialog->belongs_to = pen.page.id_of("name");
  dialog->described_by = pen.page.id_of("text");
  heading(pen, "title", 2, Type::h2, pen.t("ui.delete.title"));
  people_text(pen, "name", name.empty() ? pen.t("ui.unnamed") : name, Type::strong);
  paragraph(pen, "text",
            pen.t(open->draft.copied_at ? "ui.delete.copied" : "ui.delete.not-copied"));
  {
    const auto row = button_row(pen, "ways");
    button(pen, "keep", pen.t("ui.delete.keep"), app::QuestionLeft{}, Skin::primary_button);
    button(pen, "delete", pen.t("ui.delete.delete"), app::DraftDeleted{id});
  }
  live_regions(pen);
}

bool can_undo(const app::State& state, std::string_view field_id) {
  return state.undo && state.undo->edits.front().field == field_id;
}

void undo_offer(Pen& pen) {
  const auto group = pen.page.open(Role::group, "undo-offer");
  group->flow = Flow::row;
  group->gap = space::m;
  const NodeId said = pen.page.id_of("said");
  paragraph(pen, "said", pen.t(pen.state.undo->text_key));
  button(pen, "undo", pen.t("ui.undo"), app::UndoAsked{}).described_by = said;
}

// Nothing was saved, and nothing will be until something is done: it stays in view.
void not_saved(Pen& pen) {
  if (!save_failed(pen.state)) return;
  const bool loaded = pen.state.loading == app::Loading::done;
  explained(pen, "save-failed", "save.failed",
            loaded ? pen.state.saving.failed_code : pen.state.load_failed_code);
  const auto row = button_row(pen, "save-failed-ways");
  button(pen, "file", pen.t("ui.save-draft-file"), app::SaveDraftFile{}, Skin::primary_button);
  const bool trying = pen.state.saving.stage == app::SaveStage::on_its_way;
  if (loaded) {
    button(pen, "again", pen.t(trying ? "ui.trying" : "ui.try-again"), app::SaveRetried{});
  }
}

void save_line(Pen& pen, const Draft& draft) {
  const app::OpenDraft* open = app::find_draft(pen.state, draft.assessment.id);
  const bool pending = pen.state.saving.stage == app::SaveStage::on_its_way ||
                       (open != nullptr && (open->needs_snapshot || !open->unsaved.empty()));
  const bool failed = save_failed(pen.state);
  std::string text = pen.t("ui.saving");
  if (failed) {
    text = pen.t("save.failed.what");
  } else if (!pending && draft.saved_at) {
    text = saved_in_words(pen, draft);
  }
  Node& line =
      paragraph(pen, "save-line", std::move(text), Type::body, failed ? Ink::notice : Ink::soft);
  line.skin = failed ? Skin::none : Skin::dot;
  line.focusable = true;
  pen.page.page().refuge = line.id;
}

void side_list(Pen& pen, const Draft& draft) {
  const Assessment& assessment = draft.assessment;
  const auto nav = pen.page.open(Role::navigation, "side");
  nav->text = pen.t("ui.side.name");
  nav->gap = space::s;
  draft_title(pen, "project", assessment, 0, Type::strong);
  const Progress whole = progress(assessment);
  const std::string count = std::to_string(whole.answered);
  const std::string total = std::to_string(whole.total);
  paragraph(pen, "count", pen.t("ui.progress", {{"count", count}, {"total", total}}), Type::body,
            Ink::soft);
  Node& bar = pen.page.add(Role::progress, "bar");
  bar.skin = Skin::bar;
  bar.text = pen.t("ui.progress.name");
  bar.more = pen.t("ui.progress", {{"count", count}, {"total", total}});
  bar.value = count;
  bar.value_max = static_cast<std::uint32_t>(whole.total);
  if (is_narrow(pen) && !pen.state.menu_open) return;
  const auto list = pen.page.open(Role::list, "pages");
  list->gap = space::xs;
  const app::Route& route = pen.state.route;
  const auto page = [&](app::Screen screen, std::string_view key, std::string_view text_key) {
    side_item(pen, key, pen.t(text_key), app::address_of(pen.state, screen), route.screen == screen,
              "");
  };
  page(app::Screen::about, "about", "ui.about.nav");
  for (const Tool& tool : tools()) {
    const std::string id(tool.id);
    const Progress part = progress(assessment, tool);
    side_item(pen, id,
              pen.t("ui.side.tool", {{"number", std::to_string(tool.number)},
                                     {"tool", pen.texts.text("tool." + id + ".short")}}),
              app::address_of(pen.state, app::Screen::tool, tool.id), route.tool == tool.id,
              pen.t("ui.side.part", {{"count", std::to_string(part.answered)},
                                     {"total", std::to_string(part.total)}}));
  }
  page(app::Screen::check, "check", "ui.check.nav");
  page(app::Screen::sign, "sign", "ui.sign.nav");
}

void draft_title(Pen& pen, std::string_view key, const Assessment& assessment, int level,
                 Type type) {
  const std::string_view name = field(assessment, "project.name");
  Node& node = pen.page.add(level > 0 ? Role::heading : Role::paragraph, key);
  node.level = level;
  node.type = type;
  node.text = name.empty() ? pen.t("ui.unnamed") : std::string(name);
  if (!name.empty()) node.author = Author::people;
}

}  // namespace charter::ui

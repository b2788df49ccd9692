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

}  // namespace

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

void messages(Pen& pen) {
  const auto group = pen.page.open(Role::group, "messages");
  group->gap = space::s;
  const auto& notice = pen.state.notice;
  std::string said;
  std::string alarm;
  if (notice) {
    const bool failed = notice->kind == app::NoticeKind::failure;
    (failed ? alarm : said) = pen.t(notice->text_key, {{"name", notice->place}});
  }
  Node& status = pen.page.add(Role::status, "status");
  status.text = said;
  status.type = Type::strong;
  if (!said.empty()) status.skin = Skin::notice_good;
  Node& alert = pen.page.add(Role::alert, "alert");
  alert.text = alarm;
  alert.type = Type::strong;
  if (!alarm.empty()) alert.skin = Skin::notice;
  // Where the clipboard refused, the text stands here to be copied by hand.
  if (notice && notice->kind == app::NoticeKind::failure && !pen.state.copied_text.empty()) {
    people_text(pen, "copied-text", pen.state.copied_text);
  }
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

// Nothing was saved, and nothing will be until the person does something: it stays in view.
void not_saved(Pen& pen) {
  const bool loaded = pen.state.loading == app::Loading::done;
  explained(pen, "save-failed", "save.failed",
            loaded ? pen.state.saving.failed_code : pen.state.load_failed_code);
  const auto row = button_row(pen, "save-failed-ways");
  button(pen, "file", pen.t("ui.save-draft-file"), app::SaveDraftFile{}, Skin::primary_button);
  if (loaded) button(pen, "again", pen.t("ui.try-again"), app::SaveRetried{});
}

void save_line(Pen& pen, const Draft& draft) {
  const app::Saving& saving = pen.state.saving;
  if (saving.stage == app::SaveStage::failed || pen.state.loading == app::Loading::failed) {
    return not_saved(pen);
  }
  const app::OpenDraft* open = app::find_draft(pen.state, draft.assessment.id);
  const bool pending = saving.stage == app::SaveStage::on_its_way ||
                       (open != nullptr && (open->needs_snapshot || !open->unsaved.empty()));
  const std::string copy =
      draft.copied_at ? pen.t("ui.copy.when", {{"when", when_in_words(pen, *draft.copied_at)}})
                      : pen.t("ui.copy.none");
  std::string text = pen.t("ui.saving");
  if (!pending && draft.saved_at) {
    text = pen.t("ui.saved", {{"time", clock_time(pen, *draft.saved_at)}, {"copy", copy}});
  }
  Node& line = paragraph(pen, "save-line", std::move(text), Type::body, Ink::soft);
  line.skin = Skin::dot;
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
  bar.value = count;
  bar.value_max = static_cast<std::uint32_t>(whole.total);
  if (pen.state.width_px < narrow_px && !pen.state.menu_open) return;
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

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

std::string saved_in_words(const Pen& pen, const Draft& draft) {
  const std::string copy =
      draft.copied_at ? pen.t("ui.copy.when", {{"when", when_in_words(pen, *draft.copied_at)}})
                      : pen.t("ui.copy.none");
  return pen.t("ui.saved", {{"time", clock_time(pen, *draft.saved_at)}, {"copy", copy}});
}

// What the live regions say. What the page shows elsewhere is only heard.
struct Announced {
  std::string text;
  Shown shown = Shown::everywhere;
};

Announced announced_status(const Pen& pen) {
  const auto& notice = pen.state.notice;
  if (notice && notice->kind != app::NoticeKind::failure) {
    return {pen.t(notice->text_key, {{"name", notice->place}}),
            notice->kind == app::NoticeKind::heard ? Shown::heard_only : Shown::everywhere};
  }
  // When the last change was kept; the text changes with the minute, so typing is not talked over.
  const app::OpenDraft* open = app::current_draft(pen.state);
  if (open == nullptr || !open->draft.saved_at || save_failed(pen.state)) return {};
  return {saved_in_words(pen, open->draft), Shown::heard_only};
}

Announced announced_alert(const Pen& pen) {
  const auto& notice = pen.state.notice;
  if (notice && notice->kind == app::NoticeKind::failure) return {pen.t(notice->text_key)};
  const bool failed = save_failed(pen.state) && app::current_draft(pen.state) != nullptr;
  return failed ? Announced{pen.t("save.failed.what"), Shown::heard_only} : Announced{};
}

void live_region(Pen& pen, Role role, std::string_view key, const Announced& announced, Skin skin) {
  Node& node = pen.page.add(role, key);
  node.text = announced.text;
  node.type = Type::strong;
  node.shown = announced.shown;
  if (!announced.text.empty() && announced.shown == Shown::everywhere) node.skin = skin;
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

bool save_failed(const app::State& state) {
  // Also while it is tried again: the banner stays until the change is kept, and nothing jumps.
  return !state.saving.failed_code.empty() || state.saving.stage == app::SaveStage::failed ||
         state.loading == app::Loading::failed;
}

void messages(Pen& pen) {
  const auto group = pen.page.open(Role::group, "messages");
  group->gap = space::s;
  live_region(pen, Role::status, "status", announced_status(pen), Skin::notice_good);
  live_region(pen, Role::alert, "alert", announced_alert(pen), Skin::notice);
  // Where the clipboard refused, the text stands here to be copied by hand.
  const auto& notice = pen.state.notice;
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

// What is said to those who listen: in live regions that are on every page. See parts.hpp.
#include "wasm/ui/screens/parts.hpp"

namespace charter::ui {
namespace {

// What a live region says.
struct Announced {
  std::string text;
  std::uint32_t said = 0;
  Urgency urgency = Urgency::now;
};

bool is_failure(app::NoticeKind kind) {
  return kind == app::NoticeKind::failure || kind == app::NoticeKind::heard_failure;
}

// The text for what the page is busy with, or nothing.
std::string_view work_key(const app::State& state) {
  const app::SignStage signing = state.signing.stage;
  if (signing == app::SignStage::signing || signing == app::SignStage::checking) {
    return "ui.sign.busy";
  }
  if (state.opening.stage == app::OpenStage::checking) return "ui.open.checking";
  if (state.loading == app::Loading::pending) return "ui.home.loading";
  return state.words_wanted == app::Wanted::on_its_way ? "ui.look.loading" : "";
}

Announced announced_status(const Pen& pen) {
  const auto& notice = pen.state.notice;
  if (notice && !is_failure(notice->kind)) {
    return {pen.t(notice->text_key, {{"name", notice->place}}), pen.state.said};
  }
  if (const std::string_view key = work_key(pen.state); !key.empty()) {
    return {pen.t(key), 0, Urgency::when_it_lasts};
  }
  // Saved since the person came to this page: once a pause, or typing would be talked over.
  const app::OpenDraft* open = app::current_draft(pen.state);
  const bool saved = open != nullptr && open->draft.saved_at && pen.state.saves > 0;
  if (!saved || save_failed(pen.state)) return {};
  return {saved_in_words(pen, open->draft), pen.state.saves, Urgency::at_a_pause};
}

Announced announced_alert(const Pen& pen) {
  const auto& notice = pen.state.notice;
  if (notice && is_failure(notice->kind)) return {pen.t(notice->text_key), pen.state.said};
  if (!save_failed(pen.state)) return {};
  const bool at_hand = app::current_draft(pen.state) != nullptr;
  return {pen.t(at_hand ? "save.failed.what" : "load.failed.what"), pen.state.said};
}

void live_region(Pen& pen, Role role, std::string_view key, Announced announced) {
  Node& node = pen.page.add(role, key);
  node.text = std::move(announced.text);
  node.said = announced.said;
  node.urgency = announced.urgency;
  node.shown = Shown::heard_only;
}

}  // namespace

void live_regions(Pen& pen) {
  const auto group = pen.page.open(Role::group, "live");
  live_region(pen, Role::status, "status", announced_status(pen));
  live_region(pen, Role::alert, "alert", announced_alert(pen));
}

}  // namespace charter::ui

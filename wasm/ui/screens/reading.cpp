// Pages to read: the charter, this computer, help. See screens.hpp.
#include <algorithm>

#include "wasm/ui/screens/parts.hpp"
#include "wasm/ui/screens/screens.hpp"

namespace charter::ui {
namespace {

struct HelpSection {
  std::string_view id;
};
constexpr HelpSection help_sections[] = {
    {"start"},     {"keyboard"}, {"screen-reader"}, {"data"}, {"signature"}, {"open-again"},
    {"safe-talk"}, {"words"},    {"not-defended"},  {"ask"},  {"statement"}};

void right(Pen& pen, const Right& right) {
  const auto item = pen.page.open(Role::list_item, right.id);
  item->skin = Skin::rule;
  item->gap = space::xs;
  const std::string id(right.id);
  heading(pen, "title", 3, Type::h3, pen.t(id + ".short"));
  paragraph(pen, "text", pen.t(id));
  if (right.id == "right.accessibility") {
    paragraph(pen, "translation", pen.t("charter.translation"), Type::body, Ink::soft);
  }
  if (right.tool.empty()) return;
  const std::string tool = pen.t("tool." + std::string(right.tool));
  link(pen, "tool", pen.t("ui.charter.tool", {{"tool", tool}}),
       app::address_of(pen.state, app::Screen::tool, right.tool));
}

void texts_in_card(Pen& pen, std::string_view key, std::string_view title_key,
                   std::span<const std::string_view> ids) {
  const auto box = card(pen, key);
  heading(pen, "title", 2, Type::h2, pen.t(title_key));
  const std::string lede = "charter." + std::string(key) + ".lede";
  if (pen.texts.has(lede)) paragraph(pen, "lede", pen.t(lede), Type::body, Ink::soft);
  std::vector<std::string> texts;
  for (const std::string_view id : ids) texts.push_back(pen.t(id));
  bullets(pen, "list", texts);
}

void stored_draft(Pen& pen, const Draft& draft) {
  const Assessment& assessment = draft.assessment;
  const auto item = pen.page.open(Role::list_item, assessment.id);
  const auto box = card(pen, "card");
  box->gap = space::s;
  draft_title(pen, "title", assessment, 3, Type::h3);
  paragraph(pen, "when",
            pen.t("ui.computer.changed", {{"when", when_in_words(pen, assessment.changed_at)}}),
            Type::small, Ink::soft);
  const std::string_view name = field(assessment, "project.name");
  const auto row = button_row(pen, "ways");
  row->margin_top = space::s;
  button(pen, "delete", pen.t("ui.computer.delete"), app::DraftDeleteAsked{assessment.id}).more =
      name.empty() ? pen.t("ui.unnamed") : std::string(name);
}

std::string size_in_words(const Pen& pen, std::int64_t bytes) {
  constexpr std::int64_t kilobyte = 1000;
  return pen.t("ui.computer.size", {{"size", std::to_string((bytes + kilobyte - 1) / kilobyte)}});
}

}  // namespace

void charter_screen(Pen& pen) {
  page_heading(pen, pen.t("ui.charter.h1"));
  paragraph(pen, "words", pen.t("charter.words-are-ours"), Type::lede, Ink::soft);
  {
    const auto box = card(pen, "about");
    heading(pen, "title", 2, Type::h2, pen.t("ui.charter.about"));
    for (const std::string_view id : about_parts()) paragraph(pen, id, pen.t(id));
  }
  {
    const auto box = card(pen, "rights");
    heading(pen, "title", 2, Type::h2, pen.t("ui.charter.rights"));
    paragraph(pen, "lede", pen.t("charter.rights.lede"), Type::body, Ink::soft);
    const auto list = pen.page.open(Role::list, "list");
    for (const Right& one : rights()) right(pen, one);
  }
  texts_in_card(pen, "duties", "ui.charter.duties", duties());
  {
    const auto box = pen.page.open(Role::section, "two-lengths");
    box->skin = Skin::notice_good;
    paragraph(pen, "text", pen.t("charter.two-lengths"));
  }
  texts_in_card(pen, "commitments", "ui.charter.commitments", commitments());
  const auto box = card(pen, "support");
  heading(pen, "title", 2, Type::h2, pen.t("support.title"));
  for (const std::string_view part : {"who", "open-to", "why", "contact", "not-for-concerns"}) {
    paragraph(pen, part, pen.t("support." + std::string(part)));
  }
  messages(pen);
}

void computer_screen(Pen& pen) {
  page_heading(pen, pen.t("ui.computer.h1"));
  paragraph(pen, "lede", pen.t("ui.computer.lede"), Type::lede, Ink::soft);
  {
    const auto box = card(pen, "stored");
    heading(pen, "title", 2, Type::h2, pen.t("ui.computer.stored"));
    const app::Storage& storage = pen.state.storage;
    if (storage.known) {
      paragraph(pen, "used", size_in_words(pen, storage.used_bytes));
      paragraph(pen, "kept",
                pen.t(storage.persisted ? "ui.computer.persisted" : "ui.computer.not-persisted"));
      if (!storage.persisted) {
        const auto row = button_row(pen, "ways");
        button(pen, "persist", pen.t("ui.computer.persist"), app::PersistAsked{});
      }
    } else {
      paragraph(pen, "unknown", pen.t("ui.computer.unknown"));
    }
  }
  messages(pen);
  heading(pen, "drafts-title", 2, Type::h2, pen.t("ui.home.drafts"));
  if (can_undo(pen.state, edit_deleted)) undo_offer(pen);
  const auto& drafts = pen.state.drafts;
  if (std::all_of(drafts.begin(), drafts.end(), [](const auto& o) { return o.draft.deleted; })) {
    paragraph(pen, "none", pen.t("ui.home.none"));
  } else {
    const auto list = pen.page.open(Role::list, "drafts");
    list->gap = space::m;
    for (const app::OpenDraft& open : drafts) {
      if (!open.draft.deleted) stored_draft(pen, open.draft);
    }
  }
  if (pen.state.saving.stage == app::SaveStage::failed) {
    explained(pen, "save-failed", "save.failed", pen.state.saving.failed_code);
  }
  const auto box = pen.page.open(Role::section, "leaving");
  box->skin = Skin::notice;
  box->gap = space::xs;
  heading(pen, "title", 2, Type::h3, pen.t("ui.computer.leaving"));
  bullets(pen, "steps",
          {pen.t("ui.computer.leaving.1"), pen.t("ui.computer.leaving.2"),
           pen.t("ui.computer.leaving.3")});
}

void help_screen(Pen& pen) {
  page_heading(pen, pen.t("ui.help.h1"));
  for (const HelpSection& section : help_sections) {
    const auto box = card(pen, section.id);
    const std::string key = "help." + std::string(section.id) + ".";
    heading(pen, "title", 2, Type::h2, pen.t(key + "title"));
    for (int i = 1; pen.texts.has(key + std::to_string(i)); ++i) {
      paragraph(pen, std::to_string(i), pen.t(key + std::to_string(i)));
    }
  }
  messages(pen);
}

}  // namespace charter::ui

// One of the seven tools: each item a card with its question, its choices, and what the answer
// calls for. See screens.hpp.
#include "core/report/words.hpp"
#include "wasm/ui/screens/parts.hpp"
#include "wasm/ui/screens/screens.hpp"

namespace charter::ui {
namespace {

std::string optional_text(const Pen& pen, const std::string& key) {
  return pen.texts.has(key) ? pen.t(key) : std::string();
}

// What stands between an item's question and its choices, a line each.
std::string hints_of(const Pen& pen, const Item& item) {
  const std::string id(item.id);
  const std::string explained = optional_text(pen, id + ".explain");
  std::string text = explained.empty() ? optional_text(pen, id + ".hint") : explained;
  const auto add = [&text](const std::string& more) {
    if (!more.empty()) text += (text.empty() ? "" : "\n") + more;
  };
  add(optional_text(pen, id + ".rate"));
  const std::string benefits = optional_text(pen, id + ".benefits");
  if (!benefits.empty()) add(pen.t("ui.tool.added", {{"text", benefits}}));
  if (item.origin == Origin::added_by_app) add(pen.t("added-by-app"));
  return text;
}

std::vector<Option> choices_of(const Pen& pen, const Item& item, Kind kind) {
  std::vector<Option> options{{"yes", pen.t("choice.yes")}, {"no", pen.t("choice.no")}};
  if (item.may_hold_none) options.push_back({"none-held", pen.t("choice.none-held")});
  // Agreed answers are settled between people: there is nothing left to be unsure of.
  if (kind == Kind::own) options.push_back({"not-sure", pen.t("choice.not-sure")});
  return options;
}

void follow_up(Pen& pen, const Assessment& assessment, const Item& item, Choice chosen,
               NodeId question) {
  const std::string asked = follow_up_in_words(item, chosen, pen.texts);
  if (asked.empty()) return;
  const std::string id = std::string(item.id) + "." + std::string(follow_up_suffix(item.follow_up));
  text_entry(pen, id, *field_spec(id), field(assessment, id), {asked, "", question});
}

void note_and_clear(Pen& pen, const Assessment& assessment, const Item& item, NodeId question) {
  const std::string id(item.id);
  const std::string note = id + ".note";
  const std::string_view written = field(assessment, note);
  const bool open = !written.empty() || pen.state.open_parts.count(note) > 0;
  if (open) {
    text_entry(pen, note, *field_spec(note), written,
               {pen.t("follow-up.note"), pen.t("follow-up.note.hint"), question});
  }
  const bool answered = choice(assessment, id) != Choice::unanswered;
  if (!answered) return;
  const auto row = pen.page.open(Role::group, "ways");
  row->flow = Flow::row;
  row->gap = space::l;
  if (!open) {
    Node& button_node =
        button(pen, "note", pen.t("follow-up.note"), app::PartToggled{note}, Skin::strong_link);
    button_node.more = pen.t(id);
    button_node.expanded = Toggle::off;
  }
  if (answered) {
    button(pen, "clear", pen.t("ui.clear-answer"), app::AnswerCleared{id}, Skin::strong_link).more =
        pen.t(id);
  }
}

void yes_no_card(Pen& pen, const Assessment& assessment, const Item& item) {
  const auto box = card(pen, item.id);
  const std::string id(item.id);
  const Choice chosen = choice(assessment, id);
  const NodeId question =
      radios(pen, id, field(assessment, id), choices_of(pen, item, assessment.kind),
             {pen.t(id), hints_of(pen, item), LegendLook::heading});
  follow_up(pen, assessment, item, chosen, question);
  note_and_clear(pen, assessment, item, question);
  if (can_undo(pen.state, id)) undo_offer(pen);
}

void text_card(Pen& pen, const Assessment& assessment, const Item& item) {
  const auto box = card(pen, item.id);
  const std::string id(item.id);
  text_entry(pen, id, *field_spec(id), field(assessment, id), {pen.t(id), hints_of(pen, item)});
}

void onward(Pen& pen, const Tool& tool) {
  const auto row = button_row(pen, "onward");
  const auto number = static_cast<std::size_t>(tool.number);
  link(pen, "continue", pen.t("ui.continue"),
       number < tools().size() ? app::address_of(pen.state, app::Screen::tool, tools()[number].id)
                               : app::address_of(pen.state, app::Screen::check),
       Skin::primary_button);
  link(pen, "back", pen.t("ui.back"),
       number > 1 ? app::address_of(pen.state, app::Screen::tool, tools()[number - 2].id)
                  : app::address_of(pen.state, app::Screen::about),
       Skin::secondary_button);
}

void reason(Pen& pen, const Tool& tool) {
  const auto box = pen.page.open(Role::section, "reason");
  box->skin = Skin::notice_good;
  box->gap = space::s;
  const std::string id(tool.id);
  paragraph(pen, "reason", pen.t("tool." + id + ".reason"));
  if (pen.texts.has("tool." + id + ".where")) {
    paragraph(pen, "where", pen.t("tool." + id + ".where"));
  }
  if (id == "voice") paragraph(pen, "two-lengths", pen.t("charter.two-lengths"));
  paragraph(pen, "right", pen.t(tool.right), Type::body, Ink::soft);
  link(pen, "charter", pen.t("ui.tool.right"), app::to_address({app::Screen::charter, "", "", ""}));
}

}  // namespace

void tool_screen(Pen& pen, const Draft& draft, const Tool& tool) {
  const Assessment& assessment = draft.assessment;
  const std::string id(tool.id);
  {
    const auto head = pen.page.open(Role::group, "head");
    head->gap = space::xs;
    if (pen.page.page().style.symbols) {
      const auto symbol = pen.page.open(Role::group, "symbol");
      symbol->skin = Skin::symbol;
      symbol->symbol = tool.id;
      symbol->width_max = 72;
    }
    const std::string number = std::to_string(tool.number);
    paragraph(pen, "place", pen.t("ui.tool.place", {{"number", number}}), Type::small, Ink::soft);
    page_heading(pen, pen.t("tool." + id));
    paragraph(pen, "lede", pen.t("tool." + id + ".lede"), Type::lede, Ink::soft);
  }
  reason(pen, tool);
  for (const Item& item : tool.items) {
    if (item.kind == ItemKind::yes_no) {
      yes_no_card(pen, assessment, item);
    } else {
      text_card(pen, assessment, item);
    }
  }
  paragraph(pen, "safe-talk", pen.t("safe-talk"), Type::body, Ink::soft);
  save_line(pen, draft);
  messages(pen);
  onward(pen, tool);
}

}  // namespace charter::ui

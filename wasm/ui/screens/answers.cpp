// Answers to read, not to change: for checking, for opened files, for print. See parts.hpp.
#include "core/report/words.hpp"
#include "wasm/ui/screens/parts.hpp"

namespace charter::ui {
namespace {

// What goes with an answer, where people wrote it.
void written(Pen& pen, const Assessment& assessment, const Item& item, Choice chosen) {
  const std::string id(item.id);
  const std::string asked = follow_up_in_words(item, chosen, pen.texts);
  const std::string_view follow_up =
      asked.empty() ? std::string_view()
                    : field(assessment, id + "." + std::string(follow_up_suffix(item.follow_up)));
  const std::string_view note = field(assessment, id + ".note");
  if (follow_up.empty() && note.empty()) return;
  const auto terms = pen.page.open(Role::terms, "written");
  terms->gap = space::xs;
  if (!follow_up.empty()) term(pen, "follow-up", asked, follow_up, Author::people);
  if (!note.empty()) term(pen, "note", pen.t("follow-up.note"), note, Author::people);
}

void answer(Pen& pen, const Assessment& assessment, const Tool& tool, const Item& item,
            Editable editable) {
  const std::string id(item.id);
  const auto row = pen.page.open(Role::list_item, id);
  row->skin = Skin::rule;
  row->gap = space::xs;
  {
    const auto head = pen.page.open(Role::group, "head");
    head->flow = Flow::ends;
    head->gap = space::m;
    heading(pen, "question", 4, Type::strong, pen.t(id));
    if (editable == Editable::yes) {
      app::Route route{app::Screen::tool, std::string(tool.id), pen.state.current.substr(0, 8), id};
      Node& change = link(pen, "change", pen.t("ui.change"), app::to_address(route));
      change.more = pen.t(id);
      change.shown = Shown::screen_only;
    }
  }
  const Choice chosen = choice(assessment, id);
  const std::string_view text = field(assessment, id);
  if (item.kind == ItemKind::yes_no) {
    paragraph(pen, "answer", std::string(choice_in_words(chosen, pen.texts)));
  } else if (text.empty()) {
    paragraph(pen, "answer", pen.t("choice.unanswered"), Type::body, Ink::soft);
  } else {
    people_text(pen, "text", text);
  }
  written(pen, assessment, item, chosen);
}

void named_list(Pen& pen, std::string_view key, std::string_view title_key,
                const std::vector<std::string>& names) {
  if (names.empty()) return;
  const auto group = pen.page.open(Role::group, key);
  group->gap = space::xs;
  heading(pen, "title", 4, Type::strong, pen.t(title_key));
  bullets(pen, "names", names);
}

void tool_standing(Pen& pen, const Assessment& assessment, const Tool& tool) {
  std::vector<std::string> in_place;
  std::vector<std::string> not_in_place;
  std::vector<std::string> no_answer;
  std::vector<std::string> not_sure;
  for (const Item& item : tool.items) {
    if (item.kind == ItemKind::text_optional) continue;
    const std::string name = pen.t(std::string(item.id) + ".short");
    const Choice chosen = choice(assessment, item.id);
    const bool written = item.kind == ItemKind::text && !field(assessment, item.id).empty();
    if (chosen == Choice::yes || written) {
      in_place.push_back(name);
    } else if (chosen == Choice::no || chosen == Choice::none_held) {
      not_in_place.push_back(name);
    } else if (chosen == Choice::not_sure) {
      not_sure.push_back(name);
    } else {
      no_answer.push_back(name);
    }
  }
  const auto box = card(pen, tool.id);
  heading(pen, "title", 3, Type::h3, pen.t("tool." + std::string(tool.id)));
  const auto columns = pen.page.open(Role::group, "columns");
  columns->flow = Flow::grid;
  columns->column_min = 280;
  columns->gap = space::m;
  const bool written = tool.id == "voice";
  named_list(pen, "in-place", written ? "ui.standing.described" : "ui.standing.in-place", in_place);
  named_list(pen, "not-in-place", "ui.standing.not-in-place", not_in_place);
  named_list(pen, "not-sure", "ui.standing.not-sure", not_sure);
  named_list(pen, "no-answer", "ui.standing.no-answer", no_answer);
}

void scale_standing(Pen& pen, const Assessment& assessment, const Tool& tool) {
  const auto box = card(pen, tool.id);
  heading(pen, "title", 3, Type::h3, pen.t("tool.scale.short"));
  const auto levels = pen.page.open(Role::list, "levels");
  levels->flow = Flow::grid;
  levels->column_min = 230;
  levels->gap = space::s;
  for (const Item& item : tool.items) {
    if (item.kind != ItemKind::yes_no) continue;
    const bool yes = choice(assessment, item.id) == Choice::yes;
    const auto level = pen.page.open(Role::list_item, item.id);
    const std::string name = pen.t(item.id);
    const std::string said = std::string(choice_in_words(choice(assessment, item.id), pen.texts));
    Node& node =
        paragraph(pen, "text", pen.t("ui.standing.level", {{"level", name}, {"answer", said}}),
                  yes ? Type::strong : Type::body);
    node.skin = yes ? Skin::mark_on : Skin::mark_off;
  }
}

}  // namespace

void answers(Pen& pen, const Assessment& assessment, Editable editable) {
  for (const Tool& tool : tools()) {
    const auto section = card(pen, "answers-" + std::string(tool.id));
    heading(pen, "title", 3, Type::h3, pen.t("tool." + std::string(tool.id)));
    const auto list = pen.page.open(Role::list, "items");
    for (const Item& item : tool.items) {
      const bool empty = field(assessment, item.id).empty();
      if (editable == Editable::no && item.kind == ItemKind::text_optional && empty) continue;
      answer(pen, assessment, tool, item, editable);
    }
  }
}

void standing(Pen& pen, const Assessment& assessment) {
  for (const Tool& tool : tools()) {
    if (tool.id == "scale") {
      scale_standing(pen, assessment, tool);
    } else {
      tool_standing(pen, assessment, tool);
    }
  }
}

void around(Pen& pen, const Assessment& assessment) {
  const auto box = card(pen, "around");
  const auto terms = pen.page.open(Role::terms, "known");
  terms->gap = space::m;
  for (const Known& known : known_around(assessment, pen.texts)) {
    term(pen, known.id, known.label, known.value, Author::people);
  }
}

}  // namespace charter::ui

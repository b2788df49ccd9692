// Answers to read, not to change: for checking, for opened files, for print. See parts.hpp.
#include "core/report/copy.hpp"
#include "wasm/ui/screens/parts.hpp"

namespace charter::ui {
namespace {

// A label with what people wrote below it, whole.
void labelled(Pen& pen, const std::string& key, std::string label, std::string_view text) {
  if (text.empty()) return;
  const auto group = pen.page.open(Role::group, key);
  paragraph(pen, "label", std::move(label), Type::small_strong, Ink::soft);
  people_text(pen, "text", text);
}

std::string follow_up_label(const Pen& pen, const Item& item, Choice chosen) {
  switch (item.follow_up) {
    case FollowUp::who_after_yes_or_no:
      return pen.t(chosen == Choice::no ? "follow-up.who.no" : "follow-up.who.yes");
    case FollowUp::who_after_yes:
      return pen.t("follow-up.who.feedback");
    default:
      return pen.t(std::string(item.id) + "." + std::string(follow_up_suffix(item.follow_up)));
  }
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
    paragraph(pen, "question", pen.t(id), Type::strong);
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
  const std::string_view suffix = follow_up_suffix(item.follow_up);
  if (!suffix.empty() && follow_up_asked(item.follow_up, chosen)) {
    labelled(pen, "follow-up", follow_up_label(pen, item, chosen),
             field(assessment, id + "." + std::string(suffix)));
  }
  labelled(pen, "note", pen.t("follow-up.note"), field(assessment, id + ".note"));
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

std::string ticked(const Pen& pen, const Assessment& assessment, std::string_view prefix,
                   std::string_view names, std::span<const std::string_view> options) {
  std::string words;
  for (const std::string_view option : options) {
    if (field(assessment, std::string(prefix) + std::string(option)).empty()) continue;
    if (!words.empty()) words += ", ";
    words += pen.texts.text(std::string(names) + std::string(option));
  }
  return words;
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
  const auto text = [&](const std::string& id) {
    labelled(pen, id, pen.t("field." + id), field(assessment, id));
  };
  const auto chosen = [&](const std::string& id, const std::string& names) {
    const std::string_view value = field(assessment, id);
    if (value.empty()) return;
    const auto group = pen.page.open(Role::group, id);
    paragraph(pen, "label", pen.t("field." + id), Type::small_strong, Ink::soft);
    paragraph(pen, "text", pen.t(names + "." + std::string(value)));
  };
  const auto date = [&](const std::string& id) {
    const std::string_view value = field(assessment, id);
    if (value.empty()) return;
    const auto group = pen.page.open(Role::group, id);
    paragraph(pen, "label", pen.t("field." + id), Type::small_strong, Ink::soft);
    paragraph(pen, "text", date_in_words(pen, value));
  };
  labelled(pen, "kind", pen.t("field.kind"), kind_in_words(pen, assessment.kind));
  text("project.name");
  text("project.organisations");
  text("project.about");
  chosen("project.length", "length");
  text("project.lead.name");
  text("project.lead.contact");
  chosen("round.occasion", "occasion");
  date("round.date");
  date("round.next-review");
  text("by.name");
  labelled(pen, "by.role", pen.t("field.by.role"), roles_in_words(assessment, pen.texts));
  chosen("by.helped", "helper");
  labelled(pen, "needs", pen.t("field.needs"), ticked(pen, assessment, "needs.", "need.", needs()));
  text("needs.own-words");
  for (std::size_t i = 0; i < assessment.people.size(); ++i) {
    const People& people = assessment.people[i];
    const std::string known = "role." + people.role;
    const std::string role = pen.texts.has(known) ? pen.t(known) : people.role;
    labelled(
        pen, "people-" + std::to_string(i), pen.t("ui.people.row"),
        pen.t(people.name.empty() ? "ui.people.line" : "ui.people.line-named",
              {{"role", role}, {"count", std::to_string(people.count)}, {"name", people.name}}));
  }
}

}  // namespace charter::ui

// About the project: what the answers are about, whose they are, and the starter file to hand out.
#include "wasm/ui/screens/parts.hpp"
#include "wasm/ui/screens/screens.hpp"

namespace charter::ui {
namespace {

void entry(Pen& pen, const Assessment& assessment, const std::string& id) {
  const std::string label = "field." + id;
  const std::string hint = label + ".hint";
  text_entry(pen, id, *field_spec(id), field(assessment, id),
             {pen.t(label), pen.texts.has(hint) ? pen.t(hint) : std::string()});
}

std::vector<Option> options_of(const Pen& pen, std::span<const std::string_view> values,
                               const std::string& names) {
  std::vector<Option> options;
  for (const std::string_view value : values) {
    options.push_back({std::string(value), pen.t(names + std::string(value))});
  }
  return options;
}

void choose(Pen& pen, const Assessment& assessment, const std::string& id,
            std::span<const std::string_view> values, const std::string& names) {
  const std::string hint = "field." + id + ".hint";
  radios(pen, id, field(assessment, id), options_of(pen, values, names),
         {pen.t("field." + id), pen.texts.has(hint) ? pen.t(hint) : std::string()});
}

void ticks(Pen& pen, const Assessment& assessment, std::string_view key, const std::string& legend,
           const std::string& prefix, std::span<const std::string_view> values,
           const std::string& names) {
  const auto set = pen.page.open(Role::fieldset, key);
  set->gap = space::s;
  set->described_by = pen.page.id_of("hint");
  {
    const auto head = pen.page.open(Role::legend, "legend");
    paragraph(pen, "text", pen.t(legend), Type::strong);
  }
  paragraph(pen, "hint", pen.t(legend + ".hint"), Type::small, Ink::soft);
  const auto list = pen.page.open(Role::group, "ticks");
  list->flow = Flow::grid;
  list->column_min = 280;
  list->gap = space::s;
  for (const std::string_view value : values) {
    const std::string id = prefix + std::string(value);
    tick(pen, id, !field(assessment, id).empty(), pen.t(names + std::string(value)));
  }
}

void project(Pen& pen, const Assessment& assessment) {
  const auto box = card(pen, "project");
  box->gap = space::l;
  heading(pen, "title", 2, Type::h2, pen.t("ui.about.project"));
  entry(pen, assessment, "project.name");
  entry(pen, assessment, "project.organisations");
  entry(pen, assessment, "project.about");
  choose(pen, assessment, "project.length", lengths(), "length.");
  entry(pen, assessment, "project.lead.name");
  entry(pen, assessment, "project.lead.contact");
}

void round(Pen& pen, const Assessment& assessment) {
  const auto box = card(pen, "round");
  box->gap = space::l;
  heading(pen, "title", 2, Type::h2, pen.t("ui.about.round"));
  radios(pen, "kind", assessment.kind == Kind::own ? "own" : "agreed",
         {{"own", pen.t("kind.own")}, {"agreed", pen.t("kind.agreed")}},
         {pen.t("field.kind"),
          pen.t(assessment.kind == Kind::own ? "kind.own.explain" : "kind.agreed.explain")});
  choose(pen, assessment, "round.occasion", occasions(), "occasion.");
  entry(pen, assessment, "round.date");
  if (field(assessment, "project.length") == "longer-term") {
    entry(pen, assessment, "round.next-review");
  }
}

void answered_by(Pen& pen, const Assessment& assessment) {
  const auto box = card(pen, "by");
  box->gap = space::l;
  heading(pen, "title", 2, Type::h2, pen.t("ui.about.by"));
  entry(pen, assessment, "by.name");
  ticks(pen, assessment, "roles", "field.by.role", "by.role.", roles(), "role.");
  entry(pen, assessment, "by.role-own-words");
  choose(pen, assessment, "by.helped", helpers(), "helper.");
  const auto paper = pen.page.open(Role::group, "paper");
  paper->gap = space::xs;
  tick(pen, "by.from-paper", !field(assessment, "by.from-paper").empty(),
       pen.t("field.by.from-paper"), pen.page.id_of("hint"));
  paragraph(pen, "hint", pen.t("field.by.from-paper.hint"), Type::small, Ink::soft);
}

void person_row(Pen& pen, const People& people, std::size_t index) {
  const std::string number = std::to_string(index + 1);
  const auto row = pen.page.open(Role::list_item, std::to_string(index));
  row->gap = space::m;
  row->skin = Skin::rule;
  const std::string path = "people/" + std::to_string(index) + "/";
  const auto member = [&](const std::string& name, FieldKind kind, std::string_view value) {
    FieldSpec spec;
    spec.kind = kind;
    spec.bytes_max = 600;
    text_entry(pen, path + name, spec, value,
               {pen.t("ui.people.member",
                      {{"label", pen.texts.text("field.people." + name)}, {"number", number}}),
                index == 0 && pen.texts.has("field.people." + name + ".hint")
                    ? pen.t("field.people." + name + ".hint")
                    : std::string()});
  };
  member("role", FieldKind::line, people.role);
  member("count", FieldKind::line, std::to_string(people.count));
  member("name", FieldKind::line, people.name);
  member("since", FieldKind::date, people.since);
  button(pen, "remove", pen.t("ui.people.remove"),
         app::FieldEdited{"people/-", std::to_string(index)}, Skin::strong_link)
      .more = number;
}

void people(Pen& pen, const Assessment& assessment) {
  const auto box = card(pen, "people");
  heading(pen, "title", 2, Type::h2, pen.t("field.people"));
  paragraph(pen, "hint", pen.t("field.people.hint"));
  if (!assessment.people.empty()) {
    const auto list = pen.page.open(Role::list, "list");
    list->gap = space::m;
    for (std::size_t i = 0; i < assessment.people.size(); ++i) {
      person_row(pen, assessment.people[i], i);
    }
  }
  if (can_undo(pen.state, "people/+")) undo_offer(pen);
  const auto row = button_row(pen, "ways");
  button(pen, "add", pen.t("ui.people.add"), app::FieldEdited{"people/+", ""});
}

void group_needs(Pen& pen, const Assessment& assessment) {
  const auto box = card(pen, "needs");
  box->gap = space::l;
  heading(pen, "title", 2, Type::h2, pen.t("ui.about.needs"));
  ticks(pen, assessment, "coded", "field.needs", "needs.", needs(), "need.");
  entry(pen, assessment, "needs.own-words");
}

}  // namespace

void about_screen(Pen& pen, const Draft& draft) {
  const Assessment& assessment = draft.assessment;
  page_heading(pen, pen.t("ui.about.h1"));
  paragraph(pen, "lede", pen.t("ui.about.lede"), Type::lede, Ink::soft);
  project(pen, assessment);
  round(pen, assessment);
  answered_by(pen, assessment);
  people(pen, assessment);
  group_needs(pen, assessment);
  {
    const auto box = card(pen, "starter");
    heading(pen, "title", 2, Type::h2, pen.t("ui.starter.title"));
    paragraph(pen, "text", pen.t("ui.starter.text"));
    paragraph(pen, "privacy", pen.t("privacy.file.starter"), Type::small, Ink::soft);
    const auto row = button_row(pen, "ways");
    button(pen, "save", pen.t("ui.starter.save"), app::SaveStarterFile{});
  }
  save_line(pen, draft);
  messages(pen);
  const auto row = button_row(pen, "onward");
  link(pen, "continue", pen.t("ui.continue"),
       app::address_of(pen.state, app::Screen::tool, tools().front().id), Skin::primary_button);
}

}  // namespace charter::ui

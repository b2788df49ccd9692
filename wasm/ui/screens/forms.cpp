// Blank forms to print and fill in by hand, in plain or easier words, in usual or large print.
// What is on the page is what is printed, without the choices above it. See screens.hpp.
#include "core/report/words.hpp"
#include "wasm/ui/screens/parts.hpp"
#include "wasm/ui/screens/screens.hpp"

namespace charter::ui {
namespace {

app::Message form_chosen(const std::string& name, const std::string& value) {
  return app::FormChosen{name, value};
}

// Lines to write on.
void lines(Pen& pen, std::string_view key, int count) {
  const auto box = pen.page.open(Role::group, key);
  for (int i = 0; i < count; ++i) {
    const auto line = pen.page.open(Role::group, std::to_string(i));
    line->skin = Skin::rule;
    line->pad_y = space::xs;
  }
}

// Boxes to tick.
void boxes(Pen& pen, const std::vector<std::string>& labels) {
  const auto list = pen.page.open(Role::list, "boxes");
  list->flow = Flow::row;
  list->gap = space::l;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const auto item = pen.page.open(Role::list_item, std::to_string(i));
    paragraph(pen, "label", labels[i]).skin = Skin::mark_off;
  }
}

void question_of(Pen& pen, std::string text, std::string_view hint_key) {
  heading(pen, "question", 4, Type::strong, std::move(text));
  if (pen.texts.has(hint_key)) {
    paragraph(pen, "hint", pen.t(hint_key), Type::small, Ink::soft);
  }
}

void written_field(Pen& pen, const std::string& id, int line_count) {
  const auto box = pen.page.open(Role::group, id);
  box->skin = Skin::form_part;
  box->gap = space::xs;
  question_of(pen, pen.t("field." + id), "");
  lines(pen, "lines", line_count);
}

void ticked_field(Pen& pen, const std::string& id, std::span<const std::string_view> values,
                  const std::string& names) {
  const auto box = pen.page.open(Role::group, id);
  box->skin = Skin::form_part;
  box->gap = space::xs;
  question_of(pen, pen.t("field." + id), "");
  std::vector<std::string> labels;
  for (const std::string_view value : values) labels.push_back(pen.t(names + std::string(value)));
  boxes(pen, labels);
}

void about_part(Pen& pen) {
  heading(pen, "about-title", 3, Type::h2, pen.t("ui.about.nav"));
  written_field(pen, "project.name", 1);
  written_field(pen, "round.date", 1);
  ticked_field(pen, "round.occasion", occasions(), "occasion.");
  written_field(pen, "by.name", 1);
  ticked_field(pen, "by.role", roles(), "role.");
  ticked_field(pen, "by.helped", helpers(), "helper.");
}

std::string explanation_key(const Pen& pen, const Item& item) {
  const std::string id(item.id);
  return pen.texts.has(id + ".explain") ? id + ".explain" : id + ".hint";
}

void item_part(Pen& pen, const Item& item) {
  constexpr int text_lines = 6;
  constexpr int follow_up_lines = 2;
  const std::string id(item.id);
  const auto box = pen.page.open(Role::group, id);
  box->skin = Skin::form_part;
  box->gap = space::xs;
  question_of(pen, pen.t(id), explanation_key(pen, item));
  if (item.kind != ItemKind::yes_no) return lines(pen, "lines", text_lines);
  std::vector<std::string> labels{pen.t("choice.yes"), pen.t("choice.no")};
  if (item.may_hold_none) labels.push_back(pen.t("choice.none-held"));
  labels.push_back(pen.t("choice.not-sure"));
  boxes(pen, labels);
  const std::string yes = follow_up_in_words(item, Choice::yes, pen.texts);
  const std::string asked = yes.empty() ? follow_up_in_words(item, Choice::no, pen.texts) : yes;
  if (asked.empty()) return;
  paragraph(pen, "asked", asked);
  lines(pen, "lines", follow_up_lines);
}

void tool_part(Pen& pen, const Tool& tool) {
  const std::string id(tool.id);
  const auto box = pen.page.open(Role::section, id);
  box->gap = space::m;
  box->margin_top = space::m;
  heading(pen, "title", 3, Type::h2,
          pen.t("ui.side.tool",
                {{"number", std::to_string(tool.number)}, {"tool", pen.texts.text("tool." + id)}}));
  paragraph(pen, "lede", pen.t("tool." + id + ".lede"));
  for (const Item& item : tool.items) item_part(pen, item);
}

void choices(Pen& pen) {
  const auto box = card(pen, "choices");
  box->gap = space::l;
  box->shown = Shown::screen_only;
  const app::Form& form = pen.state.form;
  radios(pen, "words", form.easier ? "easier" : "plain",
         {{"plain", pen.t("ui.look.words.plain")}, {"easier", pen.t("ui.look.words.easier")}},
         {pen.t("ui.forms.words"), ""}, form_chosen);
  radios(pen, "size", form.large ? "large" : "usual",
         {{"usual", pen.t("ui.forms.size.usual")}, {"large", pen.t("ui.forms.size.large")}},
         {pen.t("ui.forms.size"), ""}, form_chosen);
  const auto row = button_row(pen, "ways");
  button(pen, "print", pen.t("ui.print"), app::PrintAsked{}, Skin::primary_button);
}

}  // namespace

void forms_screen(Pen& pen) {
  page_heading(pen, pen.t("ui.forms.h1"));
  pen.page.page().nodes.back().shown = Shown::screen_only;
  paragraph(pen, "lede", pen.t("ui.forms.lede"), Type::lede, Ink::soft).shown = Shown::screen_only;
  choices(pen);
  messages(pen);
  const bool easier = pen.state.form.easier && pen.state.easier_words != nullptr;
  if (pen.state.form.easier && !easier) {
    return (void)paragraph(pen, "loading", pen.t("ui.look.loading"));
  }
  const Catalogue& texts = pen.state.form.easier ? *pen.state.easier_words : pen.plain;
  Pen form{pen.page, pen.state, texts, pen.plain};
  const auto box = form.page.open(Role::section, easier ? "form-easier" : "form");
  box->skin = Skin::card;
  box->gap = space::m;
  heading(form, "title", 2, Type::h2, form.t("ui.forms.title"));
  paragraph(form, "how", form.t("ui.forms.how"));
  paragraph(form, "safe-talk", form.t("safe-talk"), Type::body, Ink::soft);
  about_part(form);
  for (const Tool& tool : tools()) tool_part(form, tool);
}

}  // namespace charter::ui

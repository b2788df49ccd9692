// See pen.hpp.
#include "wasm/ui/screens/pen.hpp"

#include <algorithm>

#include "core/base/time.hpp"
#include "core/report/words.hpp"

namespace charter::ui {
namespace {

// maxlength counts UTF-16 units, our limits bytes of UTF-8: a unit takes three at the most.
constexpr std::size_t bytes_per_unit_max = 3;

Role role_of(FieldKind kind) {
  switch (kind) {
    case FieldKind::text:
      return Role::text_field;
    case FieldKind::date:
      return Role::date_field;
    default:
      return Role::line_field;
  }
}

}  // namespace

bool is_narrow(const Pen& pen) { return pen.page.page().room_px < narrow_px; }

void page_heading(Pen& pen, std::string text) {
  Page& page = pen.page.page();
  page.title = pen.t("ui.title", {{"page", text}, {"app", pen.texts.text("ui.app")}});
  Node& node = pen.page.add(Role::heading, "h1");
  node.level = 1;
  node.type = Type::h1;
  node.text = std::move(text);
  node.focusable = true;
  if (page.focus == 0) page.focus = node.id;
}

void heading(Pen& pen, std::string_view key, int level, Type type, std::string text) {
  Node& node = pen.page.add(Role::heading, key);
  node.level = level;
  node.type = type;
  node.text = std::move(text);
}

Node& paragraph(Pen& pen, std::string_view key, std::string text, Type type, Ink ink) {
  Node& node = pen.page.add(Role::paragraph, key);
  node.type = type;
  node.ink = ink;
  node.text = std::move(text);
  node.width_max = reading_width;
  return node;
}

Node& people_text(Pen& pen, std::string_view key, std::string_view text, Type type) {
  Node& node = paragraph(pen, key, std::string(text), type);
  node.author = Author::people;
  return node;
}

void term(Pen& pen, std::string_view key, std::string label, std::string_view text, Author author) {
  const auto pair = pen.page.open(Role::group, key);
  Node& name = pen.page.add(Role::term, "label");
  name.text = std::move(label);
  name.type = Type::small_strong;
  name.ink = Ink::soft;
  name.width_max = reading_width;
  Node& value = pen.page.add(Role::definition, "text");
  value.text = text;
  value.author = author;
  value.width_max = reading_width;
}

void bullets(Pen& pen, std::string_view key, const std::vector<std::string>& texts) {
  const auto list = pen.page.open(Role::list, key);
  list->gap = space::xs;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto item = pen.page.open(Role::list_item, std::to_string(i));
    paragraph(pen, "text", texts[i]).skin = Skin::bullet;
  }
}

Node& link(Pen& pen, std::string_view key, std::string text, std::string address, Skin skin) {
  Node& node = pen.page.add(Role::link, key);
  node.text = std::move(text);
  node.href = std::move(address);
  node.skin = skin;
  switch (skin) {
    case Skin::primary_button:
      node.type = Type::strong;
      node.ink = Ink::on_primary;
      break;
    case Skin::header_link:
    case Skin::header_button:
    case Skin::header_brand:
      node.ink = Ink::on_header;
      break;
    case Skin::secondary_button:
    case Skin::strong_link:
      node.type = Type::strong;
      node.ink = Ink::primary;
      break;
    default:
      break;
  }
  return node;
}

Node& button(Pen& pen, std::string_view key, std::string text, app::Message action, Skin skin) {
  Node& node = pen.page.add(Role::button, key);
  node.text = std::move(text);
  node.action = std::move(action);
  node.skin = skin;
  node.ink = skin == Skin::primary_button ? Ink::on_primary : Ink::primary;
  if (skin == Skin::header_button) node.ink = Ink::on_header;
  if (skin == Skin::text_link) node.ink = Ink::ink;
  node.type = skin == Skin::header_button || skin == Skin::text_link ? Type::body : Type::strong;
  return node;
}

Builder::Scope card(Pen& pen, std::string_view key) {
  auto scope = pen.page.open(Role::section, key);
  scope->skin = Skin::card;
  scope->gap = space::m;
  return scope;
}

Builder::Scope button_row(Pen& pen, std::string_view key) {
  auto scope = pen.page.open(Role::group, key);
  scope->flow = Flow::stack;
  scope->gap = space::m;
  return scope;
}

NodeId field_problem(Pen& pen, std::string_view field_id) {
  const app::Problem* problem = app::problem_of(pen.state, field_id);
  if (problem == nullptr) return 0;
  return paragraph(pen, "error", pen.t(problem->text_key), Type::strong, Ink::notice).id;
}

void text_entry(Pen& pen, const std::string& field_id, const FieldSpec& spec,
                std::string_view value, const FieldLook& look) {
  const auto group = pen.page.open(Role::group, field_id);
  group->gap = space::s;  // room for the ring of focus
  const NodeId hint_id = pen.page.id_of("hint");
  Node& label = pen.page.add(Role::label, "label");
  label.text = look.label;
  label.type = Type::strong;
  label.target = pen.page.id_of("field");
  if (!look.hint.empty()) {
    paragraph(pen, "hint", look.hint, Type::small, Ink::soft);
  }
  const NodeId error = field_problem(pen, field_id);
  Node& field = pen.page.add(role_of(spec.kind), "field");
  field.error = error;
  if (field_id == "by.name") field.autocomplete = "name";
  field.skin = Skin::field;
  field.value = value;
  field.action = app::FieldEdited{field_id, {}};
  field.belongs_to = look.belongs_to;
  if (!look.hint.empty()) field.described_by = hint_id;
  if (spec.kind == FieldKind::date) field.width_max = 220;
  if (spec.kind != FieldKind::date) {
    const std::size_t units = spec.bytes_max / bytes_per_unit_max;
    field.length_max = static_cast<std::uint32_t>(
        spec.code_points_max > 0 ? std::min(units, spec.code_points_max) : units);
  }
}

app::Message field_chosen(const std::string& id, const std::string& value) {
  return app::FieldEdited{id, value};
}

NodeId radios(Pen& pen, const std::string& id, std::string_view value,
              const std::vector<Option>& options, const ChoiceLook& look, Chosen chosen) {
  const auto set = pen.page.open(Role::fieldset, id);
  set->gap = space::s;
  NodeId question = 0;
  {
    const auto legend = pen.page.open(Role::legend, "legend");
    question = pen.page.id_of("text");
    if (look.look == LegendLook::heading) {
      heading(pen, "text", 2, Type::h3, look.legend);
    } else {
      paragraph(pen, "text", look.legend, Type::strong);
    }
  }
  if (!look.hint.empty()) {
    set->described_by = pen.page.id_of("hint");
    paragraph(pen, "hint", look.hint, Type::small, Ink::soft);
  }
  const auto row = pen.page.open(Role::group, "options");
  row->flow = Flow::fill;
  row->gap = space::m - 4;
  for (const Option& option : options) {
    const auto box = pen.page.open(Role::group, option.value);
    box->skin = Skin::choice;
    Node& radio = pen.page.add(Role::radio, "radio");
    radio.group = id;
    radio.checked = option.value == value ? Toggle::on : Toggle::off;
    radio.action = chosen(id, option.value);
    const NodeId radio_id = radio.id;
    Node& label = pen.page.add(Role::label, "label");
    label.text = option.label;
    label.type = Type::strong;
    label.target = radio_id;
  }
  return question;
}

void tick(Pen& pen, const std::string& field_id, bool on, std::string label_text,
          NodeId described_by) {
  const auto box = pen.page.open(Role::group, field_id);
  box->skin = Skin::tick;
  Node& checkbox = pen.page.add(Role::checkbox, "tick");
  checkbox.checked = on ? Toggle::on : Toggle::off;
  checkbox.action = app::FieldEdited{field_id, on ? "" : "yes"};
  checkbox.described_by = described_by;
  const NodeId checkbox_id = checkbox.id;
  Node& label = pen.page.add(Role::label, "label");
  label.text = std::move(label_text);
  label.target = checkbox_id;
}

// A moment as text is "2026-11-22T14:32:05.123+00:00", in the local time of where it was taken.
std::string clock_time(const Pen& pen, Time time) {
  const std::string text = to_rfc3339(time);
  return pen.t("ui.time", {{"hour", text.substr(11, 2)}, {"minute", text.substr(14, 2)}});
}

std::string day_in_words(const Pen& pen, Time time) {
  return date_in_words(to_rfc3339(time), pen.texts);
}

std::string when_in_words(const Pen& pen, Time time) {
  const std::string today = to_rfc3339(pen.state.now).substr(0, 10);
  const std::string clock = clock_time(pen, time);
  if (to_rfc3339(time).substr(0, 10) == today) return pen.t("ui.when.today", {{"time", clock}});
  return pen.t("ui.when.day", {{"day", day_in_words(pen, time)}, {"time", clock}});
}

}  // namespace charter::ui

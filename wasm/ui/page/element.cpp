// See element.hpp.
#include "wasm/ui/page/element.hpp"

#include <array>
#include <cassert>

#include "wasm/ui/page/skin.hpp"

namespace charter::ui {
namespace {

constexpr std::array<std::string_view, 31> tags{
    "div",      "header", "nav",   "main", "footer", "section", "fieldset", "ul",
    "li",       "table",  "tr",    "td",   "h1",     "h2",      "h3",       "h4",
    "p",        "legend", "label", "th",   "a",      "button",  "input",    "textarea",
    "progress", "span",   "ol",    "dl",   "dt",     "dd",      "dialog"};

enum Name : std::uint8_t {
  class_,
  role,
  href,
  type,
  name,
  for_,
  label,
  described_by,
  controls,
  expanded,
  current,
  maxlength,
  autocomplete,
  lang,
  dir,
  tabindex,
  scope,
  value,
  checked,
  max,
  rows,
  badge,
  invalid,
  value_text,
};
constexpr std::array<std::string_view, 24> names{
    "class",         "role",          "href",         "type",
    "name",          "for",           "aria-label",   "aria-describedby",
    "aria-controls", "aria-expanded", "aria-current", "maxlength",
    "autocomplete",  "lang",          "dir",          "tabindex",
    "scope",         "value",         "checked",      "max",
    "rows",          "data-badge",    "aria-invalid", "aria-valuetext"};

constexpr std::array<std::string_view, 6> inks{"ink",        "soft",      "primary",
                                               "on-primary", "on-header", "notice"};
constexpr std::array<std::string_view, 8> flows{"column", "row",  "fill",  "stack",
                                                "ends",   "grid", "split", "cells"};
constexpr std::array<std::string_view, 5> shown{"", " print-only", " screen-only", " when-focused",
                                                " heard-only"};

// In the order of Role; a heading's tag goes by its level.
constexpr std::array<std::string_view, 31> tag_of_role{
    "div",    "header", "nav",   "main",  "footer",   "section", "dialog",  "fieldset",
    "legend", "ul",     "li",    "dl",    "table",    "tr",      "td",      "h1",
    "p",      "dt",     "dd",    "label", "th",       "a",       "button",  "div",
    "div",    "input",  "input", "input", "textarea", "input",   "progress"};

std::uint8_t index_of_tag(std::string_view tag) {
  for (std::size_t i = 0; i < tags.size(); ++i) {
    if (tags[i] == tag) return static_cast<std::uint8_t>(i);
  }
  assert(false);
  return 0;
}

std::string class_of(const Node& node) {
  std::string value;
  const auto add = [&value](std::string_view prefix, std::string_view part) {
    if (!value.empty()) value += ' ';
    value += prefix;
    value += part;
  };
  if (node.role <= Role::cell) {
    add("f-", flows[static_cast<std::size_t>(node.flow)]);
    if (node.gap > 0) add("g-", std::to_string(static_cast<int>(node.gap)));
  } else {
    add("t-", type_specs[static_cast<std::size_t>(node.type)].name);
    if (node.ink != Ink::ink) add("i-", inks[static_cast<std::size_t>(node.ink)]);
    add("", "leaf");
  }
  if (node.skin != Skin::none) add("s-", skin_spec(node.skin).name);
  if (!node.symbol.empty()) add("y-", node.symbol);
  if (node.author == Author::people) add("", "people");
  if (node.centred) add("", "centred");
  value += shown[static_cast<std::size_t>(node.shown)];
  return value;
}

std::string_view input_type(Role of) {
  switch (of) {
    case Role::radio:
      return "radio";
    case Role::checkbox:
      return "checkbox";
    case Role::date_field:
      return "date";
    default:
      return "text";
  }
}

bool is_field(Role of) {
  return of == Role::line_field || of == Role::text_field || of == Role::date_field;
}

std::string_view explicit_role(Role of) {
  switch (of) {
    // Some engines drop these meanings when the style changes how the element is laid out.
    case Role::list:
      return "list";
    case Role::table:
      return "table";
    case Role::row:
      return "row";
    case Role::cell:
      return "cell";
    case Role::column_header:
      return "columnheader";
    case Role::status:
      return "status";
    case Role::alert:
      return "alert";
    case Role::dialog:
      return "alertdialog";
    default:
      return "";
  }
}

using Attributes = std::vector<std::pair<std::uint8_t, std::string>>;

void add_input(Attributes& to, const Node& node) {
  if (node.role == Role::text_field) {
    to.emplace_back(rows, "3");
  } else {
    to.emplace_back(type, input_type(node.role));
  }
  if (!node.group.empty()) to.emplace_back(name, node.group);
  if (node.length_max > 0) to.emplace_back(maxlength, std::to_string(node.length_max));
  if (is_field(node.role)) {
    to.emplace_back(autocomplete, node.autocomplete);
    if (node.role != Role::date_field) to.emplace_back(dir, "auto");
    to.emplace_back(value, node.value);
  } else if (node.checked == Toggle::on) {
    to.emplace_back(checked, "");
  }
}

std::string name_of(const Node& node) {
  if (node.text.empty() || node.more.empty() || node.role == Role::progress) return node.text;
  return node.text + ", " + node.more;
}

std::string reference(NodeId id) { return "n" + std::to_string(id); }

}  // namespace

std::span<const std::string_view> tag_names() { return tags; }
std::span<const std::string_view> attribute_names() { return names; }

std::uint8_t tag_of(const Node& node) {
  if (node.role == Role::heading) {
    assert(node.level >= 1 && node.level <= 4);
    return static_cast<std::uint8_t>(index_of_tag("h1") + node.level - 1);
  }
  return index_of_tag(tag_of_role[static_cast<std::size_t>(node.role)]);
}

std::string_view text_of(const Node& node) {
  const bool inside = node.role > Role::cell && node.role < Role::radio;
  return inside ? std::string_view(node.text) : std::string_view();
}

Attributes attributes_of(const Node& node) {
  Attributes to;
  to.emplace_back(class_, class_of(node));
  if (const auto of = explicit_role(node.role); !of.empty()) to.emplace_back(role, of);
  if (node.role == Role::link) to.emplace_back(href, node.href);
  if (node.role == Role::button) to.emplace_back(type, "button");
  if (node.role == Role::label) to.emplace_back(for_, reference(node.target));
  if (node.role == Role::column_header) to.emplace_back(scope, "col");
  const bool names_itself = node.role > Role::cell && node.role < Role::radio;
  if (names_itself ? !node.more.empty() : !node.text.empty()) {
    to.emplace_back(label, name_of(node));
  }
  std::string about = node.belongs_to != 0 ? reference(node.belongs_to) : std::string();
  for (const NodeId described_by : {node.error, node.described_by}) {
    if (described_by == 0) continue;
    if (!about.empty()) about += ' ';
    about += reference(described_by);
  }
  if (!about.empty()) to.emplace_back(described_by, std::move(about));
  if (node.controls != 0) to.emplace_back(controls, reference(node.controls));
  if (node.expanded != Toggle::none) {
    to.emplace_back(expanded, node.expanded == Toggle::on ? "true" : "false");
  }
  if (!node.badge.empty()) to.emplace_back(badge, node.badge);
  if (node.current) to.emplace_back(current, "page");
  if (!node.lang.empty()) to.emplace_back(lang, node.lang);
  if (node.error != 0) to.emplace_back(invalid, "true");
  if (node.focusable) to.emplace_back(tabindex, "-1");
  if (node.author == Author::people && names_itself) to.emplace_back(dir, "auto");
  if (node.role >= Role::radio && node.role < Role::progress) add_input(to, node);
  if (node.role == Role::progress) {
    to.emplace_back(max, std::to_string(node.value_max));
    if (!node.more.empty()) to.emplace_back(value_text, node.more);
    to.emplace_back(value, node.value);
  }
  return to;
}

}  // namespace charter::ui

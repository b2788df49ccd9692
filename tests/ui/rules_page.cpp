// See rules_page.hpp.
#include "tests/ui/rules_page.hpp"

#include <gtest/gtest.h>

#include "tests/ui/samples.hpp"
#include "wasm/ui/page/layout.hpp"

namespace charter::ui {

Node& words(Builder& builder, Role role, std::string_view key, std::string text) {
  Node& node = builder.add(role, key);
  node.text = std::move(text);
  return node;
}

void add_choice(Builder& builder, std::string_view key, std::string group) {
  const auto box = builder.open(Role::group, key);
  box->skin = Skin::choice;
  Node& radio = builder.add(Role::radio, "radio");
  radio.group = std::move(group);
  radio.checked = Toggle::off;
  radio.action = app::MenuToggled{};
  words(builder, Role::label, "label", "Sample choice").target = builder.id_of("radio");
}

void add_legend(Builder& builder, std::string text) {
  const auto legend = builder.open(Role::legend, "legend");
  words(builder, Role::heading, "text", std::move(text)).level = 2;
}

namespace {

void add_question(Builder& builder) {
  const auto set = builder.open(Role::fieldset, "set");
  add_legend(builder, "Sample question");
  add_choice(builder, "first", "sample");
  add_choice(builder, "second", "sample");
}

void add_field(Builder& builder) {
  const auto group = builder.open(Role::group, "entry");
  words(builder, Role::label, "label", "Sample field").target = builder.id_of("field");
  words(builder, Role::paragraph, "hint", "Sample hint");
  const NodeId hint = builder.id_of("hint");
  Node& field = builder.add(Role::line_field, "field");
  field.skin = Skin::field;
  field.action = app::FieldEdited{"sample", ""};
  field.described_by = hint;
}

void add_list_and_table(Builder& builder) {
  {
    const auto list = builder.open(Role::list, "list");
    const auto item = builder.open(Role::list_item, "item");
    words(builder, Role::paragraph, "text", "Sample item");
  }
  const auto table = builder.open(Role::table, "table");
  table->text = "Sample table";
  {
    const auto row = builder.open(Role::row, "head");
    words(builder, Role::column_header, "header", "Sample column");
  }
  const auto row = builder.open(Role::row, "row");
  const auto cell = builder.open(Role::cell, "cell");
  words(builder, Role::paragraph, "text", "Sample cell");
}

void write_main(Builder& builder, const Extra& extra) {
  const auto main = builder.open(Role::main, "main");
  main->gap = 8;
  Node& heading = words(builder, Role::heading, "h1", "Sample page");
  heading.level = 1;
  heading.focusable = true;
  builder.page().focus = builder.page().refuge = heading.id;
  Node& button = words(builder, Role::button, "button", "Sample button");
  button.action = app::MenuToggled{};
  button.skin = Skin::primary_button;
  add_question(builder);
  add_field(builder);
  add_list_and_table(builder);
  Node& progress = words(builder, Role::progress, "progress", "Sample progress");
  progress.skin = Skin::bar;
  progress.value_max = 1;
  progress.value = "0";
  extra(builder);
}

}  // namespace

Page page_with(const Extra& extra) {
  Page page;
  page.title = "Sample";
  page.lang = "en";
  Builder builder(page);
  {
    const auto banner = builder.open(Role::banner, "banner");
    for (const char* name : {"Sample menu", "Other menu"}) {
      const auto navigation = builder.open(Role::navigation, name);
      navigation->text = name;
      Node& link = words(builder, Role::link, "link", "Sample link");
      link.href = "#/";
      link.skin = Skin::text_link;
    }
  }
  write_main(builder, extra);
  { const auto footer = builder.open(Role::footer, "footer"); }
  lay_out(page, fonts(), {}, rules_page_width_px, 0);
  return page;
}

Node& node_of(Page& page, Role role, int skipped) {
  for (Node& node : page.nodes) {
    if (node.role == role && skipped-- == 0) return node;
  }
  ADD_FAILURE() << "no such node";
  return page.nodes[0];
}

}  // namespace charter::ui

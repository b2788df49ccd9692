// See random_page.hpp.
#include "tests/ui/random_page.hpp"

#include <string>
#include <utility>

#include "tests/ui/samples.hpp"
#include "wasm/ui/page/layout.hpp"

namespace charter::ui {
namespace {

constexpr float width_px = 800;
constexpr int depth_max = 2;

}  // namespace

Page RandomPages::next() {
  Page page;
  page.title = "Sample " + std::to_string(random_.below(3));
  page.lang = "en";
  Builder builder(page);
  Node& heading = builder.add(Role::heading, "heading");
  heading.level = 1;
  page.refuge = page.focus = heading.id;
  if (random_.below(8) == 0) ++arrival_;
  page.arrival = arrival_;
  fill(builder, 0);
  add_regions(builder);
  if (random_.below(3) == 0) add_dialog(builder);
  lay_out(page, fonts(), {}, width_px, 0);
  return page;
}

// Some of the keys, in any order: mostly in the order of last time.
std::vector<std::string_view> RandomPages::some(std::vector<std::string_view> keys) {
  for (std::size_t swaps = random_.below(4); swaps > 0; --swaps) {
    std::swap(keys[random_.below(keys.size())], keys[random_.below(keys.size())]);
  }
  std::erase_if(keys, [this](std::string_view) { return random_.below(3) == 0; });
  return keys;
}

void RandomPages::fill(Builder& builder, int depth) {
  for (const std::string_view key :
       some({"group a", "group b", "section", "list", "table", "question", "text a", "text b",
             "button a", "button b", "link", "field", "line", "date", "tick", "progress"})) {
    add(builder, key, depth);
  }
}

void RandomPages::add(Builder& builder, std::string_view key, int depth) {
  if (key == "list") return add_list(builder);
  if (key == "table") return add_table(builder);
  if (key == "question") return add_question(builder);
  if (key.starts_with("group") || key == "section") {
    if (depth == depth_max) return;
    const auto scope = builder.open(key == "section" ? Role::section : Role::group, key);
    scope->flow = random_.below(4) == 0 ? Flow::row : Flow::column;
    scope->gap = static_cast<float>(random_.below(2) * 8);
    return fill(builder, depth + 1);
  }
  dress(builder.add(key.starts_with("text")     ? Role::paragraph
                    : key.starts_with("button") ? Role::button
                    : key == "link"             ? Role::link
                    : key == "field"            ? Role::text_field
                    : key == "line"             ? Role::line_field
                    : key == "date"             ? Role::date_field
                    : key == "tick"             ? Role::checkbox
                                                : Role::progress,
                    key));
}

void RandomPages::add_list(Builder& builder) {
  const auto list = builder.open(Role::list, "list");
  for (const std::string_view key : some({"1", "2", "3", "4", "5"})) {
    const auto item = builder.open(Role::list_item, key);
    dress(builder.add(Role::link, "link"));
  }
}

void RandomPages::add_table(Builder& builder) {
  const auto table = builder.open(Role::table, "table");
  for (const std::string_view key : some({"head", "1", "2", "3"})) {
    const auto row = builder.open(Role::row, key);
    row->flow = Flow::cells;
    for (const std::string_view column : {"a", "b"}) {
      if (key == "head") {
        dress(builder.add(Role::column_header, column));
      } else {
        const auto cell = builder.open(Role::cell, column);
        dress(builder.add(Role::paragraph, "text"));
      }
    }
  }
}

// One of the choices at most is chosen.
void RandomPages::add_question(Builder& builder) {
  const auto fieldset = builder.open(Role::fieldset, "question");
  dress(builder.add(Role::legend, "legend"));
  const std::size_t chosen = random_.below(4);
  const std::string group = std::to_string(builder.id_of("choice"));
  std::size_t number = 0;
  for (const std::string_view key : {"yes", "no", "unsure"}) {
    const auto choice = builder.open(Role::group, key);
    const NodeId radio_id = builder.id_of("radio");
    Node& radio = builder.add(Role::radio, "radio");
    radio.group = group;
    radio.checked = number++ == chosen ? Toggle::on : Toggle::off;
    Node& label = builder.add(Role::label, "label");
    label.target = radio_id;
    dress(label);
  }
}

void RandomPages::add_regions(Builder& builder) {
  for (const auto& [role, key] : {std::pair{Role::status, "status"}, {Role::alert, "alert"}}) {
    Node& region = builder.add(role, key);
    region.shown = Shown::heard_only;
    region.text = std::string(random_.below(3), 's');
    region.said = static_cast<std::uint32_t>(random_.below(3));
    region.urgency = random_.below(2) == 0 ? Urgency::now : Urgency::at_a_pause;
  }
}

void RandomPages::add_dialog(Builder& builder) {
  const auto dialog = builder.open(Role::dialog, "dialog");
  dialog->text = "Sample";
  builder.page().dialog = dialog->id;
  for (const std::string_view key : some({"text", "keep", "delete"})) {
    dress(builder.add(key == "text" ? Role::paragraph : Role::button, key));
  }
  add_regions(builder);
}

void RandomPages::dress(Node& node) {
  node.text = std::string(random_.below(3) * 10, 'm');
  node.skin = random_.below(2) == 0 ? Skin::none : Skin::secondary_button;
  if (node.role == Role::text_field || node.role == Role::line_field) {
    node.value = std::to_string(random_.below(3));
  }
  if (node.role == Role::date_field) node.value = random_.below(2) == 0 ? "" : "2026-11-23";
  if (node.role == Role::checkbox) node.checked = random_.below(2) == 0 ? Toggle::off : Toggle::on;
  if (node.role == Role::link) node.href = "#/" + std::to_string(random_.below(3));
  if (node.role == Role::progress) {
    node.value_max = 3;
    node.value = std::to_string(random_.below(4));
  }
  if (node.role == Role::paragraph && random_.below(3) == 0) node.author = Author::people;
  if (random_.below(5) == 0) node.expanded = Toggle::on;
  if (random_.below(5) == 0) node.lang = "cy";
}

NodeId random_focus(Random& random, const Page& page) {
  const Node& node = page.nodes[random.below(page.nodes.size())];
  return node.role <= Role::cell ? 0 : node.id;
}

}  // namespace charter::ui

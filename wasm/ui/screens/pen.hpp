// What screens write with: the words of a page with their meaning, in one call each.
// Must not decide what a page holds; must not draw.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/catalogue/catalogue.hpp"
#include "wasm/app/state.hpp"
#include "wasm/ui/page/builder.hpp"

namespace charter::ui {

// Everything that a screen needs to write itself down.
struct Pen {
  Builder& page;
  const app::State& state;
  const Catalogue& texts;  // that the person reads
  const Catalogue& plain;

  std::string t(std::string_view key) const { return std::string(texts.text(key)); }
  std::string t(std::string_view key,
                std::initializer_list<std::pair<std::string_view, std::string_view>> places) const {
    return fill(texts.text(key), places);
  }
};

// Whether the window is one column wide at the size of text that the person reads.
bool is_narrow(const Pen& pen);

// --- Text ---
void page_heading(Pen& pen, std::string text);  // the h1; focus comes here on arrival
void heading(Pen& pen, std::string_view key, int level, Type type, std::string text);
Node& paragraph(Pen& pen, std::string_view key, std::string text, Type type = Type::body,
                Ink ink = Ink::ink);
// What a person wrote: shown by the browser, in every script, never cut.
Node& people_text(Pen& pen, std::string_view key, std::string_view text, Type type = Type::body);
// A term with what it is; inside a Role::terms. What people wrote is shown by the browser.
void term(Pen& pen, std::string_view key, std::string label, std::string_view text, Author author);
void bullets(Pen& pen, std::string_view key, const std::vector<std::string>& texts);

// --- Links and buttons ---
Node& link(Pen& pen, std::string_view key, std::string text, std::string address,
           Skin skin = Skin::text_link);
Node& button(Pen& pen, std::string_view key, std::string text, app::Message action,
             Skin skin = Skin::secondary_button);

// --- Containers ---
Builder::Scope card(Pen& pen, std::string_view key);
Builder::Scope button_row(Pen& pen, std::string_view key);

// --- Fields of the current draft; label, hint and value come by the field's id ---
struct FieldLook {
  std::string label;
  std::string hint;       // may be empty
  NodeId belongs_to = 0;  // the question that it follows up
};
// What a step needs of a field, above it; out: its id, or 0 where nothing is needed.
NodeId field_problem(Pen& pen, std::string_view field_id);
void text_entry(Pen& pen, const std::string& field_id, const FieldSpec& spec,
                std::string_view value, const FieldLook& look);
// A radio group; `names` are the options' words, `values` what they are written as.
struct Option {
  std::string value;
  std::string label;
};
enum class LegendLook { heading, label };
struct ChoiceLook {
  std::string legend;
  std::string hint;
  LegendLook look = LegendLook::label;
};
// What choosing a value means; a field of the draft is edited where nothing else is said.
using Chosen = app::Message (*)(const std::string& id, const std::string& value);
app::Message field_chosen(const std::string& id, const std::string& value);
// Out: the id of the legend's text.
NodeId radios(Pen& pen, const std::string& id, std::string_view value,
              const std::vector<Option>& options, const ChoiceLook& look,
              Chosen chosen = field_chosen);
// In: what describes it, or 0.
void tick(Pen& pen, const std::string& field_id, bool on, std::string label,
          NodeId described_by = 0);

// --- Times in words ---
std::string clock_time(const Pen& pen, Time time);     // "14:32"
std::string day_in_words(const Pen& pen, Time time);   // "22 November 2026"
std::string when_in_words(const Pen& pen, Time time);  // "today at 14:32"

}  // namespace charter::ui

// The words that people read, by key: one catalogue for each language and reading level.
// Must not know which keys there are, and must not hold wording itself.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.hpp"

namespace charter {

class Catalogue {
 public:
  // What: the catalogue that `json_bytes` holds: one flat object of key -> text.
  // In: UTF-8 JSON with at least "catalogue.id" (e.g. "en-plain-1", written into files as the
  // wording) and "catalogue.lang" (a BCP 47 tag, e.g. "en").
  // Errors: those of json::read; format_type (not an object, or a text that is no string),
  // format_value (an empty text), format_missing (no id or no language).
  static Result<Catalogue> read(std::string_view json_bytes);

  // What: the text of a key, which lives as long as the catalogue.
  // Errors: a key that is not there asserts; without asserts the key itself is returned.
  std::string_view text(std::string_view key) const;
  bool has(std::string_view key) const;

  // Every text, one after the other: all the characters that may have to be drawn.
  std::string all_text() const;

  std::string_view id() const { return text("catalogue.id"); }
  std::string_view lang() const { return text("catalogue.lang"); }

 private:
  using Entry = std::pair<std::string, std::string>;  // key, text

  const Entry* find(std::string_view key) const;

  std::vector<Entry> entries_;  // in the order of their keys
};

// What: `text` with each {name} replaced by the value given for it; values are put in as they are.
// Errors: a place without a value asserts; without asserts it stays as it is.
std::string fill(std::string_view text,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> places);

}  // namespace charter

// Reading a catalogue and looking texts up. Must not hold wording.
#include "core/catalogue/catalogue.hpp"

#include <algorithm>
#include <cassert>

#include "core/base/error.hpp"
#include "core/json/pointer.hpp"
#include "core/json/reader.hpp"

namespace charter {

Result<Catalogue> Catalogue::read(std::string_view json_bytes) {
  CHARTER_TRY(document, json::read(json_bytes));
  json::Object* members = std::get_if<json::Object>(&document.data());
  if (members == nullptr) return Error{error::format_type, ""};

  Catalogue catalogue;
  catalogue.entries_.reserve(members->size());
  for (json::Member& member : *members) {
    std::string* text = std::get_if<std::string>(&member.value.data());
    if (text == nullptr) return Error{error::format_type, json::pointer_to("", member.key)};
    if (text->empty()) return Error{error::format_value, json::pointer_to("", member.key)};
    catalogue.entries_.emplace_back(std::move(member.key), std::move(*text));
  }
  std::sort(catalogue.entries_.begin(), catalogue.entries_.end());
  for (std::string_view key : {"catalogue.id", "catalogue.lang"}) {
    if (!catalogue.has(key)) return Error{error::format_missing, json::pointer_to("", key)};
  }
  return catalogue;
}

std::string_view Catalogue::text(std::string_view key) const {
  const Entry* entry = find(key);
  assert(entry != nullptr && "a key that the catalogue lacks");
  return entry != nullptr ? std::string_view(entry->second) : key;
}

std::string Catalogue::all_text() const {
  std::string all;
  for (const Entry& entry : entries_) all += entry.second;
  return all;
}

bool Catalogue::has(std::string_view key) const { return find(key) != nullptr; }

const Catalogue::Entry* Catalogue::find(std::string_view key) const {
  const auto at = std::lower_bound(
      entries_.begin(), entries_.end(), key,
      [](const Entry& entry, std::string_view wanted) { return entry.first < wanted; });
  return at != entries_.end() && at->first == key ? &*at : nullptr;
}

std::string fill(std::string_view text,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> places) {
  std::string filled;
  for (;;) {
    const auto open = text.find('{');
    const auto close = open == text.npos ? text.npos : text.find('}', open);
    if (close == text.npos) return filled.append(text);
    const std::string_view name = text.substr(open + 1, close - open - 1);
    const auto* place = std::find_if(places.begin(), places.end(),
                                     [&](const auto& given) { return given.first == name; });
    assert(place != places.end() && "a place without a value");
    filled.append(text.substr(0, open));
    filled.append(place != places.end() ? place->second : text.substr(open, name.size() + 2));
    text.remove_prefix(close + 1);
  }
}

}  // namespace charter

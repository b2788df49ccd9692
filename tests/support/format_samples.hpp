// Shared by the tests of the file format: changing what was written at one place.
#pragma once

#include <string_view>

#include "core/json/value.hpp"

namespace charter {

// The value at a JSON pointer without escapes, which must be there.
json::Value& at(json::Value& root, std::string_view pointer);

// Takes out, or adds, a member of the object at `parent`.
void remove(json::Value& root, std::string_view parent, std::string_view key);
void add(json::Value& root, std::string_view parent, std::string_view key, json::Value value);

// The value of a JSON text, which must be well-formed.
json::Value parsed(std::string_view text);

}  // namespace charter

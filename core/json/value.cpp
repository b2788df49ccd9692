// What a JSON value does once its members are complete types.
#include "core/json/value.hpp"

namespace charter::json {

const Value* Value::find(std::string_view key) const {
  const Object* object = as_object();
  if (object == nullptr) return nullptr;
  for (const Member& member : *object) {
    if (member.key == key) return &member.value;
  }
  return nullptr;
}

bool Value::operator==(const Value&) const = default;

}  // namespace charter::json

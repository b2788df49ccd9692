// Samples of the file format, and changes to them.
#include "tests/support/format_samples.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/json/reader.hpp"

namespace charter {

json::Value& at(json::Value& root, std::string_view pointer) {
  json::Value* value = &root;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string key(pointer.substr(0, pointer.find('/')));
    pointer.remove_prefix(key.size());
    json::Value* next = nullptr;
    if (auto* array = std::get_if<json::Array>(&value->data())) {
      next = &(*array)[static_cast<std::size_t>(std::stoi(key))];
    } else {
      for (json::Member& member : std::get<json::Object>(value->data())) {
        if (member.key == key) next = &member.value;
      }
    }
    if (next == nullptr) {
      ADD_FAILURE() << "nothing at " << key;
      return root;
    }
    value = next;
  }
  return *value;
}

void remove(json::Value& root, std::string_view parent, std::string_view key) {
  auto& object = std::get<json::Object>(at(root, parent).data());
  EXPECT_EQ(std::erase_if(object, [&](const auto& member) { return member.key == key; }), 1u);
}

void add(json::Value& root, std::string_view parent, std::string_view key, json::Value value) {
  std::get<json::Object>(at(root, parent).data()).push_back({std::string(key), std::move(value)});
}

json::Value parsed(std::string_view text) {
  Result<json::Value> value = json::read(text);
  EXPECT_TRUE(value.ok()) << text;
  return value.ok() ? std::move(value).value() : json::Value();
}

}  // namespace charter

// See fields.hpp.
#include "wasm/platform/web/fields.hpp"

#include <cassert>
#include <cstring>

namespace charter::platform {

void append_field(std::string& to, std::string_view field) {
  const auto length = static_cast<std::uint32_t>(field.size());
  char bytes[sizeof length];
  std::memcpy(bytes, &length, sizeof length);
  to.append(bytes, sizeof bytes);
  to.append(field);
}

std::string encode_fields(std::initializer_list<std::string_view> fields) {
  std::string bytes;
  for (const std::string_view field : fields) append_field(bytes, field);
  return bytes;
}

std::vector<std::string_view> decode_fields(std::string_view bytes) {
  std::vector<std::string_view> fields;
  while (!bytes.empty()) {
    std::uint32_t length = 0;
    assert(bytes.size() >= sizeof length);
    std::memcpy(&length, bytes.data(), sizeof length);
    bytes.remove_prefix(sizeof length);
    assert(bytes.size() >= length);
    fields.push_back(bytes.substr(0, length));
    bytes.remove_prefix(length);
  }
  return fields;
}

}  // namespace charter::platform

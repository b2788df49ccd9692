// JSON Pointers by RFC 6901.
#include "core/json/pointer.hpp"

namespace charter::json {

std::string pointer_to(std::string_view pointer, std::string_view key) {
  std::string longer(pointer);
  longer.push_back('/');
  for (const char c : key) {
    if (c == '~') {
      longer += "~0";
    } else if (c == '/') {
      longer += "~1";
    } else {
      longer.push_back(c);
    }
  }
  return longer;
}

std::string pointer_to(std::string_view pointer, std::size_t index) {
  return pointer_to(pointer, std::string_view(std::to_string(index)));
}

}  // namespace charter::json

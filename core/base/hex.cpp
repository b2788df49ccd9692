// Lower-case hexadecimal. Must not accept capitals: an id has one spelling.
#include "core/base/hex.hpp"

namespace charter::hex {
namespace {
constexpr std::string_view alphabet = "0123456789abcdef";
}

std::string encode(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text.push_back(alphabet[byte >> 4]);
    text.push_back(alphabet[byte & 0xF]);
  }
  return text;
}

bool is_lower_hex(std::string_view text, std::size_t digits) {
  return text.size() == digits && text.find_first_not_of(alphabet) == std::string_view::npos;
}

}  // namespace charter::hex

// UTF-8 by the table of the Unicode Standard. Must not repair: ill-formed is ill-formed.
#include "core/base/utf8.hpp"

#include <cassert>

namespace charter::utf8 {
namespace {

struct Range {
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
};

// What a first byte promises: the length of the sequence, and what the second byte may be.
struct Lead {
  std::size_t bytes = 0;
  Range second;
};

Lead lead_of(unsigned char byte) {
  if (byte <= 0x7F) return {1, {}};
  if (byte <= 0xC1) return {};
  if (byte <= 0xDF) return {2, {}};
  if (byte == 0xE0) return {3, {0xA0, 0xBF}};
  if (byte == 0xED) return {3, {0x80, 0x9F}};
  if (byte <= 0xEF) return {3, {}};
  if (byte == 0xF0) return {4, {0x90, 0xBF}};
  if (byte <= 0xF3) return {4, {}};
  if (byte == 0xF4) return {4, {0x80, 0x8F}};
  return {};
}

}  // namespace

Decoded decode_next(std::string_view bytes) {
  if (bytes.empty()) return {};
  const auto first = static_cast<unsigned char>(bytes[0]);
  const Lead lead = lead_of(first);
  if (lead.bytes == 0 || bytes.size() < lead.bytes) return {};
  if (lead.bytes == 1) return {first, 1};
  char32_t code_point = first & (0x7Fu >> lead.bytes);
  Range allowed = lead.second;
  for (std::size_t i = 1; i < lead.bytes; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte < allowed.low || byte > allowed.high) return {};
    code_point = code_point << 6 | (byte & 0x3Fu);
    allowed = {};
  }
  return {code_point, lead.bytes};
}

bool is_valid(std::string_view bytes) {
  while (!bytes.empty()) {
    const Decoded decoded = decode_next(bytes);
    if (decoded.bytes == 0) return false;
    bytes.remove_prefix(decoded.bytes);
  }
  return true;
}

std::size_t count_code_points(std::string_view text) {
  assert(is_valid(text));
  std::size_t count = 0;
  for (const char byte : text) {
    if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) ++count;
  }
  return count;
}

}  // namespace charter::utf8

// See file_name.hpp.
#include "wasm/app/file_name.hpp"

#include "core/base/time.hpp"
#include "core/base/utf8.hpp"

namespace charter::app {
namespace {

constexpr std::size_t project_bytes_max = 60;
constexpr std::size_t date_characters = 10;  // YYYY-MM-DD

bool is_plain(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// Spaces, marks that change the direction of text and other invisible characters.
bool is_unwelcome(char32_t c) {
  return c < 0xc0 || c == 0x61c || c == 0x180e || (c >= 0x2000 && c <= 0x206f) ||
         (c >= 0x3000 && c <= 0x303f) || (c >= 0xd800 && c <= 0xf8ff) ||
         (c >= 0xfe00 && c <= 0xfeff) || (c >= 0xfff0 && c <= 0xffff) || c >= 0xe0000;
}

std::string slug_of(std::string_view name) {
  std::string slug;
  while (!name.empty()) {
    const utf8::Decoded decoded = utf8::decode_next(name);
    if (decoded.bytes == 0 || slug.size() + decoded.bytes > project_bytes_max) break;
    char32_t c = decoded.code_point;
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    if (is_plain(c)) {
      slug += static_cast<char>(c);
    } else if (!is_unwelcome(c)) {
      slug += name.substr(0, decoded.bytes);
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
    name.remove_prefix(decoded.bytes);
  }
  while (slug.ends_with('-')) slug.pop_back();
  return slug.empty() ? "assessment" : slug;
}

}  // namespace

std::string file_name(const Assessment& assessment, FileKind kind, Time now) {
  std::string name = slug_of(field(assessment, "project.name"));
  if (kind != FileKind::starter) name += "-" + to_rfc3339(now).substr(0, date_characters);
  if (kind == FileKind::draft) name += "-draft";
  if (kind == FileKind::starter) name += "-starter";
  return name + ".charter.json";
}

}  // namespace charter::app

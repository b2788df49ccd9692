// Versions and migrations. Must not read a later version, not even in part.
#include "core/format/version.hpp"

#include <cassert>
#include <utility>

#include "core/base/error.hpp"

namespace charter {

Result<std::int64_t> version_of(const json::Value& document, std::string_view format,
                                std::int64_t latest) {
  const json::Value* name = document.find("format");
  if (name == nullptr || name->as_string() == nullptr || *name->as_string() != format) {
    return Error{error::format_not_ours, {}};
  }
  const json::Value* version = document.find("version");
  if (version == nullptr) return Error{error::format_missing, "/version"};
  const std::int64_t* number = version->as_integer();
  if (number == nullptr) return Error{error::format_type, "/version"};
  if (*number < 1) return Error{error::format_value, "/version"};
  if (*number > latest) return Error{error::format_later_version, "/version"};
  return *number;
}

Result<json::Value> up_to_date(json::Value document, std::string_view format,
                               std::span<const Migration> migrations) {
  const auto present = static_cast<std::int64_t>(migrations.size()) + 1;
  CHARTER_TRY(from, version_of(document, format, present));
  for (const Migration migrate : migrations.subspan(static_cast<std::size_t>(from - 1))) {
    document = migrate(std::move(document));
  }
  auto* object = std::get_if<json::Object>(&document.data());
  assert(object != nullptr && "a migration keeps the document an object");
  for (json::Member& member : *object) {
    if (member.key == "version") member.value = json::Value(present);
  }
  return document;
}

}  // namespace charter

// Which version of a format a document is, and bringing an earlier one up to date.
// Must not know what the documents hold.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/result.hpp"
#include "core/json/value.hpp"

namespace charter {

// Turns a document of one version into the next one. It gets whatever the file held and leaves
// what it cannot understand as it is: the reader of the present version judges the outcome.
using Migration = json::Value (*)(json::Value);

// What: the version of a document of that format.
// In: any JSON value; the latest version that the caller can read.
// Errors: format_not_ours, format_missing (/version), format_type, format_value (below 1),
// format_later_version. Pointers are within the document.
Result<std::int64_t> version_of(const json::Value& document, std::string_view format,
                                std::int64_t latest);

// What: the document as the present version, which is one more than there are migrations.
// In: any JSON value; `migrations[i]` goes from version i + 1 to i + 2.
// Out: an object whose "format" is `format` and whose "version" is the present one.
// Errors: as version_of.
Result<json::Value> up_to_date(json::Value document, std::string_view format,
                               std::span<const Migration> migrations);

}  // namespace charter

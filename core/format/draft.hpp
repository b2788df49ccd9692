// Draft and starter files, and telling the shapes of our files apart.
// Must not check signatures, and never takes an unsigned file for a signed one.
#pragma once

#include <string>
#include <string_view>

#include "core/assessment/assessment.hpp"
#include "core/base/result.hpp"
#include "core/json/value.hpp"

namespace charter {

inline constexpr std::string_view draft_format = "city-hackney-co-production-charter-draft";
inline constexpr std::string_view starter_format = "city-hackney-co-production-charter-starter";

// What: the file of a draft: the whole assessment, the folded texts included.
std::string write_draft(const Assessment& assessment);

// What: the file to hand out: the project and the round, and nothing else. No answers, needs,
// people or actions, and nobody's name; the lead's contact only where the lead gave one.
std::string write_starter(const Assessment& assessment);

enum class FileShape { draft, starter, signed_file };

// What: which of our files this is, by its outermost members alone. A signed file has a text
// "payload" and a list "signatures" (RFC 7515, section 7.2.1); its payload is not looked into.
// Errors: format_not_ours; for drafts and starters format_later_version, format_missing,
// format_type and format_value for the version.
Result<FileShape> shape_of(const json::Value& file);

// What: the assessment of a draft file. Errors: as assessment_from, pointers under /payload.
Result<Assessment> read_draft(const json::Value& file);

// What: what a starter file hands out. Its `id` is empty: whoever starts from it is given one,
// so that two people's answers never pass for one assessment.
// Errors: as read_draft, and format_value when it holds more than a starter may.
Result<Assessment> read_starter(const json::Value& file);

}  // namespace charter

// An assessment as the JSON that is signed, and that drafts and starter files hold.
// Must not know signatures or files. Described for outsiders in schema/assessment-1.schema.json.
#pragma once

#include <string>
#include <string_view>

#include "core/assessment/assessment.hpp"
#include "core/base/result.hpp"
#include "core/json/value.hpp"

namespace charter {

inline constexpr std::string_view payload_format = "city-hackney-co-production-charter";

// What: the payload, as bytes and as a value: always the same for the same assessment; what is
// empty is left out, answers are in the charter's order.
// In: an assessment whose ids, wording and `previous` are as assessment.hpp says (asserted). Who
// signs passes without_folded_texts(assessment).
// Limits: what apply() accepted always fits limits::payload_bytes_max.
std::string write_payload(const Assessment& assessment);
json::Value payload_value(const Assessment& assessment);

// What: the assessment of a payload, such that read_payload(write_payload(a)) == a.
// Errors: those of json::read with limits::payload_bytes_max, and of assessment_from.
Result<Assessment> read_payload(std::string_view bytes);

// What: the same from a value. Every member is known, of its type and within its limits, or the
// whole is refused; an earlier version is brought up to date first.
// Errors: format_not_ours, format_later_version, format_missing, format_type, format_value,
// format_unknown, format_limit; the pointer is within `payload`.
Result<Assessment> assessment_from(json::Value payload);

}  // namespace charter

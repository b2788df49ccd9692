// What single values may be, shared by edits and by reading files so that both have one rule.
// Must not know where a value comes from.
#pragma once

#include <string_view>

#include "core/assessment/assessment.hpp"
#include "core/base/result.hpp"

namespace charter {

// What: whether a field of that kind may hold `value`; an empty one (cleared) always may.
// Errors: format_value (not UTF-8, a line break in a line, not an option, no such date),
// format_limit.
Result<Done> check_value(const FieldSpec& spec, std::string_view value);

// What: one member of a row, checked and set; an empty value clears (a count becomes 1).
// In: `member` named as in the struct; a count in decimal, done as "yes" or "".
// Errors: format_unknown (no such member), and as check_value. On error the row is unchanged.
Result<Done> set_member(People& people, std::string_view member, std::string_view value);
Result<Done> set_member(Action& action, std::string_view member, std::string_view value);

// The rules of the lists that are not fields but are written beside them.
const FieldSpec& name_spec();  // one line of at most limits::name_code_points_max

}  // namespace charter

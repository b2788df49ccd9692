// Writing JSON, always the same bytes for the same value. Must not be asked for a second style.
#pragma once

#include <string>

#include "core/json/value.hpp"

namespace charter::json {

// What: compact JSON: no white space, members in their order, UTF-8 as it is; only `"`, `\` and
// U+0000 to U+001F are escaped (\b \f \n \r \t, others as \u00xx in lower case).
// In: strings of well-formed UTF-8 and no Real, both asserted: our formats have no fractions.
// Source: RFC 8259, section 7.
std::string write(const Value& value);

}  // namespace charter::json

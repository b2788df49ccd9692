// Strict reading of JSON from anywhere. What two readers could understand differently is refused.
// Must not know our formats: which members there are is the business of core/format.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/base/limits.hpp"
#include "core/base/result.hpp"
#include "core/json/value.hpp"

namespace charter::json {

// How much a document may hold. Exactly the limit is accepted, one more is refused.
struct ReadLimits {
  std::size_t bytes_max = limits::file_bytes_max;
  std::size_t depth_max = limits::json_depth_max;    // arrays and objects inside each other
  std::size_t values_max = limits::json_values_max;  // of every kind, the containers included
  std::size_t keys_per_object_max = limits::json_keys_per_object_max;
  std::size_t string_bytes_max = limits::string_bytes_max;  // unescaped; of a value or a key
};

// What: the one JSON text that `bytes` holds, as a value.
// In: UTF-8 without a byte order mark; white space around the value is allowed.
// Numbers: an integer within 64 bits is an std::int64_t, every other finite number a Real.
// Errors: json_too_large (bytes), json_encoding (not UTF-8, BOM, raw NUL), json_syntax (also
// lone surrogates, trailing bytes and numbers that no double can hold), json_duplicate_key
// (compared after unescaping), json_forbidden_key ("__proto__"), json_limit. The pointer names
// the value or member at fault; for json_syntax the array or object being read.
// Source: RFC 8259; RFC 7493 (I-JSON), sections 2.1 and 2.3.
Result<Value> read(std::string_view bytes, const ReadLimits& limits = {});

}  // namespace charter::json

// base64url without padding, as JOSE writes it. Strict: for all bytes there is exactly one text.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace charter::base64url {

// What: the text for these bytes, in A-Z a-z 0-9 - _ and without padding.
// Source: RFC 4648, section 5; RFC 7515, section 2.
std::string encode(std::string_view bytes);

// What: the bytes of such a text.
// Errors: base64url_invalid (empty pointer) for padding, spaces, line breaks, any character
// outside the alphabet, an impossible length, or spare bits that are not zero.
// Source: RFC 4648, sections 3.2, 3.3, 3.5 and 5.
Result<std::string> decode(std::string_view text);

}  // namespace charter::base64url

// The range of numbers in an ECDSA signature on P-256, and its low form.
// Must not do more arithmetic than comparing with and subtracting from the order of the curve.
#pragma once

#include <string>
#include <string_view>

namespace charter {

// Whether these are exactly 64 bytes, r and s big-endian, with 1 <= r, s < n.
// Why here: browsers disagree on signatures of other lengths, and on these they all agree.
// Source: FIPS 186-5, section 6.4.2, step 1; RFC 7518, section 3.4.
bool is_signature(std::string_view bytes);

// What: the same signature with the smaller of s and n - s, both of which verify: one key and one
// message then have one form of a signature. In: is_signature(signature), asserted.
std::string with_low_s(std::string signature);

}  // namespace charter

// The signed file as JSON: a JWS in the General JSON Serialization, read strictly and written.
// Must not judge signatures or read the payload: it only takes the file apart and puts it together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/limits.hpp"
#include "core/base/result.hpp"
#include "core/json/reader.hpp"
#include "core/json/value.hpp"

namespace charter {

// The media type of a signed file. In the vendor tree, since it is meant for the public, and with
// the suffix +json, since the whole file is JSON; there is no registered suffix for JWS.
// Source: RFC 6838, sections 3.2 and 4.2.8.
inline constexpr std::string_view signed_file_media_type =
    "application/vnd.city-hackney-co-production-charter.signed+json";

// How to read a file that may be a signed one: the payload is one long string in it.
inline constexpr json::ReadLimits file_read_limits{.string_bytes_max =
                                                       (limits::payload_bytes_max * 4 + 2) / 3};

// One signature as it stands in the file: both are base64url texts.
struct SignatureEntry {
  std::string protected_text;
  std::string signature_text;
  bool operator==(const SignatureEntry&) const = default;
};

struct Envelope {
  std::string payload_text;                        // base64url, as it is signed
  std::string payload;                             // the bytes
  std::vector<Result<SignatureEntry>> signatures;  // an error: that one is not in our form
};

// What: a signed file taken apart. In: a document read with file_read_limits.
// Stricter than the standard, which lets readers ignore members that they do not know: no signature
// covers them, so none is accepted.
// Errors of the file: format_not_ours, format_missing, format_type, format_unknown,
// base64url_invalid (/payload), format_limit (/payload, /signatures).
// Errors of one entry: signing_malformed; signing_refused_member ("header" or any other).
// Source: RFC 7515, section 7.2.1.
Result<Envelope> read_envelope(const json::Value& file);

// What: the file. In: at most limits::signatures_max entries. Out: JSON, UTF-8.
std::string write_envelope(std::string_view payload_text,
                           const std::vector<SignatureEntry>& signatures);

// What: the bytes that one signature signs. Source: RFC 7515, section 5.1, step 5.
std::string signing_input(std::string_view protected_text, std::string_view payload_text);

// What: the bytes whose SHA-256 stands for this signature in the `prior` of later ones:
// protected "." payload "." signature.
std::string prior_input(const SignatureEntry& entry, std::string_view payload_text);

}  // namespace charter

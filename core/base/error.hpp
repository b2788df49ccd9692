// Every error code that can reach a person, in one place. The catalogue has a text for each.
// Codes are stable: files, tests and help pages name them. Add, never rename.
#pragma once

#include <string_view>

namespace charter::error {

// Reading JSON (core/json/reader).
inline constexpr std::string_view json_too_large = "json.too-large";
inline constexpr std::string_view json_syntax = "json.syntax";
inline constexpr std::string_view json_encoding = "json.encoding";  // not UTF-8, BOM, NUL
inline constexpr std::string_view json_duplicate_key = "json.duplicate-key";
inline constexpr std::string_view json_forbidden_key = "json.forbidden-key";
inline constexpr std::string_view json_limit = "json.limit";  // depth, values, keys, string

// Reading base64url (core/base/base64url).
inline constexpr std::string_view base64url_invalid = "base64url.invalid";

// Reading our own files (core/format).
inline constexpr std::string_view format_not_ours = "format.not-ours";
inline constexpr std::string_view format_later_version = "format.later-version";
inline constexpr std::string_view format_missing = "format.missing";
inline constexpr std::string_view format_type = "format.type";
inline constexpr std::string_view format_value = "format.value";
inline constexpr std::string_view format_unknown = "format.unknown";  // a member we do not know
inline constexpr std::string_view format_limit = "format.limit";

// Signatures (core/signing). Of the job as a whole: the cryptography itself did not work.
inline constexpr std::string_view signing_failed = "signing.failed";
// Why one signature is bad ...
inline constexpr std::string_view signing_malformed =
    "signing.malformed";  // not our profile's form
inline constexpr std::string_view signing_refused_member = "signing.refused-member";
inline constexpr std::string_view signing_refused_algorithm = "signing.refused-algorithm";
inline constexpr std::string_view signing_key = "signing.key";              // not the key it names
inline constexpr std::string_view signing_signature = "signing.signature";  // length or range
inline constexpr std::string_view signing_mismatch = "signing.mismatch";    // does not verify
// ... and why this version cannot judge one.
inline constexpr std::string_view signing_unsupported_type = "signing.unsupported-type";
inline constexpr std::string_view signing_unsupported_profile = "signing.unsupported-profile";
inline constexpr std::string_view signing_unsupported_algorithm = "signing.unsupported-algorithm";
inline constexpr std::string_view signing_unsupported_member = "signing.unsupported-member";

// The log of drafts (core/log).
inline constexpr std::string_view log_damaged = "log.damaged";
inline constexpr std::string_view log_later_version = "log.later-version";

}  // namespace charter::error

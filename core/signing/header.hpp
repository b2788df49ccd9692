// The protected header of one signature, profile 1: what a signer says and with which key.
// Must not verify anything: what a header says is proved only once its signature has verified.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/base/time.hpp"
#include "core/signing/crypto.hpp"

namespace charter {

// The rules of this header as a whole; a reader that knows only 1 calls a later one unsupported.
inline constexpr std::int64_t signing_profile = 1;

// A role in own words may have 1,000 bytes, and stands beside all the listed ones. The longest
// texts fit into limits::protected_bytes_max beside 63 earlier signers, with 300 bytes to spare
// for what JSON escapes.
inline constexpr std::size_t role_bytes_max = 1'700;
inline constexpr std::size_t reason_bytes_max = 2'000;

enum class Statement {
  agree,                     // "agree"
  took_part_does_not_agree,  // "took-part-does-not-agree"
  own_answers,               // "own-answers": these are my, or our group's, answers
};

enum class KeyUse {
  once,  // "once": made for this signature and forgotten
  kept,  // "kept": only such keys can later be known again
};

// What a signer says. Texts are UTF-8.
struct SignerStatement {
  std::string name;  // at most limits::name_code_points_max, or empty
  std::string role;  // 1 to role_bytes_max
  Statement statement = Statement::own_answers;
  std::string reason;  // at most reason_bytes_max; only with took_part_does_not_agree, or empty
  Time signed_at;
  KeyUse key_use = KeyUse::once;
  bool operator==(const SignerStatement&) const = default;
};

struct SignatureHeader {
  PublicKey key;
  std::string key_id;  // RFC 7638 thumbprint, base64url
  SignerStatement signer;
  std::vector<std::string> prior;  // base64url SHA-256 of each earlier signature (prior_input)
  bool operator==(const SignatureHeader&) const = default;
};

// Whether a statement keeps to the rules above.
// Errors: format_missing (/role), format_limit, format_value (not UTF-8; a reason that nothing
// asks for). Pointers: /name, /role, /reason.
Result<Done> check_statement(const SignerStatement& statement);

// What: the header's JSON, members in a fixed order.
// In: a statement that check_statement accepts, 32-byte coordinates.
// Source: RFC 7515, section 4.1; RFC 7517, section 4; RFC 7518, section 6.2.1.
std::string write_header(const SignatureHeader& header);

// What: the header that `json` holds. The list of members is closed: it has those that
// write_header writes, each at most once, in any order. Whether key_id fits the key is not seen
// yet. Errors, with a pointer into the header; see is_unsupported for what follows from them:
//   signing_malformed: not strict JSON, over a limit, a member missing or of another form
//   signing_refused_algorithm: "none" or a shared secret (HS*), which prove nothing to anyone
//   signing_refused_member: jku, x5u, x5c, b64, crit, or a private or secret part in jwk
//   signing_key: jwk is not a P-256 public key of two 32-byte coordinates
//   signing_unsupported_type, _profile, _algorithm, _member: perhaps genuine, not for us to judge
// Source: RFC 7515, sections 4.1 and 5.2; RFC 8725, sections 3.1, 3.10 and 3.11.
Result<SignatureHeader> read_header(std::string_view json);

// Whether an error code says that a signature may be genuine but is of a kind not known here.
bool is_unsupported(std::string_view code);

// What: the bytes whose SHA-256 is the key's thumbprint. Source: RFC 7638, section 3.
std::string thumbprint_input(const PublicKey& key);

// What: how a key is shown to people: 30 digits in 6 groups of 5, with a space between groups.
// In: the thumbprint's 32 bytes (asserted). Group i is bytes 5i to 5i+4 as one big-endian number,
// modulo 100,000, with leading zeros; the last two bytes are not used. 30 digits are 99 bits.
std::string key_number(std::string_view thumbprint);

}  // namespace charter

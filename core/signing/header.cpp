// See header.hpp. What is written and what is read share one table of words each.
#include "core/signing/header.hpp"

#include <array>
#include <cassert>
#include <optional>
#include <span>
#include <utility>

#include "core/base/base64url.hpp"
#include "core/base/error.hpp"
#include "core/base/limits.hpp"
#include "core/base/utf8.hpp"
#include "core/json/pointer.hpp"
#include "core/json/reader.hpp"
#include "core/json/value.hpp"
#include "core/json/writer.hpp"
#include "core/signing/envelope.hpp"

namespace charter {
namespace {

// Media types of the whole file and of its payload, without "application/" as RFC 7515, sections
// 4.1.9 and 4.1.10, advises. A type of our own keeps a signature made for something else from
// passing as one of these (RFC 8725, section 3.11).
constexpr std::string_view type_signed =
    signed_file_media_type.substr(std::string_view("application/").size());
constexpr std::string_view type_payload = "vnd.city-hackney-co-production-charter+json";

constexpr std::string_view algorithm = "ES256";

// Both are in the order of their enum.
constexpr std::array<std::string_view, 3> statement_words = {"agree", "took-part-does-not-agree",
                                                             "own-answers"};
constexpr std::array<std::string_view, 2> key_use_words = {"once", "kept"};

constexpr std::array<std::string_view, 13> header_members = {
    "alg",  "typ",       "cty",    "kid",       "jwk",     "profile", "name",
    "role", "statement", "reason", "signed_at", "key_use", "prior"};
constexpr std::array<std::string_view, 4> jwk_members = {"kty", "crv", "x", "y"};
// They would fetch or replace a key, change what is signed, or ask for rules that we do not have.
constexpr std::array<std::string_view, 5> header_members_refused = {"jku", "x5u", "x5c", "b64",
                                                                    "crit"};
// Private and secret parts of any kind of key (RFC 7518, section 6).
constexpr std::array<std::string_view, 8> jwk_members_refused = {"d",  "p",  "q",   "dp",
                                                                 "dq", "qi", "oth", "k"};

std::optional<std::size_t> position(std::span<const std::string_view> words,
                                    std::string_view word) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == word) return i;
  }
  return std::nullopt;
}

Error malformed(std::string_view key) {
  return {error::signing_malformed, json::pointer_to("", key)};
}

// The text of a member; an optional one is empty when absent, and never written empty.
enum class Presence { required, optional };
Result<std::string> read_text(const json::Value& object, std::string_view key, Presence presence) {
  const json::Value* member = object.find(key);
  if (member == nullptr && presence == Presence::optional) return std::string();
  const std::string* text = member == nullptr ? nullptr : member->as_string();
  if (text == nullptr || text->empty()) return malformed(key);
  return *text;
}

Result<Done> check_members(const json::Object& members, std::string_view pointer,
                           std::span<const std::string_view> refused,
                           std::span<const std::string_view> known) {
  // All refused ones first: an unknown member must not make a private key look merely unknown.
  for (const json::Member& member : members) {
    if (position(refused, member.key)) {
      return Error{error::signing_refused_member, json::pointer_to(pointer, member.key)};
    }
  }
  for (const json::Member& member : members) {
    if (!position(known, member.key)) {
      return Error{error::signing_unsupported_member, json::pointer_to(pointer, member.key)};
    }
  }
  return Done{};
}

// Which rules the header follows, in the order in which they decide about the others.
Result<Done> check_rules(const json::Value& object) {
  CHARTER_TRY(alg, read_text(object, "alg", Presence::required));
  if (alg == "none" || alg.starts_with("HS")) {
    return Error{error::signing_refused_algorithm, "/alg"};
  }
  CHARTER_TRY(type, read_text(object, "typ", Presence::required));
  if (type != type_signed) return Error{error::signing_unsupported_type, "/typ"};
  const json::Value* profile_member = object.find("profile");
  const std::int64_t* profile = profile_member == nullptr ? nullptr : profile_member->as_integer();
  if (profile == nullptr || *profile < 1) return malformed("profile");
  if (*profile > signing_profile) return Error{error::signing_unsupported_profile, "/profile"};
  if (alg != algorithm) return Error{error::signing_unsupported_algorithm, "/alg"};
  CHARTER_TRY(content_type, read_text(object, "cty", Presence::required));
  if (content_type != type_payload) return Error{error::signing_unsupported_type, "/cty"};
  return check_members(*object.as_object(), "", header_members_refused, header_members);
}

Result<std::string> read_coordinate(const json::Value& jwk, std::string_view key) {
  const Error fault = {error::signing_key, json::pointer_to("/jwk", key)};
  const json::Value* member = jwk.find(key);
  const std::string* text = member == nullptr ? nullptr : member->as_string();
  if (text == nullptr) return fault;
  Result<std::string> bytes = base64url::decode(*text);
  if (!bytes.ok() || bytes.value().size() != coordinate_bytes) return fault;
  return bytes;
}

Result<PublicKey> read_key(const json::Value& object) {
  const json::Value* jwk = object.find("jwk");
  if (jwk == nullptr || jwk->as_object() == nullptr) return malformed("jwk");
  const Result<Done> members =
      check_members(*jwk->as_object(), "/jwk", jwk_members_refused, jwk_members);
  if (!members.ok()) return members.error();
  for (const auto& [key, expected] : {std::pair("kty", "EC"), std::pair("crv", "P-256")}) {
    const json::Value* member = jwk->find(key);
    const std::string* text = member == nullptr ? nullptr : member->as_string();
    if (text == nullptr || *text != expected) {
      return Error{error::signing_key, json::pointer_to("/jwk", key)};
    }
  }
  CHARTER_TRY(x, read_coordinate(*jwk, "x"));
  CHARTER_TRY(y, read_coordinate(*jwk, "y"));
  return PublicKey{std::move(x), std::move(y)};
}

Result<SignerStatement> read_statement(const json::Value& object) {
  SignerStatement signer;
  CHARTER_TRY(name, read_text(object, "name", Presence::optional));
  CHARTER_TRY(role, read_text(object, "role", Presence::required));
  CHARTER_TRY(statement, read_text(object, "statement", Presence::required));
  CHARTER_TRY(reason, read_text(object, "reason", Presence::optional));
  CHARTER_TRY(signed_at, read_text(object, "signed_at", Presence::required));
  CHARTER_TRY(key_use, read_text(object, "key_use", Presence::required));
  const std::optional<std::size_t> statement_at = position(statement_words, statement);
  if (!statement_at) return malformed("statement");
  const std::optional<Time> time = time_from_rfc3339(signed_at);
  if (!time) return malformed("signed_at");
  const std::optional<std::size_t> key_use_at = position(key_use_words, key_use);
  if (!key_use_at) return malformed("key_use");
  signer.name = std::move(name);
  signer.role = std::move(role);
  signer.statement = static_cast<Statement>(*statement_at);
  signer.reason = std::move(reason);
  signer.signed_at = *time;
  signer.key_use = static_cast<KeyUse>(*key_use_at);
  const Result<Done> checked = check_statement(signer);
  if (!checked.ok()) return Error{error::signing_malformed, checked.error().pointer};
  return signer;
}

Result<std::vector<std::string>> read_prior(const json::Value& object) {
  const json::Value* member = object.find("prior");
  std::vector<std::string> prior;
  if (member == nullptr) return prior;
  const json::Array* hashes = member->as_array();
  if (hashes == nullptr || hashes->empty() || hashes->size() >= limits::signatures_max) {
    return malformed("prior");
  }
  for (const json::Value& hash : *hashes) {
    const Error fault = {error::signing_malformed, json::pointer_to("/prior", prior.size())};
    if (hash.as_string() == nullptr) return fault;
    const Result<std::string> bytes = base64url::decode(*hash.as_string());
    if (!bytes.ok() || bytes.value().size() != sha256_bytes) return fault;
    prior.push_back(*hash.as_string());
  }
  return prior;
}

Result<Done> check_text(std::string_view text, std::size_t bytes_max, std::string_view pointer) {
  if (!utf8::is_valid(text)) return Error{error::format_value, std::string(pointer)};
  if (text.size() > bytes_max) return Error{error::format_limit, std::string(pointer)};
  return Done{};
}

json::Object public_jwk(const PublicKey& key) {
  return {{"kty", "EC"},
          {"crv", "P-256"},
          {"x", base64url::encode(key.x)},
          {"y", base64url::encode(key.y)}};
}

}  // namespace

Result<Done> check_statement(const SignerStatement& statement) {
  constexpr std::size_t name_bytes_max = limits::name_code_points_max * 4;
  const std::array<Result<Done>, 3> checks = {
      check_text(statement.name, name_bytes_max, "/name"),
      check_text(statement.role, role_bytes_max, "/role"),
      check_text(statement.reason, reason_bytes_max, "/reason")};
  for (const Result<Done>& check : checks) {
    if (!check.ok()) return check.error();
  }
  if (utf8::count_code_points(statement.name) > limits::name_code_points_max) {
    return Error{error::format_limit, "/name"};
  }
  if (statement.role.empty()) return Error{error::format_missing, "/role"};
  if (!statement.reason.empty() && statement.statement != Statement::took_part_does_not_agree) {
    return Error{error::format_value, "/reason"};
  }
  return Done{};
}

std::string write_header(const SignatureHeader& header) {
  assert(check_statement(header.signer).ok());
  const SignerStatement& signer = header.signer;
  json::Object object = {{"alg", algorithm},
                         {"typ", type_signed},
                         {"cty", type_payload},
                         {"kid", header.key_id},
                         {"jwk", public_jwk(header.key)},
                         {"profile", json::Value(signing_profile)}};
  if (!signer.name.empty()) object.push_back({"name", signer.name});
  object.push_back({"role", signer.role});
  object.push_back({"statement", statement_words[static_cast<std::size_t>(signer.statement)]});
  if (!signer.reason.empty()) object.push_back({"reason", signer.reason});
  object.push_back({"signed_at", to_rfc3339(signer.signed_at)});
  object.push_back({"key_use", key_use_words[static_cast<std::size_t>(signer.key_use)]});
  if (!header.prior.empty()) {
    json::Array prior;
    for (const std::string& hash : header.prior) prior.push_back(hash);
    object.push_back({"prior", std::move(prior)});
  }
  return json::write(std::move(object));
}

Result<SignatureHeader> read_header(std::string_view json) {
  const Result<json::Value> document = json::read(
      json, {.bytes_max = limits::protected_bytes_max, .values_max = limits::protected_bytes_max});
  if (!document.ok()) return Error{error::signing_malformed, document.error().pointer};
  const json::Value& object = document.value();
  if (object.as_object() == nullptr) return Error{error::signing_malformed, ""};
  const Result<Done> rules = check_rules(object);
  if (!rules.ok()) return rules.error();
  CHARTER_TRY(key, read_key(object));
  CHARTER_TRY(key_id, read_text(object, "kid", Presence::required));
  CHARTER_TRY(signer, read_statement(object));
  CHARTER_TRY(prior, read_prior(object));
  return SignatureHeader{std::move(key), std::move(key_id), std::move(signer), std::move(prior)};
}

bool is_unsupported(std::string_view code) {
  return code == error::signing_unsupported_type || code == error::signing_unsupported_profile ||
         code == error::signing_unsupported_algorithm || code == error::signing_unsupported_member;
}

std::string thumbprint_input(const PublicKey& key) {
  return json::write(json::Object{{"crv", "P-256"},
                                  {"kty", "EC"},
                                  {"x", base64url::encode(key.x)},
                                  {"y", base64url::encode(key.y)}});
}

std::string key_number(std::string_view thumbprint) {
  assert(thumbprint.size() == sha256_bytes);
  std::string number;
  for (std::size_t group = 0; group < 6; ++group) {
    std::uint64_t value = 0;
    for (const char byte : thumbprint.substr(5 * group, 5)) {
      value = value << 8 | static_cast<unsigned char>(byte);
    }
    const std::string digits = std::to_string(value % 100'000);
    if (group > 0) number += ' ';
    number.append(5 - digits.size(), '0');
    number += digits;
  }
  return number;
}

}  // namespace charter

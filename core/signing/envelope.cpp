// See envelope.hpp.
#include "core/signing/envelope.hpp"

#include <utility>

#include "core/base/base64url.hpp"
#include "core/base/error.hpp"
#include "core/json/pointer.hpp"
#include "core/json/writer.hpp"

namespace charter {
namespace {

Result<SignatureEntry> read_entry(const json::Value& value, const std::string& pointer) {
  const json::Object* members = value.as_object();
  if (members == nullptr) return Error{error::signing_malformed, pointer};
  for (const json::Member& member : *members) {
    if (member.key != "protected" && member.key != "signature") {
      return Error{error::signing_refused_member, json::pointer_to(pointer, member.key)};
    }
  }
  SignatureEntry entry;
  for (const auto& [key, text] : {std::pair("protected", &entry.protected_text),
                                  std::pair("signature", &entry.signature_text)}) {
    const json::Value* member = value.find(key);
    const std::string* found = member == nullptr ? nullptr : member->as_string();
    if (found == nullptr) {
      return Error{error::signing_malformed, json::pointer_to(pointer, key)};
    }
    *text = *found;
  }
  return entry;
}

}  // namespace

Result<Envelope> read_envelope(const json::Value& file) {
  const json::Object* members = file.as_object();
  if (members == nullptr) return Error{error::format_not_ours, ""};
  const json::Value* payload = file.find("payload");
  if (payload == nullptr) return Error{error::format_missing, "/payload"};
  const json::Value* signatures = file.find("signatures");
  if (signatures == nullptr) return Error{error::format_missing, "/signatures"};
  for (const json::Member& member : *members) {
    if (member.key != "payload" && member.key != "signatures") {
      return Error{error::format_unknown, json::pointer_to("", member.key)};
    }
  }
  if (payload->as_string() == nullptr) return Error{error::format_type, "/payload"};
  if (signatures->as_array() == nullptr) return Error{error::format_type, "/signatures"};
  if (signatures->as_array()->size() > limits::signatures_max) {
    return Error{error::format_limit, "/signatures"};
  }
  Result<std::string> bytes = base64url::decode(*payload->as_string());
  if (!bytes.ok()) return Error{bytes.error().code, "/payload"};
  if (bytes.value().size() > limits::payload_bytes_max) {
    return Error{error::format_limit, "/payload"};
  }
  Envelope envelope{
      .payload_text = *payload->as_string(), .payload = std::move(bytes).value(), .signatures = {}};
  for (const json::Value& value : *signatures->as_array()) {
    envelope.signatures.push_back(
        read_entry(value, json::pointer_to("/signatures", envelope.signatures.size())));
  }
  return envelope;
}

std::string write_envelope(std::string_view payload_text,
                           const std::vector<SignatureEntry>& signatures) {
  json::Array entries;
  for (const SignatureEntry& entry : signatures) {
    entries.push_back(
        json::Object{{"protected", entry.protected_text}, {"signature", entry.signature_text}});
  }
  return json::write(json::Object{{"payload", payload_text}, {"signatures", std::move(entries)}});
}

std::string signing_input(std::string_view protected_text, std::string_view payload_text) {
  std::string input;
  input.reserve(protected_text.size() + payload_text.size() + 1);
  input += protected_text;
  input += '.';
  input += payload_text;
  return input;
}

std::string prior_input(const SignatureEntry& entry, std::string_view payload_text) {
  return signing_input(entry.protected_text, payload_text) + '.' + entry.signature_text;
}

}  // namespace charter

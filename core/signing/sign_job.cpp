// See sign_job.hpp. The steps: hash each earlier signature, make a key, hash it, sign.
#include "core/signing/sign_job.hpp"

#include <cassert>
#include <utility>

#include "core/base/base64url.hpp"
#include "core/base/error.hpp"
#include "core/base/limits.hpp"
#include "core/json/pointer.hpp"
#include "core/signing/p256.hpp"

namespace charter {
namespace {

bool is_base64url(std::string_view text) { return !text.empty() && base64url::decode(text).ok(); }

// The signature as large as it will be, so that whether it fits is known before a key is made.
std::pair<std::string, SignatureEntry> measure(const SignerStatement& statement,
                                               std::size_t earlier) {
  const std::string hash = base64url::encode(std::string(sha256_bytes, '\0'));
  const std::string coordinate(coordinate_bytes, '\0');
  std::string header = write_header({.key = {coordinate, coordinate},
                                     .key_id = hash,
                                     .signer = statement,
                                     .prior = std::vector<std::string>(earlier, hash)});
  SignatureEntry entry = {base64url::encode(header),
                          base64url::encode(std::string(signature_bytes, '\0'))};
  return {std::move(header), std::move(entry)};
}

Result<Done> check_fits(const std::string& payload_text, const SignerStatement& statement,
                        std::vector<SignatureEntry> signatures) {
  if (signatures.size() >= limits::signatures_max) {
    return Error{error::format_limit, "/signatures"};
  }
  auto [header, entry] = measure(statement, signatures.size());
  // Control characters, six bytes each once escaped, are what can bring a header over its limit.
  if (header.size() > limits::protected_bytes_max) return Error{error::format_limit, "/reason"};
  signatures.push_back(std::move(entry));
  if (write_envelope(payload_text, signatures).size() > limits::file_bytes_max) {
    return Error{error::format_limit, ""};
  }
  return Done{};
}

}  // namespace

Result<SignJob> SignJob::begin(std::string_view payload, SignerStatement statement,
                               std::vector<SignatureEntry> earlier) {
  if (payload.size() > limits::payload_bytes_max) return Error{error::format_limit, "/payload"};
  const Result<Done> statement_checked = check_statement(statement);
  if (!statement_checked.ok()) return statement_checked.error();
  for (std::size_t i = 0; i < earlier.size(); ++i) {
    if (!is_base64url(earlier[i].protected_text) || !is_base64url(earlier[i].signature_text)) {
      return Error{error::format_value, json::pointer_to("/signatures", i)};
    }
  }
  std::string payload_text = base64url::encode(payload);
  const Result<Done> fits = check_fits(payload_text, statement, earlier);
  if (!fits.ok()) return fits.error();
  return SignJob(std::move(payload_text), std::move(statement), std::move(earlier));
}

SignJob::SignJob(std::string payload_text, SignerStatement statement,
                 std::vector<SignatureEntry> earlier)
    : payload_text_(std::move(payload_text)),
      signatures_(std::move(earlier)),
      step_(signatures_.empty() ? Step::make_key : Step::hash_earlier) {
  header_.signer = std::move(statement);
}

std::optional<CryptoRequest> SignJob::next() const {
  switch (step_) {
    case Step::hash_earlier:
      return Sha256{prior_input(signatures_[header_.prior.size()], payload_text_)};
    case Step::make_key:
      return MakeKey{};
    case Step::hash_key:
      return Sha256{thumbprint_input(header_.key)};
    case Step::sign:
      return SignBytes{signing_input(protected_text_, payload_text_)};
    case Step::done:
    case Step::failed:
      break;
  }
  return std::nullopt;
}

void SignJob::reply(const CryptoReply& reply) {
  assert(step_ != Step::done && step_ != Step::failed);
  if (reply.outcome != CryptoOutcome::bytes || !accept(reply.bytes)) step_ = Step::failed;
}

// Takes what the platform answered and goes one step on; false when it is not what was asked for.
bool SignJob::accept(const std::string& bytes) {
  switch (step_) {
    case Step::hash_earlier:
      if (bytes.size() != sha256_bytes) return false;
      header_.prior.push_back(base64url::encode(bytes));
      if (header_.prior.size() == signatures_.size()) step_ = Step::make_key;
      return true;
    case Step::make_key:
      if (bytes.size() != 2 * coordinate_bytes) return false;
      header_.key = {bytes.substr(0, coordinate_bytes), bytes.substr(coordinate_bytes)};
      step_ = Step::hash_key;
      return true;
    case Step::hash_key:
      if (bytes.size() != sha256_bytes) return false;
      header_.key_id = base64url::encode(bytes);
      protected_text_ = base64url::encode(write_header(header_));
      step_ = Step::sign;
      return true;
    case Step::sign:
      if (!is_signature(bytes)) return false;
      signatures_.push_back({protected_text_, base64url::encode(with_low_s(bytes))});
      step_ = Step::done;
      return true;
    case Step::done:
    case Step::failed:
      break;
  }
  return false;
}

Result<std::string> SignJob::file() const {
  assert(step_ == Step::done || step_ == Step::failed);
  if (step_ != Step::done) return Error{error::signing_failed, ""};
  return write_envelope(payload_text_, signatures_);
}

}  // namespace charter

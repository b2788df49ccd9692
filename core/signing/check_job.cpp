// See check_job.hpp. The steps: hash the payload; for each signature, hash it as `prior` does, hash
// its key, verify. A signature starts as bad and without a reason, and must earn better.
#include "core/signing/check_job.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "core/base/base64url.hpp"
#include "core/base/error.hpp"
#include "core/base/hex.hpp"
#include "core/json/pointer.hpp"
#include "core/signing/p256.hpp"

namespace charter {

SignatureSummary summary(const SignedFileReport& report) {
  if (report.signatures.empty()) return SignatureSummary::none;
  const auto valid = static_cast<std::size_t>(
      std::count_if(report.signatures.begin(), report.signatures.end(),
                    [](const SignatureReport& s) { return s.state == SignatureState::valid; }));
  if (valid == 0) return SignatureSummary::none_valid;
  const bool whole = valid == report.signatures.size() && report.missing.empty();
  return whole ? SignatureSummary::all_valid : SignatureSummary::some_valid;
}

Result<CheckJob> CheckJob::begin(const json::Value& file) {
  CHARTER_TRY(envelope, read_envelope(file));
  return CheckJob(std::move(envelope));
}

CheckJob::CheckJob(Envelope envelope) : payload_text_(std::move(envelope.payload_text)) {
  report_.payload = std::move(envelope.payload);
  for (const Result<SignatureEntry>& entry : envelope.signatures) take_apart(entry);
}

// All that can be seen of a signature without cryptography.
void CheckJob::take_apart(const Result<SignatureEntry>& entry) {
  const std::size_t index = report_.signatures.size();
  const std::string pointer = json::pointer_to("/signatures", index);
  SignatureReport& report = report_.signatures.emplace_back();
  Work& work = work_.emplace_back();
  if (!entry.ok()) return refuse(index, entry.error());
  report.entry = entry.value();
  const Result<std::string> json = base64url::decode(report.entry.protected_text);
  if (!json.ok()) return refuse(index, {error::signing_malformed, pointer + "/protected"});
  Result<SignatureHeader> header = read_header(json.value());
  if (!header.ok()) {
    return refuse(index, {header.error().code, pointer + "/protected" + header.error().pointer});
  }
  report.signer = header.value().signer;
  work.header = std::move(header).value();
  const Result<std::string> signature = base64url::decode(report.entry.signature_text);
  if (!signature.ok() || !is_signature(signature.value())) {
    return refuse(index, {error::signing_signature, pointer + "/signature"});
  }
  work.signature = signature.value();
}

void CheckJob::refuse(std::size_t index, Error why) {
  SignatureReport& report = report_.signatures[index];
  report.state = is_unsupported(why.code) ? SignatureState::unsupported : SignatureState::bad;
  report.why = std::move(why);
}

std::optional<CryptoRequest> CheckJob::next() const {
  switch (step_) {
    case Step::hash_payload:
      return Sha256{report_.payload};
    case Step::hash_entry:
      return Sha256{prior_input(report_.signatures[index_].entry, payload_text_)};
    case Step::hash_key:
      return Sha256{thumbprint_input(work_[index_].header->key)};
    case Step::verify:
      return VerifyBytes{
          work_[index_].header->key,
          signing_input(report_.signatures[index_].entry.protected_text, payload_text_),
          work_[index_].signature};
    case Step::done:
    case Step::failed:
      break;
  }
  return std::nullopt;
}

void CheckJob::reply(const CryptoReply& reply) {
  assert(step_ != Step::done && step_ != Step::failed);
  if (!accept(reply)) step_ = Step::failed;
}

// Takes what the platform answered and goes one step on; false when it is not what was asked for.
bool CheckJob::accept(const CryptoReply& reply) {
  if (step_ == Step::verify) {
    if (reply.outcome == CryptoOutcome::verified) {
      report_.signatures[index_].state = SignatureState::valid;
    } else if (reply.outcome == CryptoOutcome::not_verified) {
      refuse(index_, {error::signing_mismatch, json::pointer_to("/signatures", index_)});
    } else {
      return false;
    }
    go_to(index_ + 1);
    return true;
  }
  if (reply.outcome != CryptoOutcome::bytes || reply.bytes.size() != sha256_bytes) return false;
  if (step_ == Step::hash_payload) {
    report_.payload_sha256_hex = hex::encode(reply.bytes);
    go_to(0);
  } else if (step_ == Step::hash_entry) {
    work_[index_].hash = base64url::encode(reply.bytes);
    if (work_[index_].header) {
      step_ = Step::hash_key;
    } else {
      go_to(index_ + 1);
    }
  } else {
    accept_key_hash(reply.bytes);
  }
  return true;
}

void CheckJob::accept_key_hash(const std::string& digest) {
  SignatureReport& report = report_.signatures[index_];
  const std::string thumbprint = base64url::encode(digest);
  if (thumbprint != work_[index_].header->key_id) {
    refuse(index_,
           {error::signing_key, json::pointer_to("/signatures", index_) + "/protected/kid"});
    return go_to(index_ + 1);
  }
  report.key_id = thumbprint;
  report.key_number = key_number(digest);
  if (report.why) return go_to(index_ + 1);  // the signature itself was refused before
  step_ = Step::verify;
}

// Begins with the next signature from `index` on that has texts to look at.
void CheckJob::go_to(std::size_t index) {
  index_ = index;
  while (index_ < report_.signatures.size() &&
         report_.signatures[index_].entry == SignatureEntry{}) {
    ++index_;
  }
  step_ = Step::hash_entry;
  if (index_ == report_.signatures.size()) finish();
}

// What can be said only of all of them together: doubles, and missing ones.
void CheckJob::finish() {
  std::vector<SignatureReport>& all = report_.signatures;
  for (std::size_t i = 0; i < all.size(); ++i) {
    // Only a valid signature can accuse a file of having lost one.
    if (all[i].state != SignatureState::valid) continue;
    for (std::size_t j = 0; j < i && !all[i].same_key_as; ++j) {
      const bool same = all[j].state == SignatureState::valid && all[j].key_id == all[i].key_id;
      if (same) all[i].same_key_as = j;
    }
    for (const std::string& hash : work_[i].header->prior) {
      const bool present = std::any_of(work_.begin(), work_.end(),
                                       [&](const Work& work) { return work.hash == hash; });
      const bool named = std::any_of(report_.missing.begin(), report_.missing.end(),
                                     [&](const MissingSignature& m) { return m.hash == hash; });
      if (!present && !named) report_.missing.push_back({hash, i});
    }
  }
  step_ = Step::done;
}

Result<SignedFileReport> CheckJob::report() const {
  assert(step_ == Step::done || step_ == Step::failed);
  if (step_ != Step::done) return Error{error::signing_failed, ""};
  return report_;
}

}  // namespace charter

// Checking a signed file, as steps: each asks the platform for one piece of cryptography.
// Every signature is judged by itself. Must not say one yes or no for a file, nor read its payload.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/json/value.hpp"
#include "core/signing/crypto.hpp"
#include "core/signing/envelope.hpp"
#include "core/signing/header.hpp"

namespace charter {

enum class SignatureState {
  valid,        // this key signed this payload and these words
  bad,          // it did not, or what stands there is no signature
  unsupported,  // perhaps genuine, but of a kind that this version does not know
};

struct SignatureReport {
  SignatureState state = SignatureState::bad;
  // Of bad and unsupported ones: a signing_ code. The pointer goes on inside the protected header:
  // "/signatures/0/protected/jwk/d".
  std::optional<Error> why;
  // As it stands in the file; both empty where it is not in our form.
  SignatureEntry entry;
  // What the header says; of a signature that is not valid it proves nothing.
  std::optional<SignerStatement> signer;
  // The key's thumbprint, base64url, and its 30 digits for people; empty until it was computed
  // from the key and found equal to what the header says.
  std::string key_id;
  std::string key_number;
  // Of a valid one: the index of an earlier valid one by the same key, which is no second signer.
  std::optional<std::size_t> same_key_as;
};

// A signature that a later, valid one counts among the earlier, but that is not in the file.
struct MissingSignature {
  std::string hash;          // base64url SHA-256, see prior_input
  std::size_t named_by = 0;  // index of the first valid signature that names it
};

struct SignedFileReport {
  std::string payload;                      // the bytes; whose they are, the signatures say
  std::string payload_sha256_hex;           // with the key ids, the identity of the file
  std::vector<SignatureReport> signatures;  // in the file's order
  std::vector<MissingSignature> missing;
};

// What one line about a file may say; everything else is in the list.
enum class SignatureSummary {
  none,        // the file has no signature at all
  all_valid,   // at least one, each of them valid, and none missing
  some_valid,  // at least one valid, but another bad, unsupported or missing
  none_valid,  // there are some, and not one is valid
};
SignatureSummary summary(const SignedFileReport& report);

// What: checks one file. Use: while next() gives a request, run it and reply(); then report().
class CheckJob {
 public:
  // In: a document read with file_read_limits. Errors: those of read_envelope.
  static Result<CheckJob> begin(const json::Value& file);

  // The request to run now, the same until it is answered; none once report() can be asked.
  std::optional<CryptoRequest> next() const;
  void reply(const CryptoReply& reply);

  // In: next() gave none (asserted).
  // Errors: signing_failed when the platform could not do what was asked: nothing is known then,
  // and that is neither valid nor bad.
  Result<SignedFileReport> report() const;

 private:
  enum class Step { hash_payload, hash_entry, hash_key, verify, done, failed };
  // What is known of one signature besides its report.
  struct Work {
    std::optional<SignatureHeader> header;
    std::string signature;  // the bytes
    std::string hash;       // of prior_input, base64url
  };

  explicit CheckJob(Envelope envelope);
  void take_apart(const Result<SignatureEntry>& entry);
  void refuse(std::size_t index, Error why);
  bool accept(const CryptoReply& reply);
  void accept_key_hash(const std::string& digest);
  void go_to(std::size_t index);
  void finish();

  std::string payload_text_;
  SignedFileReport report_;
  std::vector<Work> work_;  // one for each of report_.signatures
  Step step_ = Step::hash_payload;
  std::size_t index_ = 0;  // which signature the step is about
};

}  // namespace charter

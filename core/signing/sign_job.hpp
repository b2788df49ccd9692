// Signing, as steps: each asks the platform for one piece of cryptography, the last gives the file.
// Must not look into the payload, nor judge the signatures that are there already: that is
// CheckJob.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/signing/crypto.hpp"
#include "core/signing/envelope.hpp"
#include "core/signing/header.hpp"

namespace charter {

// What: adds one signature to a payload. Use: while next() gives a request, run it and reply();
// then file().
class SignJob {
 public:
  // In: the payload's bytes, what the signer says, and the signatures that the file already has
  // (of CheckJob's report, all of them and in their order); they are carried on as they are and
  // named in `prior`, so that taking one out can be seen.
  // Errors: format_limit (/payload over limits::payload_bytes_max; /signatures over
  // limits::signatures_max; "" a file over limits::file_bytes_max), format_value (/signatures/i
  // is not in our form), and those of check_statement.
  static Result<SignJob> begin(std::string_view payload, SignerStatement statement,
                               std::vector<SignatureEntry> earlier = {});

  // The request to run now, the same until it is answered; none once file() can be asked.
  std::optional<CryptoRequest> next() const;
  void reply(const CryptoReply& reply);

  // What: the signed file, JSON in UTF-8; write it as it is. In: next() gave none (asserted).
  // Errors: signing_failed when the platform could not do what was asked; nothing was signed then.
  Result<std::string> file() const;

 private:
  enum class Step { hash_earlier, make_key, hash_key, sign, done, failed };

  SignJob(std::string payload_text, SignerStatement statement, std::vector<SignatureEntry> earlier);
  bool accept(const std::string& bytes);

  std::string payload_text_;
  std::vector<SignatureEntry> signatures_;  // the earlier ones; once done, the new one too
  SignatureHeader header_;
  std::string protected_text_;
  Step step_;
};

}  // namespace charter

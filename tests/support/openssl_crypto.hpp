// The platform's side of the seam for cryptography in native tests, by OpenSSL 3.
// Must not share code with what it tests: only the requests and replies.
#pragma once

#include <memory>
#include <utility>

#include "core/signing/crypto.hpp"

namespace charter {

class OpensslCrypto {
 public:
  OpensslCrypto();
  ~OpensslCrypto();
  OpensslCrypto(const OpensslCrypto&) = delete;
  OpensslCrypto& operator=(const OpensslCrypto&) = delete;

  // What: the answer to one request. SignBytes without a key made just before is answered failed.
  CryptoReply run(const CryptoRequest& request);

 private:
  struct Key;
  std::unique_ptr<Key> key_;  // for the next signature only
};

// Runs a SignJob, CheckJob or anything of that form until it asks for no more.
template <class Job>
void run_job(Job& job, OpensslCrypto& crypto) {
  while (auto request = job.next()) job.reply(crypto.run(*request));
}

}  // namespace charter

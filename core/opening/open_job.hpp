// Opening a file that somebody sent: what it is, whether it is whole, what its signatures say.
// Read-only: must not change anything that is open. Cryptography goes out through the seam.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/assessment/assessment.hpp"
#include "core/base/result.hpp"
#include "core/format/draft.hpp"
#include "core/signing/check_job.hpp"

namespace charter {

// Why a file cannot be shown as what it claims to be; each has words of its own.
enum class OpenProblem {
  none,
  too_large,      // over limits::file_bytes_max
  not_json,       // a picture, a letter, an empty file
  not_ours,       // JSON, but of something else
  later_version,  // written by a later version of this app
  damaged,        // ours, but cut short or broken
  changed,        // ours, but no signature fits: changed after signing
};

struct CheckedFile {
  OpenProblem problem = OpenProblem::none;
  std::optional<Error> error;  // the technical reason, where there is one
  FileShape shape = FileShape::draft;
  // Present where the answers could be read, also when `problem` is `changed`.
  std::optional<Assessment> assessment;
  SignedFileReport report;  // of a signed file
};

// What: checks one file. In: the bytes as they came. Use: while next() gives a request, run it and
// reply(); then result(). A file that needs no cryptography has no request.
class OpenJob {
 public:
  explicit OpenJob(std::string_view bytes);
  std::optional<CryptoRequest> next();
  void reply(const CryptoReply& reply);
  // In: next() gave none. Once. Errors: signing_failed when the platform could not do what was
  // asked: nothing is known of the file then.
  Result<CheckedFile> result();

 private:
  Result<Done> begin(const json::Value& document);
  void refuse(const Error& error);

  CheckedFile file_;
  std::optional<CheckJob> check_;
};

}  // namespace charter

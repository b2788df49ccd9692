// See open_job.hpp.
#include "core/opening/open_job.hpp"

#include <algorithm>

#include "core/base/error.hpp"
#include "core/base/limits.hpp"
#include "core/format/payload.hpp"
#include "core/json/reader.hpp"

namespace charter {
namespace {

// Bytes that begin as our files do: cut short or broken, they are a damaged file of ours.
bool begins_like_ours(std::string_view bytes) {
  constexpr std::size_t look_bytes = 120;
  const std::string_view head = bytes.substr(0, look_bytes);
  if (head.find("city-hackney-co-production-charter") != std::string_view::npos) return true;
  const std::size_t first = head.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || head[first] != '{') return false;
  const std::size_t member = head.find_first_not_of(" \t\r\n", first + 1);
  return member != std::string_view::npos && head.substr(member).starts_with("\"payload\"");
}

OpenProblem problem_of(std::string_view code) {
  if (code == error::format_later_version) return OpenProblem::later_version;
  if (code == error::format_not_ours) return OpenProblem::not_ours;
  return OpenProblem::damaged;
}

}  // namespace

OpenJob::OpenJob(std::string_view bytes) {
  if (bytes.size() > limits::file_bytes_max) {
    file_.problem = OpenProblem::too_large;
    return;
  }
  const Result<json::Value> read = json::read(bytes, file_read_limits);
  if (!read.ok()) {
    file_.error = read.error();
    file_.problem = begins_like_ours(bytes) ? OpenProblem::damaged : OpenProblem::not_json;
    return;
  }
  const Result<Done> begun = begin(read.value());
  if (!begun.ok()) refuse(begun.error());
}

Result<Done> OpenJob::begin(const json::Value& document) {
  CHARTER_TRY(shape, shape_of(document));
  file_.shape = shape;
  if (shape == FileShape::signed_file) {
    CHARTER_TRY(check, CheckJob::begin(document));
    check_ = std::move(check);
    return Done{};
  }
  CHARTER_TRY(assessment,
              shape == FileShape::draft ? read_draft(document) : read_starter(document));
  file_.assessment = std::move(assessment);
  return Done{};
}

std::optional<CryptoRequest> OpenJob::next() { return check_ ? check_->next() : std::nullopt; }

void OpenJob::reply(const CryptoReply& reply) { check_->reply(reply); }

void OpenJob::refuse(const Error& error) {
  file_.error = error;
  file_.problem = problem_of(error.code);
}

Result<CheckedFile> OpenJob::result() {
  if (!check_) return std::move(file_);
  Result<SignedFileReport> report = check_->report();
  if (!report.ok()) return report.error();
  file_.report = std::move(report).value();
  Result<Assessment> assessment = read_payload(file_.report.payload);
  const auto& signatures = file_.report.signatures;
  const bool changed =
      summary(file_.report) == SignatureSummary::none_valid &&
      std::any_of(signatures.begin(), signatures.end(), [](const SignatureReport& signature) {
        return signature.state == SignatureState::bad;
      });
  if (assessment.ok()) {
    file_.assessment = std::move(assessment).value();
  } else {
    refuse(assessment.error());
  }
  // Whatever else a change broke, that it was changed is what the person needs to know.
  if (changed) file_.problem = OpenProblem::changed;
  return std::move(file_);
}

}  // namespace charter

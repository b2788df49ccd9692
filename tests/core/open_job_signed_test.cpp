// Opening signed files, with OpenSSL: whole ones, cut ones, and ones with any letter changed.
#include <gtest/gtest.h>

#include <string>

#include "core/base/base64url.hpp"
#include "core/base/error.hpp"
#include "core/format/payload.hpp"
#include "core/json/reader.hpp"
#include "core/opening/open_job.hpp"
#include "core/signing/sign_job.hpp"
#include "tests/support/openssl_crypto.hpp"
#include "tests/support/random_assessment.hpp"

namespace charter {
namespace {

using namespace std::string_view_literals;

std::string sign(std::string_view payload, std::vector<SignatureEntry> earlier = {}) {
  OpensslCrypto crypto;
  const SignerStatement signer{
      .role = "resident", .statement = Statement::agree, .signed_at = {1'790'000'000'000, 0}};
  SignJob job = SignJob::begin(payload, signer, std::move(earlier)).value();
  run_job(job, crypto);
  return job.file().value();
}

// A short one, since some tests open it once for each of its bytes.
Assessment sample() {
  Assessment assessment = blank_assessment();
  EXPECT_TRUE(apply(assessment, {"project.name", "Sample"}).ok());
  return assessment;
}

std::string signed_sample() { return sign(write_payload(sample())); }

std::string signed_twice() {
  const std::string once = signed_sample();
  const Envelope envelope = read_envelope(json::read(once, file_read_limits).value()).value();
  return sign(envelope.payload, {envelope.signatures[0].value()});
}

CheckedFile opened(std::string_view bytes) {
  OpensslCrypto crypto;
  OpenJob job(bytes);
  run_job(job, crypto);
  return job.result().value();
}

TEST(OpenSigned, ReadsTheAnswersAndTheSignatures) {
  const CheckedFile file = opened(signed_sample());
  EXPECT_EQ(file.problem, OpenProblem::none);
  EXPECT_EQ(file.shape, FileShape::signed_file);
  EXPECT_FALSE(file.error);
  EXPECT_EQ(file.assessment, sample());
  EXPECT_EQ(file.report.payload, write_payload(sample()));
  EXPECT_EQ(summary(file.report), SignatureSummary::all_valid);
  EXPECT_EQ(summary(opened(signed_twice()).report), SignatureSummary::all_valid);
}

TEST(OpenSigned, TakesAnyAssessment) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Assessment assessment = random_assessment(seed, seed * 10);
    const CheckedFile file = opened(sign(write_payload(assessment)));
    EXPECT_EQ(file.problem, OpenProblem::none) << seed;
    EXPECT_EQ(file.assessment, assessment) << seed;
  }
}

TEST(OpenSigned, ThatWasCutShortIsDamaged) {
  const std::string whole = signed_sample();
  const std::size_t ours_from = "{\"payload\""sv.size();
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const CheckedFile file = opened(std::string_view(whole).substr(0, length));
    ASSERT_EQ(file.problem, length < ours_from ? OpenProblem::not_json : OpenProblem::damaged)
        << length;
    ASSERT_FALSE(file.assessment) << length;
    ASSERT_TRUE(file.report.signatures.empty()) << length;
  }
}

// A letter of the same alphabet, so that the change looks as innocent as can be.
char another(char c) {
  if (c >= 'a' && c <= 'z') return c == 'z' ? 'a' : static_cast<char>(c + 1);
  if (c >= 'A' && c <= 'Z') return c == 'Z' ? 'A' : static_cast<char>(c + 1);
  return c == '0' ? '1' : '0';
}

TEST(OpenSigned, WithAnyLetterChangedIsNeverGenuine) {
  const std::string whole = signed_sample();
  std::size_t called_changed = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string bytes = whole;
    bytes[at] = another(bytes[at]);
    ASSERT_NE(bytes[at], whole[at]);
    const CheckedFile file = opened(bytes);
    for (const SignatureReport& signature : file.report.signatures) {
      ASSERT_NE(signature.state, SignatureState::valid) << at;
    }
    // A signature of a kind not known here is none that fails, and none that holds.
    const bool unsupported = !file.report.signatures.empty() &&
                             file.report.signatures[0].state == SignatureState::unsupported;
    ASSERT_TRUE(unsupported || file.problem != OpenProblem::none) << at;
    if (file.problem == OpenProblem::changed) ++called_changed;
  }
  EXPECT_GT(called_changed, whole.size() / 2);
}

TEST(OpenSigned, WithOneOfTwoSignaturesChangedIsNeverAllValid) {
  const std::string whole = signed_twice();
  for (std::size_t at = 0; at < whole.size(); at += 7) {
    std::string bytes = whole;
    bytes[at] = another(bytes[at]);
    ASSERT_NE(summary(opened(bytes).report), SignatureSummary::all_valid) << at;
  }
}

TEST(OpenSigned, ThatWasChangedStillShowsItsAnswers) {
  Assessment other = sample();
  ASSERT_TRUE(apply(other, {"guide.read", "yes"}).ok());
  std::string bytes = signed_sample();
  const std::string from = base64url::encode(write_payload(sample()));
  bytes.replace(bytes.find(from), from.size(), base64url::encode(write_payload(other)));
  const CheckedFile file = opened(bytes);
  EXPECT_EQ(file.problem, OpenProblem::changed);
  EXPECT_EQ(file.assessment, other);
  EXPECT_EQ(summary(file.report), SignatureSummary::none_valid);
}

TEST(OpenSigned, WithAPayloadOfALaterVersionIsOne) {
  std::string payload = write_payload(sample());
  const std::string version = "\"version\":1";
  payload.replace(payload.find(version), version.size(), "\"version\":2");
  const CheckedFile file = opened(sign(payload));
  EXPECT_EQ(file.problem, OpenProblem::later_version);
  EXPECT_FALSE(file.assessment);
  EXPECT_EQ(file.error->code, error::format_later_version);
}

TEST(OpenSigned, WithAPayloadThatIsNotOursIsNot) {
  EXPECT_EQ(opened(sign("{}")).problem, OpenProblem::not_ours);
  EXPECT_EQ(opened(sign("not JSON")).problem, OpenProblem::damaged);
}

TEST(OpenSigned, WithoutAnySignatureIsReadAndReportsNone) {
  const CheckedFile file = opened(write_envelope(base64url::encode(write_payload(sample())), {}));
  EXPECT_EQ(file.problem, OpenProblem::none);
  EXPECT_EQ(file.assessment, sample());
  EXPECT_EQ(summary(file.report), SignatureSummary::none);
}

TEST(OpenSigned, IsUnknownWhenTheCryptographyFailsAtAnyStep) {
  const std::string whole = signed_twice();
  for (std::size_t failing = 0;; ++failing) {
    OpensslCrypto crypto;
    OpenJob job(whole);
    std::size_t step = 0;
    while (const auto request = job.next()) {
      job.reply(step++ == failing ? CryptoReply{} : crypto.run(*request));
    }
    const Result<CheckedFile> result = job.result();
    if (step <= failing) {
      EXPECT_GT(failing, 3u);
      EXPECT_TRUE(result.ok());
      return;
    }
    ASSERT_FALSE(result.ok()) << failing;
    EXPECT_EQ(result.error().code, error::signing_failed) << failing;
  }
}

}  // namespace
}  // namespace charter

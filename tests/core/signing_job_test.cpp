// The two jobs' own rules: their limits, the order of what they ask for, and what they make of a
// platform that fails or answers something else. Without cryptography, so it runs everywhere.
#include <gtest/gtest.h>

#include "core/base/base64url.hpp"
#include "core/base/error.hpp"
#include "core/json/reader.hpp"
#include "core/signing/check_job.hpp"
#include "core/signing/sign_job.hpp"

namespace charter {
namespace {

SignerStatement sample_signer() { return {.role = "resident", .statement = Statement::agree}; }

// A platform that answers with bytes of the right length, and never verifies anything.
CryptoReply plausible(const CryptoRequest& request) {
  if (std::holds_alternative<Sha256>(request)) {
    return {CryptoOutcome::bytes, std::string(32, 'h')};
  }
  if (std::holds_alternative<VerifyBytes>(request)) return {CryptoOutcome::not_verified, ""};
  return {CryptoOutcome::bytes, std::string(64, '\1')};
}

template <class Job>
void run_plausibly(Job& job) {
  while (auto request = job.next()) job.reply(plausible(*request));
}

Error begin_error(std::string_view payload, SignerStatement signer,
                  std::vector<SignatureEntry> earlier = {}) {
  const auto job = SignJob::begin(payload, std::move(signer), std::move(earlier));
  return job.ok() ? Error{} : job.error();
}

TEST(SignJob, AsksInThisOrder) {
  SignJob job = SignJob::begin("payload", sample_signer(), {{"YQ", "YQ"}, {"Yg", "Yg"}}).value();
  std::string order;
  while (auto request = job.next()) {
    order += "ksSv"[request->index()];
    EXPECT_EQ(job.next()->index(), request->index());  // the same until it is answered
    job.reply(plausible(*request));
  }
  // The key is made after the earlier signatures are hashed and lives for one hash.
  EXPECT_EQ(order, "ssksS");
  const Envelope envelope = read_envelope(json::read(job.file().value()).value()).value();
  ASSERT_EQ(envelope.signatures.size(), 3u);
  EXPECT_EQ(envelope.signatures[1].value(), (SignatureEntry{"Yg", "Yg"}));
  EXPECT_EQ(envelope.payload, "payload");
}

TEST(SignJob, HasLimits) {
  EXPECT_EQ(begin_error(std::string(limits::payload_bytes_max, 'p'), sample_signer()), Error{});
  EXPECT_EQ(begin_error(std::string(limits::payload_bytes_max + 1, 'p'), sample_signer()),
            (Error{error::format_limit, "/payload"}));
  const SignatureEntry entry = {"YQ", "YQ"};
  EXPECT_EQ(begin_error("p", sample_signer(), std::vector(63, entry)), Error{});
  EXPECT_EQ(begin_error("p", sample_signer(), std::vector(64, entry)),
            (Error{error::format_limit, "/signatures"}));
  for (const SignatureEntry& wrong :
       {SignatureEntry{"", "YQ"}, SignatureEntry{"YQ", ""}, SignatureEntry{"YR", "YQ"}}) {
    EXPECT_EQ(begin_error("p", sample_signer(), {entry, wrong}),
              (Error{error::format_value, "/signatures/1"}));
  }
  SignerStatement nobody = sample_signer();
  nobody.role = "";
  EXPECT_EQ(begin_error("p", nobody), (Error{error::format_missing, "/role"}));
  const std::string long_text(limits::file_bytes_max, 'a');
  EXPECT_EQ(begin_error("p", sample_signer(), {{long_text, "YQ"}}),
            (Error{error::format_limit, ""}));
}

TEST(SignJob, TheLongestStatementFitsBesideAllEarlierSigners) {
  SignerStatement longest = sample_signer();
  longest.statement = Statement::took_part_does_not_agree;
  for (int i = 0; i < 200; ++i) longest.name += "\xf0\x9d\x92\x9c";
  longest.role = std::string(1700, 'r');
  longest.reason = std::string(1700, 'r') + std::string(300, '\n');
  const std::vector<SignatureEntry> earlier(63, SignatureEntry{"YQ", "YQ"});
  SignJob job = SignJob::begin("p", longest, earlier).value();
  run_plausibly(job);
  const Envelope envelope = read_envelope(json::read(job.file().value()).value()).value();
  const std::string header =
      base64url::decode(envelope.signatures.back().value().protected_text).value();
  EXPECT_EQ(read_header(header).value().signer, longest);
  // Control characters, each six bytes long in JSON, can still bring it over.
  longest.reason = std::string(2000, '\1');
  EXPECT_EQ(begin_error("p", longest, earlier), (Error{error::format_limit, "/reason"}));
}

TEST(SignJob, AnyFailureMeansNoFile) {
  const CryptoReply wrong_replies[] = {{CryptoOutcome::failed, ""},
                                       {CryptoOutcome::verified, std::string(64, '\1')},
                                       {CryptoOutcome::not_verified, std::string(32, 'h')},
                                       {CryptoOutcome::bytes, ""},
                                       {CryptoOutcome::bytes, std::string(31, '\1')},
                                       {CryptoOutcome::bytes, std::string(63, '\1')},
                                       {CryptoOutcome::bytes, std::string(65, '\1')}};
  for (int step = 0; step < 4; ++step) {
    for (const CryptoReply& wrong : wrong_replies) {
      SignJob job = SignJob::begin("p", sample_signer(), {{"YQ", "YQ"}}).value();
      for (int i = 0; i < step; ++i) job.reply(plausible(*job.next()));
      job.reply(wrong);
      EXPECT_EQ(job.next(), std::nullopt) << step;
      EXPECT_EQ(job.file().error(), (Error{error::signing_failed, ""}));
    }
  }
  // A signature out of range is no signature.
  SignJob job = SignJob::begin("p", sample_signer()).value();
  job.reply(plausible(*job.next()));
  job.reply(plausible(*job.next()));
  job.reply({CryptoOutcome::bytes, std::string(64, '\0')});
  EXPECT_FALSE(job.file().ok());
}

json::Value signed_sample() {
  SignJob job = SignJob::begin("p", sample_signer()).value();
  run_plausibly(job);
  return json::read(job.file().value()).value();
}

TEST(CheckJob, AsksInThisOrder) {
  CheckJob job = CheckJob::begin(signed_sample()).value();
  std::string order;
  while (auto request = job.next()) {
    order += "ksSv"[request->index()];
    EXPECT_EQ(job.next()->index(), request->index());
    job.reply(plausible(*request));
  }
  EXPECT_EQ(order, "sssv");
  EXPECT_EQ(job.report().value().signatures[0].why->code, error::signing_mismatch);
}

TEST(CheckJob, AFailingPlatformIsNeitherValidNorBad) {
  const CryptoReply wrong_replies[] = {{CryptoOutcome::failed, ""},
                                       {CryptoOutcome::bytes, ""},
                                       {CryptoOutcome::bytes, std::string(31, 'h')},
                                       {CryptoOutcome::bytes, "1"}};
  for (int step = 0; step < 4; ++step) {
    for (const CryptoReply& wrong : wrong_replies) {
      CheckJob job = CheckJob::begin(signed_sample()).value();
      for (int i = 0; i < step; ++i) job.reply(plausible(*job.next()));
      job.reply(wrong);
      EXPECT_EQ(job.next(), std::nullopt) << step;
      EXPECT_EQ(job.report().error(), (Error{error::signing_failed, ""}));
    }
  }
  // "Verified" in answer to a hash is no answer.
  CheckJob job = CheckJob::begin(signed_sample()).value();
  job.reply({CryptoOutcome::verified, std::string(32, 'h')});
  EXPECT_FALSE(job.report().ok());
}

TEST(CheckJob, RefusesWhatIsNoSignedFile) {
  const Result<CheckJob> job = CheckJob::begin(json::Value("x"));
  ASSERT_FALSE(job.ok());
  EXPECT_EQ(job.error(), (Error{error::format_not_ours, ""}));
}

TEST(SignatureSummary, SaysNoMoreThanTheList) {
  const auto of = [](std::vector<SignatureState> states, std::size_t missing) {
    SignedFileReport report;
    for (const SignatureState state : states) report.signatures.push_back({.state = state});
    report.missing.resize(missing);
    return summary(report);
  };
  using enum SignatureState;
  using enum SignatureSummary;
  EXPECT_EQ(of({}, 0), none);
  EXPECT_EQ(of({valid}, 0), all_valid);
  EXPECT_EQ(of({valid, valid}, 0), all_valid);
  EXPECT_EQ(of({valid, valid}, 1), some_valid);
  EXPECT_EQ(of({valid, bad}, 0), some_valid);
  EXPECT_EQ(of({unsupported, valid}, 0), some_valid);
  EXPECT_EQ(of({bad}, 0), none_valid);
  EXPECT_EQ(of({unsupported, bad}, 0), none_valid);
}

}  // namespace
}  // namespace charter

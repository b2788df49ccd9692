// Signing with OpenSSL: a file is "ready" only after it was read again and found whole.
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "core/assessment/assessment.hpp"
#include "core/base/base64url.hpp"
#include "core/format/payload.hpp"
#include "core/signing/envelope.hpp"
#include "tests/support/driver.hpp"
#include "tests/support/openssl_crypto.hpp"

namespace charter::app {
namespace {

struct Session {
  Disk disk;
  OpensslCrypto openssl;
  Driver driver;
  explicit Session(Driver::Crypto crypto = {})
      : driver(
            disk, 1, crypto ? std::move(crypto) : [this](const CryptoRequest& request) {
              return openssl.run(request);
            }) {
    driver.start();
    driver.send_and_settle(StartAssessment{});
    driver.send_and_settle(FieldEdited{"project.name", "Sample"});
    driver.send_and_settle(FieldEdited{"by.name", "S. A."});
    driver.send_and_settle(FieldEdited{"by.role.carer", "yes"});
    driver.send_and_settle(FieldEdited{"sharing.easy-read", "yes"});
    driver.send_and_settle(FieldEdited{"sharing.easy-read.who", "the team"});
  }
  const Signing& signing() const { return driver.state().signing; }
};

TEST(Signing, EndsWithAFileThatOpensAsGenuine) {
  Session s;
  s.driver.send(SignAsked{});
  EXPECT_EQ(s.signing().stage, SignStage::signing);
  s.driver.step();
  EXPECT_EQ(s.signing().stage, SignStage::checking);
  EXPECT_TRUE(s.driver.offered.empty()) << "not before it was read again";
  s.driver.settle();
  EXPECT_EQ(s.signing().stage, SignStage::ready);
  ASSERT_EQ(s.driver.offered.size(), 1u);
  EXPECT_EQ(s.driver.offered[0].name, "sample-2026-11-22.charter.json");
  EXPECT_TRUE(s.disk.only_draft().copied_at);

  s.driver.send_and_settle(FileArrived{"back.json", s.driver.offered[0].bytes});
  const CheckedFile& file = s.driver.state().opening.file;
  EXPECT_EQ(file.problem, OpenProblem::none);
  EXPECT_EQ(summary(file.report), SignatureSummary::all_valid);
  ASSERT_TRUE(file.assessment);
  EXPECT_EQ(file.assessment->fields, s.driver.current().fields);
  ASSERT_TRUE(file.report.signatures[0].signer);
  EXPECT_EQ(file.report.signatures[0].signer->name, "S. A.");
  EXPECT_EQ(file.report.signatures[0].signer->role, english().text("role.carer"));
  EXPECT_EQ(file.report.signatures[0].signer->statement, Statement::own_answers);
}

TEST(Signing, IsOfWhatWasThereWhenItWasAskedFor) {
  Session s;
  const std::string payload = write_payload(without_folded_texts(s.driver.current()));
  s.driver.send(SignAsked{});
  s.driver.send(FieldEdited{"project.name", "changed meanwhile"});
  s.driver.settle();
  EXPECT_EQ(s.signing().payload, payload);
  s.driver.send_and_settle(FileArrived{"back.json", s.driver.offered[0].bytes});
  EXPECT_EQ(s.driver.state().opening.file.report.payload, payload);
}

TEST(Signing, LeavesOutFoldedTextsAndKeepsThemInTheDraft) {
  Session s;
  s.driver.send_and_settle(FieldEdited{"sharing.easy-read", "not-sure"});
  s.driver.send_and_settle(SignAsked{});
  EXPECT_EQ(s.signing().payload.find("the team"), std::string::npos);
  EXPECT_EQ(s.driver.value("sharing.easy-read.who"), "the team");
}

TEST(Signing, WithoutARoleSaysThatNoneWasSaid) {
  Session s;
  s.driver.send_and_settle(FieldEdited{"by.role.carer", ""});
  s.driver.send(SignAsked{});
  const auto& order = std::get<SignFile>(s.driver.orders().front().effect);
  EXPECT_EQ(order.statement.role, english().text("role.not-said"));
  s.driver.settle();
  EXPECT_EQ(s.signing().stage, SignStage::ready);
}

TEST(Signing, AskedForTwiceIsDoneOnce) {
  Session s;
  s.driver.send(SignAsked{});
  s.driver.send(SignAsked{});
  s.driver.step();
  s.driver.send(SignAsked{});
  s.driver.settle();
  EXPECT_EQ(s.driver.offered.size(), 1u);
  s.driver.send_and_settle(SaveSignedFile{});
  ASSERT_EQ(s.driver.offered.size(), 2u);
  EXPECT_EQ(s.driver.offered[1].bytes, s.driver.offered[0].bytes);
}

TEST(Signing, OfOneDraftIsNoCopyOfAnother) {
  Session s;
  const std::string first = s.driver.state().current;
  s.driver.send_and_settle(StartAssessment{});
  const std::string second = s.driver.state().current;
  s.driver.send_and_settle(FieldEdited{"guide.read", "yes"});
  s.driver.send(SignAsked{});
  s.driver.send(AddressChanged{"#/sign?draft=" + first.substr(0, 8)});
  s.driver.settle();
  EXPECT_TRUE(find_draft(s.driver.state(), second)->draft.copied_at);
  EXPECT_FALSE(find_draft(s.driver.state(), first)->draft.copied_at);
}

// Whatever the cryptography does wrong, and at whichever step: what is offered is genuine.
class Faulty {
 public:
  enum class Fault { fails, wrong_byte, says_verified, says_not_verified };
  Faulty(std::size_t at, Fault fault) : at_(at), fault_(fault) {}
  CryptoReply operator()(const CryptoRequest& request) {
    CryptoReply reply = openssl_->run(request);
    if (step_++ != at_) return reply;
    switch (fault_) {
      case Fault::fails:
        return {};
      case Fault::wrong_byte:
        if (!reply.bytes.empty()) reply.bytes[5] = static_cast<char>(reply.bytes[5] ^ 1);
        return reply;
      case Fault::says_verified:
        return {CryptoOutcome::verified, ""};
      case Fault::says_not_verified:
        return {CryptoOutcome::not_verified, ""};
    }
    return reply;
  }

 private:
  std::shared_ptr<OpensslCrypto> openssl_ = std::make_shared<OpensslCrypto>();
  std::size_t at_;
  Fault fault_;
  std::size_t step_ = 0;
};

TEST(Signing, WithAnyFaultNeverOffersAFileThatIsNotGenuine) {
  std::size_t failed = 0;
  for (std::size_t at = 0; at < 6; ++at) {
    for (const Faulty::Fault fault :
         {Faulty::Fault::fails, Faulty::Fault::wrong_byte, Faulty::Fault::says_verified,
          Faulty::Fault::says_not_verified}) {
      Session s(Faulty(at, fault));
      s.driver.send_and_settle(SignAsked{});
      EXPECT_TRUE(s.signing().stage == SignStage::ready || s.signing().stage == SignStage::failed);
      if (s.signing().stage == SignStage::failed) {
        ++failed;
        EXPECT_TRUE(s.driver.offered.empty());
        EXPECT_EQ(s.signing().bytes, "");
        EXPECT_FALSE(s.disk.only_draft().copied_at);
        s.driver.send_and_settle(SaveSignedFile{});
        EXPECT_TRUE(s.driver.offered.empty());
        continue;
      }
      Session reader;
      reader.driver.send_and_settle(FileArrived{"back.json", s.driver.offered[0].bytes});
      EXPECT_EQ(summary(reader.driver.state().opening.file.report), SignatureSummary::all_valid)
          << at;
    }
  }
  EXPECT_GE(failed, 20u);
}

TEST(Signing, OfAFileThatComesBackChangedFails) {
  Session s;
  s.driver.send(SignAsked{});
  // Another payload, well signed: not what the person was shown.
  Session other;
  other.driver.send_and_settle(FieldEdited{"project.name", "another"});
  other.driver.send_and_settle(SignAsked{});
  const RequestId id = s.driver.orders().front().id;
  Step step =
      update(s.driver.state(), FileSigned{id, other.driver.offered[0].bytes}, {}, english());
  OpensslCrypto openssl;
  OpenJob job(step.state.signing.bytes);
  run_job(job, openssl);
  step = update(std::move(step.state), FileChecked{step.requests[0].id, job.result().value()}, {},
                english());
  EXPECT_EQ(step.state.signing.stage, SignStage::failed);
  EXPECT_TRUE(step.requests.empty());
}

TEST(Signing, OfAFileThatComesBackWithoutItsSignatureFails) {
  Session s;
  s.driver.send(SignAsked{});
  const RequestId id = s.driver.orders().front().id;
  const std::string unsigned_file =
      write_envelope(base64url::encode(s.signing().payload), std::vector<SignatureEntry>{});
  Step step = update(s.driver.state(), FileSigned{id, unsigned_file}, {}, english());
  OpensslCrypto openssl;
  OpenJob job(step.state.signing.bytes);
  run_job(job, openssl);
  CheckedFile file = job.result().value();
  ASSERT_EQ(file.problem, OpenProblem::none) << "whole, but unsigned";
  step = update(std::move(step.state), FileChecked{step.requests[0].id, std::move(file)}, {},
                english());
  EXPECT_EQ(step.state.signing.stage, SignStage::failed);
  EXPECT_TRUE(step.requests.empty());
}

TEST(Signing, CanBeTriedAgainAfterItFailed) {
  Session s;
  s.driver.failing = {Driver::kind_of<SignFile>()};
  s.driver.send_and_settle(SignAsked{});
  EXPECT_EQ(s.signing().stage, SignStage::failed);
  ASSERT_TRUE(s.driver.state().notice);
  EXPECT_EQ(s.driver.state().notice->text_key, "error.signing.failed.what");
  EXPECT_EQ(s.driver.state().notice->kind, NoticeKind::heard_failure);
  const std::uint32_t said = s.driver.state().said;
  s.driver.send_and_settle(SignAsked{});
  EXPECT_GT(s.driver.state().said, said) << "once more is said once more";
  s.driver.failing.clear();
  s.driver.send(SignAsked{});
  EXPECT_FALSE(s.driver.state().notice) << "it is being tried again";
  s.driver.settle();
  EXPECT_EQ(s.signing().stage, SignStage::ready);
}

TEST(Signing, IsForgottenOnAnotherPage) {
  Session s;
  s.driver.send_and_settle(SignAsked{});
  s.driver.send_and_settle(AddressChanged{"#/help"});
  EXPECT_EQ(s.signing().stage, SignStage::none);
  s.driver.send_and_settle(SaveSignedFile{});
  EXPECT_EQ(s.driver.offered.size(), 1u);
}

TEST(Opening, ASignedFileIsNeverTakenForADraft) {
  Session s;
  s.driver.send_and_settle(SignAsked{});
  s.driver.send_and_settle(FileArrived{"back.json", s.driver.offered[0].bytes});
  s.driver.send_and_settle(OpenedTaken{});
  EXPECT_EQ(s.driver.state().drafts.size(), 1u);
}

TEST(Opening, ASignedFileThatWasChangedIsSaidToBe) {
  Session s;
  s.driver.send_and_settle(SignAsked{});
  std::string bytes = s.driver.offered[0].bytes;
  const std::size_t at = bytes.find("\"signature\":\"") + 20;
  bytes[at] = bytes[at] == 'A' ? 'B' : 'A';
  s.driver.send_and_settle(FileArrived{"back.json", bytes});
  EXPECT_EQ(s.driver.state().opening.file.problem, OpenProblem::changed);
}

}  // namespace
}  // namespace charter::app

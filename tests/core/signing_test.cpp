// Signing and checking from end to end with OpenSSL: what was signed is valid, and nothing else is.
#include <gtest/gtest.h>

#include <functional>

#include "core/base/base64url.hpp"
#include "core/base/error.hpp"
#include "core/json/reader.hpp"
#include "core/json/writer.hpp"
#include "core/signing/check_job.hpp"
#include "core/signing/p256.hpp"
#include "core/signing/sign_job.hpp"
#include "tests/support/openssl_crypto.hpp"

namespace charter {
namespace {

const std::string sample_payload = R"({"sample":"data, with ä, ع and 🙂"})";

SignerStatement sample_signer(std::string name = "") {
  return {.name = std::move(name),
          .role = "resident",
          .statement = Statement::agree,
          .signed_at = {1'790'000'000'000, 0}};
}

std::string sign(std::string_view payload, SignerStatement signer,
                 std::vector<SignatureEntry> earlier = {}) {
  OpensslCrypto crypto;
  SignJob job = SignJob::begin(payload, std::move(signer), std::move(earlier)).value();
  run_job(job, crypto);
  return job.file().value();
}

Envelope envelope_of(const std::string& file) {
  return read_envelope(json::read(file, file_read_limits).value()).value();
}

std::vector<SignatureEntry> entries_of(const std::string& file) {
  std::vector<SignatureEntry> entries;
  for (const auto& entry : envelope_of(file).signatures) entries.push_back(entry.value());
  return entries;
}

// Nothing where the file as a whole is refused.
std::optional<SignedFileReport> try_check(const std::string& file) {
  const Result<json::Value> document = json::read(file, file_read_limits);
  if (!document.ok()) return std::nullopt;
  Result<CheckJob> job = CheckJob::begin(document.value());
  if (!job.ok()) return std::nullopt;
  OpensslCrypto crypto;
  run_job(job.value(), crypto);
  return job.value().report().value();
}

SignedFileReport check(const std::string& file) { return try_check(file).value(); }

SignedFileReport check(std::string_view payload, const std::vector<SignatureEntry>& entries) {
  return check(write_envelope(base64url::encode(payload), entries));
}

// A file of three signers, each signing after the others.
std::string three_signers() {
  const std::string one = sign(sample_payload, sample_signer("Sample one"));
  const std::string two = sign(sample_payload, sample_signer("Sample two"), entries_of(one));
  return sign(sample_payload, sample_signer("Sample three"), entries_of(two));
}

// A file of one signature that is mathematically good, over a header altered before signing.
std::string sign_altered(const std::function<void(json::Object&)>& alter) {
  OpensslCrypto crypto;
  const std::string point = crypto.run(MakeKey{}).bytes;
  SignatureHeader header = {.key = {point.substr(0, 32), point.substr(32)},
                            .signer = sample_signer("Sample name")};
  header.key_id = base64url::encode(crypto.run(Sha256{thumbprint_input(header.key)}).bytes);
  json::Value document = json::read(write_header(header)).value();
  alter(std::get<json::Object>(document.data()));
  const std::string text = base64url::encode(json::write(document));
  const std::string payload = base64url::encode(sample_payload);
  const std::string signature = crypto.run(SignBytes{signing_input(text, payload)}).bytes;
  return write_envelope(payload, {{text, base64url::encode(signature)}});
}

json::Value& member(json::Object& object, std::string_view key) {
  for (json::Member& each : object) {
    if (each.key == key) return each.value;
  }
  return object.emplace_back(json::Member{std::string(key), nullptr}).value;
}

void expect_one(const SignedFileReport& report, SignatureState state, std::string_view code,
                std::string_view pointer) {
  ASSERT_EQ(report.signatures.size(), 1u);
  EXPECT_EQ(report.signatures[0].state, state) << pointer;
  ASSERT_TRUE(report.signatures[0].why.has_value()) << pointer;
  EXPECT_EQ(*report.signatures[0].why, (Error{code, std::string(pointer)}));
  EXPECT_EQ(summary(report), SignatureSummary::none_valid);
}

TEST(Signing, WhatWasSignedIsValid) {
  SignerStatement signer = sample_signer("Sample ا name");
  signer.statement = Statement::took_part_does_not_agree;
  signer.reason = "Sample\nreason";
  const std::string file = sign(sample_payload, signer);
  const SignedFileReport report = check(file);
  EXPECT_EQ(report.payload, sample_payload);
  OpensslCrypto crypto;
  EXPECT_EQ(base64url::encode(crypto.run(Sha256{"abc"}).bytes),
            "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
  EXPECT_EQ(report.payload_sha256_hex.size(), 64u);
  ASSERT_EQ(report.signatures.size(), 1u);
  const SignatureReport& signature = report.signatures[0];
  EXPECT_EQ(signature.state, SignatureState::valid);
  EXPECT_EQ(signature.why, std::nullopt);
  EXPECT_EQ(signature.signer, signer);
  EXPECT_EQ(signature.entry, entries_of(file)[0]);
  const SignatureHeader header =
      read_header(base64url::decode(signature.entry.protected_text).value()).value();
  EXPECT_EQ(signature.key_id, header.key_id);
  EXPECT_EQ(signature.key_number, key_number(base64url::decode(header.key_id).value()));
  EXPECT_TRUE(header.prior.empty());
  EXPECT_TRUE(report.missing.empty());
  EXPECT_EQ(summary(report), SignatureSummary::all_valid);
}

TEST(Signing, IdentityIsTheHashOfThePayload) {
  EXPECT_EQ(check(sign("abc", sample_signer())).payload_sha256_hex,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Signing, NoSignatureIsItsOwnAnswer) {
  const SignedFileReport report = check(sample_payload, {});
  EXPECT_EQ(summary(report), SignatureSummary::none);
  EXPECT_EQ(report.payload_sha256_hex.size(), 64u);
}

TEST(Signing, EveryChangedBitOfTheFileIsSeen) {
  const std::string file = sign(sample_payload, sample_signer("Sample name"));
  ASSERT_EQ(summary(check(file)), SignatureSummary::all_valid);
  for (std::size_t i = 0; i < file.size(); ++i) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string changed = file;
      changed[i] = static_cast<char>(changed[i] ^ (1 << bit));
      const std::optional<SignedFileReport> report = try_check(changed);
      if (!report) continue;
      EXPECT_EQ(summary(*report), SignatureSummary::none_valid) << i << ' ' << bit;
    }
  }
}

TEST(Signing, AChangedPayloadMakesEverySignatureBad) {
  const std::vector<SignatureEntry> entries = entries_of(three_signers());
  for (std::size_t i = 0; i < sample_payload.size(); ++i) {
    std::string changed = sample_payload;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    for (const SignatureReport& signature : check(changed, entries).signatures) {
      EXPECT_EQ(signature.state, SignatureState::bad) << i;
      EXPECT_EQ(signature.why->code, error::signing_mismatch) << i;
    }
  }
  for (const std::string& other : {sample_payload + " ", std::string(), sample_payload.substr(1)}) {
    EXPECT_EQ(summary(check(other, entries)), SignatureSummary::none_valid);
  }
}

TEST(Signing, AChangedHeaderIsNotValid) {
  const SignatureEntry entry = entries_of(sign(sample_payload, sample_signer("Sample")))[0];
  const std::string header = base64url::decode(entry.protected_text).value();
  for (std::size_t i = 0; i < header.size(); ++i) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string changed = header;
      changed[i] = static_cast<char>(changed[i] ^ (1 << bit));
      const SignedFileReport report =
          check(sample_payload, {{base64url::encode(changed), entry.signature_text}});
      EXPECT_NE(report.signatures[0].state, SignatureState::valid) << i << ' ' << bit;
    }
  }
  EXPECT_EQ(
      summary(check(sample_payload, {{base64url::encode(header + " "), entry.signature_text}})),
      SignatureSummary::none_valid);
}

TEST(Signing, AChangedSignatureIsBad) {
  const SignatureEntry entry = entries_of(sign(sample_payload, sample_signer()))[0];
  const std::string signature = base64url::decode(entry.signature_text).value();
  const auto check_with = [&](const std::string& bytes) {
    return check(sample_payload, {{entry.protected_text, base64url::encode(bytes)}});
  };
  for (std::size_t i = 0; i < signature.size(); ++i) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string changed = signature;
      changed[i] = static_cast<char>(changed[i] ^ (1 << bit));
      EXPECT_EQ(check_with(changed).signatures[0].state, SignatureState::bad) << i << ' ' << bit;
    }
  }
  const std::string one = std::string(31, '\0') + '\1';
  const std::string zero(32, '\0');
  for (const std::string& wrong :
       {std::string(), signature.substr(1), signature + '\0', '\0' + signature,
        signature + signature, zero + one, one + zero, zero + zero, std::string(64, '\xff')}) {
    expect_one(check_with(wrong), SignatureState::bad, error::signing_signature,
               "/signatures/0/signature");
  }
  expect_one(check_with(one + one), SignatureState::bad, error::signing_mismatch, "/signatures/0");
}

// s of the order n, its low or high twin, byte by byte.
std::string other_s(const std::string& signature) {
  const std::string order =
      base64url::decode("_____wAAAAD__________7zm-q2nF56E87nKwvxjJVE").value();
  std::string result = signature;
  int borrow = 0;
  for (std::size_t i = 32; i-- > 0;) {
    const int digit = static_cast<unsigned char>(order[i]) -
                      static_cast<unsigned char>(signature[32 + i]) - borrow;
    borrow = digit < 0;
    result[32 + i] = static_cast<char>(digit & 0xff);
  }
  return result;
}

TEST(Signing, LowSIsMadeAndHighSAccepted) {
  int high_from_platform = 0;
  for (int i = 0; i < 200; ++i) {
    OpensslCrypto crypto;
    SignJob job = SignJob::begin(sample_payload, sample_signer()).value();
    while (auto request = job.next()) {
      CryptoReply reply = crypto.run(*request);
      if (std::holds_alternative<SignBytes>(*request)) {
        high_from_platform += other_s(reply.bytes) < reply.bytes;
      }
      job.reply(reply);
    }
    const SignatureEntry entry = entries_of(job.file().value())[0];
    const std::string low = base64url::decode(entry.signature_text).value();
    const std::string high = other_s(low);
    EXPECT_LT(low, high);
    EXPECT_EQ(summary(check(sample_payload, {entry})), SignatureSummary::all_valid);
    EXPECT_EQ(summary(check(sample_payload, {{entry.protected_text, base64url::encode(high)}})),
              SignatureSummary::all_valid);
  }
  EXPECT_GT(high_from_platform, 0);
}

TEST(Signing, ALaterSignerNamesTheEarlierOnes) {
  const std::string file = three_signers();
  const SignedFileReport report = check(file);
  EXPECT_EQ(summary(report), SignatureSummary::all_valid);
  ASSERT_EQ(report.signatures.size(), 3u);
  EXPECT_EQ(report.signatures[2].signer->name, "Sample three");
  EXPECT_EQ(report.signatures[1].same_key_as, std::nullopt);
  const std::vector<SignatureEntry> entries = entries_of(file);
  const SignatureHeader last =
      read_header(base64url::decode(entries[2].protected_text).value()).value();
  OpensslCrypto crypto;
  const auto hash = [&](const SignatureEntry& entry) {
    const std::string bytes =
        entry.protected_text + '.' + base64url::encode(sample_payload) + '.' + entry.signature_text;
    return base64url::encode(crypto.run(Sha256{bytes}).bytes);
  };
  EXPECT_EQ(last.prior, (std::vector{hash(entries[0]), hash(entries[1])}));

  // Taken out of the middle: the last one names it. Taken off the end: nothing in the file can.
  const SignedFileReport without_middle = check(sample_payload, {entries[0], entries[2]});
  EXPECT_EQ(summary(without_middle), SignatureSummary::some_valid);
  ASSERT_EQ(without_middle.missing.size(), 1u);
  EXPECT_EQ(without_middle.missing[0].hash, hash(entries[1]));
  EXPECT_EQ(without_middle.missing[0].named_by, 1u);
  const SignedFileReport without_first = check(sample_payload, {entries[1], entries[2]});
  ASSERT_EQ(without_first.missing.size(), 1u);  // named by both, told once
  EXPECT_EQ(without_first.missing[0].named_by, 0u);
  EXPECT_EQ(check(sample_payload, {entries[2]}).missing.size(), 2u);
  EXPECT_TRUE(check(sample_payload, {entries[0], entries[1]}).missing.empty());
  EXPECT_EQ(summary(check(sample_payload, {entries[2], entries[0], entries[1]})),
            SignatureSummary::all_valid);
}

TEST(Signing, OnlyAValidSignatureCanNameAMissingOne) {
  std::vector<SignatureEntry> entries = entries_of(three_signers());
  entries[2].signature_text = entries[1].signature_text;
  const SignedFileReport report = check(sample_payload, {entries[0], entries[2]});
  EXPECT_EQ(report.signatures[1].state, SignatureState::bad);
  EXPECT_TRUE(report.missing.empty());
  EXPECT_EQ(summary(report), SignatureSummary::some_valid);
}

TEST(Signing, TheSameKeyTwiceIsSeen) {
  const std::vector<SignatureEntry> entries = entries_of(three_signers());
  const SignedFileReport report =
      check(sample_payload, {entries[0], entries[1], entries[0], entries[0]});
  EXPECT_EQ(report.signatures[0].same_key_as, std::nullopt);
  EXPECT_EQ(report.signatures[1].same_key_as, std::nullopt);
  EXPECT_EQ(report.signatures[2].same_key_as, 0u);
  EXPECT_EQ(report.signatures[3].same_key_as, 0u);
  // A bad copy of somebody's signature makes no double of the good one.
  SignatureEntry bad = entries[0];
  bad.signature_text = entries[1].signature_text;
  EXPECT_EQ(check(sample_payload, {bad, entries[0]}).signatures[1].same_key_as, std::nullopt);
}

TEST(Signing, AHeaderAgainstTheRulesIsNotValidHoweverWellSigned) {
  EXPECT_EQ(summary(check(sign_altered([](json::Object&) {}))), SignatureSummary::all_valid);
  using enum SignatureState;
  const auto expect = [](std::string_view key, json::Value value, SignatureState state,
                         std::string_view code) {
    const auto report =
        check(sign_altered([&](json::Object& header) { member(header, key) = value; }));
    expect_one(report, state, code, "/signatures/0/protected/" + std::string(key));
    EXPECT_EQ(report.signatures[0].key_number.empty(), true);
  };
  expect("alg", "none", bad, error::signing_refused_algorithm);
  expect("alg", "HS256", bad, error::signing_refused_algorithm);
  expect("alg", "ES384", unsupported, error::signing_unsupported_algorithm);
  expect("typ", "JWT", unsupported, error::signing_unsupported_type);
  expect("profile", json::Value(std::int64_t{2}), unsupported, error::signing_unsupported_profile);
  expect("jku", "https://example.org", bad, error::signing_refused_member);
  expect("crit", json::Array{"b64"}, bad, error::signing_refused_member);
  expect("iat", json::Value(std::int64_t{2}), unsupported, error::signing_unsupported_member);
  expect("kid", "someone-else", bad, error::signing_key);
  expect("role", "", bad, error::signing_malformed);
  const auto with_jwk = [](std::string_view key, const std::string& value) {
    return check(sign_altered([&](json::Object& header) {
      member(std::get<json::Object>(member(header, "jwk").data()), key) = value;
    }));
  };
  const std::string zeros = base64url::encode(std::string(32, '\0'));
  expect_one(with_jwk("d", zeros), bad, error::signing_refused_member,
             "/signatures/0/protected/jwk/d");
  expect_one(with_jwk("x", zeros), bad, error::signing_key, "/signatures/0/protected/kid");
}

TEST(Signing, AKeyThatIsNoPointOfTheCurveIsBad) {
  OpensslCrypto crypto;
  const PublicKey key = {std::string(32, '\1'), std::string(32, '\1')};
  const auto report = check(sign_altered([&](json::Object& header) {
    auto& jwk = std::get<json::Object>(member(header, "jwk").data());
    member(jwk, "x") = base64url::encode(key.x);
    member(jwk, "y") = base64url::encode(key.y);
    member(header, "kid") = base64url::encode(crypto.run(Sha256{thumbprint_input(key)}).bytes);
  }));
  expect_one(report, SignatureState::bad, error::signing_mismatch, "/signatures/0");
}

TEST(Signing, AnUnprotectedHeaderIsRefusedAndTheOthersStillChecked) {
  std::string file = three_signers();
  file.insert(file.find("},{") + 2,
              R"({"header":{"role":"chair"},"protected":"e30","signature":""},)");
  const SignedFileReport report = check(file);
  ASSERT_EQ(report.signatures.size(), 4u);
  EXPECT_EQ(report.signatures[1].state, SignatureState::bad);
  EXPECT_EQ(*report.signatures[1].why,
            (Error{error::signing_refused_member, "/signatures/1/header"}));
  for (std::size_t i : {0u, 2u, 3u}) {
    EXPECT_EQ(report.signatures[i].state, SignatureState::valid);
  }
  EXPECT_EQ(summary(report), SignatureSummary::some_valid);
}

}  // namespace
}  // namespace charter

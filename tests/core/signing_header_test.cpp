// The protected header, the envelope and the numbers of a signature: what is read and what is
// refused, and with which code. Without cryptography, so it runs everywhere.
#include <gtest/gtest.h>

#include <functional>

#include "core/base/base64url.hpp"
#include "core/base/error.hpp"
#include "core/json/reader.hpp"
#include "core/json/writer.hpp"
#include "core/signing/envelope.hpp"
#include "core/signing/header.hpp"
#include "core/signing/p256.hpp"

namespace charter {
namespace {

using namespace std::string_view_literals;

SignatureHeader sample_header() {
  return {.key = {std::string(32, 'x'), std::string(32, 'y')},
          .key_id = base64url::encode(std::string(32, 'k')),
          .signer = {.name = "Sample name",
                     .role = "resident",
                     .statement = Statement::took_part_does_not_agree,
                     .reason = "Sample reason",
                     .signed_at = {1'790'000'000'000, 60},
                     .key_use = KeyUse::kept},
          .prior = {base64url::encode(std::string(32, 'p'))}};
}

// What read_header says about the sample with its members altered.
Result<SignatureHeader> altered(const std::function<void(json::Object&)>& alter) {
  json::Value document = json::read(write_header(sample_header())).value();
  alter(std::get<json::Object>(document.data()));
  return read_header(json::write(document));
}

json::Value& member(json::Object& object, std::string_view key) {
  for (json::Member& each : object) {
    if (each.key == key) return each.value;
  }
  return object.emplace_back(json::Member{std::string(key), nullptr}).value;
}

json::Value& jwk_member(json::Object& object, std::string_view key) {
  return member(std::get<json::Object>(member(object, "jwk").data()), key);
}

void remove(json::Object& object, std::string_view key) {
  std::erase_if(object, [&](const json::Member& each) { return each.key == key; });
}

void expect_refused(const Result<SignatureHeader>& header, std::string_view code,
                    std::string_view pointer) {
  ASSERT_FALSE(header.ok()) << code << ' ' << pointer;
  EXPECT_EQ(header.error().code, code);
  EXPECT_EQ(header.error().pointer, pointer);
}

void expect_refused_with(std::string_view key, json::Value value, std::string_view code,
                         std::string_view pointer) {
  expect_refused(altered([&](json::Object& o) { member(o, key) = value; }), code, pointer);
}

void expect_refused_with_jwk(std::string_view key, json::Value value, std::string_view code) {
  expect_refused(altered([&](json::Object& o) { jwk_member(o, key) = value; }), code,
                 "/jwk/" + std::string(key));
}

TEST(SigningHeader, IsReadAsItWasWritten) {
  EXPECT_EQ(read_header(write_header(sample_header())).value(), sample_header());
  SignatureHeader least = sample_header();
  least.signer = {.role = "r", .statement = Statement::agree};
  least.prior.clear();
  EXPECT_EQ(read_header(write_header(least)).value(), least);
  least.signer.statement = Statement::own_answers;
  EXPECT_EQ(read_header(write_header(least)).value(), least);
}

TEST(SigningHeader, IsTheseBytes) {
  EXPECT_EQ(write_header(sample_header()),
            R"({"alg":"ES256","typ":"vnd.city-hackney-co-production-charter.signed+json",)"
            R"("cty":"vnd.city-hackney-co-production-charter+json",)"
            R"("kid":"a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s",)"
            R"("jwk":{"kty":"EC","crv":"P-256","x":"eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHg",)"
            R"("y":"eXl5eXl5eXl5eXl5eXl5eXl5eXl5eXl5eXl5eXl5eXk"},"profile":1,)"
            R"("name":"Sample name","role":"resident","statement":"took-part-does-not-agree",)"
            R"("reason":"Sample reason","signed_at":"2026-09-21T15:13:20.000+01:00",)"
            R"("key_use":"kept","prior":["cHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHA"]})");
}

TEST(SigningHeader, RefusesAlgorithmsThatProveNothing) {
  for (const char* alg : {"none", "HS256", "HS384", "HS512"}) {
    expect_refused_with("alg", alg, error::signing_refused_algorithm, "/alg");
  }
  expect_refused_with("alg", "", error::signing_malformed, "/alg");
  expect_refused_with("alg", nullptr, error::signing_malformed, "/alg");
  expect_refused(altered([](json::Object& o) { remove(o, "alg"); }), error::signing_malformed,
                 "/alg");
}

TEST(SigningHeader, KnowsWhatItDoesNotSupport) {
  for (const char* alg : {"ES384", "EdDSA", "RS256", "NONE", "es256"}) {
    expect_refused_with("alg", alg, error::signing_unsupported_algorithm, "/alg");
  }
  expect_refused_with("typ", "JWT", error::signing_unsupported_type, "/typ");
  expect_refused_with("cty", "JWT", error::signing_unsupported_type, "/cty");
  expect_refused_with("profile", json::Value(std::int64_t{2}), error::signing_unsupported_profile,
                      "/profile");
  expect_refused_with("iat", json::Value(std::int64_t{2}), error::signing_unsupported_member,
                      "/iat");
  expect_refused_with_jwk("use", "sig", error::signing_unsupported_member);
  for (const auto code :
       {error::signing_unsupported_type, error::signing_unsupported_profile,
        error::signing_unsupported_algorithm, error::signing_unsupported_member}) {
    EXPECT_TRUE(is_unsupported(code));
  }
  for (const auto code :
       {error::signing_malformed, error::signing_refused_member, error::signing_refused_algorithm,
        error::signing_key, error::signing_signature, error::signing_mismatch}) {
    EXPECT_FALSE(is_unsupported(code));
  }
}

TEST(SigningHeader, ALaterProfileMayChangeAllElse) {
  expect_refused(altered([](json::Object& o) {
                   member(o, "profile") = json::Value(std::int64_t{2});
                   member(o, "alg") = "ML-DSA-65";
                   remove(o, "jwk");
                 }),
                 error::signing_unsupported_profile, "/profile");
  for (const json::Value& profile : {json::Value(std::int64_t{0}), json::Value(std::int64_t{-1}),
                                     json::Value("1"), json::Value(nullptr), json::Value(true)}) {
    expect_refused_with("profile", profile, error::signing_malformed, "/profile");
  }
  std::string fraction = write_header(sample_header());
  fraction.replace(fraction.find("\"profile\":1"), 11, "\"profile\":1.0");
  expect_refused(read_header(fraction), error::signing_malformed, "/profile");
}

TEST(SigningHeader, RefusesMembersThatAreDangerous) {
  for (const char* key : {"jku", "x5u", "x5c", "b64", "crit"}) {
    expect_refused_with(key, "x", error::signing_refused_member, "/" + std::string(key));
  }
  for (const char* key : {"d", "p", "q", "dp", "dq", "qi", "oth", "k"}) {
    expect_refused_with_jwk(key, "x", error::signing_refused_member);
  }
  // An unknown member before it does not make it look merely unknown.
  expect_refused(altered([](json::Object& o) {
                   o.insert(o.begin(), json::Member{"iat", nullptr});
                   member(o, "jku") = "x";
                 }),
                 error::signing_refused_member, "/jku");
}

TEST(SigningHeader, RefusesKeysOfAnotherForm) {
  expect_refused_with_jwk("kty", "RSA", error::signing_key);
  expect_refused_with_jwk("crv", "P-384", error::signing_key);
  for (const char* key : {"x", "y"}) {
    expect_refused_with_jwk(key, base64url::encode(std::string(31, 'x')), error::signing_key);
    expect_refused_with_jwk(key, base64url::encode(std::string(33, 'x')), error::signing_key);
    expect_refused_with_jwk(key, base64url::encode(std::string(32, 'x')) + "=", error::signing_key);
    expect_refused_with_jwk(key, nullptr, error::signing_key);
  }
  expect_refused_with("jwk", "x", error::signing_malformed, "/jwk");
  expect_refused(altered([](json::Object& o) { remove(o, "jwk"); }), error::signing_malformed,
                 "/jwk");
}

TEST(SigningHeader, RefusesStatementsOfAnotherForm) {
  for (const char* key : {"kid", "role", "statement", "signed_at", "key_use"}) {
    const std::string pointer = "/" + std::string(key);
    expect_refused(altered([&](json::Object& o) { remove(o, key); }), error::signing_malformed,
                   pointer);
    expect_refused_with(key, "", error::signing_malformed, pointer);
    expect_refused_with(key, nullptr, error::signing_malformed, pointer);
  }
  expect_refused_with("name", "", error::signing_malformed, "/name");
  expect_refused_with("reason", "", error::signing_malformed, "/reason");
  expect_refused_with("statement", "Agree", error::signing_malformed, "/statement");
  expect_refused_with("key_use", "twice", error::signing_malformed, "/key_use");
  expect_refused_with("signed_at", "2026-11-22", error::signing_malformed, "/signed_at");
  expect_refused_with("statement", "agree", error::signing_malformed, "/reason");
  EXPECT_TRUE(altered([](json::Object& o) { remove(o, "name"); }).ok());
  EXPECT_TRUE(altered([](json::Object& o) { remove(o, "reason"); }).ok());
}

TEST(SigningHeader, RefusesPriorOfAnotherForm) {
  const json::Value hash(base64url::encode(std::string(32, 'h')));
  const auto many = [&](std::size_t count) { return json::Value(json::Array(count, hash)); };
  EXPECT_TRUE(altered([&](json::Object& o) { member(o, "prior") = many(63); }).ok());
  expect_refused_with("prior", many(64), error::signing_malformed, "/prior");
  expect_refused_with("prior", many(0), error::signing_malformed, "/prior");
  expect_refused_with("prior", hash, error::signing_malformed, "/prior");
  const json::Value brief(base64url::encode(std::string(31, 'h')));
  expect_refused_with("prior", json::Array{hash, brief}, error::signing_malformed, "/prior/1");
  expect_refused_with("prior", json::Array{nullptr}, error::signing_malformed, "/prior/0");
}

TEST(SigningHeader, MustBeStrictJsonOfAtMostEightKibibytes) {
  const std::string whole = write_header(sample_header());
  const auto padded = [&](std::size_t bytes) { return whole + std::string(bytes, ' '); };
  const std::size_t room = limits::protected_bytes_max - whole.size();
  EXPECT_TRUE(read_header(padded(room)).ok());
  expect_refused(read_header(padded(room + 1)), error::signing_malformed, "");
  expect_refused(read_header(whole + "x"), error::signing_malformed, "");
  expect_refused(read_header(""), error::signing_malformed, "");
  expect_refused(read_header("[]"), error::signing_malformed, "");
  const std::string twice = R"({"alg":"ES256",)" + whole.substr(1);
  expect_refused(read_header(twice), error::signing_malformed, "/alg");
  const std::string escaped_twice = R"({"\u0061lg":"none",)" + whole.substr(1);
  expect_refused(read_header(escaped_twice), error::signing_malformed, "/alg");
}

TEST(SigningStatement, HasLimits) {
  const auto check = [](auto change) {
    SignerStatement statement = sample_header().signer;
    change(statement);
    const Result<Done> checked = check_statement(statement);
    return checked.ok() ? Error{} : checked.error();
  };
  const std::string letter = "\xf0\x9d\x92\x9c";  // one code point of four bytes
  const auto letters = [&](std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += letter;
    return text;
  };
  EXPECT_EQ(check([&](auto& s) { s.name = letters(200); }), Error{});
  EXPECT_EQ(check([&](auto& s) { s.name = letters(201); }), (Error{error::format_limit, "/name"}));
  EXPECT_EQ(check([&](auto& s) { s.name = std::string(201, 'n'); }),
            (Error{error::format_limit, "/name"}));
  EXPECT_EQ(check([](auto& s) { s.role = std::string(1700, 'r'); }), Error{});
  EXPECT_EQ(check([](auto& s) { s.role = std::string(1701, 'r'); }),
            (Error{error::format_limit, "/role"}));
  EXPECT_EQ(check([](auto& s) { s.role = ""; }), (Error{error::format_missing, "/role"}));
  EXPECT_EQ(check([](auto& s) { s.reason = std::string(2000, 'r'); }), Error{});
  EXPECT_EQ(check([](auto& s) { s.reason = std::string(2001, 'r'); }),
            (Error{error::format_limit, "/reason"}));
  EXPECT_EQ(check([](auto& s) { s.statement = Statement::agree; }),
            (Error{error::format_value, "/reason"}));
  EXPECT_EQ(check([](auto& s) { s.name = "\xff"; }), (Error{error::format_value, "/name"}));
  EXPECT_EQ(check([](auto& s) { s.role = "\xff"; }), (Error{error::format_value, "/role"}));
  EXPECT_EQ(check([](auto& s) { s.reason = "\xff"; }), (Error{error::format_value, "/reason"}));
}

TEST(SigningEnvelope, IsReadStrictly) {
  const auto refused = [](std::string_view text) {
    const Result<Envelope> envelope = read_envelope(json::read(text).value());
    return envelope.ok() ? Error{} : envelope.error();
  };
  EXPECT_EQ(refused(R"({"payload":"YQ","signatures":[]})"), Error{});
  EXPECT_EQ(refused("[]"), (Error{error::format_not_ours, ""}));
  EXPECT_EQ(refused(R"({"signatures":[]})"), (Error{error::format_missing, "/payload"}));
  EXPECT_EQ(refused(R"({"payload":"YQ","protected":"YQ","signature":"YQ"})"),
            (Error{error::format_missing, "/signatures"}));
  EXPECT_EQ(refused(R"({"payload":"YQ","signatures":[],"copy":"a"})"),
            (Error{error::format_unknown, "/copy"}));
  EXPECT_EQ(refused(R"({"payload":1,"signatures":[]})"), (Error{error::format_type, "/payload"}));
  EXPECT_EQ(refused(R"({"payload":"YQ","signatures":{}})"),
            (Error{error::format_type, "/signatures"}));
  for (const char* text : {"YQ==", "YR", "Y", "Y Q", "+w", "YQ\\n"}) {
    EXPECT_EQ(refused(R"({"payload":")" + std::string(text) + R"(","signatures":[]})"),
              (Error{error::base64url_invalid, "/payload"}))
        << text;
  }
}

TEST(SigningEnvelope, JudgesEachEntryByItself) {
  const json::Value file = json::read(R"({"payload":"YQ","signatures":[
      {"protected":"YQ","signature":"Yg"}, 1, {"protected":"YQ"}, {"signature":"YQ"},
      {"protected":1,"signature":"YQ"}, {"protected":"YQ","signature":"YQ","header":{}},
      {"protected":"YQ","signature":"YQ","more":1}]})")
                               .value();
  const Envelope envelope = read_envelope(file).value();
  ASSERT_EQ(envelope.signatures.size(), 7u);
  EXPECT_EQ(envelope.signatures[0].value(), (SignatureEntry{"YQ", "Yg"}));
  const auto expect = [&](std::size_t index, std::string_view code, std::string_view pointer) {
    ASSERT_FALSE(envelope.signatures[index].ok()) << index;
    EXPECT_EQ(envelope.signatures[index].error(), (Error{code, std::string(pointer)}));
  };
  expect(1, error::signing_malformed, "/signatures/1");
  expect(2, error::signing_malformed, "/signatures/2/signature");
  expect(3, error::signing_malformed, "/signatures/3/protected");
  expect(4, error::signing_malformed, "/signatures/4/protected");
  expect(5, error::signing_refused_member, "/signatures/5/header");
  expect(6, error::signing_refused_member, "/signatures/6/more");
}

TEST(SigningEnvelope, HasLimits) {
  const auto read = [](std::size_t payload_bytes, std::size_t signatures) {
    const std::vector<SignatureEntry> entries(signatures, SignatureEntry{"YQ", "YQ"});
    const std::string text =
        write_envelope(base64url::encode(std::string(payload_bytes, 'a')), entries);
    const Result<Envelope> envelope = read_envelope(json::read(text, file_read_limits).value());
    return envelope.ok() ? Error{} : envelope.error();
  };
  EXPECT_EQ(read(1, 64), Error{});
  EXPECT_EQ(read(1, 65), (Error{error::format_limit, "/signatures"}));
  EXPECT_EQ(read(limits::payload_bytes_max, 1), Error{});
  const std::string over =
      write_envelope(base64url::encode(std::string(limits::payload_bytes_max + 1, 'a')), {});
  EXPECT_EQ(json::read(over, file_read_limits).error(), (Error{error::json_limit, "/payload"}));
  EXPECT_EQ(read_envelope(json::read(over, {.string_bytes_max = over.size()}).value()).error(),
            (Error{error::format_limit, "/payload"}));
}

}  // namespace
}  // namespace charter

// ES256 against Wycheproof's vectors, which nobody here wrote: what is_signature lets through and
// the platform verifies is exactly what they call valid.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "core/json/reader.hpp"
#include "core/signing/p256.hpp"
#include "tests/support/openssl_crypto.hpp"
#include "tests/support/read_file.hpp"

namespace charter {
namespace {

std::string from_hex(std::string_view digits) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(std::string(digits.substr(i, 2)), nullptr, 16));
  }
  return bytes;
}

std::string member_bytes(const json::Value& object, std::string_view key) {
  return from_hex(*object.find(key)->as_string());
}

// A coordinate as the file writes it, without or with too many leading zeros, in 32 bytes.
std::string coordinate(const json::Value& key, std::string_view name) {
  std::string bytes = member_bytes(key, name);
  if (bytes.size() > coordinate_bytes) return bytes.substr(bytes.size() - coordinate_bytes);
  return std::string(coordinate_bytes - bytes.size(), '\0') + bytes;
}

TEST(Wycheproof, Es256IsDecidedAsTheVectorsSay) {
  const std::string path = "../shared/vectors/wycheproof_ecdsa_secp256r1_sha256_p1363.json";
  if (!std::filesystem::exists(CHARTER_SOURCE_DIR "/" + path)) {
    GTEST_SKIP() << "vectors not present";
  }
  const Result<json::Value> document = json::read(read_project_file(path));
  ASSERT_TRUE(document.ok()) << document.error().code << document.error().pointer;

  OpensslCrypto crypto;
  int decided = 0;
  int refused_by_shape = 0;
  for (const json::Value& group : *document.value().find("testGroups")->as_array()) {
    const json::Value& key = *group.find("publicKey");
    const PublicKey point = {coordinate(key, "wx"), coordinate(key, "wy")};
    for (const json::Value& test : *group.find("tests")->as_array()) {
      const std::string signature = member_bytes(test, "sig");
      const bool well_shaped = is_signature(signature);
      const bool accepted =
          well_shaped &&
          crypto.run(VerifyBytes{point, member_bytes(test, "msg"), signature}).outcome ==
              CryptoOutcome::verified;
      const bool valid = *test.find("result")->as_string() == "valid";
      EXPECT_EQ(accepted, valid) << "tcId " << *test.find("tcId")->as_integer();
      decided += accepted == valid;
      refused_by_shape += !well_shaped;
    }
  }
  EXPECT_EQ(decided, 262);
  EXPECT_GT(refused_by_shape, 12);
}

}  // namespace
}  // namespace charter

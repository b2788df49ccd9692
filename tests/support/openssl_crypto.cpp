// See openssl_crypto.hpp.
#include "tests/support/openssl_crypto.hpp"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <optional>
#include <string>
#include <string_view>

namespace charter {
namespace {

template <auto free_function>
struct Free {
  template <class T>
  void operator()(T* pointer) const {
    free_function(pointer);
  }
};
using Pkey = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using PkeyContext = std::unique_ptr<EVP_PKEY_CTX, Free<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Free<EVP_MD_CTX_free>>;
using EcdsaSignature = std::unique_ptr<ECDSA_SIG, Free<ECDSA_SIG_free>>;

const unsigned char* octets(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* octets(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

CryptoReply answer(std::optional<std::string> bytes) {
  if (!bytes) return {CryptoOutcome::failed, ""};
  return {CryptoOutcome::bytes, *std::move(bytes)};
}

std::optional<std::string> sha256(std::string_view bytes) {
  std::string digest(sha256_bytes, '\0');
  if (EVP_Digest(bytes.data(), bytes.size(), octets(digest), nullptr, EVP_sha256(), nullptr) != 1) {
    return std::nullopt;
  }
  return digest;
}

// The point as OpenSSL gives it, 0x04 and both coordinates, without the first byte.
std::optional<std::string> public_point(EVP_PKEY* key) {
  std::string point(1 + 2 * coordinate_bytes, '\0');
  std::size_t size = 0;
  if (EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_PUB_KEY, octets(point), point.size(),
                                      &size) != 1 ||
      size != point.size() || point[0] != 4) {
    return std::nullopt;
  }
  return point.substr(1);
}

std::optional<std::string> sign(EVP_PKEY* key, std::string_view bytes) {
  const DigestContext context(EVP_MD_CTX_new());
  std::string der(128, '\0');
  std::size_t size = der.size();
  if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
      EVP_DigestSign(context.get(), octets(der), &size, octets(bytes), bytes.size()) != 1) {
    return std::nullopt;
  }
  const unsigned char* start = octets(std::string_view(der));
  const EcdsaSignature parsed(d2i_ECDSA_SIG(nullptr, &start, static_cast<long>(size)));
  std::string signature(signature_bytes, '\0');
  const int half = signature_bytes / 2;
  if (!parsed || BN_bn2binpad(ECDSA_SIG_get0_r(parsed.get()), octets(signature), half) != half ||
      BN_bn2binpad(ECDSA_SIG_get0_s(parsed.get()), octets(signature) + half, half) != half) {
    return std::nullopt;
  }
  return signature;
}

// Null for a point that is not on the curve, as for everything else that is no key.
Pkey import_key(const PublicKey& key) {
  std::string group = "prime256v1";
  std::string encoded = '\x04' + key.x + key.y;
  OSSL_PARAM parameters[] = {
      OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group.data(), 0),
      OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, encoded.data(), encoded.size()),
      OSSL_PARAM_construct_end()};
  const PkeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
  EVP_PKEY* imported = nullptr;
  if (EVP_PKEY_fromdata_init(context.get()) != 1 ||
      EVP_PKEY_fromdata(context.get(), &imported, EVP_PKEY_PUBLIC_KEY, parameters) != 1) {
    return nullptr;
  }
  return Pkey(imported);
}

bool verify(const VerifyBytes& request) {
  const Pkey key = import_key(request.key);
  if (!key) return false;
  const int half = static_cast<int>(request.signature.size() / 2);
  const EcdsaSignature parsed(ECDSA_SIG_new());
  ECDSA_SIG_set0(parsed.get(), BN_bin2bn(octets(request.signature), half, nullptr),
                 BN_bin2bn(octets(request.signature) + half, half, nullptr));
  unsigned char* der = nullptr;
  const int der_bytes = i2d_ECDSA_SIG(parsed.get(), &der);
  const DigestContext context(EVP_MD_CTX_new());
  const bool verified =
      der_bytes > 0 &&
      EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1 &&
      EVP_DigestVerify(context.get(), der, static_cast<std::size_t>(der_bytes),
                       octets(request.bytes), request.bytes.size()) == 1;
  OPENSSL_free(der);
  return verified;
}

}  // namespace

struct OpensslCrypto::Key {
  Pkey pkey;
};

OpensslCrypto::OpensslCrypto() = default;
OpensslCrypto::~OpensslCrypto() = default;

CryptoReply OpensslCrypto::run(const CryptoRequest& request) {
  if (std::holds_alternative<MakeKey>(request)) {
    key_ = std::make_unique<Key>(Key{Pkey(EVP_EC_gen("P-256"))});
    return answer(public_point(key_->pkey.get()));
  }
  if (const auto* hash = std::get_if<Sha256>(&request)) return answer(sha256(hash->bytes));
  if (const auto* bytes = std::get_if<SignBytes>(&request)) {
    const std::unique_ptr<Key> key = std::move(key_);
    return answer(key ? sign(key->pkey.get(), bytes->bytes) : std::nullopt);
  }
  const bool verified = verify(std::get<VerifyBytes>(request));
  return {verified ? CryptoOutcome::verified : CryptoOutcome::not_verified, ""};
}

}  // namespace charter

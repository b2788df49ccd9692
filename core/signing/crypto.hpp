// The seam for cryptography, as data: what the core asks for, and what the platform answers.
// Must not compute anything: WebCrypto does in the browser, OpenSSL in the native tests.
#pragma once

#include <cstddef>
#include <string>
#include <variant>

namespace charter {

inline constexpr std::size_t sha256_bytes = 32;
inline constexpr std::size_t coordinate_bytes = 32;
inline constexpr std::size_t signature_bytes = 64;

// A point on P-256: its coordinates, each 32 bytes, big-endian. Whether it is on the curve is not
// known here; the platform finds out when it verifies.
struct PublicKey {
  std::string x;
  std::string y;
  bool operator==(const PublicKey&) const = default;
};

// Make a P-256 key for one signature. The platform keeps the private half, never extractable,
// until the next SignBytes or MakeKey. Answer: x and y, 64 bytes.
struct MakeKey {};

// Answer: the digest, 32 bytes. Source: FIPS 180-4.
struct Sha256 {
  std::string bytes;
};

// Sign with the key made last, by ECDSA with SHA-256, and forget that key whatever happens.
// Answer: r and s, 32 bytes each, big-endian (IEEE P1363). Source: FIPS 186-5; RFC 7518, 3.4.
struct SignBytes {
  std::string bytes;
};

// Verify such a signature. Answer: verified or not_verified; not_verified also where the key
// cannot be imported, for a point that is not on the curve never made a signature.
// In: a signature that is_signature (p256.hpp) accepts, since engines differ on others.
struct VerifyBytes {
  PublicKey key;
  std::string bytes;
  std::string signature;
};

// The platform runs requests one at a time and answers each once.
using CryptoRequest = std::variant<MakeKey, Sha256, SignBytes, VerifyBytes>;

// `verified` is an outcome of its own, so that no mix-up of answers reads as a valid signature.
enum class CryptoOutcome { failed, bytes, verified, not_verified };

struct CryptoReply {
  CryptoOutcome outcome = CryptoOutcome::failed;
  std::string bytes;  // with the outcome `bytes`, as the request says
};

}  // namespace charter

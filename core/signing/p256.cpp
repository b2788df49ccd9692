// See p256.hpp. Numbers are 32 bytes, big-endian, so comparing them is comparing bytes.
#include "core/signing/p256.hpp"

#include <cassert>
#include <cstddef>

#include "core/signing/crypto.hpp"

namespace charter {
namespace {

using namespace std::string_view_literals;

// The order n of the base point. Source: NIST SP 800-186, section 3.2.1.3.
constexpr std::string_view order =
    "\xff\xff\xff\xff\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff"
    "\xbc\xe6\xfa\xad\xa7\x17\x9e\x84\xf3\xb9\xca\xc2\xfc\x63\x25\x51"sv;
constexpr std::size_t number_bytes = 32;
static_assert(order.size() == number_bytes && signature_bytes == 2 * number_bytes);

bool in_range(std::string_view number) {
  return number.find_first_not_of('\0') != std::string_view::npos && number < order;
}

std::string order_minus(std::string_view number) {
  std::string difference(number_bytes, '\0');
  int borrow = 0;
  for (std::size_t i = number_bytes; i-- > 0;) {
    const int digit =
        static_cast<unsigned char>(order[i]) - static_cast<unsigned char>(number[i]) - borrow;
    borrow = digit < 0 ? 1 : 0;
    difference[i] = static_cast<char>(digit + 256 * borrow);
  }
  return difference;
}

}  // namespace

bool is_signature(std::string_view bytes) {
  return bytes.size() == signature_bytes && in_range(bytes.substr(0, number_bytes)) &&
         in_range(bytes.substr(number_bytes));
}

std::string with_low_s(std::string signature) {
  assert(is_signature(signature));
  const std::string_view s = std::string_view(signature).substr(number_bytes);
  const std::string other = order_minus(s);
  if (other < s) signature.replace(number_bytes, number_bytes, other);
  return signature;
}

}  // namespace charter

// Errors as values: a stable code, and the place in the data where it was found.
// Must not hold wording: what a person reads comes from the catalogue, by code.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace charter {

// What: why something was refused.
// `code`: one of the constants of base/error.hpp; stable over releases.
// `pointer`: JSON Pointer (RFC 6901) to the value at fault; empty for the whole document.
struct Error {
  std::string_view code;
  std::string pointer;
  bool operator==(const Error&) const = default;
};

// What: a T, or why there is none. Reading the wrong side ends the program, also where asserts are
// off: what would be read instead is anybody's memory.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  T& value() & { return *checked(std::get_if<0>(&state_)); }
  const T& value() const& { return *checked(std::get_if<0>(&state_)); }
  T&& value() && { return std::move(*checked(std::get_if<0>(&state_))); }
  const Error& error() const { return *checked(std::get_if<1>(&state_)); }

 private:
  template <class P>
  static P checked(P pointer) {
    if (pointer == nullptr) __builtin_trap();
    return pointer;
  }
  std::variant<T, Error> state_;
};

// For functions that only succeed or fail.
using Done = std::monostate;

}  // namespace charter

// Takes the value out of a Result, or returns its error from the enclosing function.
#define CHARTER_TRY(name, expression)                    \
  auto name##_result = (expression);                     \
  if (!name##_result.ok()) return name##_result.error(); \
  auto& name = name##_result.value()

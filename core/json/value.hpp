// A JSON document as a value. Knows nothing of nlohmann, which stays inside reader.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace charter::json {

struct Member;
class Value;
using Array = std::vector<Value>;
using Object = std::vector<Member>;  // in the order of the file; keys are unique when read

// A number with a fraction, an exponent, or outside 64 bits. Our formats never accept one.
struct Real {
  double value = 0;
  bool operator==(const Real&) const = default;
};

class Value {
 public:
  using Data = std::variant<std::nullptr_t, bool, std::int64_t, Real, std::string, Array, Object>;

  Value();
  Value(std::nullptr_t);
  explicit Value(bool value);
  explicit Value(std::int64_t value);
  explicit Value(Real value);
  Value(std::string value);
  Value(std::string_view value);
  Value(const char* value);
  Value(Array value);
  Value(Object value);

  const Data& data() const { return data_; }
  Data& data() { return data_; }

  // Each returns null when the value is of another kind.
  const bool* as_bool() const { return std::get_if<bool>(&data_); }
  const std::int64_t* as_integer() const { return std::get_if<std::int64_t>(&data_); }
  const std::string* as_string() const { return std::get_if<std::string>(&data_); }
  const Array* as_array() const { return std::get_if<Array>(&data_); }
  const Object* as_object() const { return std::get_if<Object>(&data_); }
  bool is_null() const { return std::holds_alternative<std::nullptr_t>(data_); }

  // The member of that key, or null when there is none or this is not an object.
  const Value* find(std::string_view key) const;

  bool operator==(const Value&) const;

 private:
  Data data_;
};

struct Member {
  std::string key;
  Value value;
  bool operator==(const Member&) const = default;
};

// Defined only here, where Member is complete: a variant with vectors of it must know its size.
inline Value::Value() = default;
inline Value::Value(std::nullptr_t) {}
inline Value::Value(bool value) : data_(value) {}
inline Value::Value(std::int64_t value) : data_(value) {}
inline Value::Value(Real value) : data_(value) {}
inline Value::Value(std::string value) : data_(std::move(value)) {}
inline Value::Value(std::string_view value) : data_(std::string(value)) {}
inline Value::Value(const char* value) : data_(std::string(value)) {}
inline Value::Value(Array value) : data_(std::move(value)) {}
inline Value::Value(Object value) : data_(std::move(value)) {}

}  // namespace charter::json

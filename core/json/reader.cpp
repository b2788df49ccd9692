// The strict reader: what nlohmann lets pass is checked before it (bytes, BOM, NUL, UTF-8) and on
// each of its SAX events (limits, keys). The only file that includes nlohmann; must not leak it.
#include "core/json/reader.hpp"

// Streams and throwing are left out: they would be most of what this file ships.
#define JSON_NOEXCEPTION
#define JSON_NO_IO
#define JSON_HAS_FILESYSTEM 0
#define JSON_HAS_EXPERIMENTAL_FILESYSTEM 0
#define JSON_USE_IMPLICIT_CONVERSIONS 0
#include <algorithm>
#include <cassert>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/utf8.hpp"
#include "core/json/pointer.hpp"

namespace charter::json {
namespace {

// The key that occurs more than once, or null. By sorting, so that many keys cost n log n.
const std::string* duplicate_key(const Object& object) {
  std::vector<const std::string*> keys;
  keys.reserve(object.size());
  for (const Member& member : object) keys.push_back(&member.key);
  const auto less = [](const std::string* a, const std::string* b) { return *a < *b; };
  std::sort(keys.begin(), keys.end(), less);
  const auto same = [](const std::string* a, const std::string* b) { return *a == *b; };
  const auto found = std::adjacent_find(keys.begin(), keys.end(), same);
  return found == keys.end() ? nullptr : *found;
}

// Builds the Value from nlohmann's events; answering false ends the parse. The function names
// are those of nlohmann's SAX interface.
class Builder {
 public:
  explicit Builder(const ReadLimits& limits) : limits_(limits) {}

  bool null() { return add(Value()); }
  bool boolean(bool value) { return add(Value(value)); }
  bool number_integer(std::int64_t value) { return add(Value(value)); }
  bool number_unsigned(std::uint64_t value) {
    constexpr std::uint64_t integer_max = std::numeric_limits<std::int64_t>::max();
    if (value > integer_max) return add(Value(Real{static_cast<double>(value)}));
    return add(Value(static_cast<std::int64_t>(value)));
  }
  bool number_float(double value, const std::string&) { return add(Value(Real{value})); }
  bool string(std::string& text) {
    if (text.size() > limits_.string_bytes_max) return fail(error::json_limit, place());
    return add(Value(std::move(text)));
  }
  bool binary(nlohmann::json::binary_t&) { return false; }  // never called for JSON text

  bool start_object(std::size_t) { return open(Value(Object())); }
  bool start_array(std::size_t) { return open(Value(Array())); }
  bool end_array() { return close(); }
  bool end_object() {
    const Object& object = *open_.back().as_object();
    if (const std::string* key = duplicate_key(object)) {
      return fail(error::json_duplicate_key, pointer_to(container(), *key));
    }
    return close();
  }
  bool key(std::string& key) {
    Object& object = std::get<Object>(open_.back().data());
    if (key.size() > limits_.string_bytes_max || object.size() == limits_.keys_per_object_max) {
      return fail(error::json_limit, container());
    }
    if (key == "__proto__") return fail(error::json_forbidden_key, pointer_to(container(), key));
    object.push_back({std::move(key), Value()});
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) {
    return fail(error::json_syntax, container());
  }

  Result<Value> take(bool parsed) {
    if (error_) return *std::move(error_);
    assert(parsed && open_.empty());
    (void)parsed;
    return std::move(root_);
  }

 private:
  // The pointer of the step-th open container, whose last member or next element is meant.
  std::string path(std::size_t steps) const {
    std::string pointer;
    for (std::size_t i = 0; i < steps; ++i) {
      if (const Array* array = open_[i].as_array()) {
        pointer = pointer_to(pointer, array->size());
      } else {
        const Object& object = *open_[i].as_object();
        if (!object.empty()) pointer = pointer_to(pointer, object.back().key);
      }
    }
    return pointer;
  }
  // Where the next value goes; and the array or object that is being read.
  std::string place() const { return path(open_.size()); }
  std::string container() const { return open_.empty() ? std::string() : path(open_.size() - 1); }

  bool fail(std::string_view code, std::string pointer) {
    error_ = Error{code, std::move(pointer)};
    return false;
  }
  bool count_value() { return ++values_ <= limits_.values_max || fail(error::json_limit, place()); }
  void attach(Value value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (auto* array = std::get_if<Array>(&open_.back().data())) {
      array->push_back(std::move(value));
    } else {
      std::get<Object>(open_.back().data()).back().value = std::move(value);
    }
  }
  bool add(Value value) {
    if (!count_value()) return false;
    attach(std::move(value));
    return true;
  }
  bool open(Value container) {
    if (!count_value()) return false;
    if (open_.size() == limits_.depth_max) return fail(error::json_limit, place());
    open_.push_back(std::move(container));
    return true;
  }
  bool close() {
    Value value = std::move(open_.back());
    open_.pop_back();
    attach(std::move(value));
    return true;
  }

  ReadLimits limits_;
  std::vector<Value> open_;  // the arrays and objects being read, outermost first
  std::size_t values_ = 0;
  Value root_;
  std::optional<Error> error_;
};

}  // namespace

Result<Value> read(std::string_view bytes, const ReadLimits& limits) {
  if (bytes.size() > limits.bytes_max) return Error{error::json_too_large, {}};
  const bool has_bom = bytes.substr(0, 3) == "\xEF\xBB\xBF";
  // nlohmann takes a NUL for the end of the text and would hide what follows it.
  const bool has_nul = bytes.find('\0') != std::string_view::npos;
  if (has_bom || has_nul || !utf8::is_valid(bytes)) return Error{error::json_encoding, {}};
  Builder builder(limits);
  const char* begin = bytes.data();
  return builder.take(nlohmann::json::sax_parse(begin, begin + bytes.size(), &builder));
}

}  // namespace charter::json

// Compact JSON with minimal escapes. Must not reorder members or leave any out.
#include "core/json/writer.hpp"

#include <cassert>
#include <string_view>

#include "core/base/utf8.hpp"

namespace charter::json {
namespace {

void append_control(std::string& out, char c) {
  constexpr std::string_view digits = "0123456789abcdef";
  switch (c) {
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  out += "\\u00";
  out.push_back(digits[static_cast<unsigned char>(c) >> 4]);
  out.push_back(digits[static_cast<unsigned char>(c) & 0xF]);
}

void append_string(std::string& out, std::string_view text) {
  assert(utf8::is_valid(text));
  out.push_back('"');
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out.push_back('\\');
      out.push_back(c);
    } else if (static_cast<unsigned char>(c) < 0x20) {
      append_control(out, c);
    } else {
      out.push_back(c);
    }
  }
  out.push_back('"');
}

void append_value(std::string& out, const Value& value);

void append_array(std::string& out, const Array& array) {
  out.push_back('[');
  for (const Value& value : array) {
    if (&value != array.data()) out.push_back(',');
    append_value(out, value);
  }
  out.push_back(']');
}

void append_object(std::string& out, const Object& object) {
  out.push_back('{');
  for (const Member& member : object) {
    if (&member != object.data()) out.push_back(',');
    append_string(out, member.key);
    out.push_back(':');
    append_value(out, member.value);
  }
  out.push_back('}');
}

void append_value(std::string& out, const Value& value) {
  assert(!std::holds_alternative<Real>(value.data()));
  if (const std::string* text = value.as_string()) {
    append_string(out, *text);
  } else if (const Object* object = value.as_object()) {
    append_object(out, *object);
  } else if (const Array* array = value.as_array()) {
    append_array(out, *array);
  } else if (const std::int64_t* integer = value.as_integer()) {
    out += std::to_string(*integer);
  } else if (const bool* flag = value.as_bool()) {
    out += *flag ? "true" : "false";
  } else {
    out += "null";
  }
}

}  // namespace

std::string write(const Value& value) {
  std::string out;
  append_value(out, value);
  return out;
}

}  // namespace charter::json

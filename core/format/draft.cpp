// The unsigned files. Must not write a name into a starter.
#include "core/format/draft.hpp"

#include <utility>

#include "core/base/error.hpp"
#include "core/format/payload.hpp"
#include "core/format/version.hpp"
#include "core/json/pointer.hpp"
#include "core/json/writer.hpp"

namespace charter {
namespace {

using json::Value;

std::string write_file(std::string_view format, const Assessment& assessment) {
  return json::write(Value(json::Object{{"format", Value(format)},
                                        {"version", Value(std::int64_t{1})},
                                        {"draft", Value(true)},
                                        {"payload", payload_value(assessment)}}));
}

Result<Assessment> read_file(std::string_view format, const Value& file) {
  CHARTER_TRY(present, up_to_date(file, format, {}));
  const Value* draft = present.find("draft");
  const Value* payload = present.find("payload");
  if (draft == nullptr) return Error{error::format_missing, "/draft"};
  if (draft->as_bool() == nullptr) return Error{error::format_type, "/draft"};
  if (!*draft->as_bool()) return Error{error::format_value, "/draft"};
  if (payload == nullptr) return Error{error::format_missing, "/payload"};
  for (const json::Member& member : *present.as_object()) {
    const std::string_view key = member.key;
    if (key != "format" && key != "version" && key != "draft" && key != "payload") {
      return Error{error::format_unknown, json::pointer_to("", key)};
    }
  }
  Result<Assessment> assessment = assessment_from(*payload);
  if (!assessment.ok()) {
    return Error{assessment.error().code, "/payload" + assessment.error().pointer};
  }
  return assessment;
}

Assessment starter_of(const Assessment& assessment) {
  Assessment starter;
  starter.id = assessment.id;
  starter.project_id = assessment.project_id;
  starter.round_id = assessment.round_id;
  starter.wording = assessment.wording;
  starter.created_at = assessment.created_at;
  starter.changed_at = assessment.changed_at;
  for (const auto& [id, value] : assessment.fields) {
    const bool is_kept = id.starts_with("project.") || id.starts_with("round.");
    if (is_kept && id != "project.lead.name") starter.fields.emplace(id, value);
  }
  return starter;
}

}  // namespace

std::string write_draft(const Assessment& assessment) {
  return write_file(draft_format, assessment);
}

std::string write_starter(const Assessment& assessment) {
  return write_file(starter_format, starter_of(assessment));
}

Result<FileShape> shape_of(const json::Value& file) {
  const Value* payload = file.find("payload");
  const Value* signatures = file.find("signatures");
  const bool is_signed = payload != nullptr && payload->as_string() != nullptr &&
                         signatures != nullptr && signatures->as_array() != nullptr;
  if (is_signed) return FileShape::signed_file;
  const Value* format = file.find("format");
  const bool is_starter = format != nullptr && *format == Value(starter_format);
  const Result<std::int64_t> version =
      version_of(file, is_starter ? starter_format : draft_format, 1);
  if (!version.ok()) return version.error();
  return is_starter ? FileShape::starter : FileShape::draft;
}

Result<Assessment> read_draft(const json::Value& file) { return read_file(draft_format, file); }

Result<Assessment> read_starter(const json::Value& file) {
  Result<Assessment> read = read_file(starter_format, file);
  if (!read.ok()) return read;
  if (read.value() != starter_of(read.value())) return Error{error::format_value, "/payload"};
  read.value().id.clear();
  return read;
}

}  // namespace charter

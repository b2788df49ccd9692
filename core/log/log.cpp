// Encoding, decoding and replaying of records. See log.hpp for the layout.
#include "core/log/log.hpp"

#include <algorithm>
#include <map>

#include "core/base/crc32c.hpp"
#include "core/base/error.hpp"
#include "core/base/time.hpp"
#include "core/format/payload.hpp"
#include "core/json/reader.hpp"
#include "core/json/writer.hpp"

namespace charter {
namespace {

constexpr std::string_view magic = "CCL1";
constexpr std::string_view magic_any_version = "CCL";
constexpr std::size_t prefix_bytes = 8;  // magic and checksum

struct Record {
  std::string draft_id;
  std::int64_t seq = 0;
  Time at;
  std::vector<Edit> edits;
  std::optional<Draft> snapshot;
  std::string key;
};

std::string sealed(std::string body) {
  const std::uint32_t crc = crc32c(body);
  std::string bytes(magic);
  for (int shift = 0; shift < 32; shift += 8) {
    bytes += static_cast<char>((crc >> shift) & 0xffu);
  }
  return bytes + std::move(body);
}

std::optional<std::string_view> unsealed(std::string_view bytes) {
  if (bytes.size() < prefix_bytes || !bytes.starts_with(magic)) return std::nullopt;
  std::uint32_t crc = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    crc |= static_cast<std::uint32_t>(static_cast<std::uint8_t>(bytes[4 + i])) << (8 * i);
  }
  const std::string_view body = bytes.substr(prefix_bytes);
  if (crc32c(body) != crc) return std::nullopt;
  return body;
}

json::Object header(std::string_view draft_id, std::int64_t seq, Time at) {
  return {{"draft", draft_id}, {"seq", json::Value(seq)}, {"at", to_rfc3339(at)}};
}

std::optional<Time> time_of(const json::Value* value) {
  const std::string* text = value != nullptr ? value->as_string() : nullptr;
  return text != nullptr ? time_from_rfc3339(*text) : std::nullopt;
}

bool read_edits(const json::Value& header, std::vector<Edit>& edits) {
  const json::Value* value = header.find("edits");
  if (value == nullptr) return true;
  const json::Array* array = value->as_array();
  if (array == nullptr) return false;
  for (const json::Value& entry : *array) {
    const json::Array* pair = entry.as_array();
    if (pair == nullptr || pair->size() != 2) return false;
    const std::string* field = (*pair)[0].as_string();
    const std::string* text = (*pair)[1].as_string();
    if (field == nullptr || text == nullptr) return false;
    edits.push_back({*field, *text});
  }
  return true;
}

Error damaged() { return {error::log_damaged, {}}; }
Error of_later_version() { return {error::log_later_version, {}}; }

Result<Done> read_snapshot(const json::Value& header, std::string_view payload, Record& record) {
  Result<Assessment> assessment = read_payload(payload);
  if (!assessment.ok()) {
    const bool is_later = assessment.error().code == error::format_later_version;
    return is_later ? of_later_version() : damaged();
  }
  if (assessment.value().id != record.draft_id) return damaged();
  Draft draft;
  draft.assessment = std::move(assessment).value();
  draft.copied_at = time_of(header.find("copied_at"));
  draft.deleted = header.find("deleted") != nullptr;
  record.snapshot = std::move(draft);
  return Done{};
}

// Errors: log_damaged, log_later_version.
Result<Record> decode(const StoredRecord& stored) {
  if (stored.bytes.starts_with(magic_any_version) && !stored.bytes.starts_with(magic)) {
    return stored.bytes.size() < magic.size() ? damaged() : of_later_version();
  }
  const auto body = unsealed(stored.bytes);
  if (!body) return damaged();
  const std::size_t line_end = body->find('\n');
  if (line_end == std::string_view::npos) return damaged();
  const Result<json::Value> read = json::read(body->substr(0, line_end));
  if (!read.ok()) return damaged();
  const json::Value& header = read.value();
  const json::Value* draft = header.find("draft");
  const json::Value* seq = header.find("seq");
  const auto at = time_of(header.find("at"));
  if (draft == nullptr || draft->as_string() == nullptr || seq == nullptr ||
      seq->as_integer() == nullptr || *seq->as_integer() < 1 || !at) {
    return damaged();
  }
  Record record{*draft->as_string(), *seq->as_integer(), *at, {}, std::nullopt, stored.key};
  const std::string_view payload = body->substr(line_end + 1);
  if (!read_edits(header, record.edits)) return damaged();
  if (payload.empty()) return record;
  const Result<Done> snapshot = read_snapshot(header, payload, record);
  if (!snapshot.ok()) return snapshot.error();
  return record;
}

bool is_of_draft(const Edit& edit) {
  return edit.field == edit_deleted || edit.field == edit_copied;
}

// The draft that one draft's records, in order of their numbers, add up to.
std::optional<Draft> add_up(const std::vector<Record>& records, Replay& replay) {
  std::size_t start = records.size();
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (records[i].snapshot) start = i;
  }
  if (start == records.size()) {
    replay.damaged_records += records.size();
    return std::nullopt;
  }
  Draft draft = *records[start].snapshot;
  draft.seq = records[start].seq;
  draft.saved_at = records[start].at;
  for (std::size_t i = start + 1; i < records.size(); ++i) {
    const Record& record = records[i];
    if (record.seq > draft.seq + 1) {
      replay.missing_records += static_cast<std::size_t>(record.seq - draft.seq - 1);
    }
    for (const Edit& edit : record.edits) {
      if (!apply(draft, edit).ok()) ++replay.damaged_records;
      if (!is_of_draft(edit)) draft.assessment.changed_at = record.at;
    }
    draft.seq = record.seq;
    draft.saved_at = record.at;
    ++draft.edits_since_snapshot;
  }
  for (const Record& record : records) draft.keys.push_back(record.key);
  return draft;
}

}  // namespace

Result<Done> apply(Draft& draft, const Edit& edit) {
  if (edit.field == edit_deleted) {
    draft.deleted = edit.value == "yes";
    return Done{};
  }
  if (edit.field == edit_copied) {
    draft.copied_at = time_from_rfc3339(edit.value);
    return Done{};
  }
  return apply(draft.assessment, edit);
}

std::string encode_edits(std::string_view draft_id, std::int64_t seq, Time at,
                         const std::vector<Edit>& edits) {
  json::Object object = header(draft_id, seq, at);
  json::Array array;
  for (const Edit& edit : edits) array.push_back(json::Array{edit.field, edit.value});
  object.push_back({"edits", std::move(array)});
  return sealed(json::write(std::move(object)) + "\n");
}

std::string encode_snapshot(const Draft& draft, std::int64_t seq, Time at) {
  json::Object object = header(draft.assessment.id, seq, at);
  if (draft.copied_at) object.push_back({"copied_at", to_rfc3339(*draft.copied_at)});
  if (draft.deleted) object.push_back({"deleted", json::Value(true)});
  return sealed(json::write(std::move(object)) + "\n" + write_payload(draft.assessment));
}

Replay replay(const std::vector<StoredRecord>& records) {
  Replay replay;
  std::map<std::string, std::vector<Record>> by_draft;
  for (const StoredRecord& stored : records) {
    Result<Record> record = decode(stored);
    if (record.ok()) {
      std::vector<Record>& of_draft = by_draft[record.value().draft_id];
      of_draft.push_back(std::move(record).value());
    } else if (record.error().code == error::log_later_version) {
      ++replay.later_version_records;
    } else {
      ++replay.damaged_records;
    }
  }
  for (auto& [id, of_draft] : by_draft) {
    std::stable_sort(of_draft.begin(), of_draft.end(),
                     [](const Record& a, const Record& b) { return a.seq < b.seq; });
    if (auto draft = add_up(of_draft, replay)) replay.drafts.push_back(std::move(*draft));
  }
  return replay;
}

}  // namespace charter

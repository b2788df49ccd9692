// The log of drafts: append-only records, each whole in itself, and what they add up to.
// The store keeps the bytes and never looks inside; this file never touches the store.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/assessment/assessment.hpp"
#include "core/base/result.hpp"

namespace charter {

// Bytes under a random key, as the store has them.
struct StoredRecord {
  std::string key;
  std::string bytes;
};

// Edits of the draft itself, beside those of its assessment (see Edit).
inline constexpr std::string_view edit_copied = "draft/copied";    // RFC 3339, or "" for never
inline constexpr std::string_view edit_deleted = "draft/deleted";  // "yes", or "" for restored

// One draft, as far as its records tell.
struct Draft {
  Assessment assessment;
  std::int64_t seq = 0;           // of its last record; the first is 1
  std::optional<Time> saved_at;   // when its last record was written
  std::optional<Time> copied_at;  // when a file of it was last handed to the person
  bool deleted = false;
  std::size_t edits_since_snapshot = 0;  // records, not single edits
  std::vector<std::string> keys;         // of its records in the store, oldest first
};

// Applies an edit to a draft: of the draft itself or of its assessment. Errors as apply().
Result<Done> apply(Draft& draft, const Edit& edit);

// What: the bytes of a record.
// Layout: "CCL1", CRC-32C of all that follows (little-endian), a JSON header, a line feed, and for
// a snapshot the payload. In: seq is the record's number in its draft, counted from 1 without gap.
std::string encode_edits(std::string_view draft_id, std::int64_t seq, Time at,
                         const std::vector<Edit>& edits);
std::string encode_snapshot(const Draft& draft, std::int64_t seq, Time at);

// What a load found. Nothing is dropped in silence: what could not be read is counted.
struct Replay {
  std::vector<Draft> drafts;              // deleted ones included
  std::size_t damaged_records = 0;        // torn, rotten or not understood
  std::size_t missing_records = 0;        // gaps in the numbers
  std::size_t later_version_records = 0;  // written by a later version; left untouched
};

// What: the drafts that the records add up to, in no particular order of the records.
// A draft's newest readable snapshot counts, and every later edit that can be applied.
Replay replay(const std::vector<StoredRecord>& records);

}  // namespace charter

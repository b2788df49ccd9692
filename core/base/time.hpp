// Moments and dates as text. Must not ask a clock or a time zone: a moment comes in with its
// offset.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace charter {

// A moment: milliseconds since 1970-01-01 UTC, and the local offset where it was taken, in minutes
// east of UTC. Written into files as RFC 3339 with that offset.
struct Time {
  std::int64_t ms = 0;
  int offset_minutes = 0;
  bool operator==(const Time&) const = default;
};

// What: "2026-11-22T14:32:05.123+00:00", the local time with three decimals and the offset.
// Limits: years 0001 to 9999 and offsets under 24 hours; a clock beyond that is written as the
// nearest end, so that what is written can always be read.
// Source: RFC 3339, section 5.6 (date-time).
std::string to_rfc3339(Time time);

// What: the moment of a text in exactly that form, or none. Stricter than the RFC so that a moment
// has one spelling: capital T, three decimals, a numeric offset, no "-00:00", no leap second.
std::optional<Time> time_from_rfc3339(std::string_view text);

// Whether `text` is a date that exists, written YYYY-MM-DD, in the years 0001 to 9999.
// Source: RFC 3339, section 5.6 (full-date) and 5.7 (days in a month).
bool is_full_date(std::string_view text);

}  // namespace charter

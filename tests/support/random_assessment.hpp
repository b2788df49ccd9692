// Assessments made by random edits, the same for the same seed on every platform. Sample data.
// Made by apply() alone: what it accepts is what the formats must carry.
#pragma once

#include <cstdint>
#include <string>

#include "core/assessment/assessment.hpp"

namespace charter {

// A small generator (xorshift), so that no library's distribution is part of a test.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15u + 1) {}
  std::uint64_t next();
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }

 private:
  std::uint64_t state_;
};

// Every id that field_spec knows, the charter's items in order and the rest after them.
std::vector<std::string> all_field_ids();

// A text in one of many scripts; of a line without line breaks.
std::string random_text(Random& random, FieldKind kind);

// An edit that is usually accepted and sometimes not.
Edit random_edit(Random& random, const Assessment& assessment);

// An assessment after `edits` random edits, with ids, wording, times and sometimes `expects` and
// `previous`.
Assessment random_assessment(std::uint64_t seed, std::size_t edits);

// Ids, wording and times, and nothing answered.
Assessment blank_assessment();

// One in which every field and every kind of member is there.
Assessment full_assessment();

}  // namespace charter

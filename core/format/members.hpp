// Where the assessment's fields stand in the payload: one table for writing and for reading.
// Must not hold rules: those are in core/assessment/fields.
#pragma once

#include <span>
#include <string_view>

namespace charter {

// A text member of an object of the payload, and the field that it holds.
struct TextMember {
  std::string_view key;
  std::string_view field;
};

inline constexpr TextMember project_members[] = {
    {"name", "project.name"},
    {"organisations", "project.organisations"},
    {"about", "project.about"},
    {"length", "project.length"},
};
inline constexpr TextMember lead_members[] = {
    {"name", "project.lead.name"},
    {"contact", "project.lead.contact"},
};
inline constexpr TextMember round_members[] = {
    {"occasion", "round.occasion"},
    {"date", "round.date"},
    {"next_review", "round.next-review"},
};
inline constexpr TextMember answered_by_members[] = {
    {"name", "by.name"},
    {"role_in_own_words", "by.role-own-words"},
    {"helped_by", "by.helped"},
};
inline constexpr TextMember needs_members[] = {
    {"own_words", "needs.own-words"},
};

// A list of ids, each of which is a tick field of that prefix.
struct TickList {
  std::string_view key;
  std::string_view prefix;
};

inline constexpr TickList role_list{"roles", "by.role."};
inline constexpr TickList need_list{"coded", "needs."};

inline constexpr std::string_view from_paper_key = "typed_from_paper";
inline constexpr std::string_view from_paper_field = "by.from-paper";

}  // namespace charter

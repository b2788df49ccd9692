// The assessment: what a person or a group has entered, as a value.
// Everything that is typed, chosen or ticked is a field with a stable id and a text value, so that
// one edit, one log record and one rule serve all of them. Must not know files or screens.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/base/time.hpp"
#include "core/charter/charter.hpp"

namespace charter {

enum class Kind {
  own,     // one person's or one group's own answers
  agreed,  // the agreed answers, which stand for the project
};

enum class Choice { unanswered, yes, no, not_sure, none_held };

// The values that a choice is written as: "yes", "no", "not-sure", "none-held"; "" is unanswered.
std::string_view to_value(Choice choice);
std::optional<Choice> choice_from_value(std::string_view value);

enum class FieldKind {
  line,    // one line of text
  text,    // text with line breaks
  choice,  // one of `options`
  tick,    // "yes" or absent
  date,    // YYYY-MM-DD (RFC 3339 full-date)
};

// What a field may hold. Limits are in bytes of UTF-8.
struct FieldSpec {
  FieldKind kind = FieldKind::line;
  std::size_t bytes_max = 0;
  std::span<const std::string_view> options;  // of a choice, in the order shown
  std::size_t code_points_max = 0;            // of a name, besides the bytes; 0: bytes alone
};

// The rule for a field id, or none when there is no such field. Ids are the outline's:
//   project.name .organisations .about .length .lead.name .lead.contact
//   round.occasion .date .next-review
//   by.name by.role.<role> by.role-own-words by.helped by.from-paper
//   needs.<need> needs.own-words
//   <item>, <item>.note, and where the item asks for it <item>.who, .reason, .describe
std::optional<FieldSpec> field_spec(std::string_view id);

std::span<const std::string_view> roles();      // resident … voluntary-organisation
std::span<const std::string_view> needs();      // easier-words … help-costs
std::span<const std::string_view> occasions();  // beginning, review, other
std::span<const std::string_view> lengths();    // short, longer-term, not-said
std::span<const std::string_view> helpers();    // nobody, interpreter, advocate, supporter

using Fields = std::map<std::string, std::string, std::less<>>;  // never holds an empty value

// Some of those taking part: a role, how many, and a name only where they want theirs in.
struct People {
  std::string role;        // one of roles(), or own words
  std::int64_t count = 1;  // 1 to 10,000
  std::string name;
  std::string since;  // date or empty: when the role began
  bool operator==(const People&) const = default;
};

struct Action {
  std::string what;
  std::string item;  // an item's id, or empty
  std::string who;
  std::string by;  // date or empty
  bool done = false;
  bool operator==(const Action&) const = default;
};

struct Assessment {
  std::string id;          // 32 lower-case hexadecimal digits, random, as are the next two
  std::string project_id;  // the same in every file of the project
  std::string round_id;
  Kind kind = Kind::own;
  std::string wording;  // the text catalogue the answers were given under, e.g. "en-plain-1"
  Fields fields;
  std::vector<People> people;        // at most limits::people_max
  std::vector<Action> actions;       // at most limits::actions_max
  std::vector<std::string> expects;  // names or roles of those who should sign
  std::string previous;              // SHA-256 of the payload it follows, 64 hex digits, or empty
  Time created_at;
  Time changed_at;
  bool operator==(const Assessment&) const = default;
};

// The value of a field; empty when it has none.
std::string_view field(const Assessment& assessment, std::string_view id);
Choice choice(const Assessment& assessment, std::string_view item_id);

// What: one change by a person. `field` is a field's id, or "people/<index>/<member>",
// "actions/<index>/<member>" (members as in the structs above, count in decimal, done "yes" or "").
// `people/+` and `actions/+` add an empty row; `people/-` and `actions/-` with the index as value
// remove one; `kind` takes "own" or "agreed". An empty value clears.
struct Edit {
  std::string field;
  std::string value;
  bool operator==(const Edit&) const = default;
};

// Applies an edit. Errors: format_unknown (no such field), format_value (not a value of that field,
// not UTF-8, or not-sure in agreed answers), format_limit (of the field, of the rows, or of all
// texts together: limits::texts_bytes_max); on error the assessment is unchanged, and the pointer
// is empty. Does not touch changed_at: the caller has the clock.
// Changing `kind` keeps every answer: not-sure ones then are findings, never lost.
Result<Done> apply(Assessment& assessment, const Edit& edit);

struct Progress {
  std::size_t answered = 0;
  std::size_t total = 0;
};
// "n of 38" as the charter's outline counts: yes/no items and texts that are not optional;
// *not sure* counts as not answered.
Progress progress(const Assessment& assessment);
Progress progress(const Assessment& assessment, const Tool& tool);

// Whether the item's present answer asks for this follow-up.
bool follow_up_asked(FollowUp follow_up, Choice choice);
// "who", "reason", "describe", or empty.
std::string_view follow_up_suffix(FollowUp follow_up);

// The assessment as it is signed: without texts whose question is no longer asked, and without a
// next review when the project is not longer-term.
Assessment without_folded_texts(Assessment assessment);

}  // namespace charter

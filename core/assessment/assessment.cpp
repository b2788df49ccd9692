// Edits, progress and folding. Must not touch clocks: the caller knows when a change was made.
#include "core/assessment/assessment.hpp"

#include <array>
#include <cassert>
#include <utility>

#include "core/assessment/fields.hpp"
#include "core/base/error.hpp"
#include "core/base/limits.hpp"

namespace charter {
namespace {

struct ChoiceValue {
  Choice choice;
  std::string_view value;
};

constexpr std::array choice_values{
    ChoiceValue{Choice::unanswered, ""},
    ChoiceValue{Choice::yes, "yes"},
    ChoiceValue{Choice::no, "no"},
    ChoiceValue{Choice::not_sure, "not-sure"},
    ChoiceValue{Choice::none_held, "none-held"},
};

Error unknown_field() { return {error::format_unknown, {}}; }
Error value_error() { return {error::format_value, {}}; }
Error limit_error() { return {error::format_limit, {}}; }

// The most bytes a text can take in a JSON file.
std::size_t stored_bytes(std::string_view text) {
  std::size_t bytes = 0;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20) {
      bytes += 6;
    } else {
      bytes += c == '"' || c == '\\' ? 2 : 1;
    }
  }
  return bytes;
}

std::size_t stored_bytes(const Assessment& assessment) {
  std::size_t bytes = 0;
  for (const auto& [id, value] : assessment.fields) bytes += stored_bytes(value);
  for (const People& people : assessment.people) {
    bytes += stored_bytes(people.role) + stored_bytes(people.name);
  }
  for (const Action& action : assessment.actions) {
    bytes += stored_bytes(action.what) + stored_bytes(action.who);
  }
  return bytes;
}

// The index of an existing row, written in decimal without leading zeros.
std::optional<std::size_t> row_index(std::string_view digits, std::size_t rows) {
  if (digits.empty() || digits.size() > 3 || (digits.size() > 1 && digits[0] == '0')) {
    return std::nullopt;
  }
  std::size_t index = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    index = index * 10 + static_cast<std::size_t>(c - '0');
  }
  if (index >= rows) return std::nullopt;
  return index;
}

// `path` is what follows "people/" or "actions/": "+", "-", or "<index>/<member>".
template <class Row>
Result<Done> edit_rows(std::vector<Row>& rows, std::size_t rows_max, std::string_view path,
                       std::string_view value) {
  if (path == "+") {
    if (!value.empty()) return value_error();
    if (rows.size() >= rows_max) return limit_error();
    rows.emplace_back();
    return Done{};
  }
  if (path == "-") {
    const std::optional<std::size_t> index = row_index(value, rows.size());
    if (!index) return value_error();
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(*index));
    return Done{};
  }
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos) return unknown_field();
  const std::optional<std::size_t> index = row_index(path.substr(0, slash), rows.size());
  if (!index) return unknown_field();
  return set_member(rows[*index], path.substr(slash + 1), value);
}

Result<Done> set_kind(Assessment& assessment, std::string_view value) {
  if (value != "own" && value != "agreed") return value_error();
  assessment.kind = value == "own" ? Kind::own : Kind::agreed;
  return Done{};
}

Result<Done> set_field(Assessment& assessment, const Edit& edit) {
  const std::optional<FieldSpec> spec = field_spec(edit.field);
  if (!spec) return unknown_field();
  Result<Done> checked = check_value(*spec, edit.value);
  if (!checked.ok()) return checked;
  const bool is_not_sure = spec->kind == FieldKind::choice && edit.value == "not-sure";
  if (is_not_sure && assessment.kind == Kind::agreed) return value_error();
  if (edit.value.empty()) {
    assessment.fields.erase(edit.field);
  } else {
    assessment.fields[edit.field] = edit.value;
  }
  return Done{};
}

Result<Done> change(Assessment& assessment, const Edit& edit) {
  constexpr std::string_view people = "people/";
  constexpr std::string_view actions = "actions/";
  const std::string_view id = edit.field;
  if (id == "kind") return set_kind(assessment, edit.value);
  if (id.starts_with(people)) {
    return edit_rows(assessment.people, limits::people_max, id.substr(people.size()), edit.value);
  }
  if (id.starts_with(actions)) {
    return edit_rows(assessment.actions, limits::actions_max, id.substr(actions.size()),
                     edit.value);
  }
  return set_field(assessment, edit);
}

bool counts(const Item& item) { return item.kind != ItemKind::text_optional; }

bool is_answered(const Assessment& assessment, const Item& item) {
  const std::string_view value = field(assessment, item.id);
  return !value.empty() && (item.kind != ItemKind::yes_no || value != "not-sure");
}

}  // namespace

std::string_view to_value(Choice choice) {
  for (const ChoiceValue& each : choice_values) {
    if (each.choice == choice) return each.value;
  }
  assert(false && "a choice without a value");
  return {};
}

std::optional<Choice> choice_from_value(std::string_view value) {
  for (const ChoiceValue& each : choice_values) {
    if (each.value == value) return each.choice;
  }
  return std::nullopt;
}

std::string_view field(const Assessment& assessment, std::string_view id) {
  const auto found = assessment.fields.find(id);
  return found == assessment.fields.end() ? std::string_view() : found->second;
}

Choice choice(const Assessment& assessment, std::string_view item_id) {
  return choice_from_value(field(assessment, item_id)).value_or(Choice::unanswered);
}

Result<Done> apply(Assessment& assessment, const Edit& edit) {
  // Only a long value can pass the limit of all texts, so the usual edit copies nothing.
  if (stored_bytes(edit.value) + stored_bytes(assessment) <= limits::texts_bytes_max) {
    return change(assessment, edit);
  }
  Assessment changed = assessment;
  Result<Done> done = change(changed, edit);
  if (!done.ok()) return done;
  // What is over the limit already can still be made shorter.
  const std::size_t bytes = stored_bytes(changed);
  if (bytes > limits::texts_bytes_max && bytes > stored_bytes(assessment)) return limit_error();
  assessment = std::move(changed);
  return done;
}

Progress progress(const Assessment& assessment, const Tool& tool) {
  Progress progress;
  for (const Item& item : tool.items) {
    if (!counts(item)) continue;
    ++progress.total;
    if (is_answered(assessment, item)) ++progress.answered;
  }
  return progress;
}

Progress progress(const Assessment& assessment) {
  Progress sum;
  for (const Tool& tool : tools()) {
    const Progress each = progress(assessment, tool);
    sum.answered += each.answered;
    sum.total += each.total;
  }
  return sum;
}

bool follow_up_asked(FollowUp follow_up, Choice choice) {
  switch (follow_up) {
    case FollowUp::none:
      return false;
    case FollowUp::who_after_yes_or_no:
      return choice == Choice::yes || choice == Choice::no;
    case FollowUp::who_after_yes:
    case FollowUp::describe_after_yes:
      return choice == Choice::yes;
    case FollowUp::reason_after_no:
      return choice == Choice::no;
  }
  return false;
}

std::string_view follow_up_suffix(FollowUp follow_up) {
  switch (follow_up) {
    case FollowUp::none:
      return "";
    case FollowUp::who_after_yes_or_no:
    case FollowUp::who_after_yes:
      return "who";
    case FollowUp::reason_after_no:
      return "reason";
    case FollowUp::describe_after_yes:
      return "describe";
  }
  return "";
}

Assessment without_folded_texts(Assessment assessment) {
  for (const Tool& tool : tools()) {
    for (const Item& item : tool.items) {
      if (item.follow_up == FollowUp::none) continue;
      if (follow_up_asked(item.follow_up, choice(assessment, item.id))) continue;
      assessment.fields.erase(std::string(item.id) + "." +
                              std::string(follow_up_suffix(item.follow_up)));
    }
  }
  if (field(assessment, "project.length") != "longer-term") {
    assessment.fields.erase("round.next-review");
  }
  return assessment;
}

}  // namespace charter

// The rules for every field: kinds, options, limits. Must not hold wording.
#include "core/assessment/fields.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/error.hpp"
#include "core/base/limits.hpp"
#include "core/base/time.hpp"
#include "core/base/utf8.hpp"

namespace charter {
namespace {

using Ids = std::span<const std::string_view>;

constexpr std::array<std::string_view, 8> all_roles{
    "resident", "patient",      "service-user",           "carer", "health-or-care-staff",
    "provider", "commissioner", "voluntary-organisation",
};
constexpr std::array<std::string_view, 15> all_needs{
    "easier-words", "large-print", "translation",  "bsl-interpreter", "captions",
    "braille",      "audio",       "step-free",    "quiet-space",     "breaks",
    "other-times",  "online",      "face-to-face", "help-technology", "help-costs",
};
constexpr std::array<std::string_view, 3> all_occasions{"beginning", "review", "other"};
constexpr std::array<std::string_view, 3> all_lengths{"short", "longer-term", "not-said"};
constexpr std::array<std::string_view, 4> all_helpers{"nobody", "interpreter", "advocate",
                                                      "supporter"};
constexpr std::array<std::string_view, 3> yes_no_options{"yes", "no", "not-sure"};
constexpr std::array<std::string_view, 4> yes_no_none_options{"yes", "no", "none-held", "not-sure"};

constexpr std::size_t id_bytes_max = 64;  // of options, which are ids of our own
constexpr FieldSpec tick{FieldKind::tick, id_bytes_max, {}};
constexpr FieldSpec date{FieldKind::date, id_bytes_max, {}};
constexpr FieldSpec line{FieldKind::line, limits::line_bytes_max, {}};
constexpr FieldSpec text{FieldKind::text, limits::string_bytes_max, {}};
constexpr FieldSpec name{
    FieldKind::line, 4 * limits::name_code_points_max, {}, limits::name_code_points_max};
constexpr FieldSpec choice_of(Ids options) { return {FieldKind::choice, id_bytes_max, options}; }

struct Field {
  std::string_view id;
  FieldSpec spec;
};

constexpr std::array fixed_fields{
    Field{"project.name", name},
    Field{"project.organisations", line},
    Field{"project.about", text},
    Field{"project.length", choice_of(all_lengths)},
    Field{"project.lead.name", name},
    Field{"project.lead.contact", line},
    Field{"round.occasion", choice_of(all_occasions)},
    Field{"round.date", date},
    Field{"round.next-review", date},
    Field{"by.name", name},
    Field{"by.role-own-words", line},
    Field{"by.helped", choice_of(all_helpers)},
    Field{"by.from-paper", tick},
    Field{"needs.own-words", text},
};

bool contains(Ids ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// Whether `id` is `prefix` followed by one of `ids`.
bool is_one_of(std::string_view id, std::string_view prefix, Ids ids) {
  return id.starts_with(prefix) && contains(ids, id.substr(prefix.size()));
}

FieldSpec item_spec(const Item& item) {
  if (item.kind != ItemKind::yes_no) return text;
  return item.may_hold_none ? choice_of(yes_no_none_options) : choice_of(yes_no_options);
}

// Of "<item>.note" and the one follow-up that the item may ask for.
std::optional<FieldSpec> beside_item_spec(std::string_view id) {
  const std::size_t dot = id.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const Item* item = find_item(id.substr(0, dot));
  const std::string_view suffix = id.substr(dot + 1);
  if (item == nullptr || item->kind != ItemKind::yes_no || suffix.empty()) return std::nullopt;
  if (suffix == "note") return text;
  if (suffix != follow_up_suffix(item->follow_up)) return std::nullopt;
  return suffix == "who" ? line : text;
}

Error value_error() { return {error::format_value, {}}; }

// What the rows' texts are, so that edits and files name and check them alike.
template <class Row>
struct RowText {
  std::string_view member;
  FieldSpec spec;
  std::string Row::*text;
};

constexpr std::array people_texts{
    RowText<People>{"role", name, &People::role},
    RowText<People>{"name", name, &People::name},
    RowText<People>{"since", date, &People::since},
};
constexpr std::array action_texts{
    RowText<Action>{"what", text, &Action::what},
    RowText<Action>{"item", line, &Action::item},
    RowText<Action>{"who", line, &Action::who},
    RowText<Action>{"by", date, &Action::by},
};

template <class Row, std::size_t count>
Result<Done> set_text(Row& row, const std::array<RowText<Row>, count>& texts,
                      std::string_view member, std::string_view value) {
  for (const RowText<Row>& each : texts) {
    if (each.member != member) continue;
    Result<Done> checked = check_value(each.spec, value);
    if (checked.ok()) row.*each.text = value;
    return checked;
  }
  return Error{error::format_unknown, {}};
}

// A count in its one decimal spelling, or 0.
std::int64_t count_from(std::string_view value) {
  std::int64_t count = 0;
  if (value.starts_with('0') || value.size() > 5) return 0;
  for (const char c : value) {
    if (c < '0' || c > '9') return 0;
    count = count * 10 + (c - '0');
  }
  return count;
}

}  // namespace

std::span<const std::string_view> roles() { return all_roles; }
std::span<const std::string_view> needs() { return all_needs; }
std::span<const std::string_view> occasions() { return all_occasions; }
std::span<const std::string_view> lengths() { return all_lengths; }
std::span<const std::string_view> helpers() { return all_helpers; }

const FieldSpec& name_spec() { return name; }

std::optional<FieldSpec> field_spec(std::string_view id) {
  for (const Field& field : fixed_fields) {
    if (field.id == id) return field.spec;
  }
  if (is_one_of(id, "by.role.", all_roles) || is_one_of(id, "needs.", all_needs)) return tick;
  if (const Item* item = find_item(id)) return item_spec(*item);
  return beside_item_spec(id);
}

Result<Done> check_value(const FieldSpec& spec, std::string_view value) {
  if (value.empty()) return Done{};
  if (!utf8::is_valid(value)) return value_error();
  if (value.size() > spec.bytes_max) return Error{error::format_limit, {}};
  if (spec.code_points_max > 0 && utf8::count_code_points(value) > spec.code_points_max) {
    return Error{error::format_limit, {}};
  }
  bool allowed = true;
  switch (spec.kind) {
    case FieldKind::line:
      allowed = value.find_first_of("\r\n") == std::string_view::npos;
      break;
    case FieldKind::text:
      break;
    case FieldKind::choice:
      allowed = contains(spec.options, value);
      break;
    case FieldKind::tick:
      allowed = value == "yes";
      break;
    case FieldKind::date:
      allowed = is_full_date(value);
      break;
  }
  if (!allowed) return value_error();
  return Done{};
}

Result<Done> set_member(People& people, std::string_view member, std::string_view value) {
  if (member != "count") return set_text(people, people_texts, member, value);
  const std::int64_t count = value.empty() ? 1 : count_from(value);
  if (count == 0) return value_error();
  if (count > limits::people_count_max) return Error{error::format_limit, {}};
  people.count = count;
  return Done{};
}

Result<Done> set_member(Action& action, std::string_view member, std::string_view value) {
  if (member == "done") {
    Result<Done> checked = check_value(tick, value);
    if (checked.ok()) action.done = !value.empty();
    return checked;
  }
  if (member == "item" && !value.empty() && find_item(value) == nullptr) return value_error();
  return set_text(action, action_texts, member, value);
}

}  // namespace charter

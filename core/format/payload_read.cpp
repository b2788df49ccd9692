// Reading the payload, strictly: what is not known, not of its type or over its limit is refused.
#include <algorithm>
#include <cassert>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

#include "core/assessment/fields.hpp"
#include "core/base/error.hpp"
#include "core/base/hex.hpp"
#include "core/base/limits.hpp"
#include "core/format/members.hpp"
#include "core/format/payload.hpp"
#include "core/format/version.hpp"
#include "core/json/pointer.hpp"
#include "core/json/reader.hpp"

namespace charter {
namespace {

using json::Array;
using json::Member;
using json::Object;
using json::pointer_to;
using json::Value;

// A value and where it stands. `value` is null where the member is absent.
struct Place {
  const Value* value = nullptr;
  std::string pointer;
};

// Fills one assessment. Every function answers whether to go on; the first error is kept.
class PayloadReader {
 public:
  Result<Assessment> read(const Value& payload) {
    if (read_payload({&payload, {}})) return std::move(out_);
    return *error_;
  }

 private:
  bool fail(std::string_view code, std::string pointer) {
    error_ = Error{code, std::move(pointer)};
    return false;
  }
  bool check(const Result<Done>& done, const std::string& pointer) {
    return done.ok() || fail(done.error().code, pointer);
  }

  static Place at(const Place& parent, std::string_view key) {
    return {parent.value->find(key), pointer_to(parent.pointer, key)};
  }

  // Whether this is an object with no other members than these; an absent one is not.
  bool is_object(const Place& place, std::initializer_list<std::string_view> keys) {
    if (place.value == nullptr) return fail(error::format_missing, place.pointer);
    const Object* object = place.value->as_object();
    if (object == nullptr) return fail(error::format_type, place.pointer);
    for (const Member& member : *object) {
      if (std::find(keys.begin(), keys.end(), member.key) == keys.end()) {
        return fail(error::format_unknown, pointer_to(place.pointer, member.key));
      }
    }
    return true;
  }

  // The non-empty text there, or null after an error.
  const std::string* text_of(const Place& place) {
    if (place.value == nullptr) {
      fail(error::format_missing, place.pointer);
      return nullptr;
    }
    const std::string* text = place.value->as_string();
    if (text == nullptr) {
      fail(error::format_type, place.pointer);
    } else if (text->empty()) {
      fail(error::format_value, place.pointer);
      return nullptr;
    }
    return text;
  }
  // The non-empty array there, of at most so many values, or null after an error.
  const Array* array_of(const Place& place, std::size_t values_max) {
    const Array* array = place.value->as_array();
    if (array == nullptr) {
      fail(error::format_type, place.pointer);
    } else if (array->empty() || array->size() > values_max) {
      fail(array->empty() ? error::format_value : error::format_limit, place.pointer);
      return nullptr;
    }
    return array;
  }

  bool read_field(const Place& place, std::string_view field_id) {
    const std::string* text = text_of(place);
    if (text == nullptr) return false;
    const std::optional<FieldSpec> spec = field_spec(field_id);
    assert(spec.has_value());
    if (!check(check_value(*spec, *text), place.pointer)) return false;
    out_.fields.emplace(field_id, *text);
    return true;
  }
  bool read_texts(const Place& parent, std::span<const TextMember> members) {
    for (const TextMember& member : members) {
      const Place place = at(parent, member.key);
      if (place.value != nullptr && !read_field(place, member.field)) return false;
    }
    return true;
  }

  bool read_ticks(const Place& parent, const TickList& list) {
    const Place place = at(parent, list.key);
    if (place.value == nullptr) return true;
    const Array* array = array_of(place, limits::json_keys_per_object_max);
    if (array == nullptr) return false;
    for (std::size_t i = 0; i < array->size(); ++i) {
      const Place each{&(*array)[i], pointer_to(place.pointer, i)};
      const std::string* id = text_of(each);
      if (id == nullptr) return false;
      std::string field_id = std::string(list.prefix) + *id;
      const std::optional<FieldSpec> spec = field_spec(field_id);
      const bool is_tick = spec && spec->kind == FieldKind::tick;
      if (!is_tick || !out_.fields.emplace(std::move(field_id), "yes").second) {
        return fail(error::format_value, each.pointer);
      }
    }
    return true;
  }

  // A member that is true or absent.
  bool read_true(const Place& place, bool& flag) {
    flag = place.value != nullptr;
    if (place.value == nullptr) return true;
    const bool* value = place.value->as_bool();
    if (value == nullptr) return fail(error::format_type, place.pointer);
    return *value || fail(error::format_value, place.pointer);
  }

  bool read_hex(const Place& place, std::size_t digits, std::string& out) {
    const std::string* text = text_of(place);
    if (text == nullptr) return false;
    if (!hex::is_lower_hex(*text, digits)) return fail(error::format_value, place.pointer);
    out = *text;
    return true;
  }
  bool read_id(const Place& place, std::string& out) { return read_hex(place, 32, out); }

  bool read_time(const Place& place, Time& out) {
    const std::string* text = text_of(place);
    if (text == nullptr) return false;
    const std::optional<Time> time = time_from_rfc3339(*text);
    if (!time) return fail(error::format_value, place.pointer);
    out = *time;
    return true;
  }

  bool read_kind(const Place& place) {
    const std::string* text = text_of(place);
    if (text == nullptr) return false;
    if (*text != "own" && *text != "agreed") return fail(error::format_value, place.pointer);
    out_.kind = *text == "own" ? Kind::own : Kind::agreed;
    return true;
  }

  bool read_edition(const Place& place) {
    if (!is_object(place, {"charter", "wording"})) return false;
    const Place edition = at(place, "charter");
    const Place wording = at(place, "wording");
    const std::string* edition_text = text_of(edition);
    if (edition_text == nullptr) return false;
    if (*edition_text != charter_edition) return fail(error::format_value, edition.pointer);
    const std::string* wording_text = text_of(wording);
    if (wording_text == nullptr) return false;
    if (!check(check_value(name_spec(), *wording_text), wording.pointer)) return false;
    out_.wording = *wording_text;
    return true;
  }

  bool read_project(const Place& place) {
    if (!is_object(place, {"id", "name", "organisations", "about", "length", "lead"})) return false;
    if (!read_id(at(place, "id"), out_.project_id)) return false;
    if (!read_texts(place, project_members)) return false;
    const Place lead = at(place, "lead");
    return lead.value == nullptr || (is_object(lead, {"name", "contact"}) && is_filled(lead) &&
                                     read_texts(lead, lead_members));
  }
  bool read_round(const Place& place) {
    return is_object(place, {"id", "occasion", "date", "next_review"}) &&
           read_id(at(place, "id"), out_.round_id) && read_texts(place, round_members);
  }

  // Where being empty is written by leaving the object out.
  bool is_filled(const Place& place) {
    return !place.value->as_object()->empty() || fail(error::format_value, place.pointer);
  }

  bool read_answered_by(const Place& place) {
    if (place.value == nullptr) return true;
    if (!is_object(place, {"name", "roles", "role_in_own_words", "helped_by", from_paper_key}) ||
        !is_filled(place) || !read_texts(place, answered_by_members) ||
        !read_ticks(place, role_list)) {
      return false;
    }
    bool from_paper = false;
    if (!read_true(at(place, from_paper_key), from_paper)) return false;
    if (from_paper) out_.fields.emplace(from_paper_field, "yes");
    return true;
  }
  bool read_needs(const Place& place) {
    return place.value == nullptr ||
           (is_object(place, {need_list.key, "own_words"}) && is_filled(place) &&
            read_ticks(place, need_list) && read_texts(place, needs_members));
  }

  bool read_answers(const Place& place) {
    if (place.value == nullptr) return true;
    const Object* answers = place.value->as_object();
    if (answers == nullptr) return fail(error::format_type, place.pointer);
    if (!is_filled(place)) return false;
    for (const Member& member : *answers) {
      const Place answer{&member.value, pointer_to(place.pointer, member.key)};
      const std::string_view tool = std::string_view(member.key).substr(0, member.key.find('.'));
      if (find_tool(tool) == nullptr || !field_spec(member.key)) {
        return fail(error::format_unknown, answer.pointer);
      }
      if (!read_field(answer, member.key)) return false;
    }
    return true;
  }

  template <class Row>
  bool read_row_texts(const Place& place, std::initializer_list<std::string_view> keys, Row& row) {
    for (const std::string_view key : keys) {
      const Place member = at(place, key);
      if (member.value == nullptr) continue;
      const std::string* text = text_of(member);
      if (text == nullptr || !check(set_member(row, key, *text), member.pointer)) return false;
    }
    return true;
  }
  bool read_row(const Place& place, People& people) {
    if (!is_object(place, {"role", "count", "name", "since"})) return false;
    const Place count = at(place, "count");
    if (count.value == nullptr) return fail(error::format_missing, count.pointer);
    const std::int64_t* number = count.value->as_integer();
    if (number == nullptr) return fail(error::format_type, count.pointer);
    if (*number < 1) return fail(error::format_value, count.pointer);
    if (*number > limits::people_count_max) return fail(error::format_limit, count.pointer);
    people.count = *number;
    return read_row_texts(place, {"role", "name", "since"}, people);
  }
  bool read_row(const Place& place, Action& action) {
    return is_object(place, {"what", "item", "who", "by", "done"}) &&
           read_row_texts(place, {"what", "item", "who", "by"}, action) &&
           read_true(at(place, "done"), action.done);
  }
  bool read_row(const Place& place, std::string& name) {
    const std::string* text = text_of(place);
    if (text == nullptr || !check(check_value(name_spec(), *text), place.pointer)) return false;
    name = *text;
    return true;
  }
  template <class Row>
  bool read_rows(const Place& place, std::size_t rows_max, std::vector<Row>& rows) {
    if (place.value == nullptr) return true;
    const Array* array = array_of(place, rows_max);
    if (array == nullptr) return false;
    rows.resize(array->size());
    for (std::size_t i = 0; i < array->size(); ++i) {
      if (!read_row({&(*array)[i], pointer_to(place.pointer, i)}, rows[i])) return false;
    }
    return true;
  }

  bool read_payload(const Place& all) {
    const Place previous = at(all, "previous");
    return is_object(all, {"format", "version", "id", "kind", "edition", "project", "round",
                           "answered_by", "people", "needs", "answers", "actions", "expects",
                           "previous", "created_at", "changed_at"}) &&
           read_id(at(all, "id"), out_.id) && read_kind(at(all, "kind")) &&
           read_edition(at(all, "edition")) && read_project(at(all, "project")) &&
           read_round(at(all, "round")) && read_answered_by(at(all, "answered_by")) &&
           read_rows(at(all, "people"), limits::people_max, out_.people) &&
           read_needs(at(all, "needs")) && read_answers(at(all, "answers")) &&
           read_rows(at(all, "actions"), limits::actions_max, out_.actions) &&
           read_rows(at(all, "expects"), limits::signatures_max, out_.expects) &&
           (previous.value == nullptr || read_hex(previous, 64, out_.previous)) &&
           read_time(at(all, "created_at"), out_.created_at) &&
           read_time(at(all, "changed_at"), out_.changed_at);
  }

  Assessment out_;
  std::optional<Error> error_;
};

}  // namespace

Result<Assessment> assessment_from(json::Value payload) {
  CHARTER_TRY(present, up_to_date(std::move(payload), payload_format, {}));
  return PayloadReader().read(present);
}

Result<Assessment> read_payload(std::string_view bytes) {
  CHARTER_TRY(payload, json::read(bytes, {.bytes_max = limits::payload_bytes_max}));
  return assessment_from(std::move(payload));
}

}  // namespace charter

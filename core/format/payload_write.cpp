// Writing the payload: members in one order, what is empty left out.
#include <cassert>
#include <string>
#include <utility>

#include "core/base/hex.hpp"
#include "core/format/members.hpp"
#include "core/format/payload.hpp"
#include "core/json/writer.hpp"

namespace charter {
namespace {

using json::Array;
using json::Object;
using json::Value;

void put(Object& object, std::string_view key, std::string_view text) {
  if (!text.empty()) object.push_back({std::string(key), Value(text)});
}
void put(Object& object, std::string_view key, Array array) {
  if (!array.empty()) object.push_back({std::string(key), Value(std::move(array))});
}
void put(Object& object, std::string_view key, Object inner) {
  if (!inner.empty()) object.push_back({std::string(key), Value(std::move(inner))});
}
void put_true(Object& object, std::string_view key) {
  object.push_back({std::string(key), Value(true)});
}

void put_texts(Object& object, const Assessment& assessment, std::span<const TextMember> members) {
  for (const TextMember& member : members) {
    put(object, member.key, field(assessment, member.field));
  }
}

void put_ticks(Object& object, const Assessment& assessment, const TickList& list,
               std::span<const std::string_view> ids) {
  Array ticked;
  for (const std::string_view id : ids) {
    const std::string field_id = std::string(list.prefix) + std::string(id);
    if (!field(assessment, field_id).empty()) ticked.push_back(Value(id));
  }
  put(object, list.key, std::move(ticked));
}

Object project_of(const Assessment& assessment) {
  Object project;
  put(project, "id", assessment.project_id);
  put_texts(project, assessment, project_members);
  Object lead;
  put_texts(lead, assessment, lead_members);
  put(project, "lead", std::move(lead));
  return project;
}

Object round_of(const Assessment& assessment) {
  Object round;
  put(round, "id", assessment.round_id);
  put_texts(round, assessment, round_members);
  return round;
}

Object answered_by_of(const Assessment& assessment) {
  Object by;
  put_texts(by, assessment, std::span(answered_by_members).first(1));
  put_ticks(by, assessment, role_list, roles());
  put_texts(by, assessment, std::span(answered_by_members).subspan(1));
  if (!field(assessment, from_paper_field).empty()) put_true(by, from_paper_key);
  return by;
}

Object needs_of(const Assessment& assessment) {
  Object object;
  put_ticks(object, assessment, need_list, needs());
  put_texts(object, assessment, needs_members);
  return object;
}

Object answers_of(const Assessment& assessment) {
  Object answers;
  for (const Tool& tool : tools()) {
    for (const Item& item : tool.items) {
      const std::string id(item.id);
      put(answers, id, field(assessment, id));
      if (item.follow_up != FollowUp::none) {
        const std::string beside = id + "." + std::string(follow_up_suffix(item.follow_up));
        put(answers, beside, field(assessment, beside));
      }
      put(answers, id + ".note", field(assessment, id + ".note"));
    }
  }
  return answers;
}

Array people_of(const Assessment& assessment) {
  Array rows;
  for (const People& people : assessment.people) {
    Object row;
    put(row, "role", people.role);
    row.push_back({"count", Value(people.count)});
    put(row, "name", people.name);
    put(row, "since", people.since);
    rows.push_back(Value(std::move(row)));
  }
  return rows;
}

Array actions_of(const Assessment& assessment) {
  Array rows;
  for (const Action& action : assessment.actions) {
    Object row;
    put(row, "what", action.what);
    put(row, "item", action.item);
    put(row, "who", action.who);
    put(row, "by", action.by);
    if (action.done) put_true(row, "done");
    rows.push_back(Value(std::move(row)));
  }
  return rows;
}

Array expects_of(const Assessment& assessment) {
  Array names;
  for (const std::string& name : assessment.expects) names.push_back(Value(name));
  return names;
}

[[maybe_unused]] bool has_its_ids(const Assessment& a) {
  return hex::is_lower_hex(a.id, 32) && hex::is_lower_hex(a.project_id, 32) &&
         hex::is_lower_hex(a.round_id, 32) && !a.wording.empty() &&
         (a.previous.empty() || hex::is_lower_hex(a.previous, 64));
}

}  // namespace

json::Value payload_value(const Assessment& assessment) {
  assert(has_its_ids(assessment));
  Object payload;
  put(payload, "format", payload_format);
  payload.push_back({"version", Value(std::int64_t{1})});
  put(payload, "id", assessment.id);
  put(payload, "kind", assessment.kind == Kind::own ? "own" : "agreed");
  put(payload, "edition",
      Object{{"charter", Value(charter_edition)}, {"wording", Value(assessment.wording)}});
  put(payload, "project", project_of(assessment));
  put(payload, "round", round_of(assessment));
  put(payload, "answered_by", answered_by_of(assessment));
  put(payload, "people", people_of(assessment));
  put(payload, "needs", needs_of(assessment));
  put(payload, "answers", answers_of(assessment));
  put(payload, "actions", actions_of(assessment));
  put(payload, "expects", expects_of(assessment));
  put(payload, "previous", assessment.previous);
  put(payload, "created_at", to_rfc3339(assessment.created_at));
  put(payload, "changed_at", to_rfc3339(assessment.changed_at));
  return Value(std::move(payload));
}

std::string write_payload(const Assessment& assessment) {
  return json::write(payload_value(assessment));
}

}  // namespace charter

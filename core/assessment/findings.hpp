// What is worth another look before saving or signing. Findings inform: they never stop anything,
// and none of them says how good a project is.
#pragma once

#include <string>
#include <vector>

#include "core/assessment/assessment.hpp"

namespace charter {

enum class FindingCode {
  project_unnamed,              // project.name
  next_review_not_longer_term,  // round.next-review: set, but will not be signed
  next_review_not_after_round,  // round.next-review: on the day of round.date or before
  unanswered,                   // an item that counts
  not_sure,                     // an item, in one's own answers
  not_sure_agreed,              // an item, in agreed answers, where it is no answer
  who_missing,                  // <item>.who, asked for by the answer
  reason_missing,               // <item>.reason
  describe_missing,             // <item>.describe
  people_role_missing,          // people/<index>/role
  action_what_missing,          // actions/<index>/what
};

// `field_id` is the field that an edit would name, so that each finding can be a link.
struct Finding {
  FindingCode code = FindingCode::unanswered;
  std::string field_id;
  bool operator==(const Finding&) const = default;
};

// What: all findings, in the order of the pages: project and round, the items in the charter's
// order each with what it asks for, people, actions.
std::vector<Finding> findings_of(const Assessment& assessment);

}  // namespace charter

// The rules behind the findings. Must not change the assessment.
#include "core/assessment/findings.hpp"

namespace charter {
namespace {

using enum FindingCode;

void find_in_project(const Assessment& assessment, std::vector<Finding>& findings) {
  if (field(assessment, "project.name").empty()) {
    findings.push_back({project_unnamed, "project.name"});
  }
  const std::string_view next_review = field(assessment, "round.next-review");
  if (next_review.empty()) return;
  if (field(assessment, "project.length") != "longer-term") {
    findings.push_back({next_review_not_longer_term, "round.next-review"});
  }
  // Full dates are in the order of their text; with no date of the round nothing is before it.
  if (next_review <= field(assessment, "round.date")) {
    findings.push_back({next_review_not_after_round, "round.next-review"});
  }
}

FindingCode missing_code(FollowUp follow_up) {
  switch (follow_up) {
    case FollowUp::reason_after_no:
      return reason_missing;
    case FollowUp::describe_after_yes:
      return describe_missing;
    default:
      return who_missing;
  }
}

void find_in_item(const Assessment& assessment, const Item& item, std::vector<Finding>& findings) {
  if (item.kind == ItemKind::text_optional) return;
  const std::string id(item.id);
  if (field(assessment, id).empty()) findings.push_back({unanswered, id});
  if (item.kind != ItemKind::yes_no) return;
  const Choice answer = choice(assessment, id);
  if (answer == Choice::not_sure) {
    findings.push_back({assessment.kind == Kind::own ? not_sure : not_sure_agreed, id});
  }
  if (!follow_up_asked(item.follow_up, answer)) return;
  std::string beside = id + "." + std::string(follow_up_suffix(item.follow_up));
  if (field(assessment, beside).empty()) {
    findings.push_back({missing_code(item.follow_up), std::move(beside)});
  }
}

}  // namespace

std::vector<Finding> findings_of(const Assessment& assessment) {
  std::vector<Finding> findings;
  find_in_project(assessment, findings);
  for (const Tool& tool : tools()) {
    for (const Item& item : tool.items) find_in_item(assessment, item, findings);
  }
  for (std::size_t i = 0; i < assessment.people.size(); ++i) {
    if (!assessment.people[i].role.empty()) continue;
    findings.push_back({people_role_missing, "people/" + std::to_string(i) + "/role"});
  }
  for (std::size_t i = 0; i < assessment.actions.size(); ++i) {
    if (!assessment.actions[i].what.empty()) continue;
    findings.push_back({action_what_missing, "actions/" + std::to_string(i) + "/what"});
  }
  return findings;
}

}  // namespace charter

// Check your answers: every answer with a way to change it, and where the project stands.
#include "core/assessment/findings.hpp"
#include "wasm/ui/screens/parts.hpp"
#include "wasm/ui/screens/screens.hpp"

namespace charter::ui {
namespace {

std::string address_of_item(const Pen& pen, const std::string& item_id) {
  const Tool* tool = tool_of_item(item_id);
  if (tool == nullptr) return app::address_of(pen.state, app::Screen::about);
  return app::to_address(
      {app::Screen::tool, std::string(tool->id), pen.state.current.substr(0, 8), item_id});
}

// "sharing.easy-read.who" belongs to "sharing.easy-read".
std::string item_of_field(const std::string& id) {
  if (find_item(id) != nullptr) return id;
  return id.substr(0, id.rfind('.'));
}

std::string_view group_of(FindingCode code) {
  switch (code) {
    case FindingCode::unanswered:
      return "unanswered";
    case FindingCode::not_sure:
    case FindingCode::not_sure_agreed:
      return "not-sure";
    case FindingCode::who_missing:
    case FindingCode::reason_missing:
    case FindingCode::describe_missing:
      return "missing";
    default:
      return "project";
  }
}

std::string words_of(const Pen& pen, const Finding& finding) {
  switch (finding.code) {
    case FindingCode::project_unnamed:
      return pen.t("ui.finding.project-unnamed");
    case FindingCode::next_review_not_longer_term:
      return pen.t("ui.finding.next-review-not-longer-term");
    case FindingCode::next_review_not_after_round:
      return pen.t("ui.finding.next-review-not-after-round");
    case FindingCode::people_role_missing:
      return pen.t("ui.finding.people-role-missing");
    case FindingCode::action_what_missing:
      return pen.t("ui.finding.action-what-missing");
    default:
      return pen.t(item_of_field(finding.field_id) + ".short");
  }
}

void finding_group(Pen& pen, const std::vector<Finding>& findings, std::string_view group) {
  std::size_t count = 0;
  for (const Finding& finding : findings) count += group_of(finding.code) == group;
  if (count == 0) return;
  const std::string key = "ui.check." + std::string(group);
  const auto box = pen.page.open(Role::section, group);
  box->gap = space::xs;
  heading(pen, "title", 3, Type::h3, pen.t(key, {{"count", std::to_string(count)}}));
  const auto list = pen.page.open(Role::list, "list");
  list->flow = Flow::grid;
  list->column_min = 290;
  list->gap = space::s;
  for (const Finding& finding : findings) {
    if (group_of(finding.code) != group) continue;
    // A field can be found at fault for two reasons.
    const std::string reason = std::to_string(static_cast<int>(finding.code));
    const auto item = pen.page.open(Role::list_item, finding.field_id + " " + reason);
    link(pen, "link", words_of(pen, finding),
         address_of_item(pen, item_of_field(finding.field_id)));
  }
}

}  // namespace

void check_screen(Pen& pen, const Draft& draft) {
  const Assessment& assessment = draft.assessment;
  page_heading(pen, pen.t("ui.check.h1"));
  paragraph(pen, "copy", pen.t("copy.not-the-record"), Type::strong).shown = Shown::print_only;
  paragraph(pen, "lede", pen.t("ui.check.lede"), Type::lede, Ink::soft).shown = Shown::screen_only;
  const std::vector<Finding> findings = findings_of(assessment);
  if (!findings.empty()) {
    const auto box = card(pen, "findings");
    box->shown = Shown::screen_only;
    heading(pen, "title", 2, Type::h2, pen.t("ui.check.findings"));
    for (const std::string_view group : {"project", "unanswered", "not-sure", "missing"}) {
      finding_group(pen, findings, group);
    }
  }
  heading(pen, "around-title", 2, Type::h2, pen.t("ui.around.title"));
  around(pen, assessment);
  heading(pen, "answers-title", 2, Type::h2, pen.t("ui.answers.title"));
  answers(pen, assessment, Editable::yes);
  heading(pen, "standing-title", 2, Type::h2, pen.t("ui.standing.title"));
  standing(pen, assessment);
  save_line(pen, draft);
  messages(pen);
  const auto row = button_row(pen, "onward");
  link(pen, "continue", pen.t("ui.check.onward"), app::address_of(pen.state, app::Screen::sign),
       Skin::primary_button);
  button(pen, "print", pen.t("ui.print"), app::PrintAsked{});
  button(pen, "copy-text", pen.t("ui.copy-text"), app::CopyAsked{});
}

}  // namespace charter::ui

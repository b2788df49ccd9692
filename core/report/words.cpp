// See words.hpp.
#include "core/report/words.hpp"

#include "core/base/time.hpp"

namespace charter {
namespace {

constexpr std::size_t full_date_characters = 10;

class Gatherer {
 public:
  Gatherer(const Assessment& assessment, const Catalogue& texts)
      : assessment_(assessment), texts_(texts) {}

  void add(std::string id, std::string_view label_key, std::string value) {
    if (value.empty()) return;
    known_.push_back({std::move(id), std::string(texts_.text(label_key)), std::move(value)});
  }
  void entered(const std::string& id) {
    add(id, "field." + id, std::string(field(assessment_, id)));
  }
  void chosen(const std::string& id, const std::string& names) {
    const std::string value(field(assessment_, id));
    if (!value.empty()) add(id, "field." + id, std::string(texts_.text(names + value)));
  }
  void date(const std::string& id) {
    add(id, "field." + id, date_in_words(field(assessment_, id), texts_));
  }
  void needs_in_words();
  void people();
  void actions();
  std::vector<Known> take() { return std::move(known_); }

 private:
  const Assessment& assessment_;
  const Catalogue& texts_;
  std::vector<Known> known_;
};

void Gatherer::needs_in_words() {
  std::string words;
  for (const std::string_view need : needs()) {
    if (field(assessment_, "needs." + std::string(need)).empty()) continue;
    if (!words.empty()) words += ", ";
    words += texts_.text("need." + std::string(need));
  }
  add("needs", "field.needs", std::move(words));
}

void Gatherer::people() {
  for (std::size_t i = 0; i < assessment_.people.size(); ++i) {
    const People& row = assessment_.people[i];
    const std::string id = "people/" + std::to_string(i);
    const std::string role =
        row.role.empty() ? std::string(texts_.text("role.not-said")) : row.role;
    add(id, "field.people",
        fill(texts_.text(row.name.empty() ? "ui.people.line" : "ui.people.line-named"),
             {{"role", role}, {"count", std::to_string(row.count)}, {"name", row.name}}));
    add(id + "/since", "field.people.since", date_in_words(row.since, texts_));
  }
}

void Gatherer::actions() {
  for (std::size_t i = 0; i < assessment_.actions.size(); ++i) {
    const Action& action = assessment_.actions[i];
    const std::string id = "actions/" + std::to_string(i);
    add(id, "field.actions.what", action.what);
    if (!action.item.empty()) {
      add(id + "/item", "field.actions.item", std::string(texts_.text(action.item)));
    }
    add(id + "/who", "field.actions.who", action.who);
    add(id + "/by", "field.actions.by", date_in_words(action.by, texts_));
    add(id + "/done", "field.actions.done",
        std::string(texts_.text(action.done ? "choice.yes" : "choice.no")));
  }
}

}  // namespace

std::string_view choice_in_words(Choice choice, const Catalogue& texts) {
  if (choice == Choice::unanswered) return texts.text("choice.unanswered");
  return texts.text("choice." + std::string(to_value(choice)));
}

std::string follow_up_in_words(const Item& item, Choice choice, const Catalogue& texts) {
  if (!follow_up_asked(item.follow_up, choice)) return {};
  switch (item.follow_up) {
    case FollowUp::who_after_yes_or_no:
      return std::string(
          texts.text(choice == Choice::no ? "follow-up.who.no" : "follow-up.who.yes"));
    case FollowUp::who_after_yes:
      return std::string(texts.text("follow-up.who.feedback"));
    default:
      return std::string(
          texts.text(std::string(item.id) + "." + std::string(follow_up_suffix(item.follow_up))));
  }
}

std::string roles_in_words(const Assessment& assessment, const Catalogue& texts) {
  std::string words;
  const auto add = [&words](std::string_view role) {
    if (role.empty()) return;
    if (!words.empty()) words += ", ";
    words += role;
  };
  for (const std::string_view role : roles()) {
    if (field(assessment, "by.role." + std::string(role)).empty()) continue;
    add(texts.text("role." + std::string(role)));
  }
  add(field(assessment, "by.role-own-words"));
  return words;
}

std::string date_in_words(std::string_view full_date, const Catalogue& texts) {
  if (full_date.size() < full_date_characters ||
      !is_full_date(full_date.substr(0, full_date_characters))) {
    return std::string(full_date);
  }
  const auto number = [full_date](std::size_t at) {
    std::string_view digits = full_date.substr(at, 2);
    if (digits.front() == '0') digits.remove_prefix(1);
    return std::string(digits);
  };
  return fill(texts.text("ui.date"), {{"day", number(8)},
                                      {"month", texts.text("ui.month." + number(5))},
                                      {"year", full_date.substr(0, 4)}});
}

std::vector<Known> known_around(const Assessment& assessment, const Catalogue& texts) {
  Gatherer gather(assessment, texts);
  gather.add("kind", "field.kind",
             std::string(texts.text(assessment.kind == Kind::own ? "kind.own" : "kind.agreed")));
  gather.entered("project.name");
  gather.entered("project.organisations");
  gather.entered("project.about");
  gather.chosen("project.length", "length.");
  gather.entered("project.lead.name");
  gather.entered("project.lead.contact");
  gather.chosen("round.occasion", "occasion.");
  gather.date("round.date");
  if (field(assessment, "project.length") == "longer-term") gather.date("round.next-review");
  gather.entered("by.name");
  gather.add("by.role", "field.by.role", roles_in_words(assessment, texts));
  gather.chosen("by.helped", "helper.");
  if (!field(assessment, "by.from-paper").empty()) {
    gather.add("by.from-paper", "field.by.from-paper", std::string(texts.text("choice.yes")));
  }
  gather.people();
  gather.needs_in_words();
  gather.entered("needs.own-words");
  gather.actions();
  return gather.take();
}

}  // namespace charter

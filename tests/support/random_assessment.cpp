// The generator of sample assessments.
#include "tests/support/random_assessment.hpp"

#include <cassert>

#include "core/base/hex.hpp"

namespace charter {
namespace {

using namespace std::string_view_literals;

// Sample words: Latin with marks, Turkish, Polish, Vietnamese, Greek, Bengali, Arabic, Hebrew,
// Chinese, emoji joined from several code points, and characters that JSON or a page could trip on.
constexpr std::string_view words[] = {
    "sample"sv,
    "Beispiel é"sv,
    "ığüşöçİ"sv,
    "zażółć gęślą"sv,
    "người dùng"sv,
    "Ωμέγα"sv,
    "আমরা একসাথে"sv,
    "معًا نعمل"sv,
    "יחד"sv,
    "共同"sv,
    "👩🏽‍⚕️🤝"sv,
    "e\u0301"sv,
    "\u202Eevil\u202C"sv,
    "\u200B"sv,
    "\"quoted\" \\ back/slash"sv,
    "<b>&amp;</b>"sv,
    "=1+1"sv,
    "\t"sv,
    "\x01\x1f\x7f"sv,
    "a\0b"sv,
    "\u2028"sv,
    "𝔘𝔫𝔦"sv,
    "__proto__"sv,
    "{}[]:,"sv,
};

std::string random_date(Random& random) {
  const auto two = [](std::size_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return std::to_string(2020 + random.below(12)) + "-" + two(1 + random.below(12)) + "-" +
         two(1 + random.below(31));
}

std::string random_value(Random& random, const FieldSpec& spec) {
  if (random.below(10) == 0) return "";
  switch (spec.kind) {
    case FieldKind::choice:
      if (random.below(20) == 0) return "maybe";
      return std::string(spec.options[random.below(spec.options.size())]);
    case FieldKind::tick:
      return "yes";
    case FieldKind::date:
      return random_date(random);
    case FieldKind::line:
    case FieldKind::text:
      return random_text(random, spec.kind);
  }
  return "";
}

Edit random_people_edit(Random& random, const Assessment& assessment) {
  const std::string row = "people/" + std::to_string(random.below(assessment.people.size() + 1));
  switch (random.below(5)) {
    case 0:
      return {"people/+", ""};
    case 1:
      return {row + "/role", std::string(roles()[random.below(roles().size())])};
    case 2:
      return {row + "/count", std::to_string(random.below(12'000))};
    case 3:
      return {row + "/name", random_text(random, FieldKind::line)};
    default:
      return {row + "/since", random_date(random)};
  }
}

Edit random_action_edit(Random& random, const Assessment& assessment) {
  const std::string row = "actions/" + std::to_string(random.below(assessment.actions.size() + 1));
  const Tool& tool = tools()[random.below(tools().size())];
  switch (random.below(7)) {
    case 0:
      return {"actions/+", ""};
    case 1:
      return {row + "/what", random_text(random, FieldKind::text)};
    case 2:
      return {row + "/item", std::string(tool.items[random.below(tool.items.size())].id)};
    case 3:
      return {row + "/who", random_text(random, FieldKind::line)};
    case 4:
      return {row + "/by", random_date(random)};
    case 5:
      return {row + "/done", random.below(3) == 0 ? "" : "yes"};
    default:
      return {"actions/-", std::to_string(random.below(20))};
  }
}

std::string random_hex(Random& random, std::size_t bytes) {
  std::string raw;
  for (std::size_t i = 0; i < bytes; ++i) raw.push_back(static_cast<char>(random.next()));
  return hex::encode(raw);
}

}  // namespace

std::uint64_t Random::next() {
  state_ ^= state_ << 13;
  state_ ^= state_ >> 7;
  state_ ^= state_ << 17;
  return state_ >> 11;
}

std::vector<std::string> all_field_ids() {
  std::vector<std::string> ids;
  for (const Tool& tool : tools()) {
    for (const Item& item : tool.items) {
      for (const std::string_view suffix : {"", ".note", ".who", ".reason", ".describe"}) {
        std::string id = std::string(item.id) + std::string(suffix);
        if (field_spec(id)) ids.push_back(std::move(id));
      }
    }
  }
  for (const std::string_view id :
       {"project.name", "project.organisations", "project.about", "project.length",
        "project.lead.name", "project.lead.contact", "round.occasion", "round.date",
        "round.next-review", "by.name", "by.role-own-words", "by.helped", "by.from-paper",
        "needs.own-words"}) {
    ids.emplace_back(id);
  }
  for (const std::string_view role : roles()) ids.push_back("by.role." + std::string(role));
  for (const std::string_view need : needs()) ids.push_back("needs." + std::string(need));
  return ids;
}

std::string random_text(Random& random, FieldKind kind) {
  std::string text;
  const std::size_t count = 1 + random.below(8);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) text += kind == FieldKind::text && random.below(3) == 0 ? "\r\n" : " ";
    text += words[random.below(std::size(words))];
  }
  return text;
}

Edit random_edit(Random& random, const Assessment& assessment) {
  static const std::vector<std::string> ids = all_field_ids();
  const std::size_t which = random.below(20);
  if (which == 0) return {"kind", random.below(2) == 0 ? "own" : "agreed"};
  if (which <= 3) return random_people_edit(random, assessment);
  if (which <= 7) return random_action_edit(random, assessment);
  const std::string& id = ids[random.below(ids.size())];
  return {id, random_value(random, *field_spec(id))};
}

Assessment blank_assessment() {
  Assessment assessment;
  assessment.id = std::string(32, 'a');
  assessment.project_id = std::string(32, 'b');
  assessment.round_id = std::string(32, 'c');
  assessment.wording = "en-plain-1";
  assessment.created_at = {1'795'357'925'123, 0};
  assessment.changed_at = {1'795'357'925'124, 0};
  return assessment;
}

Assessment full_assessment() {
  Assessment assessment = blank_assessment();
  for (const std::string& id : all_field_ids()) {
    const FieldSpec spec = *field_spec(id);
    const std::string value = spec.kind == FieldKind::choice ? std::string(spec.options[0])
                              : spec.kind == FieldKind::tick ? "yes"
                              : spec.kind == FieldKind::date ? "2026-11-22"
                                                             : "Sample żółć";
    const Result<Done> done = apply(assessment, {id, value});
    assert(done.ok());
    (void)done;
  }
  assessment.people = {{"carer", 10'000, "Sample", "2026-01-01"}, {}};
  assessment.actions = {{"Sample", "guide.read", "Sample", "2027-01-01", true}, {}};
  assessment.expects = {"carer", "Sample"};
  assessment.previous = std::string(64, 'd');
  return assessment;
}

Assessment random_assessment(std::uint64_t seed, std::size_t edits) {
  Random random(seed);
  Assessment assessment = blank_assessment();
  assessment.id = random_hex(random, 16);
  assessment.project_id = random_hex(random, 16);
  assessment.round_id = random_hex(random, 16);
  assessment.changed_at.ms += static_cast<std::int64_t>(random.next() % 1'000'000'000'000);
  assessment.changed_at.offset_minutes = static_cast<int>(random.below(2'879)) - 1'439;
  for (std::size_t i = 0; i < edits; ++i) {
    // A refusal is as good as an edit here: the assessment must then be as it was.
    (void)apply(assessment, random_edit(random, assessment)).ok();
  }
  if (random.below(3) == 0) assessment.previous = random_hex(random, 32);
  for (std::size_t i = random.below(4); i > 0; --i) {
    assessment.expects.push_back("sample " + std::to_string(i));
  }
  return assessment;
}

}  // namespace charter

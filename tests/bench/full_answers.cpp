// See full_answers.hpp.
#include "tests/bench/full_answers.hpp"

#include <cassert>

#include "tests/support/random_assessment.hpp"

namespace charter {
namespace {

constexpr std::string_view sentence = "Sample text, written for measuring and by nobody in truth. ";
constexpr std::size_t text_sentences = 10;

std::string long_text() {
  std::string text;
  for (std::size_t i = 0; i < text_sentences; ++i) text += sentence;
  return text;
}

std::string value_of(std::string_view id, const FieldSpec& spec) {
  const Item* item = find_item(id);
  switch (spec.kind) {
    case FieldKind::choice:
      if (item == nullptr) return std::string(spec.options[0]);
      return item->follow_up == FollowUp::reason_after_no ? "no" : "yes";
    case FieldKind::tick:
      return "yes";
    case FieldKind::date:
      return "2026-11-22";
    case FieldKind::line:
      return std::string(sentence.substr(0, sentence.size() - 1));
    case FieldKind::text:
      return long_text();
  }
  return "";
}

}  // namespace

Assessment full_answers() {
  Assessment assessment = blank_assessment();
  for (const std::string& id : all_field_ids()) {
    const Result<Done> done = apply(assessment, {id, value_of(id, *field_spec(id))});
    assert(done.ok());
    (void)done;
  }
  return assessment;
}

}  // namespace charter

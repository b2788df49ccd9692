// The payload: its exact bytes, and that whatever was typed is read back.
#include <gtest/gtest.h>

#include <string>

#include "core/base/limits.hpp"
#include "core/format/payload.hpp"
#include "tests/support/format_samples.hpp"
#include "tests/support/random_assessment.hpp"

namespace charter {
namespace {

TEST(Payload, OfABlankAssessmentIsTheseBytes) {
  EXPECT_EQ(write_payload(blank_assessment()),
            R"({"format":"city-hackney-co-production-charter","version":1,)"
            R"("id":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","kind":"own",)"
            R"("edition":{"charter":"2021","wording":"en-plain-1"},)"
            R"("project":{"id":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"},)"
            R"("round":{"id":"cccccccccccccccccccccccccccccccc"},)"
            R"("created_at":"2026-11-22T14:32:05.123+00:00",)"
            R"("changed_at":"2026-11-22T14:32:05.124+00:00"})");
}

TEST(Payload, KeepsTheOrderOfTheCharterAndLeavesOutWhatIsEmpty) {
  Assessment assessment = blank_assessment();
  for (const Edit& edit : {Edit{"feedback.minutes", "no"},
                           {"sharing.easy-read.note", "n\n\"1\""},
                           {"sharing.easy-read.who", "w"},
                           {"sharing.easy-read", "yes"},
                           {"guide.read", "not-sure"},
                           {"by.role.carer", "yes"},
                           {"by.role.resident", "yes"},
                           {"by.from-paper", "yes"},
                           {"needs.audio", "yes"},
                           {"project.lead.contact", "c"},
                           {"people/+", ""},
                           {"actions/+", ""}}) {
    ASSERT_TRUE(apply(assessment, edit).ok()) << edit.field;
  }
  const std::string bytes = write_payload(assessment);
  for (
      const std::string_view part :
      {R"("lead":{"contact":"c"}})",
       R"("answered_by":{"roles":["resident","carer"],"typed_from_paper":true})",
       R"("people":[{"count":1}],"needs":{"coded":["audio"]},"answers":{"guide.read":"not-sure",)"
       R"("sharing.easy-read":"yes","sharing.easy-read.who":"w",)"
       R"("sharing.easy-read.note":"n\n\"1\"","feedback.minutes":"no"},"actions":[{}],"created)"}) {
    EXPECT_NE(bytes.find(part), std::string::npos) << part << "\n" << bytes;
  }
}

void expect_read_back(const Assessment& assessment) {
  const std::string bytes = write_payload(assessment);
  const Result<Assessment> back = read_payload(bytes);
  ASSERT_TRUE(back.ok()) << back.error().code << " " << back.error().pointer;
  EXPECT_EQ(back.value(), assessment);
  EXPECT_EQ(write_payload(back.value()), bytes);
}

TEST(Payload, ReadsBackWhatItWrote) {
  expect_read_back(blank_assessment());
  expect_read_back(full_assessment());
  Assessment agreed = blank_assessment();
  agreed.kind = Kind::agreed;
  agreed.changed_at.offset_minutes = -90;
  expect_read_back(agreed);
}

TEST(Payload, ReadsBackWhateverWasTyped) {
  std::size_t people = 0;
  std::size_t actions = 0;
  std::size_t fields = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    const Assessment assessment = random_assessment(seed, seed);
    expect_read_back(assessment);
    expect_read_back(without_folded_texts(assessment));
    people += assessment.people.size();
    actions += assessment.actions.size();
    fields += assessment.fields.size();
    if (HasFailure()) FAIL() << "seed " << seed;
  }
  // The generator must have made something worth reading.
  EXPECT_GT(people, 1'000u);
  EXPECT_GT(actions, 1'000u);
  EXPECT_GT(fields, 20'000u);
}

TEST(Payload, ReadsBackTheMostThatCanBeTyped) {
  Assessment assessment = full_assessment();
  const std::string name(limits::name_code_points_max, '"');
  const std::string worst(limits::string_bytes_max / 6, '\x01');
  for (std::size_t i = 2; i < limits::people_max; ++i) {
    ASSERT_TRUE(apply(assessment, {"people/+", ""}).ok());
    const std::string row = "people/" + std::to_string(i);
    ASSERT_TRUE(apply(assessment, {row + "/role", name}).ok());
    ASSERT_TRUE(apply(assessment, {row + "/name", name}).ok());
  }
  bool is_full = false;
  for (std::size_t i = 2; i < limits::actions_max; ++i) {
    ASSERT_TRUE(apply(assessment, {"actions/+", ""}).ok());
    const std::string row = "actions/" + std::to_string(i);
    ASSERT_TRUE(apply(assessment, {row + "/item", "access.checklist-face-to-face"}).ok());
    ASSERT_TRUE(apply(assessment, {row + "/by", "2027-01-01"}).ok());
    if (!is_full) is_full = !apply(assessment, {row + "/what", worst}).ok();
  }
  EXPECT_TRUE(is_full);
  EXPECT_GT(write_payload(assessment).size(), limits::texts_bytes_max);
  EXPECT_LE(write_payload(assessment).size(), limits::payload_bytes_max);
  expect_read_back(assessment);
}

TEST(Payload, KeepsNotSureInAgreedAnswersForTheFindings) {
  Assessment assessment = blank_assessment();
  ASSERT_TRUE(apply(assessment, {"guide.read", "not-sure"}).ok());
  ASSERT_TRUE(apply(assessment, {"kind", "agreed"}).ok());
  expect_read_back(assessment);
}

}  // namespace
}  // namespace charter

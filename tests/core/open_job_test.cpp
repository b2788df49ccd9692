// Opening files without cryptography: drafts, starters, and everything that is refused.
#include "core/opening/open_job.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/base/base64url.hpp"
#include "core/base/error.hpp"
#include "core/base/limits.hpp"
#include "core/format/payload.hpp"
#include "tests/support/random_assessment.hpp"

namespace charter {
namespace {

using namespace std::string_view_literals;

CheckedFile opened(std::string_view bytes) {
  OpenJob job(bytes);
  EXPECT_FALSE(job.next()) << "no cryptography is needed";
  return job.result().value();
}

// The problem of a file that is refused: it has no answers, and where it is JSON, a reason.
OpenProblem problem_of(std::string_view bytes) {
  const CheckedFile file = opened(bytes);
  EXPECT_FALSE(file.assessment.has_value());
  return file.problem;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  if (at != std::string::npos) text.replace(at, from.size(), to);
  return text;
}

TEST(OpenJob, ReadsADraftWhole) {
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    const Assessment assessment = random_assessment(seed, seed * 4);
    const CheckedFile file = opened(write_draft(assessment));
    EXPECT_EQ(file.problem, OpenProblem::none);
    EXPECT_EQ(file.shape, FileShape::draft);
    EXPECT_FALSE(file.error);
    EXPECT_EQ(file.assessment, assessment) << seed;
    EXPECT_TRUE(file.report.signatures.empty());
  }
}

TEST(OpenJob, ReadsAStarterWithoutItsId) {
  const CheckedFile file = opened(write_starter(full_assessment()));
  EXPECT_EQ(file.problem, OpenProblem::none);
  EXPECT_EQ(file.shape, FileShape::starter);
  ASSERT_TRUE(file.assessment);
  EXPECT_EQ(file.assessment->id, "");
  EXPECT_EQ(file.assessment->project_id, full_assessment().project_id);
  EXPECT_EQ(field(*file.assessment, "guide.read"), "");
}

TEST(OpenJob, TakesWhatTheLimitHoldsAndNotOneByteMore) {
  std::string file = write_draft(full_assessment());
  file.append(limits::file_bytes_max - file.size(), ' ');
  ASSERT_EQ(file.size(), limits::file_bytes_max);
  EXPECT_EQ(opened(file).problem, OpenProblem::none);
  file += ' ';
  EXPECT_EQ(problem_of(file), OpenProblem::too_large);
}

TEST(OpenJob, CallsWhatIsNoJsonThat) {
  EXPECT_EQ(problem_of(""), OpenProblem::not_json);
  EXPECT_EQ(problem_of("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"sv), OpenProblem::not_json);
  EXPECT_EQ(problem_of("Dear all,\nthis is a sample letter."), OpenProblem::not_json);
  EXPECT_EQ(problem_of("%PDF-1.7"), OpenProblem::not_json);
  EXPECT_EQ(problem_of("PK\x03\x04"), OpenProblem::not_json);
  EXPECT_EQ(problem_of("{"), OpenProblem::not_json);
  EXPECT_EQ(problem_of("{\"other\":"), OpenProblem::not_json);
  EXPECT_EQ(problem_of(std::string(1000, ' ')), OpenProblem::not_json);
  EXPECT_EQ(problem_of(std::string(1000, '[')), OpenProblem::not_json);
  EXPECT_EQ(problem_of("{\"a\":1,\"a\":2}"), OpenProblem::not_json) << "two readings are none";
}

TEST(OpenJob, CallsOtherJsonNotOurs) {
  for (const std::string_view text :
       {"{}", "[]", "null", "7", "\"text\"", R"({"format":"other","version":1})", R"({"format":7})",
        R"({"payload":7,"signatures":[]})", R"({"payload":"e30"})", R"({"signatures":[]})",
        R"({"payload":"e30","signature":"AA"})"}) {
    const CheckedFile file = opened(text);
    EXPECT_EQ(file.problem, OpenProblem::not_ours) << text;
    EXPECT_FALSE(file.assessment);
    ASSERT_TRUE(file.error) << text;
    EXPECT_EQ(file.error->code, error::format_not_ours) << text;
  }
}

TEST(OpenJob, CallsLaterVersionsThat) {
  const std::string version = R"("version":1,"draft")";
  const std::string later = R"("version":2,"draft")";
  const std::string draft = write_draft(full_assessment());
  const std::string starter = write_starter(full_assessment());
  EXPECT_EQ(problem_of(replaced(draft, version, later)), OpenProblem::later_version);
  EXPECT_EQ(problem_of(replaced(starter, version, later)), OpenProblem::later_version);
  // The version of the payload inside, which comes after the file's own.
  const std::string payload = write_payload(full_assessment());
  const std::string later_payload = replaced(payload, "\"version\":1", "\"version\":2");
  EXPECT_EQ(problem_of(replaced(draft, payload, later_payload)), OpenProblem::later_version);
}

TEST(OpenJob, CallsOurOwnWithAFaultDamaged) {
  const std::string draft = write_draft(full_assessment());
  EXPECT_EQ(problem_of(replaced(draft, "\"draft\":true,", "")), OpenProblem::damaged);
  EXPECT_EQ(problem_of(replaced(draft, "\"draft\":true", "\"draft\":false")), OpenProblem::damaged);
  EXPECT_EQ(problem_of(replaced(draft, "\"version\":1", "\"version\":0")), OpenProblem::damaged);
  EXPECT_EQ(problem_of(replaced(draft, "\"version\":1", "\"more\":1,\"version\":1")),
            OpenProblem::damaged);
  EXPECT_EQ(problem_of(draft + "x"), OpenProblem::damaged);
  EXPECT_EQ(problem_of(draft + draft), OpenProblem::damaged);
  const std::string starter = write_starter(full_assessment());
  EXPECT_EQ(problem_of(replaced(starter, "\"draft\":true", "\"draft\":1")), OpenProblem::damaged);
}

TEST(OpenJob, TakesNoDraftForAStarterWithAnswersInIt) {
  const std::string file = replaced(write_draft(full_assessment()), draft_format, starter_format);
  EXPECT_EQ(problem_of(file), OpenProblem::damaged);
}

// From where on the start of a file shows that it is one of ours.
void expect_cuts_refused(const std::string& whole, std::size_t ours_from) {
  ASSERT_EQ(opened(whole).problem, OpenProblem::none);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const OpenProblem problem = problem_of(std::string_view(whole).substr(0, length));
    const OpenProblem expected = length < ours_from ? OpenProblem::not_json : OpenProblem::damaged;
    ASSERT_EQ(problem, expected) << length;
  }
}

TEST(OpenJob, TakesNoDraftOrStarterThatWasCutShort) {
  const std::size_t ours_from = "{\"format\":\"city-hackney-co-production-charter"sv.size();
  expect_cuts_refused(write_draft(blank_assessment()), ours_from);
  expect_cuts_refused(write_draft(random_assessment(7, 12)), ours_from);
  expect_cuts_refused(write_starter(full_assessment()), ours_from);
}

TEST(OpenJob, ASignedFileWithoutSignaturesIsUnsigned) {
  const std::string file = R"({"payload":")" + base64url::encode(write_payload(full_assessment())) +
                           R"(","signatures":[]})";
  OpenJob job(file);
  // Its payload is to be hashed; what comes of that when nothing can be is that nothing is known.
  ASSERT_TRUE(job.next());
  job.reply({CryptoOutcome::failed, ""});
  ASSERT_FALSE(job.next());
  const Result<CheckedFile> result = job.result();
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().code, error::signing_failed);
}

TEST(OpenJob, ASignedFileOfAnotherFormIsDamaged) {
  EXPECT_EQ(problem_of(R"({"payload":"e30","signatures":[],"more":1})"), OpenProblem::damaged);
  EXPECT_EQ(problem_of(R"({"payload":"e3=","signatures":[]})"), OpenProblem::damaged);
}

}  // namespace
}  // namespace charter

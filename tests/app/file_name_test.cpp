// File names: readable in every script, and nothing that a file system or a person stumbles over.
#include "wasm/app/file_name.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/base/utf8.hpp"
#include "tests/support/random_assessment.hpp"

namespace charter::app {
namespace {

constexpr Time moment{1'795'357'925'123, 0};
constexpr std::string_view dated_end = "-2026-11-22.charter.json";

std::string name_of(std::string project) {
  Assessment assessment = blank_assessment();
  if (!project.empty()) assessment.fields["project.name"] = std::move(project);
  return file_name(assessment, FileKind::signed_answers, moment);
}

// The part that stands for the project.
std::string slug_of(std::string project) {
  const std::string name = name_of(std::move(project));
  EXPECT_TRUE(name.ends_with(dated_end)) << name;
  return name.substr(0, name.size() - dated_end.size());
}

TEST(FileName, SaysTheProjectTheDateAndTheKind) {
  Assessment assessment = blank_assessment();
  assessment.fields["project.name"] = "Sample Garden";
  EXPECT_EQ(file_name(assessment, FileKind::signed_answers, moment),
            "sample-garden-2026-11-22.charter.json");
  EXPECT_EQ(file_name(assessment, FileKind::draft, moment),
            "sample-garden-2026-11-22-draft.charter.json");
  EXPECT_EQ(file_name(assessment, FileKind::starter, moment), "sample-garden-starter.charter.json");
}

TEST(FileName, HasTheDayOfWhereItWasMade) {
  Assessment assessment = blank_assessment();
  const Time late{1'795'391'400'000, 60};  // 23:50 UTC on the 22nd, 00:50 where it was made
  EXPECT_EQ(file_name(assessment, FileKind::signed_answers, late),
            "assessment-2026-11-23.charter.json");
}

TEST(FileName, WithoutAProjectIsAnAssessment) {
  EXPECT_EQ(slug_of(""), "assessment");
  EXPECT_EQ(slug_of("   "), "assessment");
  EXPECT_EQ(slug_of("../../"), "assessment");
  EXPECT_EQ(slug_of("???"), "assessment");
}

TEST(FileName, KeepsLettersOfEveryScript) {
  EXPECT_EQ(slug_of("Zażółć gęślą"), "zażółć-gęślą");
  EXPECT_EQ(slug_of("আমরা একসাথে"), "আমরা-একসাথে");
  EXPECT_EQ(slug_of("共同"), "共同");
  EXPECT_EQ(slug_of("معًا نعمل"), "معًا-نعمل");
  EXPECT_EQ(slug_of("👩🏽 team"), "👩🏽-team");
}

TEST(FileName, HasNoPathAndNoCharacterThatSystemsRefuse) {
  EXPECT_EQ(slug_of("a/b\\c:d*e?f\"g<h>i|j"), "a-b-c-d-e-f-g-h-i-j");
  EXPECT_EQ(slug_of("..\\..\\etc"), "etc");
  EXPECT_EQ(slug_of(".hidden"), "hidden");
  EXPECT_EQ(slug_of("a\tb\x01"
                    "c\x7f"
                    "d"),
            "a-b-c-d");
  EXPECT_EQ(slug_of("a  -  b"), "a-b");
}

TEST(FileName, HasNothingInvisibleAndNothingThatTurnsTextRound) {
  EXPECT_EQ(slug_of("gnp.\u202Enosj"), "gnp-nosj");
  for (const char* mark :
       {"\u200B", "\u200E", "\u200F", "\u202A", "\u202D", "\u202E", "\u2066", "\u2069", "\u061C",
        "\u2028", "\uFEFF", "\u00AD", "\u3000", "\u00A0", "\u180E", "\U000E0041"}) {
    EXPECT_EQ(slug_of("a" + std::string(mark) + "b"), "a-b") << slug_of(std::string("a") + mark);
  }
}

TEST(FileName, IsCutAtAWholeCharacterAfter60Bytes) {
  EXPECT_EQ(slug_of(std::string(60, 'a')), std::string(60, 'a'));
  EXPECT_EQ(slug_of(std::string(61, 'a')), std::string(60, 'a'));
  EXPECT_EQ(slug_of(std::string(59, 'a') + "é"), std::string(59, 'a'));
  EXPECT_EQ(slug_of(std::string(58, 'a') + "é"), std::string(58, 'a') + "é");
  EXPECT_EQ(slug_of(std::string(59, 'a') + " b"), std::string(59, 'a'));
}

TEST(FileName, OfAnyProjectIsWellFormed) {
  Random random(1);
  for (int i = 0; i < 2'000; ++i) {
    const std::string name = name_of(random_text(random, FieldKind::text));
    EXPECT_TRUE(utf8::is_valid(name)) << name;
    EXPECT_LE(name.size(), 60 + dated_end.size());
    EXPECT_EQ(name.find_first_of("/\\:*?\"<>| \t\r\n\x7f"), std::string::npos) << name;
    EXPECT_NE(name.front(), '.');
    EXPECT_NE(name.front(), '-');
    for (const char c : name) EXPECT_FALSE(c >= 0 && c < 0x20) << name;
  }
}

}  // namespace
}  // namespace charter::app

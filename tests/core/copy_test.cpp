// The copy as text: whole, in the charter's order, marked as a copy, and without folded texts.
#include "core/report/copy.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/charter/charter.hpp"
#include "core/report/words.hpp"
#include "tests/support/random_assessment.hpp"
#include "tests/support/read_file.hpp"

namespace charter {
namespace {

const Catalogue& words() {
  static const auto read = Catalogue::read(read_project_file("web/catalogue/en.json"));
  return read.value();
}

std::string text(std::string_view key) { return std::string(words().text(key)); }

// A label with its value, as the copy puts them: a question needs no colon.
std::string said(const std::string& label, std::string_view value) {
  return label + (label.ends_with('?') ? " " : ": ") + std::string(value);
}

Assessment with(const std::vector<Edit>& edits) {
  Assessment assessment = blank_assessment();
  for (const Edit& edit : edits) {
    EXPECT_TRUE(apply(assessment, edit).ok()) << edit.field;
  }
  return assessment;
}

bool says(const Assessment& assessment, const std::string& words_in_it) {
  return copy_as_text(assessment, words()).find(words_in_it) != std::string::npos;
}

// The lines of a tool, from its name to the empty line after it.
std::string part(const std::string& copy, std::string_view tool) {
  const std::string title = "\n" + text("tool." + std::string(tool)) + "\n";
  const std::size_t begin = copy.find(title);
  if (begin == std::string::npos) return "";
  return copy.substr(begin + 1, copy.find("\n\n", begin + 1) - begin);
}

TEST(CopyAsText, IsGolden) {
  const std::string copy = copy_as_text(with({{"project.name", "Sample: garden"},
                                              {"round.date", "2026-11-22"},
                                              {"by.name", "S. A."},
                                              {"by.role.resident", "yes"},
                                              {"by.role.carer", "yes"},
                                              {"by.role-own-words", "neighbour"},
                                              {"guide.read", "yes"}}),
                                        words());
  const std::string head =
      "Answers to the City and Hackney co-production charter\n"
      "This is a copy to read. It is not the signed record.\n"
      "\n"
      "Whose answers are these? Own answers\n"
      "Name of the project: Sample: garden\n"
      "Date of these answers: 22 November 2026\n"
      "Your name: S. A.\n"
      "Your role: " +
      text("role.resident") + ", " + text("role.carer") +
      ", neighbour\n"
      "\n"
      "Co-production guide\n" +
      text("guide.read") + ": Yes\n";
  EXPECT_EQ(copy.substr(0, head.size()), head);
}

TEST(CopyAsText, HasEveryToolAndEveryCountedItemOnceInOrder) {
  const std::string copy = copy_as_text(blank_assessment(), words());
  std::size_t at = 0;
  for (const Tool& tool : tools()) {
    const std::size_t title = copy.find("\n" + text("tool." + std::string(tool.id)) + "\n", at);
    ASSERT_NE(title, std::string::npos) << tool.id;
    at = title + 1;
    for (const Item& item : tool.items) {
      const std::string line = said(text(item.id), "No answer yet\n");
      const std::size_t found = copy.find(line, at);
      EXPECT_EQ(found != std::string::npos, item.kind != ItemKind::text_optional) << item.id;
      if (found != std::string::npos) at = found;
    }
  }
  EXPECT_TRUE(copy.ends_with('\n'));
}

TEST(CopyAsText, LeavesOutWhatIsEmptyAroundTheAnswers) {
  const std::string copy = copy_as_text(blank_assessment(), words());
  for (const std::string_view key :
       {"field.project.name", "field.project.about", "field.round.date", "field.by.name",
        "field.by.role", "follow-up.note"}) {
    EXPECT_EQ(copy.find(said(text(key), "")), std::string::npos) << key;
  }
}

TEST(CopyAsText, HasAFollowUpOnlyWhileItsQuestionIsAsked) {
  for (const Tool& tool : tools()) {
    for (const Item& item : tool.items) {
      if (item.follow_up == FollowUp::none) continue;
      const std::string id(item.id);
      const std::string suffix(follow_up_suffix(item.follow_up));
      for (const std::string_view answer : {"yes", "no", "not-sure", ""}) {
        const Assessment assessment =
            with({{id + "." + suffix, "Sample follow-up"}, {id, std::string(answer)}});
        const bool asked = follow_up_asked(item.follow_up, choice(assessment, id));
        EXPECT_EQ(says(assessment, " Sample follow-up\n"), asked) << id << " " << answer;
        const std::string question = follow_up_in_words(item, choice(assessment, id), words());
        EXPECT_EQ(question.empty(), !asked) << id << " " << answer;
        EXPECT_EQ(says(assessment, said(question, "Sample follow-up\n")), asked) << id;
      }
    }
  }
}

TEST(CopyAsText, HasNotesAndTextsWithAllTheirLines) {
  const Assessment assessment = with({{"guide.read", "no"},
                                      {"guide.read.note", "first line\nsecond line\n\nfourth"},
                                      {"project.about", "one\r\ntwo"}});
  EXPECT_TRUE(says(assessment, text("follow-up.note") + " first line\nsecond line\n\nfourth\n"));
  EXPECT_TRUE(says(assessment, text("field.project.about") + " one\r\ntwo\n"));
}

TEST(CopyAsText, HasAnOptionalTextOnlyWhereThereIsOne) {
  for (const Tool& tool : tools()) {
    for (const Item& item : tool.items) {
      if (item.kind == ItemKind::yes_no) continue;
      const std::string id(item.id);
      const bool optional = item.kind == ItemKind::text_optional;
      const std::string empty = part(copy_as_text(blank_assessment(), words()), tool.id);
      EXPECT_EQ(empty.find(said(text(id), "")) == std::string::npos, optional) << id;
      EXPECT_TRUE(says(with({{id, "Sample text"}}), said(text(id), "Sample text\n"))) << id;
    }
  }
}

TEST(CopyAsText, DoesNotReadPlacesInWhatPeopleWrote) {
  EXPECT_TRUE(says(with({{"project.name", "{value} {label} {}"}}), ": {value} {label} {}\n"));
}

TEST(CopyAsText, TakesAnyAssessment) {
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    const Assessment assessment = random_assessment(seed, seed * 4);
    const std::string copy = copy_as_text(assessment, words());
    EXPECT_EQ(copy, copy_as_text(without_folded_texts(assessment), words())) << seed;
    EXPECT_NE(copy.find(text("copy.not-the-record")), std::string::npos);
  }
}

TEST(ChoiceInWords, HasWordsForEveryChoice) {
  EXPECT_EQ(choice_in_words(Choice::unanswered, words()), "No answer yet");
  EXPECT_EQ(choice_in_words(Choice::yes, words()), "Yes");
  EXPECT_EQ(choice_in_words(Choice::no, words()), "No");
  EXPECT_EQ(choice_in_words(Choice::not_sure, words()), "Not sure");
  EXPECT_EQ(choice_in_words(Choice::none_held, words()), "We hold none");
}

TEST(RolesInWords, NamesWhatIsTickedAndWritten) {
  EXPECT_EQ(roles_in_words(blank_assessment(), words()), "");
  EXPECT_EQ(roles_in_words(with({{"by.role.carer", "yes"}}), words()), text("role.carer"));
  EXPECT_EQ(roles_in_words(with({{"by.role-own-words", "neighbour"}}), words()), "neighbour");
}

}  // namespace
}  // namespace charter

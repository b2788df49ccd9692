// The English catalogue against the charter: every id has its words, no words have no id, and each
// text keeps to the form that all texts have.
#include <gtest/gtest.h>

#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/assessment/assessment.hpp"
#include "core/base/utf8.hpp"
#include "core/catalogue/catalogue.hpp"
#include "core/charter/charter.hpp"
#include "core/json/reader.hpp"
#include "tests/support/read_file.hpp"

namespace charter {
namespace {

constexpr std::size_t text_code_points_max = 400;

// Every name that may stand in braces. A screen that fills in another one adds it here.
constexpr std::array<std::string_view, 25> known_places{
    "answer", "app",    "copy",  "count", "day",    "detail",   "hour", "kind", "label",
    "level",  "minute", "month", "name",  "number", "occasion", "page", "role", "size",
    "text",   "time",   "tool",  "total", "value",  "when",     "year"};

const Catalogue& words() {
  static const auto read = Catalogue::read(read_project_file("web/catalogue/en.json"));
  return read.value();
}

// Key and text of every entry.
const json::Object& entries() {
  static const auto read = json::read(read_project_file("web/catalogue/en.json"));
  return *read.value().as_object();
}

const std::string& text_of(const json::Member& member) { return *member.value.as_string(); }

bool is_known_place(std::string_view name) {
  for (std::string_view place : known_places) {
    if (place == name) return true;
  }
  return false;
}

// What is wrong with the form of a text; empty when nothing is.
std::string_view fault_of(std::string_view text) {
  if (utf8::count_code_points(text) > text_code_points_max) return "too long";
  if (text.front() == ' ' || text.back() == ' ') return "space at an end";
  if (text.find("  ") != text.npos) return "two spaces";
  if (text.find_first_of("<>&*_`#\\\n\t") != text.npos) return "markup";
  if (text.find_first_of("'\"") != text.npos) return "straight quotes";
  for (std::size_t at = 0; (at = text.find_first_of("{}", at)) != text.npos;) {
    const auto close = text.find('}', at);
    if (text[at] == '}' || close == text.npos) return "a lone brace";
    if (!is_known_place(text.substr(at + 1, close - at - 1))) return "an unknown place";
    at = close + 1;
  }
  return "";
}

// The outline's ids, each with the tool that it names as a right, or nothing.
std::map<std::string, std::string> outline() {
  std::map<std::string, std::string> ids;
  std::string line;
  for (const char c : read_project_file("tests/core/outline_ids.txt") + "\n") {
    if (c != '\n') {
      line += c;
      continue;
    }
    const auto space = line.find(' ');
    if (!line.empty() && line[0] != '#') {
      const bool added =
          ids.emplace(line.substr(0, space), space == line.npos ? "" : line.substr(space + 1))
              .second;
      EXPECT_TRUE(added) << line;
    }
    line.clear();
  }
  return ids;
}

// Every id of the charter's tables but the about parts, for which the outline has no ids.
std::set<std::string> charter_ids() {
  std::set<std::string> ids;
  for (const Tool& tool : tools()) {
    ids.emplace(tool.id);
    for (const Item& item : tool.items) ids.emplace(item.id);
  }
  for (const Right& right : rights()) ids.emplace(right.id);
  ids.insert(duties().begin(), duties().end());
  ids.insert(commitments().begin(), commitments().end());
  return ids;
}

void expect_text(const std::string& key) { EXPECT_TRUE(words().has(key)) << key; }

TEST(Words, NameTheirIdAndLanguage) {
  EXPECT_EQ(words().id(), "en-plain-1");
  EXPECT_EQ(words().lang(), "en");
}

TEST(Words, StandForTheOutlinesIdsNoneMissingNoneExtra) {
  const auto ids = outline();
  std::set<std::string> outline_ids;
  for (const auto& [id, tool] : ids) outline_ids.insert(id);
  EXPECT_EQ(outline_ids, charter_ids());
  EXPECT_EQ(outline_ids.size(), 78u);
}

TEST(Words, TieEachRightToTheToolThatTheOutlineGivesBothWays) {
  const auto ids = outline();
  for (const Right& right : rights()) {
    const auto at = ids.find(std::string(right.id));
    ASSERT_NE(at, ids.end()) << right.id;
    EXPECT_EQ(right.tool, at->second) << right.id;
  }
  for (const Tool& tool : tools()) {
    const auto at = ids.find(std::string(tool.right));
    ASSERT_NE(at, ids.end()) << tool.id;
    EXPECT_EQ(at->second, tool.id);
  }
}

TEST(Words, AreThereForEveryTool) {
  for (const Tool& tool : tools()) {
    const std::string key = "tool." + std::string(tool.id);
    for (const char* suffix : {"", ".short", ".lede", ".reason"}) expect_text(key + suffix);
  }
}

TEST(Words, AreThereForEveryItemAndWhatItsAnswerAsksFor) {
  for (const Tool& tool : tools()) {
    for (const Item& item : tool.items) {
      const std::string key(item.id);
      expect_text(key);
      expect_text(key + ".short");
      if (tool.id == "scale" && item.kind == ItemKind::yes_no) expect_text(key + ".explain");
      if (item.follow_up == FollowUp::reason_after_no) expect_text(key + ".reason");
      if (item.follow_up == FollowUp::describe_after_yes) expect_text(key + ".describe");
    }
  }
}

TEST(Words, AreThereForEveryRightDutyCommitmentAndAboutPart) {
  for (const Right& right : rights()) {
    expect_text(std::string(right.id));
    expect_text(std::string(right.id) + ".short");
  }
  for (std::string_view id : duties()) expect_text(std::string(id));
  for (std::string_view id : commitments()) expect_text(std::string(id));
  for (std::string_view id : about_parts()) expect_text(std::string(id));
}

// Whether a key under one of the charter's prefixes belongs to an id that there is.
bool belongs_to_an_id(std::string_view key, const std::set<std::string>& ids) {
  if (key.starts_with("tool.")) key.remove_prefix(5);
  if (ids.contains(std::string(key))) return true;
  constexpr std::array<std::string_view, 9> suffixes{".short",  ".hint",     ".explain",
                                                     ".reason", ".describe", ".lede",
                                                     ".where",  ".rate",     ".benefits"};
  for (std::string_view suffix : suffixes) {
    if (!key.ends_with(suffix)) continue;
    return ids.contains(std::string(key.substr(0, key.size() - suffix.size())));
  }
  return false;
}

TEST(Words, HaveNoTextForAnIdThatIsNotThere) {
  auto ids = charter_ids();
  ids.insert(about_parts().begin(), about_parts().end());
  std::set<std::string> prefixes{"tool"};
  for (const std::string& id : ids) prefixes.insert(id.substr(0, id.find('.')));
  for (const json::Member& member : entries()) {
    if (!prefixes.contains(member.key.substr(0, member.key.find('.')))) continue;
    EXPECT_TRUE(belongs_to_an_id(member.key, ids)) << member.key;
  }
  EXPECT_FALSE(belongs_to_an_id("sharing.no-such", ids));
  EXPECT_FALSE(belongs_to_an_id("sharing.no-such.short", ids));
  EXPECT_FALSE(belongs_to_an_id("sharing.easy-read.other", ids));
}

TEST(Words, AreThereForEveryFieldAndChoice) {
  constexpr std::array<std::string_view, 14> fields{"project.name",      "project.organisations",
                                                    "project.about",     "project.length",
                                                    "project.lead.name", "project.lead.contact",
                                                    "round.occasion",    "round.date",
                                                    "round.next-review", "by.name",
                                                    "by.helped",         "by.role-own-words",
                                                    "by.from-paper",     "needs.own-words"};
  for (std::string_view id : fields) {
    EXPECT_TRUE(field_spec(id).has_value()) << id;
    expect_text("field." + std::string(id));
  }
  const std::map<std::string, std::span<const std::string_view>> choices{{"role.", roles()},
                                                                         {"need.", needs()},
                                                                         {"occasion.", occasions()},
                                                                         {"length.", lengths()},
                                                                         {"helper.", helpers()}};
  for (const auto& [prefix, values] : choices) {
    EXPECT_FALSE(values.empty()) << prefix;
    for (std::string_view value : values) expect_text(prefix + std::string(value));
  }
  for (Choice choice : {Choice::yes, Choice::no, Choice::not_sure, Choice::none_held}) {
    expect_text("choice." + std::string(to_value(choice)));
  }
  expect_text("choice.unanswered");
}

// Personal fields: each says why it is asked and who will see the answer.
TEST(Words, SayOfEveryPersonalFieldWhoWillSeeIt) {
  constexpr std::string_view who_sees_it = "can read it";
  for (std::string_view key :
       {"field.project.lead.name.hint", "field.project.lead.contact.hint", "field.by.name.hint",
        "field.by.role.hint", "field.by.role-own-words.hint", "field.by.helped.hint",
        "field.by.from-paper.hint", "field.needs.hint", "field.needs.own-words.hint",
        "field.people.role.hint", "field.people.name.hint", "field.people.since.hint",
        "field.actions.who.hint", "field.expects.hint", "follow-up.who.hint"}) {
    EXPECT_NE(words().text(key).find(who_sees_it), std::string_view::npos) << key;
  }
}

// Every code written in error.hpp, so that a new one without words is found.
std::vector<std::string> error_codes() {
  const std::string source = read_project_file("core/base/error.hpp");
  std::vector<std::string> codes;
  constexpr std::string_view before = " = \"";
  for (std::size_t at = 0; (at = source.find(before, at)) != source.npos;) {
    at += before.size();
    codes.push_back(source.substr(at, source.find('"', at) - at));
  }
  return codes;
}

TEST(Words, SayOfEveryErrorWhatHappenedWhatIsSafeAndWhatToDo) {
  const auto codes = error_codes();
  EXPECT_GE(codes.size(), 17u);
  std::vector<std::string> keys{"save.failed", "load.failed"};
  for (const std::string& code : codes) keys.push_back("error." + code);
  for (const char* kind :
       {"too-large", "not-json", "not-ours", "later-version", "damaged", "changed"}) {
    keys.push_back("open." + std::string(kind));
  }
  for (const std::string& key : keys) {
    for (const char* part : {".what", ".safe", ".next"}) expect_text(key + part);
  }
}

TEST(Words, HaveHelpSectionsOfATitleAndNumberedParagraphs) {
  std::map<std::string, std::set<std::string>> sections;
  for (const json::Member& member : entries()) {
    if (!member.key.starts_with("help.")) continue;
    const auto dot = member.key.rfind('.');
    sections[member.key.substr(0, dot)].insert(member.key.substr(dot + 1));
  }
  EXPECT_GE(sections.size(), 8u);
  for (const auto& [section, parts] : sections) {
    EXPECT_TRUE(parts.contains("title")) << section;
    EXPECT_GE(parts.size(), 2u) << section;
    for (std::size_t n = 1; n < parts.size(); ++n) {
      EXPECT_TRUE(parts.contains(std::to_string(n))) << section << "." << n;
    }
  }
}

TEST(Words, KeepToTheFormOfAText) {
  EXPECT_GT(entries().size(), 400u);
  for (const json::Member& member : entries()) {
    EXPECT_EQ(fault_of(text_of(member)), "") << member.key << ": " << text_of(member);
  }
}

TEST(Words, AreHeldToThatForm) {
  EXPECT_EQ(fault_of("How many: {count}. “All” is fine – isn’t it?"), "");
  EXPECT_EQ(fault_of(std::string(text_code_points_max, 'a')), "");
  EXPECT_EQ(fault_of(std::string(text_code_points_max + 1, 'a')), "too long");
  EXPECT_EQ(fault_of(" a"), "space at an end");
  EXPECT_EQ(fault_of("a "), "space at an end");
  EXPECT_EQ(fault_of("a  b"), "two spaces");
  EXPECT_EQ(fault_of("a <b>b</b>"), "markup");
  EXPECT_EQ(fault_of("don't"), "straight quotes");
  EXPECT_EQ(fault_of("{other}"), "an unknown place");
  EXPECT_EQ(fault_of("{count"), "a lone brace");
  EXPECT_EQ(fault_of("count}"), "a lone brace");
}

}  // namespace
}  // namespace charter

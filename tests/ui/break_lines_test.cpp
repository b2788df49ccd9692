// Lines of text, with a ruler that makes every character ten pixels wide.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "wasm/ui/page/lines.hpp"

namespace charter::ui {
namespace {

class TenPixels final : public TextRuler {
 public:
  float advance_px(Type, std::uint32_t) const override { return 10; }
};

std::vector<std::string> broken(std::string_view text, float width_px) {
  std::vector<std::string> lines;
  for (const Line& line : break_lines(text, Type::body, width_px, TenPixels())) {
    lines.emplace_back(text.substr(line.begin, line.end - line.begin));
  }
  return lines;
}
using Lines = std::vector<std::string>;

TEST(BreakLines, AtSpacesWhereTheNextWordHasNoRoom) {
  EXPECT_EQ(broken("one two three", 130), (Lines{"one two three"})) << "exactly as wide";
  EXPECT_EQ(broken("one two three", 129), (Lines{"one two", "three"}));
  EXPECT_EQ(broken("one two three", 70), (Lines{"one two", "three"}));
  EXPECT_EQ(broken("one two three", 69), (Lines{"one", "two", "three"}));
}

TEST(BreakLines, AfterAHyphenInsideOfAWord) {
  EXPECT_EQ(broken("co-production", 130), (Lines{"co-production"}));
  EXPECT_EQ(broken("co-production", 129), (Lines{"co-", "production"}));
  EXPECT_EQ(broken("the co-production of", 100), (Lines{"the co-", "production", "of"}));
  EXPECT_EQ(broken("one-to-one", 70), (Lines{"one-to-", "one"}));
  EXPECT_EQ(broken("one-to-one", 69), (Lines{"one-", "to-one"}));
  EXPECT_EQ(broken("a -5 b", 30), (Lines{"a", "-5", "b"})) << "not after one that begins a word";
  EXPECT_EQ(broken("abc- de", 50), (Lines{"abc-", "de"}));
}

TEST(WidestWord, IsTheWidestPieceThatNeedNotBeBroken) {
  EXPECT_EQ(widest_word("", Type::body, TenPixels()), 0);
  EXPECT_EQ(widest_word("one three\nfive", Type::body, TenPixels()), 50);
  EXPECT_EQ(widest_word("co-production", Type::body, TenPixels()), 100);
  EXPECT_EQ(widest_word("-longer", Type::body, TenPixels()), 70);
}

TEST(BreakLines, InsideWordsThatAreWiderThanALine) {
  EXPECT_EQ(broken("abcdefgh", 80), (Lines{"abcdefgh"}));
  EXPECT_EQ(broken("abcdefgh", 79), (Lines{"abcdefg", "h"}));
  EXPECT_EQ(broken("abcdefgh", 30), (Lines{"abc", "def", "gh"}));
  EXPECT_EQ(broken("a bcdefgh", 30), (Lines{"a", "bcd", "efg", "h"}));
  EXPECT_EQ(broken("abcdef gh", 30), (Lines{"abc", "def", "gh"}));
}

TEST(BreakLines, HasAtLeastACharacterInALine) {
  EXPECT_EQ(broken("abc", 1), (Lines{"a", "b", "c"}));
  EXPECT_EQ(broken("éüñ", 10), (Lines{"é", "ü", "ñ"})) << "never inside a character";
}

TEST(BreakLines, WhereTheTextHasOne) {
  EXPECT_EQ(broken("one\ntwo", 1000), (Lines{"one", "two"}));
  EXPECT_EQ(broken("one\n\ntwo", 1000), (Lines{"one", "", "two"}));
  EXPECT_EQ(broken("one two\nthree four", 70), (Lines{"one two", "three", "four"}));
  EXPECT_EQ(broken("one\nabcdef", 30), (Lines{"one", "abc", "def"}));
}

TEST(BreakLines, OfNothingIsOneLine) { EXPECT_EQ(broken("", 100), (Lines{""})); }

}  // namespace
}  // namespace charter::ui

// The mirror: after its operations a document says what the page says, and they are few.
#include "wasm/ui/page/mirror.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <string>

#include "tests/support/driver.hpp"
#include "tests/ui/model_dom.hpp"
#include "tests/ui/random_page.hpp"
#include "tests/ui/samples.hpp"
#include "wasm/ui/page/builder.hpp"
#include "wasm/ui/page/layout.hpp"

namespace charter::ui {
namespace {

constexpr float width_px = 800;

int sum(const ModelDom& dom) {
  int all = 0;
  for (const auto& entry : dom.counts) all += entry.second;
  return all;
}

TEST(Mirror, MakesADocumentSayWhatRandomPagesSayAndKeepsTheFocus) {
#if defined(__SANITIZE_ADDRESS__)
  constexpr std::uint64_t runs = 200;  // the same logic, many times slower there
#else
  constexpr std::uint64_t runs = 2'000;
#endif
  std::uint64_t kept = 0, lost = 0;
  for (std::uint64_t seed = 1; seed <= runs && !testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE(seed);
    RandomPages pages(seed);
    Random random(seed);
    Mirror mirror;
    ModelDom dom;
    for (int turn = 0; turn < 6; ++turn) {
      const Page page = pages.next();
      const Placing placing = seed % 5 == 0 ? Placing::flowing : Placing::drawn;
      const NodeId active = dom.active;
      dom.apply(mirror.update(page, placing, active));
      EXPECT_EQ(dom.difference_from(page, placing), "") << turn;
      EXPECT_EQ(mirror.update(page, placing, dom.active), "") << "nothing has changed";
      if (active != 0) ++(dom.focused == 0 ? kept : lost);
      dom.active = random_focus(random, page);
    }
  }
  EXPECT_GT(kept, runs / 2) << "or this proves little";
  EXPECT_GT(lost, runs / 2) << "so that it had to go elsewhere";
}

TEST(Mirror, GoesFromEveryScreenToEveryOther) {
  Mirror mirror;
  ModelDom dom;
  Random random(1);
  for (int i = 0; i < 600 && !testing::Test::HasFailure(); ++i) {
    const Sample& sample = samples()[random.below(samples().size())];
    SCOPED_TRACE(sample.name);
    const Page page = page_of(sample.state, widths_px[random.below(std::size(widths_px))]);
    dom.apply(mirror.update(page, Placing::drawn, dom.active));
    EXPECT_EQ(dom.difference_from(page, Placing::drawn), "");
    EXPECT_EQ(mirror.update(page, Placing::drawn, dom.active), "");
    dom.active = random_focus(random, page);
  }
}

TEST(Mirror, SendsTheTokensOfTheLookOnce) {
  Mirror mirror;
  ModelDom dom;
  const Page page = page_of(state_of("home, loading"), width_px);
  dom.apply(mirror.update(page, Placing::drawn));
  EXPECT_EQ(dom.tokens["--ink"], "#17202e");
  EXPECT_EQ(dom.tokens["--size-body"], "19.000");
  EXPECT_EQ(dom.tokens["--line-body"], "28.000");
  EXPECT_EQ(dom.tokens["--scale"], "1.000");
  EXPECT_EQ(dom.flags["colours"], "light");
  EXPECT_EQ(dom.flags["width"], "medium");
  const std::size_t lettering = 4;
  EXPECT_EQ(dom.tokens.size(), colour_count + 2 * type_count + lettering);
  dom.apply(mirror.update(page_of(state_of("home, drafts"), width_px), Placing::drawn));
  EXPECT_EQ(dom.counts[Operation::token], 0);
  EXPECT_EQ(dom.counts[Operation::flag], 0);
}

TEST(Mirror, WritesLittleForOneAnswerChanged) {
  Mirror mirror;
  ModelDom dom;
  app::State state = state_of("tool guide, yes");
  dom.apply(mirror.update(page_of(state, width_px), Placing::drawn));
  ASSERT_EQ(find_item("guide.read")->follow_up, FollowUp::none);
  state.drafts[0].draft.assessment.fields["guide.read"] = "no";
  dom.apply(mirror.update(page_of(state, width_px), Placing::drawn));
  EXPECT_EQ(dom.counts[Operation::set], 1) << "checked";
  EXPECT_EQ(dom.counts[Operation::unset], 1) << "no longer checked";
  EXPECT_EQ(sum(dom), 2) << "and nothing else";
}

TEST(Mirror, WritesLittleForAQuestionThatAnAnswerOpens) {
  Mirror mirror;
  ModelDom dom;
  app::State state = state_of("tool sharing, blank");
  const Page before = page_of(state, width_px);
  dom.apply(mirror.update(before, Placing::drawn));
  state.drafts[0].draft.assessment.fields["sharing.easy-read"] = "yes";
  const Page page = page_of(state, width_px);
  dom.apply(mirror.update(page, Placing::drawn));
  EXPECT_EQ(dom.difference_from(page, Placing::drawn), "");
  EXPECT_EQ(dom.counts[Operation::remove], 0);
  EXPECT_LE(dom.counts[Operation::create], 10);
  EXPECT_LE(sum(dom), 110) << "places of what is below, and little more";
}

// Some rows of a list, in that order.
Page list_of(const std::vector<int>& rows) {
  Page page;
  page.lang = "en";
  Builder builder(page);
  {
    const auto list = builder.open(Role::list, "list");
    for (const int row : rows) {
      const auto item = builder.open(Role::list_item, std::to_string(row));
      builder.add(Role::paragraph, "text").text = std::to_string(row);
    }
  }
  lay_out(page, fonts(), {}, width_px, 0);
  return page;
}

// The focus is on one of the rows, or nowhere.
int moves(const std::vector<int>& from, const std::vector<int>& to, int focused = 0) {
  Mirror mirror;
  ModelDom dom;
  const Page before = list_of(from);
  dom.apply(mirror.update(before, Placing::drawn));
  for (const Node& node : before.nodes) {
    if (focused != 0 && node.text == std::to_string(focused)) dom.active = node.id;
  }
  const Page page = list_of(to);
  dom.apply(mirror.update(page, Placing::drawn, dom.active));
  EXPECT_EQ(dom.difference_from(page, Placing::drawn), "");
  return dom.counts[Operation::move];
}

TEST(Mirror, MovesAsFewAsCanBe) {
  EXPECT_EQ(moves({1, 2, 3, 4, 5}, {1, 2, 3, 4, 5}), 0);
  EXPECT_EQ(moves({1, 2, 3, 4, 5}, {5, 1, 2, 3, 4}), 1);
  EXPECT_EQ(moves({1, 2, 3, 4, 5}, {2, 3, 4, 5, 1}), 1);
  EXPECT_EQ(moves({1, 2, 3, 4, 5}, {1, 4, 2, 3, 5}), 1);
  EXPECT_EQ(moves({1, 2, 3, 4, 5}, {5, 4, 3, 2, 1}), 4);
  EXPECT_EQ(moves({1, 2, 3, 4, 5}, {1, 3, 5}), 0) << "what goes away moves nobody";
  EXPECT_EQ(moves({1, 3, 5}, {1, 2, 3, 4, 5}), 2) << "what is new comes to its place";
  std::vector<int> many(200);
  std::iota(many.begin(), many.end(), 0);
  std::vector<int> turned = many;
  std::swap(turned[20], turned[150]);
  EXPECT_EQ(moves(many, turned), 2);
}

TEST(Mirror, MovesTheOthersAroundTheFocus) {
  EXPECT_EQ(moves({1, 2, 3, 4, 5}, {5, 1, 2, 3, 4}, 1), 1);
  EXPECT_EQ(moves({1, 2, 3, 4, 5}, {5, 1, 2, 3, 4}, 5), 4) << "more moves, but the focus stays";
  EXPECT_EQ(moves({1, 2, 3, 4, 5}, {1, 4, 2, 3, 5}, 4), 2);
  EXPECT_EQ(moves({1, 2, 3, 4, 5}, {5, 4, 3, 2, 1}, 3), 4);
}

TEST(Mirror, MovesTheFocusOnlyWhereThePageAsksAndNotAtTheStart) {
  Mirror mirror;
  ModelDom dom;
  Page page = page_of(state_of("home, empty"), width_px);
  ASSERT_NE(page.focus, 0u);
  dom.apply(mirror.update(page, Placing::drawn));
  EXPECT_EQ(dom.focused, 0u) << "the first page leaves it to the browser";
  ++page.arrival;
  dom.apply(mirror.update(page, Placing::drawn));
  EXPECT_EQ(dom.focused, page.focus);
  EXPECT_EQ(mirror.update(page, Placing::drawn), "") << "once";
}

TEST(Mirror, AsksForTheHeightsOfPeoplesTextWhenTheyMayHaveChanged) {
  const auto page_with = [](std::string text, float window_px) {
    Page page;
    Builder builder(page);
    Node& node = builder.add(Role::paragraph, "people");
    node.author = Author::people;
    node.text = std::move(text);
    builder.add(Role::paragraph, "ours").text = "Sample";
    builder.add(Role::text_field, "field");
    lay_out(page, fonts(), {}, window_px, 0);
    return page;
  };
  Mirror mirror;
  ModelDom dom;
  const auto measured = [&](const Page& page) {
    dom.apply(mirror.update(page, Placing::drawn));
    return dom.to_measure.size();
  };
  EXPECT_EQ(measured(page_with("first", 800)), 2u);
  EXPECT_EQ(measured(page_with("first", 800)), 0u);
  EXPECT_EQ(measured(page_with("other", 800)), 1u);
  EXPECT_EQ(measured(page_with("other", 400)), 2u);
  EXPECT_EQ(measured(page_with("", 400)), 0u);
}

TEST(Mirror, SendsTheTextOfAFieldAgainThatWasLeft) {
  Page page;
  Builder builder(page);
  Node& node = builder.add(Role::line_field, "field");
  node.value = "1";
  const NodeId id = node.id;
  Mirror mirror;
  ModelDom dom;
  dom.apply(mirror.update(page, Placing::flowing));
  mirror.forget_value(id);
  dom.apply(mirror.update(page, Placing::flowing));
  EXPECT_EQ(dom.counts[Operation::set], 1);
  EXPECT_EQ(dom.elements().at(id).attributes.at("value"), "1");
  mirror.forget_value(12345);
  EXPECT_EQ(mirror.update(page, Placing::flowing), "");
}

TEST(Mirror, PlacesNothingInThePlainView) {
  Mirror mirror;
  ModelDom dom;
  dom.apply(mirror.update(page_of(state_of("home, drafts"), width_px), Placing::flowing));
  EXPECT_EQ(dom.counts[Operation::place] + dom.counts[Operation::measure], 0);
}

}  // namespace
}  // namespace charter::ui

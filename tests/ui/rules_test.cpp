// Each rule of rules.hpp: a page that breaks it, and one at its limit.
#include "wasm/ui/page/rules.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "tests/ui/rules_page.hpp"

namespace charter::ui {
namespace {

constexpr float width_px = rules_page_width_px;

using Faults = std::vector<std::string>;

void nothing(Builder&) {}

Faults changed(const std::function<void(Page&)>& change) {
  Page page = page_with(nothing);
  change(page);
  return faults_of(page, width_px);
}

Faults added(const Extra& extra) { return faults_of(page_with(extra), width_px); }

TEST(Rules, HoldOnAPageAsItShouldBe) { EXPECT_EQ(added(nothing), Faults{}); }

TEST(Rules, ADocumentHasATitleAndALanguage) {
  EXPECT_EQ(changed([](Page& page) { page.title.clear(); }), Faults{"no title"});
  EXPECT_EQ(changed([](Page& page) { page.lang.clear(); }), Faults{"no language"});
}

TEST(Rules, FocusHasSomewhereToGo) {
  const Faults fault{"focus has nowhere to go"};
  EXPECT_EQ(changed([](Page& page) { page.focus = 0; }), fault);
  EXPECT_EQ(changed([](Page& page) { page.focus = 12345; }), fault);
  EXPECT_EQ(changed([](Page& page) { page.refuge = node_of(page, Role::list).id; }), fault);
  EXPECT_EQ(changed([](Page& page) { page.refuge = node_of(page, Role::button).id; }), Faults{});
}

TEST(Rules, AnIdIsOfOneNode) {
  const Faults fault{"id not its own: footer in div"};
  EXPECT_EQ(changed([](Page& page) { node_of(page, Role::footer).id = page.nodes[1].id; }), fault);
  EXPECT_EQ(changed([](Page& page) { node_of(page, Role::footer).id = 0; }), fault);
}

TEST(Rules, HeadingsGoDownStepByStepFromOneFirst) {
  EXPECT_EQ(changed([](Page& page) { node_of(page, Role::heading).level = 2; }),
            (Faults{"a level of headings is skipped: heading \"Sample page\"", "0 headings h1"}));
  EXPECT_EQ(changed([](Page& page) { node_of(page, Role::heading, 1).level = 1; }),
            Faults{"2 headings h1"});
  EXPECT_EQ(changed([](Page& page) { node_of(page, Role::heading, 1).level = 3; }),
            Faults{"a level of headings is skipped: heading \"Sample question\""});
  EXPECT_EQ(changed([](Page& page) { node_of(page, Role::heading, 1).level = 0; }),
            Faults{"no level of a heading: heading \"Sample question\""});
}

TEST(Rules, HeadingsGoNoDeeperThanTheFourth) {
  const auto down_to = [](int deepest) -> Extra {
    return [deepest](Builder& builder) {
      for (int level = 3; level <= deepest; ++level) {
        words(builder, Role::heading, std::to_string(level), "Sample").level = level;
      }
    };
  };
  EXPECT_EQ(added(down_to(4)), Faults{});
  Page page = page_with(down_to(4));
  node_of(page, Role::heading, 3).level = 5;
  EXPECT_EQ(faults_of(page, width_px),
            (Faults{"no level of a heading: heading \"Sample\"",
                    "a level of headings is skipped: heading \"Sample\""}));
}

TEST(Rules, LandmarksAreThereOnce) {
  EXPECT_EQ(added([](Builder& builder) { (void)builder.open(Role::main, "again"); }),
            Faults{"2 landmarks main"});
  EXPECT_EQ(changed([](Page& page) { node_of(page, Role::footer).role = Role::group; }),
            Faults{"0 landmarks footer"});
}

TEST(Rules, MenusHaveNamesOfTheirOwn) {
  EXPECT_EQ(changed([](Page& page) { node_of(page, Role::navigation).text.clear(); }),
            Faults{"a navigation without a name: nav in header in div"});
  EXPECT_EQ(changed([](Page& page) { node_of(page, Role::navigation, 1).text = "Sample menu"; }),
            Faults{"two navigations of one name: nav \"Sample menu\""});
}

TEST(Rules, ListsHoldItemsAndItemsAreInLists) {
  EXPECT_EQ(changed([](Page& page) { node_of(page, Role::list).role = Role::group; }),
            Faults{"out of its place: li in div in main in div"});
  EXPECT_EQ(added([](Builder& builder) {
              const auto list = builder.open(Role::list, "other");
              words(builder, Role::paragraph, "text", "Sample");
            }),
            Faults{"out of its place: p \"Sample\""});
  EXPECT_EQ(added([](Builder& builder) { (void)builder.open(Role::list, "other"); }),
            Faults{"an empty list: ul in main in div"});
}

TEST(Rules, TablesHoldRowsAndRowsHoldCells) {
  EXPECT_EQ(added([](Builder& builder) { (void)builder.open(Role::row, "row"); }),
            Faults{"out of its place: tr in main in div"});
  EXPECT_EQ(changed([](Page& page) { node_of(page, Role::cell).role = Role::group; }),
            Faults{"out of its place: div in tr in table \"Sample table\""});
}

TEST(Rules, AFieldsetBeginsWithItsLegend) {
  EXPECT_EQ(added([](Builder& builder) { (void)builder.open(Role::fieldset, "other"); }),
            Faults{"no legend: fieldset in main in div"});
  EXPECT_EQ(added([](Builder& builder) {
              const auto set = builder.open(Role::fieldset, "other");
              (void)builder.open(Role::legend, "legend");
            }),
            Faults{"no legend: fieldset in main in div"});
  EXPECT_EQ(added([](Builder& builder) {
              const auto set = builder.open(Role::fieldset, "other");
              words(builder, Role::paragraph, "first", "Sample");
              add_legend(builder, "Sample legend");
            }),
            (Faults{"no legend: fieldset in main in div",
                    "out of its place: legend in fieldset in main in div"}));
}

TEST(Rules, ALeafHoldsNothing) {
  EXPECT_EQ(added([](Builder& builder) {
              const auto paragraph = builder.open(Role::paragraph, "outer");
              words(builder, Role::paragraph, "inner", "Sample");
            }),
            Faults{"something inside a leaf: p in main in div"});
}

TEST(Rules, OnlyThoseBearNamesThatHtmlLets) {
  EXPECT_EQ(added([](Builder& b) { b.open(Role::group, "other")->text = "Sample"; }),
            Faults{"a name where HTML has none: div \"Sample\""});
  EXPECT_EQ(added([](Builder& b) { b.open(Role::section, "other")->text = "Sample"; }), Faults{});
  EXPECT_EQ(changed([](Page& page) { node_of(page, Role::paragraph).more = "more"; }),
            Faults{"more words where HTML has none: p \"Sample hint\""});
  EXPECT_EQ(changed([](Page& page) { node_of(page, Role::button).more = "more"; }), Faults{});
}

TEST(Rules, ABadgeIsHeardToo) {
  const auto badged = [](Role role, std::string more) {
    return changed([&](Page& page) {
      node_of(page, role).badge = "1 of 2";
      node_of(page, role).more = more;
    });
  };
  EXPECT_EQ(badged(Role::link, ""), Faults{"a badge that is not heard: a \"Sample link\""});
  EXPECT_EQ(badged(Role::link, "1 of 2"), Faults{});
  EXPECT_EQ(badged(Role::button, "1 of 2"),
            Faults{"a badge beside no link: button \"Sample button\""});
}

TEST(Rules, WhatTakesFocusHasAName) {
  const auto nameless = [](Role role) {
    return changed([role](Page& page) { node_of(page, role).text.clear(); });
  };
  EXPECT_EQ(nameless(Role::link), Faults{"no name: a in nav \"Sample menu\""});
  EXPECT_EQ(nameless(Role::button), Faults{"no name: button in main in div"});
  EXPECT_EQ(nameless(Role::progress), Faults{"no name: progress in main in div"});
  EXPECT_EQ(nameless(Role::heading), Faults{"no name: heading in main in div"});
  const auto focusable = [](std::string text) {
    return added(
        [&](Builder& builder) { words(builder, Role::paragraph, "line", text).focusable = true; });
  };
  EXPECT_EQ(focusable(""), Faults{"no name: p in main in div"});
  EXPECT_EQ(focusable("Sample"), Faults{});
}

TEST(Rules, AFieldHasOneLabel) {
  constexpr int of_field = 2;
  EXPECT_EQ(
      changed([](Page& page) { node_of(page, Role::label, of_field).role = Role::paragraph; }),
      Faults{"no label: input in div in main in div"});
  EXPECT_EQ(changed([](Page& page) { node_of(page, Role::label).role = Role::paragraph; }),
            Faults{"no label: input in div in fieldset in main in div"});
  EXPECT_EQ(changed([](Page& page) { node_of(page, Role::label, of_field).text.clear(); }),
            Faults{"a label without a word: label in div in main in div"});
  EXPECT_EQ(changed([](Page& page) { node_of(page, Role::line_field).text = "other"; }),
            Faults{"two names: input \"other\""});
  EXPECT_EQ(added([](Builder& builder) {
              const NodeId field = node_of(builder.page(), Role::line_field).id;
              words(builder, Role::label, "second", "Sample").target = field;
            }),
            Faults{"two names: input in div in main in div"});
}

TEST(Rules, ALabelIsOfAField) {
  for (const Role role : {Role::link, Role::progress, Role::list}) {
    EXPECT_EQ(added([role](Builder& builder) {
                const NodeId target = node_of(builder.page(), role).id;
                words(builder, Role::label, "other", "Sample").target = target;
              }),
              Faults{"a label of nothing: label \"Sample\""});
  }
  EXPECT_EQ(added([](Builder& b) { words(b, Role::label, "other", "Sample").target = 12345; }),
            Faults{"a label of nothing: label \"Sample\""});
}

TEST(Rules, ALinkLeadsToAPage) {
  const auto leading = [](std::string address) {
    return changed([&](Page& page) { node_of(page, Role::link).href = address; });
  };
  const Faults fault{"a link to nowhere: a \"Sample link\""};
  EXPECT_EQ(leading(""), fault);
  EXPECT_EQ(leading("#/no-such-page"), fault);
  EXPECT_EQ(leading("https://example.org/"), fault);
  EXPECT_EQ(leading("#/tool/sharing"), Faults{});
}

TEST(Rules, WhatIsPressedDoesSomething) {
  EXPECT_EQ(changed([](Page& page) { node_of(page, Role::button).action.reset(); }),
            Faults{"nothing happens: button \"Sample button\""});
  EXPECT_EQ(changed([](Page& page) { node_of(page, Role::line_field).action.reset(); }),
            Faults{"nothing happens: input in div in main in div"});
}

TEST(Rules, ReferencesLeadToWords) {
  const Faults fault{"described by nothing: input in div in main in div"};
  EXPECT_EQ(changed([](Page& p) { node_of(p, Role::line_field).described_by = 12345; }), fault);
  EXPECT_EQ(changed([](Page& p) { node_of(p, Role::paragraph).text.clear(); }), fault);
  EXPECT_EQ(changed([](Page& p) { node_of(p, Role::line_field).belongs_to = 12345; }), fault);
  EXPECT_EQ(changed([](Page& p) {
              node_of(p, Role::line_field).belongs_to = node_of(p, Role::legend).id;
            }),
            Faults{});
  EXPECT_EQ(changed([](Page& p) { node_of(p, Role::button).controls = 12345; }),
            Faults{"controls nothing: button \"Sample button\""});
  EXPECT_EQ(changed([](Page& p) { node_of(p, Role::button).controls = node_of(p, Role::list).id; }),
            Faults{});
}

TEST(Rules, RadiosComeInGroupsInsideAFieldset) {
  const std::string alone = "a radio by itself: input in div in main in div";
  EXPECT_EQ(added([](Builder& builder) {
              add_choice(builder, "first", "other");
              add_choice(builder, "second", "other");
            }),
            (Faults{alone, alone}));
  const auto question = [](std::string group, std::string second) -> Extra {
    return [=](Builder& builder) {
      const auto set = builder.open(Role::fieldset, "other");
      add_legend(builder, "Other question");
      add_choice(builder, "first", group);
      if (!second.empty()) add_choice(builder, "second", second);
    };
  };
  EXPECT_EQ(added(question("other", "other")), Faults{});
  EXPECT_EQ(added(question("other", "")),
            Faults{"a group of one radio: input in div in fieldset in main in div"});
  const std::string divided = "a group in two fieldsets: input in div in fieldset in main in div";
  EXPECT_EQ(added(question("sample", "sample")), (Faults{divided, divided}));
  EXPECT_EQ(added(question("", ""))[0],
            "a radio by itself: input in div in fieldset in main in div");
}

TEST(Rules, OneRadioOfAGroupIsChecked) {
  const auto checked = [](int count) {
    return changed([count](Page& page) {
      for (int i = 0; i < count; ++i) node_of(page, Role::radio, i).checked = Toggle::on;
    });
  };
  EXPECT_EQ(checked(1), Faults{});
  EXPECT_EQ(checked(2),
            Faults{"two radios of a group checked: input in div in fieldset in main in div"});
}

Faults placed(Role role, const Rect& rect) {
  return changed([&](Page& page) { node_of(page, role).rect = rect; });
}

TEST(Rules, NothingIsBesideOrBelowThePage) {
  const float height_px = page_with(nothing).height_px;
  EXPECT_EQ(placed(Role::paragraph, {0, 0, width_px, height_px}), Faults{});
  EXPECT_EQ(placed(Role::paragraph, {1, 0, width_px, 9}),
            Faults{"beside the page: p \"Sample hint\""});
  EXPECT_EQ(placed(Role::paragraph, {-1, 0, 9, 9}), Faults{"beside the page: p \"Sample hint\""});
  EXPECT_EQ(placed(Role::paragraph, {0, 1, 9, height_px}),
            Faults{"below the page: p \"Sample hint\""});
  EXPECT_EQ(placed(Role::paragraph, {0, -1, 9, 9}), Faults{"below the page: p \"Sample hint\""});
}

TEST(Rules, WhatIsPressedIsLargeEnough) {
  constexpr float least = target_min;
  const std::string words = ": button \"Sample button\"";
  Page page = page_with(nothing);
  const Rect at = node_of(page, Role::button).rect;
  EXPECT_EQ(placed(Role::button, {at.x, at.y, least, least}), Faults{});
  EXPECT_EQ(placed(Role::button, {at.x, at.y, least, least - 1}),
            Faults{"lower than 44 px" + words});
  EXPECT_EQ(placed(Role::button, {at.x, at.y, least - 1, least}),
            Faults{"narrower than 44 px" + words});
}

TEST(Rules, WhatIsNotOnTheScreenNeedsNoPlace) {
  for (const Shown shown : {Shown::when_focused, Shown::heard_only, Shown::print_only}) {
    EXPECT_EQ(changed([shown](Page& page) {
                node_of(page, Role::button).shown = shown;
                node_of(page, Role::button).rect = {0, 0, 1, 1};
              }),
              Faults{});
  }
  Page page = page_with(nothing);
  node_of(page, Role::button).rect = {};
  EXPECT_EQ(faults_of(page, 0), Faults{}) << "the plain view has no places";
  EXPECT_EQ(faults_of(page, width_px).size(), 2u);
}

TEST(Rules, NothingThatIsPressedIsOnTopOfAnother) {
  Page page = page_with(nothing);
  Node& button = node_of(page, Role::button);
  const Rect field = node_of(page, Role::line_field).rect;
  button.rect = {field.x, field.y - target_min, field.w, target_min};
  EXPECT_EQ(faults_of(page, width_px), Faults{}) << "they touch";
  button.rect.y += 1;
  const Faults fault{"on top of button \"Sample button\": input in div in main in div"};
  EXPECT_EQ(faults_of(page, width_px), fault);
  button.shown = Shown::when_focused;
  EXPECT_EQ(faults_of(page, width_px), Faults{});
}

TEST(Rules, AreKeptOrNot) {
  Page page = page_with(nothing);
  EXPECT_TRUE(keeps_rules(page, width_px));
  page.title.clear();
  EXPECT_FALSE(keeps_rules(page, width_px));
}

}  // namespace
}  // namespace charter::ui

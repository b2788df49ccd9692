// The mirror and the look: tokens and flags, live regions, dialogs, and heights that a change of
// letters makes stale.
#include <gtest/gtest.h>

#include <string>

#include "tests/ui/model_dom.hpp"
#include "tests/ui/samples.hpp"
#include "wasm/ui/page/builder.hpp"
#include "wasm/ui/page/layout.hpp"
#include "wasm/ui/page/symbol.hpp"

namespace charter::ui {
namespace {

constexpr float width_px = 800;

// A mirror and the document that does what it says.
struct Sides {
  Mirror mirror;
  ModelDom dom;
  void show(const Page& page, Placing placing = Placing::drawn, NodeId focused = 0) {
    dom.apply(mirror.update(page, placing, focused));
    EXPECT_EQ(dom.difference_from(page, placing), "");
    EXPECT_EQ(mirror.update(page, placing, focused), "") << "once";
  }
  int tokens() { return dom.counts[Operation::token]; }
  int flags() { return dom.counts[Operation::flag]; }
};

app::State chosen(std::string_view name, std::string_view value) {
  app::State state = state_of("home, empty");
  EXPECT_TRUE(state.settings.choose(name, value));
  return state;
}

TEST(MirrorStyle, SendsTheColoursOnlyWhenTheyChange) {
  Sides sides;
  sides.show(page_of(state_of("home, empty"), width_px));
  for (const Palette* palette : palette::all) {
    if (palette == &palette::light) continue;
    sides.show(page_of(chosen("colours", palette->name), width_px));
    EXPECT_EQ(sides.tokens(), int(colour_count)) << palette->name;
    EXPECT_EQ(sides.flags(), 1);
    EXPECT_EQ(sides.dom.flags["colours"], palette->name);
  }
  EXPECT_EQ(sides.dom.tokens["--ink"], "#ffffff");
  EXPECT_EQ(sides.dom.tokens["--ground"], "#000000");
  sides.show(page_of(chosen("colours", "light"), width_px));
  EXPECT_EQ(sides.dom.tokens["--ink"], "#17202e");
}

TEST(MirrorStyle, FollowsTheSystemUnlessThePersonHasChosen) {
  const auto colours = [](bool dark, bool more_contrast, std::string_view choice) {
    app::State state = chosen("colours", choice);
    state.window.dark = dark;
    state.window.more_contrast = more_contrast;
    return page_of(state, width_px).style.palette->name;
  };
  EXPECT_EQ(colours(false, false, "system"), "light");
  EXPECT_EQ(colours(true, false, "system"), "dark");
  EXPECT_EQ(colours(false, true, "system"), "black-on-white");
  EXPECT_EQ(colours(true, true, "system"), "yellow-on-black");
  for (const bool dark : {false, true}) {
    for (const bool contrast : {false, true}) {
      for (const Palette* palette : palette::all) {
        EXPECT_EQ(colours(dark, contrast, palette->name), palette->name);
      }
    }
  }
}

TEST(MirrorStyle, SendsTheLetteringOnlyWhenItChanges) {
  const std::pair<const char*, const char*> cases[] = {
      {"line-space", "--lines"}, {"letter-space", "--letter"}, {"word-space", "--word"}};
  const char* const widest[] = {"1.500", "0.120", "0.160"};  // WCAG 2.2, 1.4.12
  for (std::size_t i = 0; i < std::size(cases); ++i) {
    Sides sides;
    sides.show(page_of(state_of("home, empty"), width_px));
    sides.show(page_of(chosen(cases[i].first, "widest"), width_px));
    EXPECT_EQ(sides.dom.tokens[cases[i].second], widest[i]);
    EXPECT_EQ(sides.tokens(), 4);
    EXPECT_EQ(sides.flags(), 0);
  }
}

// The browser's root size is in its rem already: only the person's own choice is sent.
TEST(MirrorStyle, SendsTheScaleWithoutTheBrowsersPart) {
  app::State state = chosen("text-size", "125");
  Sides sides;
  sides.show(page_of(state, 1000));
  EXPECT_EQ(sides.dom.tokens["--scale"], "1.250");
  EXPECT_EQ(sides.dom.flags["width"], "medium");
  state.window.root_px = 24;
  const Page page = page_of(state, 1000);
  sides.show(page);
  EXPECT_FLOAT_EQ(page.style.letters.scale, 1.875f);
  EXPECT_EQ(sides.dom.tokens["--scale"], "1.250");
  EXPECT_EQ(sides.dom.flags["width"], "narrow") << "1000 px are 533 at that size";
  EXPECT_EQ(sides.flags(), 1);
}

TEST(MirrorStyle, FlagsTheFaceOnceItIsHereAndTheSymbolsAndThePrint) {
  Sides sides;
  app::State state = chosen("face", "dyslexic");
  sides.show(page_of(state, width_px));
  EXPECT_EQ(sides.dom.flags["face"], "usual") << "until it is here";
  state.face = std::make_shared<const app::Face>();
  sides.show(page_of(state, width_px));
  EXPECT_EQ(sides.dom.flags["face"], "dyslexic");
  EXPECT_EQ(sides.dom.tokens.count("--symbol-guide"), 0u);
  sides.show(page_of(state_of("tool scale, blank, easier words"), width_px));
  EXPECT_EQ(sides.dom.tokens["--symbol-guide"], symbol_as_css("guide"));
  EXPECT_EQ(sides.dom.flags["print"], "usual");
  sides.show(page_of(state_of("forms, easier words, large"), width_px));
  EXPECT_EQ(sides.dom.flags["print"], "large");
  app::State elsewhere = state_of("home, empty");
  elsewhere.form.large = true;
  sides.show(page_of(elsewhere, width_px));
  EXPECT_EQ(sides.dom.flags["print"], "usual") << "of the form alone";
}

Page region(Role role, std::string text, std::uint32_t said, Urgency urgency) {
  Page page;
  Builder builder(page);
  Node& node = builder.add(role, "live");
  node.text = std::move(text);
  node.said = said;
  node.urgency = urgency;
  return page;
}

TEST(MirrorLive, AnnouncesTheSameTextAgainOnlyWhenItIsSaidAgain) {
  for (const Role role : {Role::status, Role::alert}) {
    Sides sides;
    const auto announced = [&](std::string text, std::uint32_t said) {
      sides.show(region(role, std::move(text), said, Urgency::now));
      EXPECT_EQ(sides.dom.counts[Operation::text], 0) << "never past the announcer";
      return sides.dom.counts[Operation::announce];
    };
    EXPECT_EQ(announced("", 0), 0) << "empty at the start";
    EXPECT_EQ(announced("Sample", 1), 1);
    EXPECT_EQ(announced("Sample", 1), 0);
    EXPECT_EQ(announced("Sample", 2), 1);
    EXPECT_EQ(announced("Other", 2), 1);
    EXPECT_EQ(announced("", 3), 1) << "emptied";
    EXPECT_EQ(announced("", 4), 0) << "nothing to say, and nothing said";
  }
}

TEST(MirrorLive, SaysWhetherItCanWaitForAPause) {
  for (const Urgency urgency : {Urgency::now, Urgency::at_a_pause}) {
    Sides sides;
    sides.show(region(Role::status, "Sample", 1, urgency));
    EXPECT_EQ(sides.dom.urgencies, std::vector<int>{static_cast<int>(urgency)});
  }
}

TEST(MirrorLive, OfAPageSaysNoticesAtOnceAndSavesAtAPause) {
  app::State state = state_of("about, full");
  Sides sides;
  sides.show(page_of(state, width_px));
  EXPECT_EQ(sides.dom.counts[Operation::announce], 0) << "nothing on arriving";
  state.saves = 1;
  sides.show(page_of(state, width_px));
  EXPECT_EQ(sides.dom.urgencies, std::vector<int>{1});
  state.saves = 2;
  sides.show(page_of(state, width_px));
  EXPECT_EQ(sides.dom.urgencies, std::vector<int>{1}) << "the same words in the same minute";
  state.notice = app::Notice{"ui.draft-file-saved", "", "", app::NoticeKind::done};
  ++state.said;
  sides.show(page_of(state, width_px));
  EXPECT_EQ(sides.dom.urgencies, std::vector<int>{0});
  state.notice = app::Notice{"ui.offer-failed", "", "", app::NoticeKind::failure};
  ++state.said;
  sides.show(page_of(state, width_px));
  EXPECT_EQ(sides.dom.urgencies.back(), 0) << "the alert";
}

class MirrorDialog : public testing::Test {
 protected:
  void SetUp() override {
    before_ = state_of("computer, not kept");
    asked_ = state_of("computer, delete asked");
    const Page page = page_of(before_, width_px);
    for (const Node& node : page.nodes) {
      if (node.action && std::holds_alternative<app::DraftDeleteAsked>(*node.action)) {
        opener_ = node.id;
      }
    }
    ASSERT_NE(opener_, 0u);
    sides_.show(page);
    const Page open = page_of(asked_, width_px);
    dialog_ = open.dialog;
    ASSERT_NE(dialog_, 0u);
    sides_.show(open, Placing::drawn, opener_);
  }
  bool is_inside(NodeId id) const {
    while (id != 0 && id != dialog_) id = sides_.dom.elements().at(id).parent;
    return id != 0;
  }
  Sides sides_;
  app::State before_, asked_;
  NodeId opener_ = 0, dialog_ = 0;
};

TEST_F(MirrorDialog, IsMadeAndShownOnceWithItsNameAndItsDescription) {
  EXPECT_EQ(sides_.dom.modal, dialog_);
  EXPECT_EQ(sides_.dom.focused, 0u) << "the browser puts it on the first button";
  const auto& dialog = sides_.dom.elements().at(dialog_);
  EXPECT_EQ(dialog.tag, "dialog");
  EXPECT_EQ(dialog.parent, 0u);
  EXPECT_EQ(dialog.attributes.at("role"), "alertdialog");
  EXPECT_NE(dialog.attributes.at("aria-label"), "");
  const auto described =
      static_cast<NodeId>(std::stoul(dialog.attributes.at("aria-describedby").substr(1)));
  EXPECT_TRUE(is_inside(described));
  EXPECT_NE(sides_.dom.elements().at(described).text, "");
  asked_.window.dark = true;
  sides_.show(page_of(asked_, width_px));
  EXPECT_EQ(sides_.dom.modal, 0u) << "it is open already";
}

TEST_F(MirrorDialog, IsTheBrowsersToLayOut) {
  int inside = 0;
  for (const auto& [id, element] : sides_.dom.elements()) {
    if (id == 0 || !is_inside(id)) continue;
    ++inside;
    EXPECT_EQ(element.place, (Rect{-1, -1, -1, -1})) << element.tag << " was given a place";
  }
  EXPECT_GT(inside, 5);
  for (const NodeId id : sides_.dom.to_measure) EXPECT_FALSE(is_inside(id));
}

TEST_F(MirrorDialog, HasLiveRegionsOfItsOwnThatBeginEmpty) {
  const auto regions = [this](std::string_view role) {
    std::vector<std::string> texts;
    for (const auto& [id, element] : sides_.dom.elements()) {
      const auto found = element.attributes.find("role");
      if (found == element.attributes.end() || found->second != role || !is_inside(id)) continue;
      texts.push_back(element.text);
    }
    return texts;
  };
  EXPECT_EQ(regions("status"), std::vector<std::string>{""});
  EXPECT_EQ(regions("alert"), std::vector<std::string>{""});
  asked_.notice = app::Notice{"ui.look.reset.done", "", "", app::NoticeKind::done};
  asked_.said = 1;
  sides_.show(page_of(asked_, width_px));
  ASSERT_EQ(regions("status").size(), 1u);
  EXPECT_NE(regions("status")[0], "") << "outside of the dialog nothing is heard";
}

TEST_F(MirrorDialog, GivesTheFocusBackToWhatOpenedIt) {
  NodeId keep = 0;
  for (const auto& [id, element] : sides_.dom.elements()) {
    if (element.tag == "button" && is_inside(id)) keep = id;
  }
  sides_.show(page_of(before_, width_px), Placing::drawn, keep);
  EXPECT_EQ(sides_.dom.elements().count(dialog_), 0u);
  EXPECT_EQ(sides_.dom.focused, opener_);
}

TEST_F(MirrorDialog, GivesTheFocusToThePageWhereWhatOpenedItIsGone) {
  app::State deleted = state_of("computer, deleted");
  deleted.arrivals = before_.arrivals + 1;
  deleted.focus_on = "undo";
  const Page page = page_of(deleted, width_px);
  ASSERT_EQ(find_node(page, opener_), nullptr);
  sides_.show(page, Placing::drawn, dialog_);
  EXPECT_EQ(sides_.dom.focused, page.focus);
}

// A page with what the browser has to measure, and with what it has not.
Page measured_page(const Lettering& letters, std::string_view face = "usual") {
  Page page;
  page.style.letters = letters;
  page.style.face = face;
  Builder builder(page);
  Node& node = builder.add(Role::paragraph, "people");
  node.author = Author::people;
  node.text = "Sample";
  builder.add(Role::paragraph, "ours").text = "Sample";
  builder.add(Role::text_field, "field");
  lay_out(page, fonts(letters), {}, width_px, 0);
  return page;
}

TEST(MirrorHeights, AreAskedForAgainWhenTheLettersChange) {
  Sides sides;
  const auto asked = [&](const Page& page, Placing placing = Placing::drawn) {
    sides.show(page, placing);
    return sides.dom.to_measure.size();
  };
  const auto letters = [](float scale, float lines, float letter_em, float word_em) {
    return Lettering{scale, 1, lines, letter_em, word_em};
  };
  EXPECT_EQ(asked(measured_page({})), 2u);
  EXPECT_EQ(asked(measured_page({})), 0u);
  EXPECT_EQ(asked(measured_page(letters(1, 1, 0.06f, 0))), 2u);
  EXPECT_EQ(asked(measured_page(letters(1, 1.5f, 0.06f, 0))), 2u);
  EXPECT_EQ(asked(measured_page(letters(1, 1.5f, 0.06f, 0.16f))), 2u);
  EXPECT_EQ(asked(measured_page(letters(2, 1.5f, 0.06f, 0.16f))), 2u);
  EXPECT_EQ(asked(measured_page({}, "dyslexic")), 2u);
  EXPECT_EQ(asked(measured_page({}, "dyslexic")), 0u);
}

TEST(MirrorHeights, AreAskedForAgainAfterThePlainView) {
  Sides sides;
  sides.show(measured_page({}));
  sides.show(measured_page({1.5f}), Placing::flowing);
  EXPECT_EQ(sides.dom.to_measure.size(), 0u);
  sides.show(measured_page({1.5f}), Placing::flowing);
  sides.show(measured_page({1.5f}), Placing::drawn);
  EXPECT_EQ(sides.dom.to_measure.size(), 2u) << "the letters changed meanwhile";
}

// The browser checks what was pressed before the page knows.
Page radios_page(std::string_view checked) {
  Page page;
  Builder builder(page);
  for (const std::string_view key : {"a", "b", "c"}) {
    Node& radio = builder.add(Role::radio, key);
    radio.group = "sample";
    radio.checked = key == checked ? Toggle::on : Toggle::off;
  }
  Node& box = builder.add(Role::checkbox, "tick");
  box.checked = checked == "tick" ? Toggle::on : Toggle::off;
  return page;
}

TEST(MirrorChecked, IsPutBackWhereThePageDoesNotFollow) {
  Sides sides;
  const Page page = radios_page("a");
  sides.show(page);
  const NodeId a = page.nodes[1].id, b = page.nodes[2].id, tick = page.nodes[4].id;
  sides.mirror.forget_checked(b);
  const std::string back = sides.mirror.update(page, Placing::drawn);
  ModelDom browser;  // in which the press on b has taken the place of a
  Mirror other;
  browser.apply(other.update(radios_page("b"), Placing::drawn));
  browser.apply(back);
  EXPECT_EQ(browser.difference_from(page, Placing::drawn), "");
  sides.mirror.forget_checked(tick);
  EXPECT_NE(sides.mirror.update(page, Placing::drawn), "");

  sides.mirror.forget_checked(b);
  const Page follows = radios_page("b");
  sides.show(follows);
  sides.mirror.forget_checked(a + b + tick);
  EXPECT_EQ(sides.mirror.update(follows, Placing::drawn), "") << "no such element";
}

}  // namespace
}  // namespace charter::ui

// The rules of the layout one by one, with a ruler that makes every character ten pixels wide.
#include "wasm/ui/page/layout.hpp"

#include <gtest/gtest.h>

#include <string>

#include "wasm/ui/page/builder.hpp"
#include "wasm/ui/page/skin.hpp"

namespace charter::ui {
namespace {

constexpr float wide_px = 1280;
constexpr float small_px = 320;
constexpr float line_px = 28;  // of body text

class TenPixels final : public TextRuler {
 public:
  float advance_px(Type, std::uint32_t) const override { return 10; }
};

// A page with one container, in which the test puts things.
struct Trial {
  Page page;
  float width_px;
  float height_px = 0;

  explicit Trial(float width) : width_px(width) {}
  template <class Write>
  void lay(Write write, NodeId focused = 0, const MeasuredHeights& heights = {}) {
    Builder builder(page);
    {
      const auto box = builder.open(Role::group, "box");
      write(builder, *box.operator->());
    }
    lay_out(page, TenPixels(), heights, width_px, focused);
    height_px = page.height_px;
  }
  const Node& box() const { return page.nodes[1]; }
  const Node& child(std::size_t index) const { return page.nodes[box().children[index]]; }
  Rect rect(std::size_t index) const { return child(index).rect; }
};

void add_text(Builder& builder, const std::string& key, std::size_t characters) {
  builder.add(Role::paragraph, key).text = std::string(characters, 'm');
}

TEST(Column, PutsOneBelowTheOtherWithTheGapBetween) {
  Trial trial(wide_px);
  trial.lay([](Builder& builder, Node& box) {
    box.gap = 8;
    box.pad_x = 16;
    box.pad_y = 4;
    add_text(builder, "a", 3);
    add_text(builder, "b", 3);
  });
  EXPECT_EQ(trial.rect(0), (Rect{16, 4, wide_px - 32, line_px}));
  EXPECT_EQ(trial.rect(1), (Rect{16, 4 + line_px + 8, wide_px - 32, line_px}));
  EXPECT_EQ(trial.height_px, 8 + 2 * line_px + 8);
}

TEST(Column, GivesAnEmptyLiveRegionNoRoomAndNoGap) {
  Trial trial(wide_px);
  trial.lay([](Builder& builder, Node& box) {
    box.gap = 8;
    add_text(builder, "a", 3);
    builder.add(Role::status, "status");
    add_text(builder, "b", 3);
    builder.add(Role::alert, "alert");
  });
  EXPECT_EQ(trial.rect(2).y, line_px + 8);
  EXPECT_EQ(trial.height_px, 2 * line_px + 8);
}

TEST(Column, KeepsWithinTheWidestAndCentresWhereAsked) {
  Trial trial(wide_px);
  trial.lay([](Builder& builder, Node&) {
    Node& left = builder.add(Role::paragraph, "left");
    left.text = "m";
    left.width_max = 720;
    Node& middle = builder.add(Role::paragraph, "middle");
    middle.text = "m";
    middle.width_max = 720;
    middle.centred = true;
    Node& narrow = builder.add(Role::paragraph, "wider than the window");
    narrow.text = "m";
    narrow.width_max = 5000;
  });
  EXPECT_EQ(trial.rect(0), (Rect{0, 0, 720, line_px}));
  EXPECT_EQ(trial.rect(1).x, 280);
  EXPECT_EQ(trial.rect(1).w, 720);
  EXPECT_EQ(trial.rect(2).w, wide_px);
}

TEST(Row, WrapsWhatHasNoRoom) {
  Trial trial(300);
  trial.lay([](Builder& builder, Node& box) {
    box.flow = Flow::row;
    box.gap = 10;
    for (const char* key : {"a", "b", "c"}) add_text(builder, key, 9);  // 91 px each
  });
  EXPECT_EQ(trial.rect(0).x, 0);
  EXPECT_EQ(trial.rect(1).x, 101);
  EXPECT_EQ(trial.rect(1).y, 0);
  EXPECT_EQ(trial.rect(2).x, 202);
  EXPECT_EQ(trial.rect(2).x + trial.rect(2).w, 293);

  Trial tight(292);
  tight.lay([](Builder& builder, Node& box) {
    box.flow = Flow::row;
    box.gap = 10;
    for (const char* key : {"a", "b", "c"}) add_text(builder, key, 9);
  });
  EXPECT_EQ(tight.rect(1).y, 0);
  EXPECT_EQ(tight.rect(2).x, 0);
  EXPECT_GT(tight.rect(2).y, line_px - 1);
}

TEST(Row, ShrinksWhatIsWiderThanItself) {
  Trial trial(small_px);
  trial.lay([](Builder& builder, Node& box) {
    box.flow = Flow::row;
    add_text(builder, "a", 60);
  });
  EXPECT_EQ(trial.rect(0).w, small_px);
  EXPECT_EQ(trial.child(0).lines.size(), 2u);
}

TEST(Row, CentresWhatIsLowerThanItsLine) {
  Trial trial(wide_px);
  trial.lay([](Builder& builder, Node& box) {
    box.flow = Flow::row;
    add_text(builder, "a", 3);
    Node& button = builder.add(Role::button, "b");
    button.text = "m";
    button.skin = Skin::primary_button;
  });
  EXPECT_EQ(trial.rect(1).h, button_height);
  EXPECT_EQ(trial.rect(0).y, (button_height - line_px) / 2);
}

void add_choice(Builder& builder, const std::string& key, std::size_t characters) {
  const auto box = builder.open(Role::group, key);
  box->skin = Skin::choice;
  const NodeId radio = builder.add(Role::radio, "radio").id;
  Node& label = builder.add(Role::label, "label");
  label.text = std::string(characters, 'm');
  label.target = radio;
}

TEST(Fill, SharesTheLineOnlyWhereTheWindowIsNarrow) {
  for (const float width_px : {wide_px, narrow_px, narrow_px - 1, small_px}) {
    Trial trial(width_px);
    trial.lay([](Builder& builder, Node& box) {
      box.flow = Flow::fill;
      box.gap = 12;
      add_choice(builder, "a", 3);
      add_choice(builder, "b", 2);
    });
    const float right = trial.rect(1).x + trial.rect(1).w;
    if (width_px < narrow_px) {
      EXPECT_NEAR(right, width_px, 0.01f) << width_px;
    } else {
      EXPECT_EQ(trial.rect(0).w, choice_width_min);
      EXPECT_EQ(trial.rect(1).x, choice_width_min + 12);
    }
  }
}

TEST(Choice, IsCoveredByItsRadioAndHoldsItsLabel) {
  Trial trial(small_px);
  trial.lay([](Builder& builder, Node& box) {
    box.flow = Flow::fill;
    add_choice(builder, "a", 60);
  });
  const Node& choice = trial.child(0);
  const Node& radio = trial.page.nodes[choice.children[0]];
  const Node& label = trial.page.nodes[choice.children[1]];
  EXPECT_EQ(radio.rect, choice.rect);
  EXPECT_EQ(label.lines.size(), 3u) << "254 px for 60 letters";
  EXPECT_GE(label.rect.x, choice.rect.x + 50);
  EXPECT_LE(label.rect.y + label.rect.h, choice.rect.y + choice.rect.h);
  EXPECT_EQ(choice.rect.h, 3 * line_px + 24);
}

TEST(Stack, IsARowAndWhereNarrowAColumnOfTheWholeWidth) {
  for (const float width_px : {narrow_px, narrow_px - 1}) {
    Trial trial(width_px);
    trial.lay([](Builder& builder, Node& box) {
      box.flow = Flow::stack;
      box.gap = 16;
      add_text(builder, "a", 5);
      add_text(builder, "b", 5);
    });
    const bool narrow = width_px < narrow_px;
    EXPECT_EQ(trial.rect(1).y, narrow ? line_px + 16 : 0);
    EXPECT_EQ(trial.rect(1).x, narrow ? 0 : 51 + 16);
    EXPECT_EQ(trial.rect(1).w, narrow ? width_px : 51);
  }
}

TEST(Ends, PutsTheFirstLeftAndTheRestRight) {
  Trial trial(wide_px);
  trial.lay([](Builder& builder, Node& box) {
    box.flow = Flow::ends;
    box.gap = 8;
    add_text(builder, "a", 5);
    add_text(builder, "b", 5);
    add_text(builder, "c", 5);
  });
  EXPECT_EQ(trial.rect(2).x + trial.rect(2).w, wide_px);
  EXPECT_EQ(trial.rect(1).x + trial.rect(1).w + 8, trial.rect(2).x);
  EXPECT_EQ(trial.rect(0).x, 0);
  EXPECT_EQ(trial.rect(0).x + trial.rect(0).w + 8, trial.rect(1).x);
}

TEST(Grid, HasAsManyEqualColumnsAsThereIsRoomFor) {
  for (const auto& [width_px, columns] :
       {std::pair(816.f, 3u), std::pair(815.f, 2u), std::pair(266.f, 1u), std::pair(100.f, 1u)}) {
    Trial trial(width_px);
    trial.lay([](Builder& builder, Node& box) {
      box.flow = Flow::grid;
      box.column_min = 250;
      box.gap = 33;
      for (const char* key : {"a", "b", "c"}) add_text(builder, key, 3);
    });
    const float width = (width_px + 33) / static_cast<float>(columns) - 33;
    for (std::size_t i = 0; i < 3; ++i) EXPECT_NEAR(trial.rect(i).w, width, 0.01f) << width_px;
    EXPECT_EQ(trial.rect(columns - 1).y, 0) << width_px;
    EXPECT_TRUE(columns == 3 || trial.rect(columns).y > 0) << width_px;
  }
}

TEST(Grid, MakesTheCellsOfALineEquallyHigh) {
  Trial trial(600);
  trial.lay([](Builder& builder, Node& box) {
    box.flow = Flow::grid;
    box.column_min = 250;
    box.gap = 10;
    add_text(builder, "short", 3);
    add_text(builder, "long", 50);
    add_text(builder, "next line", 3);
  });
  EXPECT_EQ(trial.rect(0).h, 2 * line_px);
  EXPECT_EQ(trial.rect(1).h, 2 * line_px);
  EXPECT_EQ(trial.rect(2).h, line_px);
  EXPECT_EQ(trial.rect(2).y, 2 * line_px + 10);
}

TEST(Split, HasASideThatIsNarrowerInAMediumWindowAndAboveInANarrowOne) {
  for (const float width_px : {medium_px, medium_px - 1, narrow_px, narrow_px - 1}) {
    Trial trial(width_px);
    trial.lay([](Builder& builder, Node& box) {
      box.flow = Flow::split;
      box.gap = 32;
      add_text(builder, "side", 3);
      add_text(builder, "main", 3);
    });
    if (width_px < narrow_px) {
      EXPECT_EQ(trial.rect(0).w, width_px);
      EXPECT_EQ(trial.rect(1), (Rect{0, line_px + 32, width_px, line_px}));
      continue;
    }
    EXPECT_EQ(trial.rect(0).w, width_px < medium_px ? side_width * 0.75f : side_width);
    EXPECT_EQ(trial.rect(1).y, 0);
    EXPECT_GT(trial.rect(1).x, trial.rect(0).w);
    EXPECT_EQ(trial.rect(1).x + trial.rect(1).w, width_px);
  }
}

TEST(Cells, ShareTheWidthByTheirShares) {
  Trial trial(800);
  trial.lay([](Builder& builder, Node& box) {
    box.flow = Flow::cells;
    for (const auto& [key, share] :
         {std::pair("a", 1.f), std::pair("b", 2.f), std::pair("c", 1.f)}) {
      Node& cell = builder.add(Role::column_header, key);
      cell.text = "m";
      cell.share = share;
    }
  });
  EXPECT_EQ(trial.rect(0), (Rect{0, 0, 200, line_px}));
  EXPECT_EQ(trial.rect(1), (Rect{200, 0, 400, line_px}));
  EXPECT_EQ(trial.rect(2), (Rect{600, 0, 200, line_px}));
}

TEST(Shown, ForPrintAloneTakesNoRoom) {
  for (const Flow flow : {Flow::column, Flow::row, Flow::ends}) {
    Trial trial(wide_px);
    trial.lay([flow](Builder& builder, Node& box) {
      box.flow = flow;
      box.gap = 8;
      add_text(builder, "a", 3);
      Node& print = builder.add(Role::paragraph, "print");
      print.text = "m";
      print.shown = Shown::print_only;
      add_text(builder, "b", 3);
    });
    EXPECT_EQ(trial.rect(1).h, 0);
    EXPECT_EQ(trial.height_px, flow == Flow::column ? 2 * line_px + 8 : line_px);
  }
}

TEST(Shown, WhenFocusedTakesRoomOnlyThen) {
  const auto write = [](Builder& builder, Node&) {
    Node& skip = builder.add(Role::button, "skip");
    skip.text = "m";
    skip.skin = Skin::secondary_button;
    skip.shown = Shown::when_focused;
    add_text(builder, "a", 3);
  };
  Trial without(wide_px);
  without.lay(write);
  EXPECT_EQ(without.rect(1).y, 0);
  EXPECT_EQ(without.height_px, line_px);
  EXPECT_LE(without.rect(0).w * without.rect(0).h, 1) << "there for the keyboard to find";
  Trial with(wide_px);
  with.lay(write, without.child(0).id);
  EXPECT_EQ(with.rect(0).h, button_height);
  EXPECT_EQ(with.rect(1).y, button_height);
}

TEST(Measured, HeightsAreThoseOfTheBrowser) {
  const auto write = [](Builder& builder, Node&) {
    Node& people = builder.add(Role::paragraph, "people");
    people.author = Author::people;
    people.text = "m";
    Node& field = builder.add(Role::text_field, "field");
    field.skin = Skin::field;
  };
  Trial unmeasured(wide_px);
  unmeasured.lay(write);
  EXPECT_EQ(unmeasured.rect(0).h, line_px) << "one line, until it is known";
  EXPECT_EQ(unmeasured.rect(1).h, 3 * line_px + 20) << "three lines at least";
  const NodeId people = unmeasured.child(0).id;
  const NodeId field = unmeasured.child(1).id;
  Trial measured(wide_px);
  measured.lay(write, 0, {{people, 112}, {field, 40}});
  EXPECT_EQ(measured.rect(0).h, 112);
  EXPECT_EQ(measured.rect(1).h, 3 * line_px + 20);
  Trial grown(wide_px);
  grown.lay(write, 0, {{field, 400.25f}});
  EXPECT_EQ(grown.rect(1).h, 401) << "whole pixels";
}

TEST(Text, OfPeopleIsTheBrowsersToDraw) {
  Trial trial(wide_px);
  trial.lay([](Builder& builder, Node&) {
    Node& people = builder.add(Role::paragraph, "people");
    people.author = Author::people;
    people.text = "m";
  });
  EXPECT_TRUE(trial.child(0).lines.empty());
}

}  // namespace
}  // namespace charter::ui

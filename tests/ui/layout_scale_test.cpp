// The layout at other sizes and distances of text than the usual: what grows with it, and what goes
// by the room that is left.
#include <gtest/gtest.h>

#include <string>

#include "wasm/ui/page/builder.hpp"
#include "wasm/ui/page/layout.hpp"

namespace charter::ui {
namespace {

class TenPixels final : public TextRuler {
 public:
  float advance_px(Type, std::uint32_t) const override { return 10; }
};

// A page with one container, in which the test puts things.
template <class Write>
Page laid_out(float width_px, const Lettering& letters, Write write) {
  Page page;
  page.style.letters = letters;
  Builder builder(page);
  {
    const auto box = builder.open(Role::group, "box");
    write(builder, *box.operator->());
  }
  lay_out(page, TenPixels(), {}, width_px, 0);
  return page;
}

Rect rect_of(const Page& page, std::size_t child) {
  return page.nodes[page.nodes[1].children[child]].rect;
}

void add_text(Builder& builder, const std::string& key, std::size_t characters,
              Type type = Type::body) {
  Node& node = builder.add(Role::paragraph, key);
  node.text = std::string(characters, 'm');
  node.type = type;
}

TEST(Scale, MakesLinesHigherAndSoDoTheirDistances) {
  const auto height = [](const Lettering& letters, Type type) {
    return rect_of(laid_out(2000, letters,
                            [type](Builder& builder, Node&) { add_text(builder, "a", 3, type); }),
                   0)
        .h;
  };
  EXPECT_EQ(height({}, Type::body), 28);
  EXPECT_EQ(height({2}, Type::body), 56);
  EXPECT_EQ(height({1, 1, 1.5f}, Type::body), 42);
  EXPECT_EQ(height({2, 1, 1.5f}, Type::body), 84);
  EXPECT_EQ(height({2}, Type::h1), 86) << "2000 px at twice the size are not narrow";
}

TEST(Scale, HoldsAsManyLettersInALine) {
  const auto columns = [](float width_px, float scale) {
    return laid_out(width_px, {scale}, [](Builder& builder, Node&) {
      Node& node = builder.add(Role::paragraph, "a");
      node.text = "m";
      node.width_max = 720;
      node.centred = true;
    });
  };
  EXPECT_EQ(rect_of(columns(2000, 1), 0).w, 720);
  EXPECT_EQ(rect_of(columns(2000, 2), 0).w, 1440);
  EXPECT_EQ(rect_of(columns(2000, 2), 0).x, 280);
  EXPECT_EQ(rect_of(columns(1280, 2), 0).w, 1280) << "no wider than the window";
}

TEST(Scale, MovesTheBoundOfANarrowWindow) {
  const auto second = [](float width_px, float scale) {
    const Page page = laid_out(width_px, {scale}, [](Builder& builder, Node& box) {
      box.flow = Flow::stack;
      add_text(builder, "a", 3);
      add_text(builder, "b", 3);
    });
    return rect_of(page, 1);
  };
  EXPECT_EQ(second(2 * narrow_px, 2).y, 0) << "side by side";
  EXPECT_GT(second(2 * narrow_px - 1, 2).y, 0) << "one under the other";
  EXPECT_EQ(second(narrow_px, 1).y, 0);
  EXPECT_EQ(second(narrow_px / 2, 0.5f).y, 0) << "smaller letters have more room";
  const auto heading = [](float width_px) {
    const Page page = laid_out(
        width_px, {2}, [](Builder& builder, Node&) { add_text(builder, "a", 3, Type::h1); });
    return rect_of(page, 0).h;
  };
  EXPECT_EQ(heading(2 * narrow_px), 86);
  EXPECT_EQ(heading(2 * narrow_px - 1), 70) << "the smaller of the two";
}

TEST(Scale, WidensTheColumnsOfAGridAndTheSideOfASplit) {
  const auto grid = [](float scale) {
    return laid_out(1000, {scale}, [](Builder& builder, Node& box) {
      box.flow = Flow::grid;
      box.column_min = 300;
      for (const char* key : {"a", "b", "c"}) add_text(builder, key, 3);
    });
  };
  EXPECT_EQ(rect_of(grid(1), 2).y, 0) << "three";
  EXPECT_EQ(rect_of(grid(1.5f), 1).y, 0) << "two";
  EXPECT_GT(rect_of(grid(1.5f), 2).y, 0);
  EXPECT_GT(rect_of(grid(2), 1).y, 0) << "one";
  const auto split = [](float width_px, float scale) {
    const Page page = laid_out(width_px, {scale}, [](Builder& builder, Node& box) {
      box.flow = Flow::split;
      add_text(builder, "side", 3);
      add_text(builder, "rest", 3);
    });
    return rect_of(page, 0).w;
  };
  EXPECT_EQ(split(medium_px, 1), side_width);
  EXPECT_EQ(split(2 * medium_px, 2), 2 * side_width);
  EXPECT_EQ(split(2 * medium_px - 1, 2), 1.5f * side_width);
}

// Room of 300 px: 10 px a letter and one for rounding.
Page ends(std::string_view first, std::size_t rest, Author author = Author::catalogue) {
  return laid_out(300, {}, [&](Builder& builder, Node& box) {
    box.flow = Flow::ends;
    box.gap = 10;
    Node& node = builder.add(Role::paragraph, "first");
    node.text = first;
    node.author = author;
    add_text(builder, "rest", rest);
  });
}
Page ends(std::size_t first, std::size_t rest) { return ends(std::string(first, 'm'), rest); }

TEST(Ends, BreakTheFirstBetweenItsWordsBesideTheRest) {
  const Page words = ends("mmmmmmmmmm mmmmmmmmmm", 9);  // 211 of the 199 beside the rest
  EXPECT_EQ(rect_of(words, 0), (Rect{0, 0, 199, 56}));
  EXPECT_EQ(words.nodes[2].lines.size(), 2u);
  EXPECT_EQ(rect_of(words, 1).y, 14) << "in the middle of the taller one";
}

TEST(Ends, KeepWhatPeopleWroteBesideTheRest) {
  const Page people = ends("Sample", 9, Author::people);
  EXPECT_EQ(rect_of(people, 0), (Rect{0, 0, 199, 28}));
  EXPECT_EQ(rect_of(people, 1).y, 0);
  const Page squeezed = ends("Sample", 17, Author::people);  // 119 are left, less than a choice
  EXPECT_EQ(rect_of(squeezed, 1).y, 28 + space::xs);
}

TEST(Ends, StandAboveEachOtherWhereAWordDoesNotFitBesideTheRest) {
  const Page fits = ends(19, 9);  // 191 + 10 + 91 = 292
  EXPECT_EQ(rect_of(fits, 0).y, rect_of(fits, 1).y);
  EXPECT_LE(rect_of(fits, 0).x + rect_of(fits, 0).w, rect_of(fits, 1).x);
  const Page over = ends(20, 9);  // 302
  EXPECT_EQ(rect_of(over, 0), (Rect{0, 0, 300, 28}));
  EXPECT_EQ(rect_of(over, 1).y, 28 + space::xs) << "with air between them";
  EXPECT_EQ(rect_of(over, 1).x + rect_of(over, 1).w, 300) << "still at the right";
  EXPECT_EQ(over.nodes[1].rect.h, 56 + space::xs);
  const Page long_rest = ends(3, 60);
  EXPECT_EQ(rect_of(long_rest, 1), (Rect{0, 28 + space::xs, 300, 56}));
  EXPECT_EQ(long_rest.nodes[1].rect.h, 84 + space::xs);
}

TEST(Dialog, HasNoPlaceInThePage) {
  const auto page_with = [](bool dialog) {
    return laid_out(800, {}, [dialog](Builder& builder, Node& box) {
      box.gap = 8;
      add_text(builder, "a", 3);
      if (!dialog) return;
      const auto scope = builder.open(Role::dialog, "question");
      add_text(builder, "inside", 300);
    });
  };
  EXPECT_EQ(page_with(true).height_px, page_with(false).height_px);
  EXPECT_EQ(rect_of(page_with(true), 1), Rect());
}

}  // namespace
}  // namespace charter::ui

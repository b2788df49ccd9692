// The charter's tables against the counts and references of the printed charter.
#include "core/charter/charter.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string_view>

namespace charter {
namespace {

std::size_t items_of_kind(ItemKind kind) {
  std::size_t count = 0;
  for (const Tool& tool : tools()) {
    for (const Item& item : tool.items) count += item.kind == kind;
  }
  return count;
}

TEST(Charter, HasTheCountsOfThePrintedCharter) {
  EXPECT_EQ(tools().size(), 7u);
  EXPECT_EQ(rights().size(), 9u);
  EXPECT_EQ(duties().size(), 7u);
  EXPECT_EQ(commitments().size(), 15u);
}

TEST(Charter, CountsThirtyEightItemsOfWhichThirtyTwoAreYesOrNo) {
  EXPECT_EQ(counted_items(), 38u);
  EXPECT_EQ(items_of_kind(ItemKind::yes_no), 32u);
  EXPECT_EQ(items_of_kind(ItemKind::text), 6u);
  EXPECT_EQ(items_of_kind(ItemKind::text_optional), 2u);
}

TEST(Charter, NumbersTheToolsInOrder) {
  int number = 1;
  for (const Tool& tool : tools()) EXPECT_EQ(tool.number, number++) << tool.id;
}

TEST(Charter, EveryToolNamesARightThatPointsBack) {
  for (const Tool& tool : tools()) {
    std::size_t pointing_back = 0;
    for (const Right& right : rights()) {
      pointing_back += right.id == tool.right && right.tool == tool.id;
    }
    EXPECT_EQ(pointing_back, 1u) << tool.id;
  }
}

TEST(Charter, EveryRightThatNamesAToolIsNamedByIt) {
  for (const Right& right : rights()) {
    if (right.tool.empty()) continue;
    const Tool* tool = find_tool(right.tool);
    ASSERT_NE(tool, nullptr) << right.id;
    EXPECT_EQ(tool->right, right.id);
  }
}

TEST(Charter, EveryIdIsThereOnce) {
  std::set<std::string_view> ids;
  std::size_t named = 0;
  const auto add = [&](std::string_view id) {
    EXPECT_FALSE(id.empty());
    EXPECT_TRUE(ids.insert(id).second) << id;
    ++named;
  };
  for (const Tool& tool : tools()) {
    add(tool.id);
    for (const Item& item : tool.items) add(item.id);
  }
  for (const Right& right : rights()) add(right.id);
  for (std::string_view id : duties()) add(id);
  for (std::string_view id : commitments()) add(id);
  for (std::string_view id : about_parts()) add(id);
  EXPECT_EQ(ids.size(), named);
}

TEST(Charter, FindsEveryItemAndItsTool) {
  for (const Tool& tool : tools()) {
    EXPECT_EQ(find_tool(tool.id), &tool);
    for (const Item& item : tool.items) {
      EXPECT_EQ(find_item(item.id), &item);
      EXPECT_EQ(tool_of_item(item.id), &tool);
    }
  }
}

TEST(Charter, FindsNothingForWhatIsNotThere) {
  for (std::string_view id : {"", "sharing", "sharing.", "sharing.nothing", "nothing.easy-read"}) {
    EXPECT_EQ(find_item(id), nullptr) << id;
    EXPECT_EQ(tool_of_item(id), nullptr) << id;
  }
  EXPECT_EQ(find_tool(""), nullptr);
  EXPECT_EQ(find_tool("sharing.easy-read"), nullptr);
}

}  // namespace
}  // namespace charter

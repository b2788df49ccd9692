// The charter's structure: ids, kinds, order and references. No wording: that is the catalogue's.
// Source: the City and Hackney co-production charter (2021). The ids go into saved files and never
// change once a release has written them.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace charter {

// Which edition of the charter the ids stand for; written into every file.
inline constexpr std::string_view charter_edition = "2021";

enum class ItemKind {
  yes_no,         // yes, no, not sure, or no answer
  text,           // free text that counts in the progress
  text_optional,  // free text that does not count
};

enum class Origin { charter, added_by_app };

// What an item's answer asks for besides itself.
enum class FollowUp {
  none,
  who_after_yes_or_no,
  who_after_yes,
  reason_after_no,
  describe_after_yes
};

struct Item {
  std::string_view id;  // e.g. "sharing.easy-read"
  ItemKind kind = ItemKind::yes_no;
  Origin origin = Origin::charter;
  FollowUp follow_up = FollowUp::none;
  bool may_hold_none = false;  // offers "we hold none" besides yes and no
};

// One of the seven self-assessment tools, in the charter's order.
struct Tool {
  std::string_view id;     // e.g. "sharing"
  int number = 0;          // 1 to 7; also the number of its appendix
  int page = 0;            // of the printed charter
  std::string_view right;  // the right that names this tool
  std::span<const Item> items;
};

// A right, and the tool that it names (empty when it names none).
struct Right {
  std::string_view id;    // e.g. "right.transparency"
  std::string_view tool;  // e.g. "scale"
};

std::span<const Tool> tools();                    // 7
std::span<const Right> rights();                  // 9
std::span<const std::string_view> duties();       // 7, the charter's responsibilities
std::span<const std::string_view> commitments();  // 15
std::span<const std::string_view> about_parts();  // what the charter says about itself

const Tool* find_tool(std::string_view id);  // null when there is none
const Item* find_item(std::string_view id);  // null when there is none
const Tool* tool_of_item(std::string_view item_id);

// How many items count in "n of 38".
std::size_t counted_items();

}  // namespace charter

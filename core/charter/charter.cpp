// The tables behind charter.hpp. Must not hold wording.
#include "core/charter/charter.hpp"

#include <array>

namespace charter {
namespace {

using enum FollowUp;
constexpr auto app = Origin::added_by_app;
constexpr auto own = Origin::charter;

constexpr std::array guide{
    Item{"guide.read", ItemKind::yes_no, app},
    Item{"guide.notes", ItemKind::text_optional, app},
};
constexpr std::array scale{
    Item{"scale.co-production"},
    Item{"scale.service-user-led"},
    Item{"scale.co-design"},
    Item{"scale.public-involvement"},
    Item{"scale.consultation"},
    Item{"scale.informing"},
    Item{"scale.criteria", ItemKind::text},
    Item{"scale.improve", ItemKind::text},
};
constexpr Item step(std::string_view id) {
  return Item{id, ItemKind::yes_no, own, who_after_yes_or_no};
}
constexpr std::array sharing{
    step("sharing.papers-week-ahead"),   step("sharing.simplified-papers"),
    step("sharing.easy-read"),           step("sharing.simple-language"),
    step("sharing.traffic-light-cards"), step("sharing.meeting-before"),
    step("sharing.meeting-after"),       step("sharing.alternative-ways"),
    step("sharing.real-time-feedback"),
};
constexpr std::array reward{
    Item{"reward.financial", ItemKind::yes_no, own, reason_after_no},
    Item{"reward.voucher"},
    Item{"reward.training", ItemKind::yes_no, own, describe_after_yes},
    Item{"reward.costs", ItemKind::yes_no, own, describe_after_yes},
};
constexpr std::array access{
    Item{"access.guides-read", ItemKind::yes_no, app},
    Item{"access.checklist-online", ItemKind::yes_no, app, none, true},
    Item{"access.checklist-face-to-face", ItemKind::yes_no, app, none, true},
    Item{"access.notes", ItemKind::text_optional, app},
};
constexpr std::array voice{
    Item{"voice.recruitment", ItemKind::text},
    Item{"voice.tenure", ItemKind::text},
    Item{"voice.next-role", ItemKind::text},
    Item{"voice.handing-on", ItemKind::text},
};
constexpr Item way(std::string_view id) { return Item{id, ItemKind::yes_no, own, who_after_yes}; }
constexpr std::array feedback{
    way("feedback.minutes"),       way("feedback.debrief"),      way("feedback.tech-support"),
    way("feedback.updates"),       way("feedback.whatsapp"),     way("feedback.live-documents"),
    way("feedback.notice-boards"), way("feedback.social-media"), way("feedback.networking"),
};

constexpr std::array all_tools{
    Tool{"guide", 1, 7, "right.from-start", guide},
    Tool{"scale", 2, 7, "right.transparency", scale},
    Tool{"sharing", 3, 9, "right.information", sharing},
    Tool{"reward", 4, 10, "right.recognition", reward},
    Tool{"access", 5, 11, "right.accessibility", access},
    Tool{"voice", 6, 11, "right.stable-varied-voice", voice},
    Tool{"feedback", 7, 12, "right.feedback", feedback},
};
constexpr std::array all_rights{
    Right{"right.from-start", "guide"},     Right{"right.equal-voice", ""},
    Right{"right.transparency", "scale"},   Right{"right.honesty", ""},
    Right{"right.information", "sharing"},  Right{"right.recognition", "reward"},
    Right{"right.accessibility", "access"}, Right{"right.stable-varied-voice", "voice"},
    Right{"right.feedback", "feedback"},
};
constexpr std::array<std::string_view, 7> all_duties{
    "duty.trust-respect", "duty.we-not-i",     "duty.connections", "duty.share-information",
    "duty.ongoing",       "duty.shared-goals", "duty.constraints",
};
constexpr std::array<std::string_view, 15> all_commitments{
    "commit.sign-up",   "commit.report",   "commit.accountability", "commit.test-quality",
    "commit.champions", "commit.boards",   "commit.championed",     "commit.staff-training",
    "commit.induction", "commit.capacity", "commit.barriers",       "commit.resources",
    "commit.learning",  "commit.culture",  "commit.build-on",
};
constexpr std::array<std::string_view, 12> all_about_parts{
    "about.co-production", "about.developed-by", "about.partners",   "about.vision",
    "about.guidance",      "about.replaces",     "about.principles", "about.appendix",
    "about.includes",      "about.interactive",  "about.agreement",  "about.sight",
};

}  // namespace

std::span<const Tool> tools() { return all_tools; }
std::span<const Right> rights() { return all_rights; }
std::span<const std::string_view> duties() { return all_duties; }
std::span<const std::string_view> commitments() { return all_commitments; }
std::span<const std::string_view> about_parts() { return all_about_parts; }

const Tool* find_tool(std::string_view id) {
  for (const Tool& tool : all_tools) {
    if (tool.id == id) return &tool;
  }
  return nullptr;
}

const Tool* tool_of_item(std::string_view item_id) {
  return find_item(item_id) ? find_tool(item_id.substr(0, item_id.find('.'))) : nullptr;
}

const Item* find_item(std::string_view id) {
  const Tool* tool = find_tool(id.substr(0, id.find('.')));
  if (tool == nullptr) return nullptr;
  for (const Item& item : tool->items) {
    if (item.id == id) return &item;
  }
  return nullptr;
}

std::size_t counted_items() {
  std::size_t count = 0;
  for (const Tool& tool : all_tools) {
    for (const Item& item : tool.items) count += item.kind != ItemKind::text_optional;
  }
  return count;
}

}  // namespace charter

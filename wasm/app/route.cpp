// Addresses to routes and back. Must not know what the screens show.
#include "wasm/app/route.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/assessment/fields.hpp"
#include "core/charter/charter.hpp"

namespace charter::app {
namespace {

constexpr std::array<std::pair<Screen, std::string_view>, 11> names{{
    {Screen::about, "about"},
    {Screen::check, "check"},
    {Screen::sign, "sign"},
    {Screen::open, "open"},
    {Screen::file, "file"},
    {Screen::charter, "charter"},
    {Screen::forms, "forms"},
    {Screen::look, "look"},
    {Screen::computer, "computer"},
    {Screen::help, "help"},
    {Screen::missing, "missing"},
}};

bool is_draft_id(std::string_view text) {
  return text.size() == 8 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

const Route missing{Screen::missing, "", "", ""};

// One "name=value" of the address; false when it is not one of ours.
bool take_part(Route& route, std::string_view part) {
  constexpr std::string_view draft_key = "draft=";
  constexpr std::string_view item_key = "item=";
  if (part.starts_with(draft_key) && is_draft_id(part.substr(draft_key.size()))) {
    route.draft = part.substr(draft_key.size());
    return true;
  }
  if (part.starts_with(item_key)) {
    route.item = part.substr(item_key.size());
    const Tool* tool = tool_of_item(route.item);
    if (route.screen == Screen::tool) return tool != nullptr && tool->id == route.tool;
    if (route.screen == Screen::open) return route.item == "pasted";
    return route.screen == Screen::about && tool == nullptr && field_spec(route.item).has_value();
  }
  return false;
}

Route from_path(std::string_view path) {
  if (path.empty()) return {};
  constexpr std::string_view tool_prefix = "tool/";
  if (path.starts_with(tool_prefix)) {
    const Tool* tool = find_tool(path.substr(tool_prefix.size()));
    if (tool != nullptr) return {Screen::tool, std::string(tool->id), "", ""};
    return missing;
  }
  for (const auto& [screen, name] : names) {
    if (name == path) return {screen, "", "", ""};
  }
  return missing;
}

}  // namespace

std::string to_address(const Route& route) {
  std::string address = "#/";
  if (route.screen == Screen::tool) address += "tool/" + route.tool;
  for (const auto& [screen, name] : names) {
    if (screen == route.screen) address += name;
  }
  char separator = '?';
  if (!route.draft.empty()) {
    address += "?draft=" + route.draft;
    separator = '&';
  }
  if (!route.item.empty()) address += separator + ("item=" + route.item);
  return address;
}

Route page_of(Route route) {
  route.item.clear();
  return route;
}

Route from_address(std::string_view address) {
  if (address.starts_with("#")) address.remove_prefix(1);
  if (address.starts_with("/")) address.remove_prefix(1);
  const auto query_at = address.find('?');
  Route route = from_path(address.substr(0, query_at));
  if (query_at == std::string_view::npos) return route;
  std::string_view query = address.substr(query_at + 1);
  while (!query.empty()) {
    const auto end = query.find('&');
    const std::string_view part = query.substr(0, end);
    query = end == std::string_view::npos ? std::string_view() : query.substr(end + 1);
    if (!take_part(route, part)) return missing;
  }
  return route;
}

}  // namespace charter::app

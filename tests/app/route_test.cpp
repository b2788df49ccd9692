// Addresses: every route there and back, and everything else is "missing".
#include "wasm/app/route.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/charter/charter.hpp"
#include "tests/support/random_assessment.hpp"

namespace charter::app {
namespace {

std::vector<Route> all_routes() {
  std::vector<Route> routes;
  for (const std::string draft : {"", "0a1b2c3d"}) {
    for (int screen = 0; screen <= static_cast<int>(Screen::missing); ++screen) {
      if (static_cast<Screen>(screen) == Screen::tool) continue;
      routes.push_back({static_cast<Screen>(screen), "", draft, ""});
    }
    for (const Tool& tool : tools()) {
      routes.push_back({Screen::tool, std::string(tool.id), draft, ""});
      for (const Item& item : tool.items) {
        routes.push_back({Screen::tool, std::string(tool.id), draft, std::string(item.id)});
      }
    }
  }
  return routes;
}

TEST(Route, ComesBackFromItsAddress) {
  for (const Route& route : all_routes()) {
    EXPECT_EQ(from_address(to_address(route)), route) << to_address(route);
  }
}

TEST(Route, HasTheAddressThatIsWrittenDown) {
  EXPECT_EQ(to_address({}), "#/");
  EXPECT_EQ(to_address({Screen::help, "", "", ""}), "#/help");
  EXPECT_EQ(to_address({Screen::about, "", "0a1b2c3d", ""}), "#/about?draft=0a1b2c3d");
  EXPECT_EQ(to_address({Screen::tool, "guide", "0a1b2c3d", "guide.read"}),
            "#/tool/guide?draft=0a1b2c3d&item=guide.read");
}

TEST(Route, NothingAtAllIsHome) {
  for (const std::string_view address : {"", "#", "#/", "/", "#/?"}) {
    EXPECT_EQ(from_address(address), Route{}) << address;
  }
}

TEST(Route, WhatIsNotUnderstoodIsMissing) {
  const std::string nul("#/about\0", 8);
  for (const std::string& address : std::vector<std::string>{
           "#/nowhere",
           "#/About",
           "#/about/",
           "#//about",
           "##/about",
           "#/about#",
           "#/about%20",
           "#/about?x",
           "#/about?draft=",
           "#/about?draft=0a1b2c3",
           "#/about?draft=0a1b2c3d4",
           "#/about?draft=0A1B2C3D",
           "#/about?draft=0a1b2c3g",
           "#/about?draft=<script>",
           "#/about?item=guide.read",
           "#/?item=guide.read",
           "#/tool",
           "#/tool/",
           "#/tool/nowhere",
           "#/tool/guide/",
           "#/tool/guide.read",
           "#/tool/scale?item=guide.read",
           "#/tool/guide?item=",
           "#/tool/guide?item=guide",
           "#/tool/guide?item=guide.nowhere",
           "#/tool/guide?item=guide.read&&",
           "#/tool/guide?&item=guide.read",
           "#/tool/guide?draft=0a1b2c3d?item=guide.read",
           "#/tool/guide?name=Somebody",
           "javascript:alert(1)",
           "https://example.org/",
           "#/../about",
           "#/\xff\xfe",
           nul,
           std::string(1'000'000, 'a'),
       }) {
    EXPECT_EQ(from_address(address).screen, Screen::missing) << address.substr(0, 60);
  }
}

// A route that an address may not name: what comes out of a hostile address can still be shown.
TEST(Route, OfAnyAddressHasAnAddressOfItsOwn) {
  const std::vector<Route> routes = all_routes();
  Random random(1);
  for (int i = 0; i < 20'000; ++i) {
    std::string address = to_address(routes[random.below(routes.size())]);
    for (std::size_t change = 1 + random.below(3); change > 0; --change) {
      const std::size_t at = random.below(address.size() + 1);
      const char byte = static_cast<char>(random.below(256));
      if (random.below(2) == 0) {
        address.insert(address.begin() + static_cast<std::ptrdiff_t>(at), byte);
      } else if (at < address.size()) {
        address[at] = byte;
      }
    }
    const Route route = from_address(address);
    EXPECT_EQ(from_address(to_address(route)), route) << address;
    EXPECT_TRUE(route.screen == Screen::tool ? find_tool(route.tool) != nullptr
                                             : route.tool.empty() && route.item.empty());
    EXPECT_TRUE(route.draft.empty() || route.draft.size() == 8);
  }
}

}  // namespace
}  // namespace charter::app

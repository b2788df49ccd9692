// Pages by chance, one after the other as an application would show them. Under a key is always a
// node of one kind.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "tests/support/random_assessment.hpp"
#include "wasm/ui/page/builder.hpp"

namespace charter::ui {

class RandomPages {
 public:
  explicit RandomPages(std::uint64_t seed) : random_(seed) {}

  // The next page, laid out.
  Page next();

 private:
  std::vector<std::string_view> some(std::vector<std::string_view> keys);
  void fill(Builder& builder, int depth);
  void add(Builder& builder, std::string_view key, int depth);
  void add_list(Builder& builder);
  void add_table(Builder& builder);
  void add_question(Builder& builder);
  void add_regions(Builder& builder);
  void add_dialog(Builder& builder);
  void dress(Node& node);

  Random random_;
  std::uint32_t arrival_ = 1;
};

// Somewhere on the page, as a person may be there by chance: often nowhere.
NodeId random_focus(Random& random, const Page& page);

}  // namespace charter::ui

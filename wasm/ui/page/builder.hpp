// Writing a page down: containers open and close like brackets, leaves are added inside.
// Must not measure or draw.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "wasm/ui/page/node.hpp"

namespace charter::ui {

class Builder {
 public:
  explicit Builder(Page& page);

  // Opens a container; it closes when the returned scope ends. `key` is unique among its siblings.
  class Scope {
   public:
    Scope(Builder& builder, std::uint32_t index) : builder_(&builder), index_(index) {}
    ~Scope() {
      if (builder_ != nullptr) builder_->close();
    }
    Scope(Scope&& other) noexcept
        : builder_(std::exchange(other.builder_, nullptr)), index_(other.index_) {}
    Scope& operator=(Scope&&) = delete;
    Node* operator->() const { return &builder_->page_.nodes[index_]; }

   private:
    Builder* builder_;
    std::uint32_t index_;
  };
  [[nodiscard]] Scope open(Role role, std::string_view key);

  // Adds a leaf. The reference holds until the next node is added.
  Node& add(Role role, std::string_view key);

  // The id that a node of this key has, or will have, in the container now open.
  NodeId id_of(std::string_view key) const;

  Page& page() { return page_; }

 private:
  std::uint32_t append(Role role, std::string_view key);
  void close();

  Page& page_;
  std::vector<std::uint32_t> open_;
};

}  // namespace charter::ui

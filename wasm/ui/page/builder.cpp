// See builder.hpp. Ids are FNV-1a hashes of the keys on the way from the root.
#include "wasm/ui/page/builder.hpp"

#include <cassert>

namespace charter::ui {
namespace {

NodeId hashed(NodeId parent, std::string_view key) {
  NodeId hash = parent ^ 2166136261u;
  for (const char c : key) hash = (hash ^ static_cast<std::uint8_t>(c)) * 16777619u;
  return hash == 0 ? 1 : hash;
}

}  // namespace

Builder::Builder(Page& page) : page_(page) {
  page_.nodes.clear();
  page_.nodes.emplace_back();
  page_.nodes[0].id = 1;
  open_.push_back(0);
}

Builder::Scope Builder::open(Role role, std::string_view key) {
  const std::uint32_t index = append(role, key);
  open_.push_back(index);
  return {*this, index};
}

Node& Builder::add(Role role, std::string_view key) { return page_.nodes[append(role, key)]; }

NodeId Builder::id_of(std::string_view key) const {
  return hashed(page_.nodes[open_.back()].id, key);
}

std::uint32_t Builder::append(Role role, std::string_view key) {
  const auto index = static_cast<std::uint32_t>(page_.nodes.size());
  Node node;
  node.id = id_of(key);
  node.role = role;
  node.parent = open_.back();
#ifndef NDEBUG
  for (const std::uint32_t sibling : page_.nodes[open_.back()].children) {
    assert(page_.nodes[sibling].id != node.id && "two siblings with one key");
  }
#endif
  page_.nodes.push_back(std::move(node));
  page_.nodes[open_.back()].children.push_back(index);
  return index;
}

void Builder::close() {
  assert(open_.size() > 1);
  open_.pop_back();
}

const Node* find_node(const Page& page, NodeId id) {
  for (const Node& node : page.nodes) {
    if (node.id == id) return &node;
  }
  return nullptr;
}

}  // namespace charter::ui

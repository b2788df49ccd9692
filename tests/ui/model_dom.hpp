// A document that does what the operations of mirror.hpp say, as strictly as can be: an operation
// on something that is not there, or that changes nothing, is a fault.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "wasm/ui/page/mirror.hpp"

namespace charter::ui {

class ModelDom {
 public:
  struct Element {
    std::string tag;
    NodeId parent = 0;
    std::vector<NodeId> children;
    std::map<std::string, std::string> attributes;
    std::string text;
    Rect place;
    bool flows = false;  // in a dialog: has no place
  };

  // Applies a row of operations. Fails the test for one that cannot be.
  void apply(const std::string& operations);

  // What of the page is not so here; empty when the two say the same.
  std::string difference_from(const Page& page, Placing placing) const;

  // The title and the language, then a line an element: how deep it stands, its tag, its id, its
  // attributes by name, its place and its text.
  std::string as_text() const;

  const std::map<NodeId, Element>& elements() const { return elements_; }
  std::map<std::string, std::string> tokens;
  std::map<std::string, std::string> flags;
  NodeId modal = 0;  // shown by the last operations
  std::string title;
  std::string lang;
  float height_px = 0;
  // Of the last operations.
  std::map<Operation, int> counts;
  std::vector<NodeId> to_measure;
  std::vector<int> urgencies;  // of what is announced
  NodeId focused = 0;

  // What has the focus, as a browser has it; the test says on what the person is. Operations that
  // move that element or take it away, and focus nothing, are a fault.
  NodeId active = 0;

 private:
  std::uint8_t byte();
  std::uint32_t number();
  float real();
  std::string text();
  Element& find(NodeId id);
  void run(Operation operation);
  void create();
  void move();
  void set();
  void remove(NodeId id);
  void insert(NodeId parent, NodeId id, NodeId before);
  bool holds_active(NodeId id) const;
  void put_lines(NodeId id, std::size_t depth, std::string& out) const;
  std::string difference_of(const Page& page, const Node& node, Placing placing) const;

  std::map<NodeId, Element> elements_{{0, {}}};
  std::vector<std::string> tags_;
  std::vector<std::string> names_;
  std::string_view input_;
  bool blurred_ = false;  // by the last operations
};

}  // namespace charter::ui

// The DOM side of a page: what has to change there so that it says what the page says.
// Write-only: it remembers what it sent and never asks. Must not know the browser's calls.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "wasm/ui/page/node.hpp"
#include "wasm/ui/page/operations.hpp"
#include "wasm/ui/page/style_mirror.hpp"

namespace charter::ui {

// Which view the DOM is for: the plain view flows by itself and needs no places.
enum class Placing : std::uint8_t { drawn, flowing };

class Mirror {
 public:
  // What: the operations from the last page to this one; empty when nothing differs.
  // In: the element that has the focus, or 0. It is never moved, nor what it is in; when it goes,
  // focus goes to the page's `refuge`.
  std::string update(const Page& page, Placing placing, NodeId focused = 0);

  // The person has left a field: its text is sent again, in case it could not be kept as typed.
  void forget_value(NodeId id);
  // The person has pressed a radio or tick box, and the browser has changed what is checked: where
  // the page does not follow, that is put back.
  void forget_checked(NodeId id);

 private:
  struct Attribute {
    std::uint8_t name = 0;
    std::string value;
    bool operator==(const Attribute&) const = default;
  };
  struct Element {
    std::uint8_t tag = 0;
    NodeId parent = 0;
    std::vector<Attribute> attributes;
    std::string text;
    std::uint32_t said = 0;
    bool flows = false;  // in a dialog: the browser lays it out
    Rect place;
    std::vector<NodeId> children;
    std::uint32_t created = 0;  // the turn that made it
    std::uint32_t seen = 0;     // the turn that last had it
  };

  void hold(NodeId focused);
  void begin(const Page& page, Placing placing);
  void put_back_checked(const Page& page);
  void write_text(const Node& node, Element& element);
  void visit(const Page& page, const Node& node, Placing placing);
  Element& create_or_find(const Page& page, const Node& node, bool& created);
  void write_attributes(NodeId id, Element& element, std::vector<Attribute> wanted);
  void write_place(const Page& page, const Node& node, Element& element);
  void arrange(const Page& page, const Node& node);
  void remove_unseen();

  std::unordered_map<NodeId, Element> elements_;
  std::vector<NodeId> held_;  // the element that has the focus, and those that it is in
  std::string out_;
  std::string title_;
  std::string lang_;
  float height_px_ = -1;
  StyleMirror style_;
  bool restyled_ = false;  // heights of the browser's text may have changed
  Placing placing_ = Placing::drawn;
  NodeId pressed_ = 0;        // since the last page
  NodeId dialog_ = 0;         // that is open
  NodeId before_dialog_ = 0;  // what had the focus when the dialog opened
  std::uint32_t arrival_ = 0;
  std::uint32_t turn_ = 0;
};

}  // namespace charter::ui

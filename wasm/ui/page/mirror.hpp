// The DOM side of a page: what has to change there so that it says what the page says.
// Write-only: it remembers what it sent and never asks. Must not know the browser's calls.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "wasm/ui/page/node.hpp"

namespace charter::ui {

// The operations, each a byte, then its fields; numbers little-endian, text as u32 length and
// UTF-8. Tags and attribute names are indices into tables that `names` sends first, so that the two
// sides cannot drift apart. An element's id attribute is "n" and its id in decimal.
enum class Operation : std::uint8_t {
  names = 0,     // u8 count, text…, u8 count, text…: tags, then attributes
  create = 1,    // u32 id, u8 tag, u32 parent (0: the root), u32 before (0: last)
  remove = 2,    // u32 id, with all in it
  move = 3,      // u32 id, u32 before (0: last), within its parent
  set = 4,       // u32 id, u8 attribute, text
  unset = 5,     // u32 id, u8 attribute
  text = 6,      // u32 id, text
  place = 7,     // u32 id, 4 × f32: x, y from its parent's corner, width, height; CSS px
  measure = 8,   // u32 id: tell its height once all is applied
  document = 9,  // text title, text language, f32 height
  focus = 10,    // u32 id
  token = 11,    // text name, text value: a custom property of the look
  flag = 12,     // text name, text value: a data attribute of the document, for the style sheets
  announce = 13, // u32 id, u8 urgency, text: a live region's text, to be said (again)
  modal = 14,    // u32 id: a dialog that was created is shown, and takes the focus
};

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
  void write_style(const Page& page);
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
  Style style_;
  std::string_view width_;
  bool restyled_ = false;       // heights of the browser's text may have changed
  Placing placing_ = Placing::drawn;
  NodeId pressed_ = 0;          // since the last page
  NodeId dialog_ = 0;           // that is open
  NodeId before_dialog_ = 0;    // what had the focus when the dialog opened
  std::uint32_t arrival_ = 0;
  std::uint32_t turn_ = 0;
};

}  // namespace charter::ui

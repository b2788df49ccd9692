// The description of a page: what is on it, said once. The drawing and the DOM both come from it.
// Must not know ImGui or the browser's calls; roles are named after the HTML that bears them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wasm/app/message.hpp"
#include "wasm/ui/theme.hpp"

namespace charter::ui {

// Stable over frames: the hash of the keys from the root to the node. 0 is none.
using NodeId = std::uint32_t;

enum class Role : std::uint8_t {
  // Containers.
  group,
  banner,
  navigation,
  main,
  footer,
  section,
  dialog,    // shown by the browser above everything, in both views; a child of the root
  fieldset,  // its first child is its legend
  legend,
  list,
  list_item,
  terms,  // pairs of a term and what it is, each pair in a group
  table,
  row,
  cell,
  // Leaves with text.
  heading,
  paragraph,
  term,
  definition,
  label,  // `target` is the field
  column_header,
  link,
  button,
  status,  // a permanent live region
  alert,   // the same, for what cannot wait
  // Leaves without text of their own.
  radio,
  checkbox,
  line_field,
  text_field,
  date_field,
  progress,
};

// What the drawing puts behind a node; the style sheet has the same under the class s-<name>.
enum class Skin : std::uint8_t {
  none,
  card,
  notice,       // a bar at the left: something to know
  notice_good,  // the same in the primary colour
  header,
  header_brand,
  header_link,
  header_button,
  primary_button,
  secondary_button,
  text_link,    // underlined
  strong_link,  // underlined, bold: an action inside a card
  nav_item,
  choice,
  tick,
  field,
  badge,
  badge_good,
  bullet,
  mark_on,    // a filled circle before the text
  mark_off,   // an empty one
  rule,       // a line below: rows of tables and lists
  bar,        // progress
  dot,        // before the line that says where the work is saved
  symbol,     // the drawn symbol of the node's tool
  form_part,  // of a blank form: kept together on paper
};

enum class Flow : std::uint8_t {
  column,
  row,    // side by side, wrapping
  fill,   // as row; where narrow, each line's items share its width
  stack,  // as row; where narrow, one under the other over the whole width
  ends,   // first item left, the rest right
  grid,   // equal columns of at least `column_min`
  split,  // a side list and the rest; where narrow, one under the other
  cells,  // of a table's row, by `share`
};

enum class Author : std::uint8_t { catalogue, people };
enum class Shown : std::uint8_t {
  everywhere,
  print_only,
  screen_only,
  when_focused,  // takes no room until the keyboard is on it: the way past the menu
  heard_only,    // takes no room: the page shows it elsewhere
};
// When a live region's text is said: at once, or when the person has stopped typing.
// Numbers that web/announce.js knows.
enum class Urgency : std::uint8_t { now, at_a_pause, when_it_lasts };
enum class Toggle : std::uint8_t { none, off, on };

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  bool operator==(const Rect&) const = default;
};

struct Line {
  std::uint32_t begin = 0, end = 0;  // bytes of the text
};

struct Node {
  NodeId id = 0;
  Role role = Role::group;
  Skin skin = Skin::none;
  Flow flow = Flow::column;
  Type type = Type::body;
  Ink ink = Ink::ink;
  Author author = Author::catalogue;
  Shown shown = Shown::everywhere;
  int level = 0;  // of a heading

  std::string text;   // as shown; for a field without a label of its own, its name
  std::string more;   // added to the name for those who hear it, after the text; of progress, its
                      // value in words
  std::string badge;  // of a link in a list: small text at its right, which `more` says as well
  std::string value;  // of a field or progress
  std::string href;   // of a link
  std::string_view symbol;  // the tool whose symbol it is
  std::string lang;         // where it is not the page's
  NodeId target = 0;        // of a label
  NodeId described_by = 0;
  NodeId belongs_to = 0;  // the question that a field follows up; read after its label
  NodeId controls = 0;
  NodeId error = 0;  // of a field of which a step needs something: where that is said
  std::string_view autocomplete = "off";  // of a field: WCAG 2.2, section 7
  std::string group;                      // of a radio
  Toggle checked = Toggle::none;
  Toggle expanded = Toggle::none;
  bool current = false;    // the page shown, in a list of links
  bool focusable = false;  // by the app only: headings
  std::uint32_t said = 0;  // of a live region: grows when its text is to be said again
  Urgency urgency = Urgency::now;
  std::uint32_t length_max = 0;  // of a field, in UTF-16 units
  std::uint32_t value_max = 0;   // of progress

  // What happens on click or change; for a field, what its text is put into on input.
  std::optional<app::Message> action;

  // Layout, in: distances in CSS px.
  float gap = 0, pad_x = 0, pad_y = 0, margin_top = 0;
  float width_max = 0;   // 0: as wide as there is room
  float column_min = 0;  // of a grid
  float share = 1;       // of a table's cell
  bool centred = false;
  // Layout, out.
  Rect rect;                // from the top left of the page
  std::vector<Line> lines;  // of text that the drawing draws

  std::uint32_t parent = 0;             // index; the root is its own
  std::vector<std::uint32_t> children;  // indices, in reading order
};

struct Page {
  std::vector<Node> nodes;  // [0] is the root; parents come before children
  std::string title;        // of the document
  std::string lang;
  Style style;
  float room_px = 0;    // the window's width by the text's scale: what breakpoints go by
  float height_px = 0;  // out of the layout
  // Focus goes to `focus` when `arrival` differs from the last page's.
  std::uint32_t arrival = 0;
  NodeId focus = 0;
  // Where focus goes when what had it is no longer on the page.
  NodeId refuge = 0;
  NodeId problems = 0;  // where it is said what a step needs, or 0
  // The dialog that is open, or 0.
  NodeId dialog = 0;
};

const Node* find_node(const Page& page, NodeId id);

}  // namespace charter::ui

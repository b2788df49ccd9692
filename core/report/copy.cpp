// See copy.hpp.
#include "core/report/copy.hpp"

#include "core/report/words.hpp"

namespace charter {
namespace {

class Writer {
 public:
  Writer(const Assessment& assessment, const Catalogue& texts)
      : assessment_(assessment), texts_(texts) {}

  void head() {
    line(texts_.text("copy.title"));
    line(texts_.text("copy.not-the-record"));
    line("");
    for (const Known& known : known_around(assessment_, texts_)) labelled(known.label, known.value);
  }

  void tool(const Tool& tool) {
    line("");
    line(texts_.text("tool." + std::string(tool.id)));
    for (const Item& item : tool.items) this->item(item);
  }

  std::string take() { return std::move(out_); }

 private:
  void line(std::string_view text) {
    out_ += text;
    out_ += '\n';
  }

  void labelled(std::string_view label, std::string_view value) {
    if (value.empty()) return;
    // A question needs no colon after it.
    const std::string_view key = label.ends_with('?') ? "copy.asked" : "copy.labelled";
    line(fill(texts_.text(key), {{"label", label}, {"value", value}}));
  }

  void item(const Item& item) {
    const std::string id(item.id);
    const Choice chosen = choice(assessment_, id);
    const std::string_view value =
        item.kind == ItemKind::yes_no ? choice_in_words(chosen, texts_) : field(assessment_, id);
    if (!value.empty()) {
      labelled(texts_.text(id), value);
    } else if (item.kind != ItemKind::text_optional) {
      labelled(texts_.text(id), texts_.text("choice.unanswered"));
    }
    const std::string asked = follow_up_in_words(item, chosen, texts_);
    if (!asked.empty()) {
      labelled(asked, field(assessment_, id + "." + std::string(follow_up_suffix(item.follow_up))));
    }
    labelled(texts_.text("follow-up.note"), field(assessment_, id + ".note"));
  }

  const Assessment& assessment_;
  const Catalogue& texts_;
  std::string out_;
};

}  // namespace

std::string copy_as_text(const Assessment& assessment, const Catalogue& texts) {
  Writer writer(assessment, texts);
  writer.head();
  for (const Tool& tool : tools()) writer.tool(tool);
  return writer.take();
}

}  // namespace charter

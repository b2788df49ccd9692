// See copy.hpp.
#include "core/report/copy.hpp"

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
    labelled("field.project.name", field(assessment_, "project.name"));
    labelled("field.project.organisations", field(assessment_, "project.organisations"));
    labelled("field.project.about", field(assessment_, "project.about"));
    labelled("field.round.date", field(assessment_, "round.date"));
    labelled("field.by.name", field(assessment_, "by.name"));
    labelled("field.by.role", roles_in_words(assessment_, texts_));
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

  void labelled(std::string_view label_key, std::string_view value) {
    if (value.empty()) return;
    line(fill(texts_.text("copy.labelled"), {{"label", texts_.text(label_key)}, {"value", value}}));
  }

  void item(const Item& item) {
    const std::string id(item.id);
    const Choice chosen = choice(assessment_, id);
    const std::string_view value =
        item.kind == ItemKind::yes_no ? choice_in_words(chosen, texts_) : field(assessment_, id);
    if (value.empty()) {
      if (item.kind == ItemKind::text_optional) return;
      labelled(id, texts_.text("choice.unanswered"));
    } else {
      labelled(id, value);
    }
    const std::string_view suffix = follow_up_suffix(item.follow_up);
    if (!suffix.empty() && follow_up_asked(item.follow_up, chosen)) {
      labelled("copy." + std::string(suffix), field(assessment_, id + "." + std::string(suffix)));
    }
    labelled("follow-up.note", field(assessment_, id + ".note"));
  }

  const Assessment& assessment_;
  const Catalogue& texts_;
  std::string out_;
};

}  // namespace

std::string_view choice_in_words(Choice choice, const Catalogue& texts) {
  if (choice == Choice::unanswered) return texts.text("choice.unanswered");
  return texts.text("choice." + std::string(to_value(choice)));
}

std::string roles_in_words(const Assessment& assessment, const Catalogue& texts) {
  std::string words;
  const auto add = [&words](std::string_view role) {
    if (role.empty()) return;
    if (!words.empty()) words += ", ";
    words += role;
  };
  for (const std::string_view role : roles()) {
    const std::string id = "by.role." + std::string(role);
    if (!field(assessment, id).empty()) add(texts.text("role." + std::string(role)));
  }
  add(field(assessment, "by.role-own-words"));
  return words;
}

std::string copy_as_text(const Assessment& assessment, const Catalogue& texts) {
  Writer writer(assessment, texts);
  writer.head();
  for (const Tool& tool : tools()) writer.tool(tool);
  return writer.take();
}

}  // namespace charter

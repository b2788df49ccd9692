// Open a file, and what an opened one says: first its signatures in one sentence, then the answers.
#include <algorithm>

#include "wasm/ui/screens/parts.hpp"
#include "wasm/ui/screens/screens.hpp"

namespace charter::ui {
namespace {

std::string_view stem_of(OpenProblem problem) {
  switch (problem) {
    case OpenProblem::too_large:
      return "open.too-large";
    case OpenProblem::not_json:
      return "open.not-json";
    case OpenProblem::not_ours:
      return "open.not-ours";
    case OpenProblem::later_version:
      return "open.later-version";
    case OpenProblem::damaged:
      return "open.damaged";
    case OpenProblem::changed:
      return "open.changed";
    case OpenProblem::none:
      break;
  }
  return "";
}

std::string statement_in_words(const Pen& pen, Statement statement) {
  switch (statement) {
    case Statement::agree:
      return pen.t("ui.statement.agree");
    case Statement::took_part_does_not_agree:
      return pen.t("ui.statement.not-agree");
    case Statement::own_answers:
      break;
  }
  return pen.t("ui.statement.own");
}

std::string state_in_words(const Pen& pen, SignatureState state) {
  switch (state) {
    case SignatureState::valid:
      return pen.t("ui.signature.valid");
    case SignatureState::unsupported:
      return pen.t("ui.signature.unsupported");
    case SignatureState::bad:
      break;
  }
  return pen.t("ui.signature.bad");
}

// One thing said of a signature: a cell of the table, or a labelled line of a card.
struct Said {
  std::string_view label_key;
  std::string words;
  Author author = Author::catalogue;
  float share = 1;
};

std::vector<Said> said_of(const Pen& pen, const SignatureReport& report) {
  std::vector<Said> said;
  const bool known = report.signer.has_value();
  const bool named = known && !report.signer->name.empty();
  said.push_back({"ui.signature.who", named ? report.signer->name : pen.t("ui.signature.no-name"),
                  named ? Author::people : Author::catalogue, 1});
  said.push_back({"ui.signature.as", known ? report.signer->role : "–",
                  known ? Author::people : Author::catalogue, 1});
  said.push_back({"ui.signature.says",
                  known ? statement_in_words(pen, report.signer->statement) : "–",
                  Author::catalogue, 1});
  said.push_back({"ui.signature.when",
                  known
                      ? pen.t("ui.when.day", {{"day", day_in_words(pen, report.signer->signed_at)},
                                              {"time", clock_time(pen, report.signer->signed_at)}})
                      : "–",
                  Author::catalogue, 1});
  said.push_back(
      {"ui.signature.state", state_in_words(pen, report.state), Author::catalogue, 1.2f});
  return said;
}

void word(Pen& pen, const Said& said) {
  Node& node = paragraph(pen, "text", said.words);
  node.author = said.author;
}

void signature_table(Pen& pen, const SignedFileReport& report) {
  const auto table = pen.page.open(Role::table, "signatures");
  table->text = pen.t("ui.signature.table");
  table->skin = Skin::card;
  {
    const auto row = pen.page.open(Role::row, "head");
    row->flow = Flow::cells;
    row->skin = Skin::rule;
    for (const Said& said : said_of(pen, {})) {
      Node& cell = pen.page.add(Role::column_header, said.label_key);
      cell.text = pen.t(said.label_key);
      cell.type = Type::strong;
      cell.share = said.share;
    }
  }
  for (std::size_t i = 0; i < report.signatures.size(); ++i) {
    const auto row = pen.page.open(Role::row, std::to_string(i));
    row->flow = Flow::cells;
    row->skin = Skin::rule;
    for (const Said& said : said_of(pen, report.signatures[i])) {
      const auto cell = pen.page.open(Role::cell, said.label_key);
      cell->share = said.share;
      word(pen, said);
    }
  }
}

void signature_cards(Pen& pen, const SignedFileReport& report) {
  const auto list = pen.page.open(Role::list, "signature-cards");
  list->gap = space::m;
  for (std::size_t i = 0; i < report.signatures.size(); ++i) {
    const auto item = pen.page.open(Role::list_item, std::to_string(i));
    const auto box = card(pen, "card");
    const auto terms = pen.page.open(Role::terms, "said");
    terms->gap = space::s;
    for (const Said& said : said_of(pen, report.signatures[i])) {
      term(pen, said.label_key, pen.t(said.label_key), said.words, said.author);
    }
  }
}

std::string sentence_of(const Pen& pen, const CheckedFile& file) {
  if (file.shape == FileShape::draft) return pen.t("ui.file.draft");
  if (file.shape == FileShape::starter) return pen.t("ui.file.starter");
  // The same key twice is one signer, however many entries it made.
  const auto signers =
      std::count_if(file.report.signatures.begin(), file.report.signatures.end(),
                    [](const SignatureReport& report) { return !report.same_key_as.has_value(); });
  switch (summary(file.report)) {
    case SignatureSummary::all_valid:
      if (signers == 1) return pen.t("ui.file.genuine-one");
      return pen.t("ui.file.genuine", {{"count", std::to_string(signers)}});
    case SignatureSummary::some_valid:
      return pen.t("ui.file.some-valid");
    case SignatureSummary::none_valid:
      return pen.t("ui.file.not-checked");
    case SignatureSummary::none:
      break;
  }
  return pen.t("ui.file.unsigned");
}

void signatures(Pen& pen, const CheckedFile& file) {
  if (file.shape != FileShape::signed_file) return;
  if (!file.report.signatures.empty()) {
    if (is_narrow(pen)) {
      signature_cards(pen, file.report);
    } else {
      signature_table(pen, file.report);
    }
    for (std::size_t i = 0; i < file.report.signatures.size(); ++i) {
      const SignatureReport& report = file.report.signatures[i];
      if (report.key_number.empty()) continue;
      paragraph(pen, "key-" + std::to_string(i),
                pen.t("ui.signature.key", {{"number", report.key_number}}), Type::small, Ink::soft);
    }
  }
  if (!file.report.missing.empty()) {
    paragraph(pen, "missing",
              pen.t("ui.file.missing", {{"count", std::to_string(file.report.missing.size())}}),
              Type::strong, Ink::notice);
  }
  const SignatureSummary said = summary(file.report);
  if (said == SignatureSummary::all_valid || said == SignatureSummary::some_valid) {
    paragraph(pen, "proves", pen.t("ui.file.proves"), Type::body, Ink::soft);
  }
}

void refused(Pen& pen, const app::Opening& opening) {
  const CheckedFile& file = opening.file;
  page_heading(pen, pen.t(std::string(stem_of(file.problem)) + ".what"));
  const auto box = pen.page.open(Role::section, "why");
  box->skin = Skin::notice;
  box->gap = space::xs;
  if (!opening.file_name.empty()) people_text(pen, "name", opening.file_name, Type::strong);
  paragraph(pen, "safe", pen.t(std::string(stem_of(file.problem)) + ".safe"));
  paragraph(pen, "next", pen.t(std::string(stem_of(file.problem)) + ".next"));
  if (file.error) {
    const std::string where = file.error->pointer.empty() ? "" : " " + file.error->pointer;
    people_text(pen, "detail",
                pen.t("ui.detail", {{"detail", std::string(file.error->code) + where}}),
                Type::small);
  }
}

void ways(Pen& pen, const CheckedFile& file) {
  const auto row = button_row(pen, "ways");
  const bool ours_to_take =
      file.problem == OpenProblem::none && file.shape != FileShape::signed_file;
  if (ours_to_take) {
    button(pen, "take", pen.t(file.shape == FileShape::starter ? "ui.file.start" : "ui.file.take"),
           app::OpenedTaken{}, Skin::primary_button);
  }
  if (file.assessment) {
    button(pen, "print", pen.t("ui.print"), app::PrintAsked{});
    button(pen, "copy", pen.t("ui.copy-text"), app::CopyAsked{});
  }
  link(pen, "other", pen.t("ui.file.other"), app::to_address({app::Screen::open, "", "", ""}),
       Skin::secondary_button);
}

}  // namespace

void open_screen(Pen& pen) {
  const app::Opening& opening = pen.state.opening;
  page_heading(pen, pen.t("ui.open.h1"));
  paragraph(pen, "lede", pen.t("ui.open.lede"), Type::lede, Ink::soft);
  {
    const auto row = button_row(pen, "pick");
    button(pen, "choose", pen.t("ui.open.choose"), app::OpenAsked{}, Skin::primary_button);
  }
  messages(pen);
  paragraph(pen, "drop", pen.t("ui.open.drop"));
  if (opening.stage == app::OpenStage::checking) {
    paragraph(pen, "checking", pen.t("ui.open.checking"), Type::strong);
  }
  const auto box = card(pen, "paste");
  heading(pen, "title", 2, Type::h2, pen.t("ui.open.paste.title"));
  const auto group = pen.page.open(Role::group, "entry");
  group->gap = space::m;
  Node& label = pen.page.add(Role::label, "label");
  label.text = pen.t("ui.open.paste.label");
  label.type = Type::strong;
  label.target = pen.page.id_of("field");
  const NodeId error = field_problem(pen, "pasted");
  Node& field = pen.page.add(Role::text_field, "field");
  field.skin = Skin::field;
  field.value = opening.pasted;
  field.error = error;
  field.action = app::PasteEdited{};
  const auto row = button_row(pen, "ways");
  button(pen, "open", pen.t("ui.open.paste.button"), app::PasteOpened{});
}

void file_screen(Pen& pen) {
  const app::Opening& opening = pen.state.opening;
  if (opening.stage != app::OpenStage::done) return open_screen(pen);
  const CheckedFile& file = opening.file;
  if (file.problem != OpenProblem::none && file.problem != OpenProblem::changed) {
    refused(pen, opening);
    ways(pen, file);
    return messages(pen);
  }
  if (file.problem == OpenProblem::changed) {
    refused(pen, opening);
  } else {
    people_text(pen, "name", opening.file_name, Type::small);
    page_heading(pen, sentence_of(pen, file));
  }
  paragraph(pen, "copy-mark", pen.t("copy.not-the-record"), Type::strong).shown = Shown::print_only;
  signatures(pen, file);
  ways(pen, file);
  messages(pen);
  if (!file.assessment) return;
  heading(pen, "standing-title", 2, Type::h2, pen.t("ui.standing.title"));
  standing(pen, *file.assessment);
  heading(pen, "around-title", 2, Type::h2, pen.t("ui.around.title"));
  around(pen, *file.assessment);
  heading(pen, "answers-title", 2, Type::h2, pen.t("ui.answers.title"));
  answers(pen, *file.assessment, Editable::no);
}

}  // namespace charter::ui

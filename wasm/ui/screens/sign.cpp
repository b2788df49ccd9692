// Agree and sign: one's own answers, signed or saved unsigned, equally easy.
#include "core/report/words.hpp"
#include "wasm/ui/screens/parts.hpp"
#include "wasm/ui/screens/screens.hpp"

namespace charter::ui {
namespace {

void ready(Pen& pen, const app::Signing& signing) {
  const auto box = pen.page.open(Role::section, "ready");
  box->skin = Skin::notice_good;
  box->gap = space::s;
  heading(pen, "title", 2, Type::h2, pen.t("ui.sign.ready.title"));
  paragraph(pen, "checked", pen.t("ui.sign.ready.checked"));
  paragraph(pen, "where", pen.t("ui.sign.ready.where"));
  people_text(pen, "name", signing.file_name, Type::strong);
  const auto row = button_row(pen, "ways");
  button(pen, "again", pen.t("ui.sign.save-again"), app::SaveSignedFile{});
  link(pen, "open", pen.t("ui.sign.open-it"), app::to_address({app::Screen::open, "", "", ""}),
       Skin::secondary_button);
}

void two_ways(Pen& pen, bool busy) {
  const auto columns = pen.page.open(Role::group, "ways");
  columns->flow = Flow::grid;
  columns->column_min = 280;
  columns->gap = space::m;
  {
    const auto box = card(pen, "sign");
    heading(pen, "title", 2, Type::h3, pen.t("ui.sign.sign.title"));
    paragraph(pen, "text", pen.t("ui.sign.sign.text"));
    button(pen, "sign", pen.t(busy ? "ui.sign.busy" : "ui.sign.sign.button"), app::SignAsked{},
           Skin::primary_button);
  }
  const auto box = card(pen, "unsigned");
  heading(pen, "title", 2, Type::h3, pen.t("ui.sign.unsigned.title"));
  paragraph(pen, "text", pen.t("ui.sign.unsigned.text"));
  button(pen, "save", pen.t("ui.save-draft-file"), app::SaveDraftFile{}, Skin::primary_button);
}

void own_answers(Pen& pen, const Draft& draft) {
  const Assessment& assessment = draft.assessment;
  const app::Signing& signing = pen.state.signing;
  const bool of_this = signing.draft == assessment.id;
  {
    const auto box = card(pen, "who");
    box->gap = space::l;
    heading(pen, "title", 2, Type::h2, pen.t("ui.sign.who"));
    text_entry(pen, "by.name", *field_spec("by.name"), field(assessment, "by.name"),
               {pen.t("field.by.name"), pen.t("field.by.name.hint")});
    const std::string roles = roles_in_words(assessment, pen.texts);
    const auto group = pen.page.open(Role::group, "roles");
    paragraph(pen, "label", pen.t("field.by.role"), Type::strong);
    if (roles.empty()) {
      paragraph(pen, "none", pen.t("role.not-said"));
    } else {
      people_text(pen, "roles", roles);
    }
    link(pen, "change", pen.t("ui.change"), app::address_of(pen.state, app::Screen::about)).more =
        pen.t("field.by.role");
  }
  {
    const auto box = pen.page.open(Role::section, "what");
    box->skin = Skin::notice;
    box->gap = space::xs;
    heading(pen, "title", 2, Type::h3, pen.t("ui.sign.before"));
    paragraph(pen, "privacy", pen.t("privacy.file.own"));
    paragraph(pen, "one-role", pen.t("ui.sign.one-role"));
  }
  const bool busy =
      signing.stage == app::SignStage::signing || signing.stage == app::SignStage::checking;
  if (of_this && signing.stage == app::SignStage::ready) ready(pen, signing);
  if (of_this && signing.stage == app::SignStage::failed) {
    explained(pen, "failed", "error.signing.failed", "");
  }
  two_ways(pen, busy);
}

}  // namespace

void sign_screen(Pen& pen, const Draft& draft) {
  page_heading(pen, pen.t("ui.sign.h1"));
  paragraph(pen, "lede", pen.t("ui.sign.lede"), Type::lede, Ink::soft);
  if (draft.assessment.kind == Kind::own) {
    own_answers(pen, draft);
  } else {
    const auto box = pen.page.open(Role::section, "agreed");
    box->skin = Skin::notice;
    box->gap = space::s;
    paragraph(pen, "text", pen.t("ui.sign.agreed-later"));
    const auto row = button_row(pen, "ways");
    button(pen, "save", pen.t("ui.save-draft-file"), app::SaveDraftFile{});
  }
  save_line(pen, draft);
  messages(pen);
  const auto row = button_row(pen, "onward");
  link(pen, "check", pen.t("ui.check.nav"), app::address_of(pen.state, app::Screen::check),
       Skin::secondary_button);
  button(pen, "copy-text", pen.t("ui.copy-text"), app::CopyAsked{});
}

}  // namespace charter::ui

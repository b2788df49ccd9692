// See samples.hpp.
#include "tests/ui/samples.hpp"

#include <gtest/gtest.h>

#include <map>

#include "core/base/error.hpp"
#include "tests/support/driver.hpp"
#include "tests/support/read_file.hpp"
#include "wasm/ui/page/skin.hpp"
#include "wasm/ui/view.hpp"

namespace charter::ui {
namespace {

using app::OpenDraft;
using app::Route;
using app::Screen;
using app::State;

constexpr Time moment{1'795'357'925'123, 0};

Assessment answered(std::string_view answer, Kind kind = Kind::own) {
  Assessment assessment = full_assessment();
  assessment.kind = kind;
  for (const Tool& tool : tools()) {
    for (const Item& item : tool.items) {
      if (item.kind == ItemKind::yes_no) assessment.fields[std::string(item.id)] = answer;
    }
  }
  return assessment;
}

// Nothing around the answers, and long words where people write.
Assessment written_at_length() {
  Assessment assessment = full_assessment();
  const std::string word(150, 'm');
  assessment.fields["project.name"] = word;
  assessment.fields["project.about"] =
      "One\n\n" + word + " চিকিৎসা معًا 👩🏽‍⚕️";
  assessment.fields["by.name"] = word;
  assessment.people.push_back({word, 10'000, word, "2026-01-01"});
  return assessment;
}

State at(Route route) {
  State state;
  state.route = std::move(route);
  state.started = true;
  state.arrivals = 1;
  state.loading = app::Loading::done;
  state.now = moment;
  state.window.height_px = 700;
  return state;
}
State at(Screen screen) { return at(Route{screen, "", "", ""}); }

void add_draft(State& state, Assessment assessment) {
  OpenDraft open;
  open.draft.assessment = std::move(assessment);
  open.draft.seq = 1;
  open.draft.saved_at = moment;
  state.current = open.draft.assessment.id;
  state.drafts.push_back(std::move(open));
}

State with(Screen screen, Assessment assessment, std::string_view tool = "") {
  State state = at(Route{screen, std::string(tool), "", ""});
  add_draft(state, std::move(assessment));
  return state;
}

SignatureReport signature(SignatureState how, std::string name) {
  SignatureReport report;
  report.state = how;
  SignerStatement signer;
  signer.name = std::move(name);
  signer.role = "Resident, Carer, য";
  signer.statement = Statement::took_part_does_not_agree;
  signer.signed_at = moment;
  report.signer = signer;
  if (how == SignatureState::valid) report.key_number = "01234 56789 01234 56789 01234 56789";
  return report;
}

State opened(FileShape shape, OpenProblem problem, std::vector<SignatureReport> signatures = {}) {
  State state = at(Screen::file);
  state.opening.stage = app::OpenStage::done;
  state.opening.file_name = "sample-2026-11-22.charter.json";
  CheckedFile& file = state.opening.file;
  file.problem = problem;
  file.shape = shape;
  file.report.signatures = std::move(signatures);
  const bool readable = problem == OpenProblem::none || problem == OpenProblem::changed;
  if (readable) file.assessment = written_at_length();
  if (!readable) file.error = Error{error::format_value, "/payload/answers/0"};
  return state;
}

void add_home(std::vector<Sample>& all) {
  State loading = at(Screen::home);
  loading.loading = app::Loading::pending;
  all.push_back({"home, loading", loading});
  State failed = at(Screen::home);
  failed.loading = app::Loading::failed;
  failed.load_failed_code = "store.not-opened";
  all.push_back({"home, not loaded", failed});
  all.push_back({"home, empty", at(Screen::home)});
  State drafts = at(Screen::home);
  add_draft(drafts, blank_assessment());
  add_draft(drafts, written_at_length());
  drafts.drafts[0].draft.copied_at = moment;
  drafts.drafts[1].draft.assessment.id = std::string(32, 'f');
  drafts.drafts[1].draft.assessment.changed_at.ms -= 86'400'000;
  drafts.found.damaged_records = 2;
  drafts.found.later_version_records = 1;
  all.push_back({"home, drafts", drafts});
  drafts.menu_open = true;
  all.push_back({"home, menu", drafts});
}

void add_about(std::vector<Sample>& all) {
  all.push_back({"about, blank", with(Screen::about, blank_assessment())});
  all.push_back({"about, full", with(Screen::about, written_at_length())});
  State undo = with(Screen::about, full_assessment());
  undo.undo = app::Undo{undo.current, {{"people/+", ""}}, "ui.people-removed"};
  all.push_back({"about, person removed", undo});
  State failed = with(Screen::about, full_assessment());
  failed.saving.stage = app::SaveStage::failed;
  failed.saving.failed_code = "store.not-saved";
  failed.saving.draft = failed.current;
  failed.saving.key = std::string(32, 'e');
  failed.saving.seq = 2;
  failed.menu_open = true;
  all.push_back({"about, not saved", failed});
  State saving = with(Screen::about, full_assessment());
  saving.drafts[0].needs_snapshot = true;
  all.push_back({"about, saving", saving});
}

void add_tools(std::vector<Sample>& all) {
  for (const Tool& tool : tools()) {
    const std::string name = "tool " + std::string(tool.id);
    all.push_back({name + ", blank", with(Screen::tool, blank_assessment(), tool.id)});
    all.push_back({name + ", yes", with(Screen::tool, answered("yes"), tool.id)});
    all.push_back(
        {name + ", no, agreed", with(Screen::tool, answered("no", Kind::agreed), tool.id)});
    Assessment plain = blank_assessment();
    for (const Item& item : tool.items) {
      if (item.kind == ItemKind::yes_no) plain.fields[std::string(item.id)] = "not-sure";
    }
    State state = with(Screen::tool, plain, tool.id);
    const std::string item(tool.items.front().id);
    state.open_parts.insert(item + ".note");
    state.undo = app::Undo{state.current, {{item, "yes"}}, "ui.answer-cleared"};
    state.notice = app::Notice{"ui.edit-refused", "", "", app::NoticeKind::failure};
    state.menu_open = true;
    all.push_back({name + ", not sure, menu", state});
  }
}

void add_check_and_sign(std::vector<Sample>& all) {
  all.push_back({"check, blank", with(Screen::check, blank_assessment())});
  all.push_back({"check, full", with(Screen::check, written_at_length())});
  all.push_back({"check, not sure", with(Screen::check, answered("not-sure"))});
  all.push_back(
      {"check, not sure, agreed", with(Screen::check, answered("not-sure", Kind::agreed))});
  Assessment review = blank_assessment();
  review.fields["round.date"] = "2026-11-22";
  review.fields["round.next-review"] = "2026-11-22";
  review.people.push_back({});
  all.push_back({"check, next review twice wrong", with(Screen::check, review)});
  for (const auto& [name, stage] :
       {std::pair("none", app::SignStage::none), std::pair("signing", app::SignStage::signing),
        std::pair("checking", app::SignStage::checking), std::pair("ready", app::SignStage::ready),
        std::pair("failed", app::SignStage::failed)}) {
    State state = with(Screen::sign, written_at_length());
    state.signing.stage = stage;
    state.signing.draft = state.current;
    state.signing.file_name = std::string(60, 'm') + "-2026-11-22.charter.json";
    if (stage == app::SignStage::ready) {
      state.notice = app::Notice{"ui.sign.ready.title", "", "", app::NoticeKind::heard};
    } else if (stage == app::SignStage::failed) {
      state.notice =
          app::Notice{"error.signing.failed.what", "", "", app::NoticeKind::heard_failure};
    }
    all.push_back({std::string("sign, ") + name, state});
  }
  all.push_back({"sign, blank", with(Screen::sign, blank_assessment())});
  all.push_back({"sign, agreed", with(Screen::sign, answered("yes", Kind::agreed))});
}

void add_files(std::vector<Sample>& all) {
  using enum OpenProblem;
  for (const OpenProblem problem : {too_large, not_json, not_ours, later_version, damaged}) {
    all.push_back({"file, problem " + std::to_string(static_cast<int>(problem)),
                   opened(FileShape::draft, problem)});
  }
  all.push_back({"file, draft", opened(FileShape::draft, none)});
  all.push_back({"file, starter", opened(FileShape::starter, none)});
  all.push_back({"file, unsigned", opened(FileShape::signed_file, none)});
  const auto valid = SignatureState::valid;
  all.push_back({"file, genuine", opened(FileShape::signed_file, none, {signature(valid, "")})});
  State two = opened(FileShape::signed_file, none,
                     {signature(valid, "S. A."), signature(valid, std::string(150, 'm'))});
  all.push_back({"file, two signers", two});
  State some = opened(FileShape::signed_file, none,
                      {signature(valid, "S. A."), signature(SignatureState::unsupported, ""), {}});
  some.opening.file.report.missing.push_back({"hash", 0});
  all.push_back({"file, some valid", some});
  all.push_back({"file, changed", opened(FileShape::signed_file, changed,
                                         {signature(SignatureState::bad, "S. A."), {}})});
  all.push_back({"open", at(Screen::open)});
  State checking = at(Screen::open);
  checking.opening.stage = app::OpenStage::checking;
  checking.opening.pasted = "{}";
  all.push_back({"open, checking", checking});
  State refused = at(Screen::open);
  refused.notice = app::Notice{"ui.pick-failed", "", "", app::NoticeKind::failure};
  all.push_back({"open, refused", refused});
}

void add_rest(std::vector<Sample>& all) {
  all.push_back({"charter", at(Screen::charter)});
  all.push_back({"help", at(Screen::help)});
  all.push_back({"missing", at(Screen::missing)});
  all.push_back({"no draft", at(Screen::check)});
  State loading = at(Screen::about);
  loading.loading = app::Loading::pending;
  all.push_back({"no draft, loading", loading});
  State failed = at(Screen::sign);
  failed.loading = app::Loading::failed;
  failed.load_failed_code = "store.blocked";
  all.push_back({"no draft, not loaded", failed});
  all.push_back({"computer, unknown", at(Screen::computer)});
  State stored = with(Screen::computer, written_at_length());
  stored.storage = {1'234'567, false, true};
  all.push_back({"computer, not kept", stored});
  stored.storage.persisted = true;
  stored.saving.stage = app::SaveStage::failed;
  stored.saving.failed_code = "store.gone";
  all.push_back({"computer, kept, not saved", stored});
  stored.drafts[0].draft.deleted = true;
  stored.undo = app::Undo{stored.current, {{std::string(edit_deleted), ""}}, "ui.draft-deleted"};
  all.push_back({"computer, deleted", stored});
  State refused = with(Screen::check, full_assessment());
  refused.notice = app::Notice{"ui.copy-failed", "", "", app::NoticeKind::failure};
  refused.copied_text = "Sample copy\n" + std::string(200, 'm');
  all.push_back({"check, copy refused", refused});
  State done = with(Screen::about, full_assessment());
  done.notice = app::Notice{"ui.draft-file-saved", "", "", app::NoticeKind::done};
  done.window.plain = app::PlainReason::no_webgl;
  all.push_back({"about, file saved, plain", done});
}

}  // namespace

const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = [] {
    std::vector<Sample> made;
    add_home(made);
    add_about(made);
    add_tools(made);
    add_check_and_sign(made);
    add_files(made);
    add_rest(made);
    add_look_samples(made);
    return made;
  }();
  return all;
}

const State& state_of(std::string_view name) {
  for (const Sample& sample : samples()) {
    if (sample.name == name) return sample.state;
  }
  ADD_FAILURE() << "no sample " << name;
  return samples().front().state;
}

std::string face(Weight weight) {
  const std::string folder = "node_modules/@expo-google-fonts/atkinson-hyperlegible-next/";
  return read_project_file(folder + (weight == Weight::regular
                                         ? "400Regular/AtkinsonHyperlegibleNext_400Regular.ttf"
                                         : "700Bold/AtkinsonHyperlegibleNext_700Bold.ttf"));
}

const Fonts& fonts(const Lettering& letters) {
  static const app::Face usual{face(Weight::regular), face(Weight::bold)};
  static std::map<float, Fonts> by_scale;
  std::string characters = app::english().all_text();
  for (char c = ' '; c <= '~'; ++c) characters += c;
  Fonts& made = by_scale.try_emplace(letters.scale, usual, characters).first->second;
  made.rasterise(1, letters);
  return made;
}

Page page_of(const app::State& state, float width_px, NodeId focused) {
  app::State sized = state;
  sized.window.width_px = width_px;
  Page page;
  write_page(page, sized, app::english());
  lay_out(page, fonts(page.style.letters), {}, width_px, focused);
  return page;
}

bool is_shown(const Page& page, const Node& node) {
  if (node.shown == Shown::print_only || node.shown == Shown::when_focused ||
      node.shown == Shown::heard_only || node.role == Role::dialog) {
    return false;
  }
  return &node == &page.nodes[0] || is_shown(page, page.nodes[node.parent]);
}

bool is_field(const Node& node) {
  return node.role == Role::line_field || node.role == Role::text_field ||
         node.role == Role::date_field;
}

bool is_interactive(const Node& node) {
  return node.role == Role::link || node.role == Role::button || node.role == Role::radio ||
         node.role == Role::checkbox || is_field(node);
}

float text_room(const Page& page, const Node& node, float window_px) {
  const Node& parent = page.nodes[node.parent];
  const bool of_choice = parent.skin == Skin::choice || parent.skin == Skin::tick;
  if (of_choice) return node.rect.w;
  const SkinSpec& skin = skin_spec(node.skin);
  const Fonts& ruler = fonts(page.style.letters);
  float room = node.rect.w - skin.left - skin.right - 2 * node.pad_x;
  for (std::size_t i = 0; i < node.badge.size(); ++i) {
    room -=
        ruler.advance_px(type_in(Type::small, window_px), static_cast<std::uint8_t>(node.badge[i]));
  }
  return room;
}

std::string words_of(const Page& page, const Node& node) {
  constexpr std::size_t bytes_max = 40;
  std::string words = node.text.empty() ? "role " + std::to_string(static_cast<int>(node.role))
                                        : "\"" + node.text.substr(0, bytes_max) + "\"";
  if (!node.text.empty() || &node == &page.nodes[0]) return words;
  return words + " in " + words_of(page, page.nodes[node.parent]);
}

}  // namespace charter::ui

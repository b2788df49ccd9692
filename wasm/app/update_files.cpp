// Files: handed out, signed, opened. See turn.hpp.
#include <algorithm>

#include "core/base/limits.hpp"
#include "core/base/time.hpp"
#include "core/format/draft.hpp"
#include "core/format/payload.hpp"
#include "core/report/words.hpp"
#include "wasm/app/file_name.hpp"
#include "wasm/app/turn.hpp"

namespace charter::app {
namespace {

constexpr std::string_view json_media_type = "application/json";

SignerStatement statement_of(const Turn& turn, const Assessment& assessment) {
  SignerStatement statement;
  statement.name = std::string(field(assessment, "by.name"));
  statement.role = roles_in_words(assessment, turn.texts);
  if (statement.role.empty()) statement.role = turn.texts.text("role.not-said");
  statement.statement = Statement::own_answers;
  statement.signed_at = turn.stamp.at;
  return statement;
}

bool has_answers(const Assessment& assessment) {
  return std::any_of(assessment.fields.begin(), assessment.fields.end(), [](const auto& entry) {
    return !entry.second.empty() && tool_of_item(entry.first) != nullptr;
  });
}

}  // namespace

void save_draft_file(Turn& turn) {
  const OpenDraft* open = current_draft(turn.state);
  if (open == nullptr) return;
  const Assessment& assessment = open->draft.assessment;
  turn.order(Purpose::offer_draft,
             OfferFile{file_name(assessment, FileKind::draft, turn.stamp.at),
                       std::string(json_media_type), write_draft(assessment)},
             assessment.id);
}

void save_starter_file(Turn& turn) {
  const OpenDraft* open = current_draft(turn.state);
  if (open == nullptr) return;
  const Assessment& assessment = open->draft.assessment;
  // Answers belong together by their project: a file without its name is of no use to anyone.
  if (field(assessment, "project.name").empty()) {
    return turn.need({{"project.name", "ui.problem.project-name"}});
  }
  turn.order(Purpose::offer_starter,
             OfferFile{file_name(assessment, FileKind::starter, turn.stamp.at),
                       std::string(json_media_type), write_starter(assessment)});
}

void sign(Turn& turn) {
  const OpenDraft* open = current_draft(turn.state);
  Signing& signing = turn.state.signing;
  const bool busy = signing.stage == SignStage::signing || signing.stage == SignStage::checking;
  if (open == nullptr || busy) return;
  const Assessment& assessment = open->draft.assessment;
  if (!has_answers(assessment)) return turn.need({{"guide.read", "ui.problem.no-answers"}});
  turn.state.notice.reset();
  signing = {};
  signing.stage = SignStage::signing;
  signing.draft = assessment.id;
  signing.payload = write_payload(without_folded_texts(assessment));
  signing.file_name = file_name(assessment, FileKind::signed_answers, turn.stamp.at);
  turn.order(Purpose::sign, SignFile{signing.payload, statement_of(turn, assessment)});
}

void file_signed(Turn& turn, const FileSigned& answer) {
  Signing& signing = turn.state.signing;
  signing.stage = SignStage::checking;
  signing.bytes = answer.bytes;
  turn.order(Purpose::check_signed, CheckFile{answer.bytes});
}

void signed_file_checked(Turn& turn, const FileChecked& answer) {
  Signing& signing = turn.state.signing;
  // "Ready" is said only of a file that was read again and found whole, to the byte.
  const bool whole = answer.file.problem == OpenProblem::none &&
                     summary(answer.file.report) == SignatureSummary::all_valid &&
                     answer.file.report.payload == signing.payload;
  if (!whole) return signing_failed(turn);
  signing.stage = SignStage::ready;
  turn.say_unseen("ui.sign.ready.title", NoticeKind::heard);
  offer_signed_file(turn);
}

void signing_failed(Turn& turn) {
  turn.state.signing.stage = SignStage::failed;
  turn.state.signing.bytes.clear();
  turn.say_unseen("error.signing.failed.what", NoticeKind::heard_failure);
}

void offer_signed_file(Turn& turn) {
  const Signing& signing = turn.state.signing;
  if (signing.stage != SignStage::ready) return;
  turn.order(Purpose::offer_signed,
             OfferFile{signing.file_name, std::string(json_media_type), signing.bytes},
             signing.draft);
}

void file_offered(Turn& turn, const std::string& draft_id) {
  edit(turn, draft_id, {{std::string(edit_copied), to_rfc3339(turn.stamp.at)}});
}

void open_bytes(Turn& turn, std::string name, std::string bytes) {
  turn.state.notice.reset();
  Opening& opening = turn.state.opening;
  opening.stage = OpenStage::checking;
  opening.file_name = std::move(name);
  opening.file = {};
  opening.check = turn.order(Purpose::check_opened, CheckFile{std::move(bytes)});
}

void refuse_too_large(Turn& turn, std::string name) {
  CheckedFile file;
  file.problem = OpenProblem::too_large;
  turn.state.opening.file_name = std::move(name);
  turn.state.opening.check = 0;
  opened_file_checked(turn, {0, std::move(file)});
}

void opened_file_checked(Turn& turn, const FileChecked& answer) {
  Opening& opening = turn.state.opening;
  opening.stage = OpenStage::done;
  opening.file = answer.file;
  if (turn.state.route.screen == Screen::file) {
    turn.focus("");  // the same address, another file
  } else {
    turn.order(Purpose::other, Go{to_address({Screen::file, "", "", ""})});
  }
}

void take_opened(Turn& turn) {
  const Opening& opening = turn.state.opening;
  if (opening.stage != OpenStage::done || !opening.file.assessment) return;
  if (opening.file.problem != OpenProblem::none || opening.file.shape == FileShape::signed_file) {
    return;
  }
  Assessment assessment = *opening.file.assessment;
  // A draft of its own: the file's stays what it was, and so does any draft it came from.
  assessment.id = random_id(turn.stamp, 0);
  assessment.changed_at = turn.stamp.at;
  if (opening.file.shape == FileShape::starter) assessment.created_at = turn.stamp.at;
  adopt(turn, std::move(assessment));
}

}  // namespace charter::app

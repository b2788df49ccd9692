// Which message goes where. The parts are in update_drafts, update_saving and update_files.
#include "wasm/app/update.hpp"

#include "core/report/copy.hpp"
#include "wasm/app/turn.hpp"

namespace charter::app {
namespace {

// Where an address without a draft leads: to the one being worked on.
Route place_of(const State& state, Route route) {
  route = page_of(std::move(route));
  if (is_of_draft(route.screen) && route.draft.empty()) route.draft = state.current.substr(0, 8);
  return route;
}

void arrive(Turn& turn, const std::string& address) {
  State& state = turn.state;
  const Route route = from_address(address);
  const bool same_page =
      state.arrivals > 0 && place_of(state, route) == place_of(state, state.route);
  state.route = route;
  turn.focus(route.item);
  if (same_page) return;
  state.menu_open = false;
  state.notice.reset();
  state.undo.reset();
  state.saves = 0;
  state.problems.clear();
  state.question.reset();
  state.copied_text.clear();
  choose_current(state);
  if (state.signing.stage == SignStage::ready || state.signing.stage == SignStage::failed) {
    state.signing = {};
  }
  if (route.screen == Screen::computer) turn.order(Purpose::storage, AskStorage{});
}

void copy_as_text(Turn& turn) {
  const bool opened = turn.state.route.screen == Screen::file;
  const OpenDraft* open = current_draft(turn.state);
  const Assessment* assessment = nullptr;
  if (opened && turn.state.opening.file.assessment) {
    assessment = &*turn.state.opening.file.assessment;
  } else if (!opened && open != nullptr) {
    assessment = &open->draft.assessment;
  }
  if (assessment == nullptr) return;
  turn.state.copied_text = copy_as_text(*assessment, turn.texts);
  turn.order(Purpose::copy, CopyText{turn.state.copied_text});
}

// Takes out a request that was waiting; each is answered once.
std::optional<Waiting> take_waiting(State& state, RequestId request) {
  const auto found = state.waiting.find(request);
  if (found == state.waiting.end()) return std::nullopt;
  Waiting waiting = std::move(found->second);
  state.waiting.erase(found);
  return waiting;
}

class Handler {
 public:
  explicit Handler(Turn& turn) : turn_(turn), state_(turn.state) {}

  // The world.
  void operator()(const Started& m) {
    state_.started = true;
    take_settings(turn_, m.settings);
    arrive(turn_, m.address);
    turn_.order(Purpose::load, LoadRecords{});
  }
  void operator()(const AddressChanged& m) { arrive(turn_, m.address); }
  void operator()(const WindowChanged& m) { state_.window = m; }
  void operator()(const FileArrived& m) { open_bytes(turn_, m.name, m.bytes); }
  void operator()(const FileTooLarge& m) { refuse_too_large(turn_, m.name); }

  // The person.
  void operator()(const StartAssessment&) { start_assessment(turn_); }
  void operator()(const FieldEdited& m) {
    state_.undo.reset();
    state_.notice.reset();
    met(m.field);
    if (m.field == "people/-") return remove_people(turn_, m.value);
    edit(turn_, state_.current, {{m.field, m.value}});
  }
  void operator()(const AnswerCleared& m) { clear_answer(turn_, m.item); }
  void operator()(const UndoAsked&) { undo(turn_); }
  void operator()(const MenuToggled&) { state_.menu_open = !state_.menu_open; }
  void operator()(const PartToggled& m) {
    if (state_.open_parts.erase(m.part) > 0) return;
    state_.open_parts.insert(m.part);
    turn_.focus(m.part);  // what opened it may be gone
  }
  void operator()(const SettingChosen& m) { choose_setting(turn_, m); }
  void operator()(const FormChosen& m) { choose_form(turn_, m); }
  void operator()(const SettingsReset&) { reset_settings(turn_); }
  void operator()(const DraftDeleteAsked& m) {
    state_.question = Question{m.draft};
    // The dialog's own live regions begin empty, or what was said before would be said in it again.
    state_.notice.reset();
    state_.saves = 0;
  }
  void operator()(const QuestionLeft&) { state_.question.reset(); }
  void operator()(const DraftDeleted& m) {
    state_.question.reset();
    delete_draft(turn_, m.draft);
  }
  void operator()(const SaveDraftFile&) { save_draft_file(turn_); }
  void operator()(const SaveStarterFile&) { save_starter_file(turn_); }
  void operator()(const SignAsked&) { sign(turn_); }
  void operator()(const SaveSignedFile&) { offer_signed_file(turn_); }
  void operator()(const OpenAsked&) { turn_.order(Purpose::pick, PickFile{}); }
  void operator()(const PasteEdited& m) {
    state_.opening.pasted = m.value;
    met("pasted");
  }
  void operator()(const PasteOpened&) {
    if (state_.opening.pasted.empty()) return turn_.need({{"pasted", "ui.problem.pasted"}});
    open_bytes(turn_, std::string(turn_.texts.text("ui.pasted-text")), state_.opening.pasted);
    state_.opening.pasted.clear();
  }
  void operator()(const OpenedTaken&) { take_opened(turn_); }
  void operator()(const PrintAsked&) { turn_.order(Purpose::other, Print{}); }
  void operator()(const CopyAsked&) { copy_as_text(turn_); }
  void operator()(const SaveRetried&) { retry_save(turn_); }
  void operator()(const SkipToMain&) { turn_.focus(""); }
  void operator()(const PersistAsked&) { turn_.order(Purpose::storage, AskPersist{}); }

  // What the field lacked is no longer said once it is written in.
  void met(const std::string& field) {
    std::erase_if(state_.problems,
                  [&field](const Problem& problem) { return problem.field == field; });
  }

  // Answers.
  void operator()(const SettingsKept& m) { take_waiting(state_, m.request); }
  void operator()(const FaceLoaded& m) {
    if (take_waiting(state_, m.request)) face_loaded(turn_, m);
  }
  void operator()(const WordsLoaded& m) {
    if (take_waiting(state_, m.request)) words_loaded(turn_, m.bytes);
  }
  void operator()(const RecordsLoaded& m) {
    if (take_waiting(state_, m.request)) take_records(turn_, m.records);
  }
  void operator()(const RecordStored& m) {
    if (take_waiting(state_, m.request)) record_stored(turn_);
  }
  void operator()(const FileSigned& m) {
    if (take_waiting(state_, m.request)) file_signed(turn_, m);
  }
  void operator()(const FileChecked& m) {
    const auto waiting = take_waiting(state_, m.request);
    if (!waiting) return;
    if (waiting->purpose == Purpose::check_signed) signed_file_checked(turn_, m);
    if (waiting->purpose == Purpose::check_opened && m.request == state_.opening.check) {
      opened_file_checked(turn_, m);
    }
  }
  void operator()(const FileOffered& m) {
    if (const auto waiting = take_waiting(state_, m.request)) offered(*waiting);
  }
  void operator()(const FilePicked& m) {
    if (take_waiting(state_, m.request) && !m.name.empty()) open_bytes(turn_, m.name, m.bytes);
  }
  void operator()(const TextCopied& m) {
    if (!take_waiting(state_, m.request)) return;
    state_.copied_text.clear();
    turn_.say("ui.copied");
  }
  void operator()(const StorageKnown& m) {
    if (!take_waiting(state_, m.request)) return;
    // The button that asked is gone once the answer is yes.
    if (state_.storage.known && !state_.storage.persisted && m.persisted) turn_.focus("");
    state_.storage = {m.used_bytes, m.persisted, true};
  }
  void operator()(const EffectDone& m) { take_waiting(state_, m.request); }
  void operator()(const EffectFailed& m) {
    if (const auto waiting = take_waiting(state_, m.request)) failed(waiting->purpose, m);
  }

 private:
  void offered(const Waiting& waiting) {
    if (waiting.purpose != Purpose::offer_starter) file_offered(turn_, waiting.draft);
    if (waiting.purpose == Purpose::offer_draft) turn_.say("ui.draft-file-saved");
    if (waiting.purpose == Purpose::offer_starter) turn_.say("ui.starter-file-saved");
  }

  void failed(Purpose purpose, const EffectFailed& m) {
    switch (purpose) {
      case Purpose::load:
        state_.loading = Loading::failed;
        state_.load_failed_code = m.code;
        return;
      case Purpose::save:
        return record_failed(turn_, m);
      case Purpose::sign:
      case Purpose::check_signed:
        return signing_failed(turn_);
      case Purpose::check_opened:
        if (m.request != state_.opening.check) return;
        state_.opening.stage = OpenStage::none;
        return turn_.warn("ui.check-failed", m.detail);
      case Purpose::pick:
        if (m.code == "file.too-large") return refuse_too_large(turn_, m.about);
        return turn_.warn("ui.pick-failed", m.detail);
      case Purpose::offer_draft:
      case Purpose::offer_starter:
      case Purpose::offer_signed:
        return turn_.warn("ui.offer-failed", m.detail);
      case Purpose::copy:
        return turn_.warn("ui.copy-failed", m.detail);
      case Purpose::settings:
      case Purpose::face:
      case Purpose::words:
        return look_failed(turn_, purpose, m);
      case Purpose::storage:
        state_.storage.known = false;
        return;
      case Purpose::other:
        return turn_.warn("ui.effect-failed", m.detail);
    }
  }

  Turn& turn_;
  State& state_;
};

}  // namespace

Step update(State state, const Message& message, const Stamp& stamp, const Catalogue& texts) {
  Step step{std::move(state), {}};
  Turn turn{step.state, stamp, texts, step.requests};
  turn.state.now = stamp.at;
  std::visit(Handler(turn), message);
  return step;
}

}  // namespace charter::app

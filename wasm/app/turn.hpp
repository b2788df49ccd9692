// One call of update(), shared by its parts: the state in the making and the orders so far.
// Only the files of update() include this.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/catalogue/catalogue.hpp"
#include "wasm/app/effect.hpp"
#include "wasm/app/state.hpp"

namespace charter::app {

struct Turn {
  State& state;
  const Stamp& stamp;
  const Catalogue& texts;
  std::vector<Request>& requests;

  // `draft` is the id of the draft that the answer will be about.
  RequestId order(Purpose purpose, Effect effect, std::string draft = {}) {
    const RequestId id = ++state.last_request;
    state.waiting.emplace(id, Waiting{purpose, std::move(draft)});
    requests.push_back({id, std::move(effect)});
    return id;
  }
  void say(std::string text_key, std::string place = {}) {
    ++state.said;
    state.notice = Notice{std::move(text_key), std::move(place), {}, NoticeKind::done};
  }
  // Only to those who listen: the page shows it in a place of its own.
  void say_unseen(std::string text_key, NoticeKind kind) {
    ++state.said;
    state.notice = Notice{std::move(text_key), {}, {}, kind};
  }
  // A step needs something: focus goes to where that is said.
  void need(std::vector<Problem> problems) {
    state.problems = std::move(problems);
    focus("problems");
  }
  // What had the focus may be gone after this message.
  void focus(std::string on) {
    ++state.arrivals;
    state.focus_on = std::move(on);
  }
  void warn(std::string text_key, std::string detail = {}) {
    ++state.said;
    state.notice = Notice{std::move(text_key), {}, std::move(detail), NoticeKind::failure};
  }
};

// The draft of that id, or null.
OpenDraft* find(State& state, std::string_view id);

// 32 lower-case hex digits out of the message's randomness; `which` is 0 to 3.
std::string random_id(const Stamp& stamp, std::size_t which);

// --- Drafts: update_drafts.cpp ---
void start_assessment(Turn& turn);
void adopt(Turn& turn, Assessment assessment);  // as a new draft, which becomes the current one
void edit(Turn& turn, const std::string& draft_id, const std::vector<Edit>& edits);
void clear_answer(Turn& turn, const std::string& item);
void remove_people(Turn& turn, const std::string& index);
void delete_draft(Turn& turn, const std::string& id);
void undo(Turn& turn);
void take_records(Turn& turn, const std::vector<StoredRecord>& records);
void choose_current(State& state);  // as the address says, or the draft changed last

// --- Saving: update_saving.cpp ---
void save_next(Turn& turn);  // starts the next record, unless one is on its way
void record_stored(Turn& turn);
void record_failed(Turn& turn, const EffectFailed& failure);
void retry_save(Turn& turn);

// --- Text and colours: update_look.cpp ---
void take_settings(Turn& turn, const std::string& text);  // at the start
void choose_setting(Turn& turn, const SettingChosen& chosen);
void choose_form(Turn& turn, const FormChosen& chosen);
void reset_settings(Turn& turn);
void want_words(Turn& turn);  // loads the easier words, unless they are here
void face_loaded(Turn& turn, const FaceLoaded& answer);
void words_loaded(Turn& turn, const std::string& bytes);
void look_failed(Turn& turn, Purpose purpose, const EffectFailed& failure);

// --- Files: update_files.cpp ---
void save_draft_file(Turn& turn);
void save_starter_file(Turn& turn);
void sign(Turn& turn);
void offer_signed_file(Turn& turn);
void file_signed(Turn& turn, const FileSigned& answer);
void signed_file_checked(Turn& turn, const FileChecked& answer);
void signing_failed(Turn& turn);
void open_bytes(Turn& turn, std::string name, std::string bytes);
void refuse_too_large(Turn& turn, std::string name);
void opened_file_checked(Turn& turn, const FileChecked& answer);
void take_opened(Turn& turn);
void file_offered(Turn& turn, const std::string& draft_id);

}  // namespace charter::app

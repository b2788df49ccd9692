// Everything the pages are made from. Only update() makes a new one; a page only reads it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/catalogue/catalogue.hpp"
#include "core/log/log.hpp"
#include "core/opening/open_job.hpp"
#include "wasm/app/message.hpp"
#include "wasm/app/route.hpp"
#include "wasm/app/settings.hpp"

namespace charter::app {

// A draft, and what of it is not yet in the store.
struct OpenDraft {
  Draft draft;
  std::vector<Edit> unsaved;    // made, and in no record yet
  bool needs_snapshot = false;  // its next record is a whole one
};

// The one record that is on its way to the store, or that did not get there.
enum class SaveStage { idle, on_its_way, failed };
struct Saving {
  SaveStage stage = SaveStage::idle;
  std::string draft;  // id
  std::string key;    // of the record; kept when it is tried again, so that it is never there twice
  std::vector<Edit> edits;
  std::vector<std::string> delete_keys;
  bool snapshot = false;
  std::int64_t seq = 0;
  std::string failed_code;  // of the last try; empty when it succeeded
  std::string failed_detail;
};

enum class Loading { pending, done, failed };

enum class NoticeKind {
  done,
  failure,
  heard,  // the page shows it elsewhere; this is for those who listen
  heard_failure,
};

// A sentence for the page's status line; `text_key` is the catalogue's.
struct Notice {
  std::string text_key;
  std::string place;   // fills {name} where the text has it
  std::string detail;  // a technical word for those who help; may be empty
  NoticeKind kind = NoticeKind::done;
};

// What a request is for, so that its answer finds its way.
enum class Purpose {
  load,
  save,
  sign,
  check_signed,  // our own file, right after it was made
  check_opened,  // somebody's file
  offer_draft,
  offer_starter,
  offer_signed,
  pick,
  copy,
  settings,
  face,
  words,
  storage,
  other,  // print, go: nothing depends on it
};

// A request that is not answered yet.
struct Waiting {
  Purpose purpose = Purpose::other;
  std::string draft;  // id of the draft that it is about, or empty
};

// How to take back the last thing that a person may not have meant.
struct Undo {
  std::string draft;
  std::vector<Edit> edits;
  std::string text_key;  // what was done
};

enum class SignStage { none, signing, checking, ready, failed };
struct Signing {
  SignStage stage = SignStage::none;
  std::string draft;
  std::string payload;
  std::string file_name;
  std::string bytes;  // the signed file, from `checking` on
};

enum class OpenStage { none, checking, done };
struct Opening {
  OpenStage stage = OpenStage::none;
  std::string file_name;
  CheckedFile file;
  std::string pasted;   // what is in the field for pasting
  RequestId check = 0;  // of this file; a check of an earlier one comes too late
};

struct Storage {
  std::int64_t used_bytes = 0;
  bool persisted = false;
  bool known = false;
};

// What is loaded only when a person chooses it.
enum class Wanted { no, on_its_way, here };

// The bytes of a face's two weights.
struct Face {
  std::string regular, bold;
};

// The blank form to print.
struct Form {
  bool easier = false;  // in easier words
  bool large = false;   // in large print
};

// A question that has to be answered before anything else.
struct Question {
  std::string delete_draft;  // its id
};

// Something that a step needs before it can be done.
struct Problem {
  std::string field;     // as in Edit, or "pasted"
  std::string text_key;  // what is needed
};

// How a page is shown.
enum class View { drawn, plain };

struct State {
  Route route;
  WindowChanged window;  // as it was last told

  Settings settings;
  bool settings_unread = false;  // what was kept could not be understood
  Wanted face_wanted = Wanted::no;
  std::shared_ptr<const Face> face;  // in place of the usual one, once it is here
  Wanted words_wanted = Wanted::no;
  std::shared_ptr<const Catalogue> easier_words;
  Form form;

  // Grows whenever focus has to move: to the page's heading, or to what `focus_on` names: "undo",
  // or the field that something on the page edits.
  std::uint32_t arrivals = 0;
  std::string focus_on;
  bool started = false;

  Loading loading = Loading::pending;
  std::vector<std::string> purge_keys;  // records of drafts deleted before this start
  Replay found;  // what the load found besides the drafts (its `drafts` is empty)
  std::string load_failed_code;
  std::vector<OpenDraft> drafts;  // deleted ones included until the next start
  std::string current;            // id of the draft being worked on, or empty

  Saving saving;
  Signing signing;
  Opening opening;
  Storage storage;

  std::optional<Notice> notice;
  std::uint32_t said = 0;   // grows with every notice
  std::uint32_t saves = 0;  // changes kept since the person came to this page
  std::optional<Question> question;
  std::vector<Problem> problems;
  std::optional<Undo> undo;
  std::string copied_text;  // shown to copy by hand where the clipboard refused
  bool menu_open = false;
  std::set<std::string> open_parts;
  Time now;  // of the last message: "today" on a page is the day of the last thing that happened

  RequestId last_request = 0;
  std::map<RequestId, Waiting> waiting;
};

// The draft being worked on, or null.
const OpenDraft* current_draft(const State& state);
const OpenDraft* find_draft(const State& state, std::string_view id);
View shown_view(const State& state);
// Why the plain view is shown although it was not asked for.
PlainReason plain_reason(const State& state);
// The size of text: the person's choice, times the browser's own, times what easier words add.
float text_scale(const State& state);
// The words that the person reads: `plain`, or the easier ones once they are here.
const Catalogue& words_of(const State& state, const Catalogue& plain);
// What a step needs of that field, or null.
const Problem* problem_of(const State& state, std::string_view field);
// The address of a screen for the draft being worked on.
std::string address_of(const State& state, Screen screen, std::string_view tool = {});

}  // namespace charter::app

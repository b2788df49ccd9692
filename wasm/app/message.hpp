// Everything that can happen, as facts. Time and randomness come in here and nowhere else, so that
// a run can be replayed from its messages.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/assessment/assessment.hpp"
#include "core/log/log.hpp"
#include "core/opening/open_job.hpp"

namespace charter::app {

using RequestId = std::uint32_t;  // 0 is none

// Taken by the platform when a message arrives.
struct Stamp {
  Time at;
  std::array<std::uint8_t, 64> random{};  // fresh for every message
};

// --- The world -----------------------------------------------------------------------------
struct Started {
  std::string address;
};
struct AddressChanged {
  std::string address;
};
enum class PlainReason { none, no_webgl, forced_colours, small_window };
struct WindowChanged {
  float width_px = 0;  // of the page, CSS px
  float height_px = 0;
  PlainReason plain = PlainReason::none;  // why the drawn view cannot be used now
};
struct FileArrived {  // dropped on the page
  std::string name;
  std::string bytes;
};
struct FileTooLarge {
  std::string name;
};

// --- The person ----------------------------------------------------------------------------
struct StartAssessment {};
struct FieldEdited {
  std::string field;  // as in Edit
  std::string value;
};
struct AnswerCleared {
  std::string item;
};
struct UndoAsked {};
struct MenuToggled {};
struct PartToggled {  // a part of a page that is folded away, such as a note
  std::string part;
};
enum class View { drawn, plain };
struct ViewAsked {
  View view = View::drawn;
};
struct DraftDeleted {
  std::string draft;  // id
};
struct SaveDraftFile {};
struct SaveStarterFile {};
struct SignAsked {};
struct SaveSignedFile {};
struct OpenAsked {};
struct PasteEdited {
  std::string value;
};
struct PasteOpened {};
struct OpenedTaken {};  // a draft or starter file becomes a new draft
struct PrintAsked {};
struct CopyAsked {};
struct SaveRetried {};
struct SkipToMain {};
struct PersistAsked {};

// --- Answers to effects, each with the id of its request -------------------------------------
struct RecordsLoaded {
  RequestId request = 0;
  std::vector<StoredRecord> records;
};
struct RecordStored {
  RequestId request = 0;
};
struct FileSigned {
  RequestId request = 0;
  std::string bytes;
};
struct FileChecked {
  RequestId request = 0;
  CheckedFile file;
};
struct FileOffered {
  RequestId request = 0;
};
struct FilePicked {
  RequestId request = 0;
  std::string name;  // empty: nothing was chosen
  std::string bytes;
};
struct TextCopied {
  RequestId request = 0;
};
struct StorageKnown {
  RequestId request = 0;
  std::int64_t used_bytes = 0;
  bool persisted = false;
};
struct EffectDone {  // of an effect whose success needs no data: print, go
  RequestId request = 0;
};
struct EffectFailed {
  RequestId request = 0;
  std::string code;    // stable, e.g. "store.not-saved"
  std::string detail;  // the browser's own name for it, for those who help; may be empty
  std::string about;   // what it was about, such as a file's name; may be empty
};

using Message =
    std::variant<Started, AddressChanged, WindowChanged, FileArrived, FileTooLarge, StartAssessment,
                 FieldEdited, AnswerCleared, UndoAsked, MenuToggled, PartToggled, ViewAsked,
                 DraftDeleted, SaveDraftFile, SaveStarterFile, SignAsked, SaveSignedFile, OpenAsked,
                 PasteEdited, PasteOpened, OpenedTaken, PrintAsked, CopyAsked, SaveRetried,
                 SkipToMain, PersistAsked, RecordsLoaded, RecordStored, FileSigned, FileChecked,
                 FileOffered, FilePicked, TextCopied, StorageKnown, EffectDone, EffectFailed>;

}  // namespace charter::app

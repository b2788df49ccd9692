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
  std::string settings;  // as the browser kept them; empty when it kept none
};
struct AddressChanged {
  std::string address;
};
// Why the drawn view cannot be used now.
enum class PlainReason {
  none,
  no_webgl,
  forced_colours,
  small_window,
  text_spacing,  // the person's own style sheet moves letters apart
  large_text,    // larger than the drawing can be sharp: not told by the browser
};
struct WindowChanged {
  float width_px = 0;  // of the page, CSS px
  float height_px = 0;
  PlainReason plain = PlainReason::none;
  float root_px = 16;  // the browser's own size of text
  bool dark = false;   // asked of the system
  bool more_contrast = false;
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
struct SettingChosen {
  std::string name;  // as in SettingSpec
  std::string value;
};
struct FormChosen {  // of the blank form to print
  std::string name;  // "words" or "size"
  std::string value;
};
struct SettingsReset {};
struct DraftDeleteAsked {
  std::string draft;  // id
};
struct QuestionLeft {};  // nothing was decided
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
struct SettingsKept {
  RequestId request = 0;
};
struct FaceLoaded {
  RequestId request = 0;
  std::string regular, bold;  // the bytes of the faces
};
struct WordsLoaded {
  RequestId request = 0;
  std::string bytes;  // of a catalogue
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
                 FieldEdited, AnswerCleared, UndoAsked, MenuToggled, PartToggled, SettingChosen,
                 FormChosen, SettingsReset, DraftDeleteAsked, QuestionLeft, DraftDeleted,
                 SaveDraftFile, SaveStarterFile, SignAsked, SaveSignedFile, OpenAsked, PasteEdited,
                 PasteOpened, OpenedTaken, PrintAsked, CopyAsked, SaveRetried, SkipToMain,
                 PersistAsked, RecordsLoaded, RecordStored, FileSigned, FileChecked, FileOffered,
                 FilePicked, SettingsKept, FaceLoaded, WordsLoaded, TextCopied, StorageKnown,
                 EffectDone, EffectFailed>;

}  // namespace charter::app

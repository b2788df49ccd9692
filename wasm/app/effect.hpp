// Orders to the outside world, as data. Only the platform carries them out, and it answers each
// with exactly one message that bears its request id.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/signing/sign_job.hpp"
#include "wasm/app/message.hpp"

namespace charter::app {

struct LoadRecords {};  // answered by RecordsLoaded

// Adds one record and deletes others in one strictly durable transaction; answered by RecordStored.
struct AppendRecord {
  StoredRecord record;
  std::vector<std::string> delete_keys;
};

struct SignFile {  // answered by FileSigned
  std::string payload;
  SignerStatement statement;
};

struct CheckFile {  // answered by FileChecked, also for a file that is refused
  std::string bytes;
};

struct OfferFile {  // answered by FileOffered once the browser has been handed the file
  std::string name;
  std::string type;
  std::string bytes;
};

struct PickFile {};  // answered by FilePicked

struct KeepSettings {  // answered by SettingsKept
  std::string text;
};

struct LoadFace {};  // of Setting::face, where it is not the usual one; answered by FaceLoaded

struct LoadWords {};  // the easier ones; answered by WordsLoaded

struct CopyText {  // answered by TextCopied
  std::string text;
};

struct Print {};  // answered by EffectDone

struct Go {  // answered by EffectDone; an AddressChanged follows
  std::string address;
};

struct AskPersist {};  // answered by StorageKnown
struct AskStorage {};  // answered by StorageKnown

using Effect =
    std::variant<LoadRecords, AppendRecord, SignFile, CheckFile, OfferFile, PickFile, KeepSettings,
                 LoadFace, LoadWords, CopyText, Print, Go, AskPersist, AskStorage>;

struct Request {
  RequestId id = 0;
  Effect effect;
};

}  // namespace charter::app

// See driver.hpp.
#include "tests/support/driver.hpp"

#include <gtest/gtest.h>

#include "core/format/payload.hpp"
#include "core/opening/open_job.hpp"
#include "core/signing/sign_job.hpp"
#include "tests/support/read_file.hpp"

namespace charter::app {
namespace {

constexpr std::string_view failure_detail = "SampleError";
// Any face will do.
constexpr std::string_view sample_face =
    "node_modules/@expo-google-fonts/atkinson-hyperlegible-next/400Regular/"
    "AtkinsonHyperlegibleNext_400Regular.ttf";

template <class Job>
void run(Job& job, const Driver::Crypto& crypto) {
  while (const auto request = job.next()) job.reply(crypto ? crypto(*request) : CryptoReply{});
}

Message failed(RequestId id, std::string_view code) {
  return EffectFailed{id, std::string(code), std::string(failure_detail)};
}

Message sign(RequestId id, const SignFile& order, const Driver::Crypto& crypto) {
  Result<SignJob> job = SignJob::begin(order.payload, order.statement);
  if (!job.ok()) return failed(id, job.error().code);
  run(job.value(), crypto);
  Result<std::string> file = job.value().file();
  if (!file.ok()) return failed(id, file.error().code);
  return FileSigned{id, std::move(file).value()};
}

Message check(RequestId id, const CheckFile& order, const Driver::Crypto& crypto) {
  OpenJob job(order.bytes);
  run(job, crypto);
  Result<CheckedFile> file = job.result();
  if (!file.ok()) return failed(id, file.error().code);
  return FileChecked{id, std::move(file).value()};
}

}  // namespace

const Catalogue& english() {
  static const auto read = Catalogue::read(read_project_file("web/catalogue/en.json"));
  return read.value();
}

Replay Disk::replayed() const {
  std::vector<StoredRecord> all;
  for (const auto& [key, bytes] : records) all.push_back({key, bytes});
  return replay(all);
}

Draft Disk::only_draft() const {
  const Replay found = replayed();
  EXPECT_EQ(found.drafts.size(), 1u);
  EXPECT_EQ(found.damaged_records + found.missing_records, 0u);
  return found.drafts.empty() ? Draft{} : found.drafts[0];
}

Driver::Driver(Disk& disk, std::uint64_t seed, Crypto crypto)
    : disk_(disk), crypto_(std::move(crypto)), random_(seed) {}

Stamp Driver::next_stamp() {
  now_.ms += 1000;
  Stamp stamp{now_, {}};
  for (std::uint8_t& byte : stamp.random) byte = static_cast<std::uint8_t>(random_.next());
  return stamp;
}

void Driver::send(Message message) {
  history.emplace_back(std::move(message), next_stamp());
  const auto& [sent, stamp] = history.back();
  Step step = update(std::move(state_), sent, stamp, english());
  state_ = std::move(step.state);
  for (Request& request : step.requests) {
    EXPECT_TRUE(given_.insert(request.id).second) << "an id was given twice";
    EXPECT_EQ(state_.waiting.count(request.id), 1u) << "an order that waits for no answer";
    order_log.push_back(describe(request));
    if (std::holds_alternative<AppendRecord>(request.effect)) {
      in_record_[request.id] = find_draft(state_, state_.saving.draft)->draft;
    }
    orders_.push_back(std::move(request));
  }
  EXPECT_EQ(state_.waiting.size(), orders_.size()) << "every order is answered once";
}

bool Driver::step() {
  if (orders_.empty()) return false;
  const Request request = std::move(orders_.front());
  orders_.pop_front();
  if (failing.count(request.effect.index()) > 0) {
    send(failed(request.id, "test.failed"));
    return true;
  }
  send(carry_out(request));
  if (const auto* go = std::get_if<Go>(&request.effect)) {
    address = go->address;
    send(AddressChanged{go->address});
  }
  return true;
}

void Driver::settle() {
  constexpr std::size_t steps_max = 10'000;
  for (std::size_t i = 0; i < steps_max; ++i) {
    if (!step()) return;
  }
  ADD_FAILURE() << "orders without end";
}

const Assessment& Driver::current() const {
  static const Assessment none;
  const OpenDraft* open = current_draft(state_);
  EXPECT_NE(open, nullptr) << "no current draft";
  return open != nullptr ? open->draft.assessment : none;
}

Message Driver::append(RequestId id, const AppendRecord& order) {
  appended.push_back(order);
  const Draft draft = in_record_.at(id);
  const std::string& draft_id = draft.assessment.id;
  const std::size_t number = ++disk_.appends;
  const bool refused = disk_.health == Disk::Health::not_saving;
  if (refused || disk_.fail_before.count(number) > 0) return failed(id, "store.not-saved");
  for (const std::string& key : order.delete_keys) {
    EXPECT_NE(key, order.record.key) << "a record cannot replace itself";
    disk_.records.erase(key);
  }
  disk_.records[order.record.key] = order.record.bytes;
  if (disk_.fail_after.count(number) > 0) {
    perhaps_stored[draft_id].push_back(draft);
    return failed(id, "store.not-saved");
  }
  acknowledged[draft_id] = draft;
  perhaps_stored.erase(draft_id);
  return RecordStored{id};
}

Message Driver::carry_out(const Request& request) {
  struct Visitor {
    Driver& self;
    RequestId id;
    Message operator()(const LoadRecords&) const {
      if (self.disk_.health == Disk::Health::not_loading) return failed(id, "store.not-opened");
      RecordsLoaded loaded{id, {}};
      for (const auto& [key, bytes] : self.disk_.records) loaded.records.push_back({key, bytes});
      return loaded;
    }
    Message operator()(const AppendRecord& order) const { return self.append(id, order); }
    Message operator()(const SignFile& order) const { return sign(id, order, self.crypto_); }
    Message operator()(const CheckFile& order) const { return check(id, order, self.crypto_); }
    Message operator()(const OfferFile& order) const {
      self.offered.push_back(order);
      return FileOffered{id};
    }
    Message operator()(const PickFile&) const {
      FilePicked picked = std::exchange(self.to_pick, {});
      picked.request = id;
      return picked;
    }
    Message operator()(const CopyText& order) const {
      self.copied.push_back(order.text);
      return TextCopied{id};
    }
    Message operator()(const KeepSettings& order) const {
      self.kept_settings = order.text;
      return SettingsKept{id};
    }
    Message operator()(const LoadFace&) const {
      const std::string face = read_project_file(sample_face);
      return FaceLoaded{id, face, face};
    }
    Message operator()(const LoadWords&) const {
      return WordsLoaded{id, read_project_file("web/catalogue/en-easier.json")};
    }
    Message operator()(const Print&) const { return EffectDone{id}; }
    Message operator()(const Go&) const { return EffectDone{id}; }
    Message operator()(const AskPersist&) const { return StorageKnown{id, 1000, true}; }
    Message operator()(const AskStorage&) const { return StorageKnown{id, 1000, false}; }
  };
  return std::visit(Visitor{*this, request.id}, request.effect);
}

std::string content_of(const Draft& draft) {
  Assessment assessment = draft.assessment;
  // When a record was written is close to when the answer changed, but not the same.
  assessment.changed_at = {};
  return write_payload(assessment) + (draft.copied_at ? "copied" : "") +
         (draft.deleted ? "deleted" : "");
}

}  // namespace charter::app

// See requests.hpp.
#include "wasm/platform/web/requests.hpp"

#include <cassert>
#include <cstdlib>

#include "core/base/error.hpp"
#include "wasm/platform/web/fields.hpp"

namespace charter::platform {
namespace {

constexpr std::string_view accepted_files = ".json,application/json";

CryptoReply reply_of(OrderKind kind, Requests::Status status,
                     const std::vector<std::string_view>& fields) {
  CryptoReply reply;
  if (status == Requests::Status::failed) return reply;
  if (kind == OrderKind::crypto_verify) {
    assert(fields.size() == 1);
    reply.outcome = fields[0] == "1" ? CryptoOutcome::verified : CryptoOutcome::not_verified;
    return reply;
  }
  reply.outcome = CryptoOutcome::bytes;
  for (const std::string_view field : fields) reply.bytes += field;
  return reply;
}

}  // namespace

void Requests::submit(app::Request request) {
  const app::RequestId id = request.id;
  struct Visitor {
    Requests& self;
    app::RequestId id;
    void operator()(const app::LoadRecords&) { self.order(id, OrderKind::store_load, {}); }
    void operator()(const app::AppendRecord& e) {
      std::string fields = encode_fields({e.record.key, e.record.bytes});
      for (const std::string& key : e.delete_keys) append_field(fields, key);
      self.order(id, OrderKind::store_append, fields);
    }
    void operator()(const app::SignFile& e) {
      Result<SignJob> job = SignJob::begin(e.payload, e.statement);
      if (!job.ok()) return self.fail(id, job.error().code, job.error().pointer);
      self.go_on(id, std::move(job).value());
    }
    void operator()(const app::CheckFile& e) { self.go_on(id, OpenJob(e.bytes)); }
    void operator()(const app::OfferFile& e) {
      self.order(id, OrderKind::file_save, encode_fields({e.name, e.type, e.bytes}));
    }
    void operator()(const app::PickFile&) {
      self.order(id, OrderKind::file_pick, encode_fields({accepted_files}));
    }
    void operator()(const app::CopyText& e) {
      self.order(id, OrderKind::clipboard_copy, encode_fields({e.text}));
    }
    void operator()(const app::KeepSettings& e) {
      self.order(id, OrderKind::settings_keep, encode_fields({e.text}));
    }
    void operator()(const app::LoadFace&) { self.order(id, OrderKind::face_load, {}); }
    void operator()(const app::LoadWords&) { self.order(id, OrderKind::words_load, {}); }
    void operator()(const app::Print&) { self.order(id, OrderKind::print, {}); }
    void operator()(const app::Go& e) { self.order(id, OrderKind::go, encode_fields({e.address})); }
    void operator()(const app::AskPersist&) { self.order(id, OrderKind::store_persist, {}); }
    void operator()(const app::AskStorage&) { self.order(id, OrderKind::store_estimate, {}); }
  };
  std::visit(Visitor{*this, id}, request.effect);
}

void Requests::order(app::RequestId id, OrderKind kind, std::string_view fields, Job job) {
  waiting_[id] = Waiting{kind, std::move(job)};
  send_(id, static_cast<std::uint32_t>(kind), fields.data(),
        static_cast<std::uint32_t>(fields.size()));
}

void Requests::order_crypto(app::RequestId id, const CryptoRequest& request, Job job) {
  struct Visitor {
    Requests& self;
    app::RequestId id;
    Job& job;
    void operator()(const MakeKey&) const {
      self.order(id, OrderKind::crypto_make_key, {}, std::move(job));
    }
    void operator()(const Sha256& r) const {
      self.order(id, OrderKind::crypto_sha256, encode_fields({r.bytes}), std::move(job));
    }
    void operator()(const SignBytes& r) const {
      self.order(id, OrderKind::crypto_sign, encode_fields({r.bytes}), std::move(job));
    }
    void operator()(const VerifyBytes& r) const {
      self.order(id, OrderKind::crypto_verify,
                 encode_fields({r.key.x, r.key.y, r.bytes, r.signature}), std::move(job));
    }
  };
  std::visit(Visitor{*this, id, job}, request);
}

// Orders a job's next step, or sends what came of it. A file without signatures has no step, and
// is answered at once: the inbox queues.
void Requests::go_on(app::RequestId id, Job job) {
  std::optional<CryptoRequest> next;
  if (auto* sign = std::get_if<SignJob>(&job)) {
    next = sign->next();
    if (!next) return finish(id, *sign);
  } else if (auto* open = std::get_if<OpenJob>(&job)) {
    next = open->next();
    if (!next) return finish(id, *open);
  }
  assert(next);
  order_crypto(id, *next, std::move(job));
}

void Requests::finish(app::RequestId id, SignJob& job) {
  Result<std::string> file = job.file();
  if (!file.ok()) return fail(id, file.error().code, file.error().pointer);
  inbox_.receive(app::FileSigned{id, std::move(file).value()});
}

void Requests::finish(app::RequestId id, OpenJob& job) {
  Result<CheckedFile> file = job.result();
  if (!file.ok()) return fail(id, file.error().code, file.error().pointer);
  inbox_.receive(app::FileChecked{id, std::move(file).value()});
}

void Requests::answer(app::RequestId id, Status status, std::string_view fields) {
  const auto found = waiting_.find(id);
  assert(found != waiting_.end());
  if (found == waiting_.end()) return;
  Waiting waiting = std::move(found->second);
  waiting_.erase(found);
  if (!std::holds_alternative<std::monostate>(waiting.job)) {
    return answer_job(id, std::move(waiting), status, fields);
  }
  if (status == Status::failed) {
    const auto parts = decode_fields(fields);
    assert(parts.size() == 2 || parts.size() == 3);
    return inbox_.receive(app::EffectFailed{id, std::string(parts[0]), std::string(parts[1]),
                                            std::string(parts.size() > 2 ? parts[2] : "")});
  }
  answer_done(id, waiting.kind, fields);
}

void Requests::answer_job(app::RequestId id, Waiting waiting, Status status,
                          std::string_view fields) {
  const CryptoReply reply = reply_of(waiting.kind, status, decode_fields(fields));
  if (auto* sign = std::get_if<SignJob>(&waiting.job)) sign->reply(reply);
  if (auto* open = std::get_if<OpenJob>(&waiting.job)) open->reply(reply);
  go_on(id, std::move(waiting.job));
}

void Requests::answer_done(app::RequestId id, OrderKind kind, std::string_view bytes) {
  const auto fields = decode_fields(bytes);
  switch (kind) {
    case OrderKind::store_load: {
      app::RecordsLoaded loaded{id, {}};
      for (std::size_t i = 0; i + 1 < fields.size(); i += 2) {
        loaded.records.push_back({std::string(fields[i]), std::string(fields[i + 1])});
      }
      return inbox_.receive(std::move(loaded));
    }
    case OrderKind::store_append:
      return inbox_.receive(app::RecordStored{id});
    case OrderKind::file_save:
      return inbox_.receive(app::FileOffered{id});
    case OrderKind::file_pick:
      if (fields.size() != 2) return inbox_.receive(app::FilePicked{id, "", ""});
      return inbox_.receive(app::FilePicked{id, std::string(fields[0]), std::string(fields[1])});
    case OrderKind::clipboard_copy:
      return inbox_.receive(app::TextCopied{id});
    case OrderKind::settings_keep:
      return inbox_.receive(app::SettingsKept{id});
    case OrderKind::face_load:
      assert(fields.size() == 2);
      return inbox_.receive(app::FaceLoaded{id, std::string(fields[0]), std::string(fields[1])});
    case OrderKind::words_load:
      assert(fields.size() == 1);
      return inbox_.receive(app::WordsLoaded{id, std::string(fields[0])});
    case OrderKind::store_persist:
      // Whether the browser agreed; how much is stored is asked again.
      return order(id, OrderKind::store_estimate, {});
    case OrderKind::store_estimate: {
      assert(fields.size() == 2);
      const std::string used(fields[0]);
      return inbox_.receive(
          app::StorageKnown{id, std::strtoll(used.c_str(), nullptr, 10), fields[1] == "1"});
    }
    default:
      return inbox_.receive(app::EffectDone{id});
  }
}

void Requests::fail(app::RequestId id, std::string_view code, std::string_view detail) {
  inbox_.receive(app::EffectFailed{id, std::string(code), std::string(detail), ""});
}

}  // namespace charter::platform

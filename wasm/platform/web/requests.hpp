// Carries out orders through web/host.js, and turns its answers into messages.
// Jobs that need several steps of cryptography are driven here, one step an answer.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "core/opening/open_job.hpp"
#include "core/signing/sign_job.hpp"
#include "wasm/platform/seam.hpp"

namespace charter::platform {

// Provided by library.js: hands an order to web/host.js, which answers through charter_deliver.
using SendOrder = void (*)(std::uint32_t id, std::uint32_t kind, const char* bytes,
                           std::uint32_t length);

// What can be ordered of web/host.js. The numbers are part of the seam: add, never change.
enum class OrderKind : std::uint32_t {
  store_load = 1,
  store_append = 2,
  crypto_make_key = 3,
  crypto_sha256 = 4,
  crypto_sign = 5,
  crypto_verify = 6,
  file_save = 7,
  file_pick = 8,
  clipboard_copy = 9,
  print = 10,
  store_persist = 11,
  store_estimate = 12,
  go = 13,
  settings_keep = 14,
  face_load = 15,
  words_load = 16,
};

class Requests final : public Platform {
 public:
  Requests(Inbox& inbox, SendOrder send) : inbox_(inbox), send_(send) {}

  void submit(app::Request request) override;

  // An answer of web/host.js: to an order of this id, done or failed, with its fields.
  enum class Status : std::uint32_t { done = 0, failed = 1 };
  void answer(app::RequestId id, Status status, std::string_view fields);

 private:
  using Job = std::variant<std::monostate, SignJob, OpenJob>;
  struct Waiting {
    OrderKind kind = OrderKind::store_load;
    Job job;
  };

  void order(app::RequestId id, OrderKind kind, std::string_view fields, Job job = {});
  void order_crypto(app::RequestId id, const CryptoRequest& request, Job job);
  void go_on(app::RequestId id, Job job);
  void finish(app::RequestId id, SignJob& job);
  void finish(app::RequestId id, OpenJob& job);
  void answer_job(app::RequestId id, Waiting waiting, Status status, std::string_view fields);
  void answer_done(app::RequestId id, OrderKind kind, std::string_view fields);
  void fail(app::RequestId id, std::string_view code, std::string_view detail);

  Inbox& inbox_;
  SendOrder send_;
  std::map<app::RequestId, Waiting> waiting_;
};

}  // namespace charter::platform

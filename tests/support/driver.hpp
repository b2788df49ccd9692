// The platform's side of the seam for tests of the application: a store in memory that can fail,
// a file dialog, an address bar, a clock. Carries out every order for real and answers it once.
// Must not know what update() does with an answer.
#pragma once

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/catalogue/catalogue.hpp"
#include "core/signing/crypto.hpp"
#include "tests/support/random_assessment.hpp"
#include "wasm/app/update.hpp"

namespace charter::app {

// The English catalogue of the project.
const Catalogue& english();

// What outlives the page: the store.
struct Disk {
  std::map<std::string, std::string> records;
  std::size_t appends = 0;  // that were tried

  // An append of that number (counted from 1) fails: before anything is stored, or after, as when
  // the computer loses power between the writing and the answer.
  std::set<std::size_t> fail_before;
  std::set<std::size_t> fail_after;
  enum class Health { good, not_loading, not_saving };
  Health health = Health::good;

  Replay replayed() const;
  // The one draft in the store; fails the test when there are more or none.
  Draft only_draft() const;
};

class Driver {
 public:
  // Answers one step of cryptography. Without one every step fails.
  using Crypto = std::function<CryptoReply(const CryptoRequest&)>;

  explicit Driver(Disk& disk, std::uint64_t seed = 1, Crypto crypto = {});

  // Delivers a message and keeps the orders that follow. Does not carry them out.
  void send(Message message);
  // Carries out the oldest order and delivers its answer; false when there was none.
  bool step();
  // Carries out orders until there are none, as when the person waits.
  void settle();
  void send_and_settle(Message message) {
    send(std::move(message));
    settle();
  }
  void start(std::string at = "#/") { send_and_settle(Started{std::move(at), kept_settings}); }

  const State& state() const { return state_; }
  const Assessment& current() const;
  std::string value(std::string_view field_id) const {
    return std::string(field(current(), field_id));
  }
  const std::deque<Request>& orders() const { return orders_; }

  // What came out so far, and what is to be answered.
  std::vector<OfferFile> offered;
  std::vector<std::string> copied;
  std::string kept_settings;           // as a browser keeps them
  std::vector<AppendRecord> appended;  // tried ones, in order
  std::string address;
  FilePicked to_pick;  // what the person chooses next; an empty name: nothing
  // Orders of these kinds are answered by a failure.
  std::set<std::size_t> failing;  // indices into Effect
  template <class E>
  static std::size_t kind_of() {
    return Effect(E{}).index();
  }

  // How many orders of that kind there were so far.
  template <class E>
  std::ptrdiff_t ordered() const {
    const std::string kind = "|" + std::to_string(kind_of<E>()) + "|";
    return std::count_if(order_log.begin(), order_log.end(), [&kind](const std::string& order) {
      return order.compare(order.find('|'), kind.size(), kind) == 0;
    });
  }

  // All messages with their stamps, and the orders in text, to run the same again.
  std::vector<std::pair<Message, Stamp>> history;
  std::vector<std::string> order_log;

  // The draft as it was when the last record of it was ordered that the store then acknowledged,
  // and as it was in records that failed, which may be there all the same.
  std::map<std::string, Draft> acknowledged;
  std::map<std::string, std::vector<Draft>> perhaps_stored;

 private:
  Stamp next_stamp();
  Message carry_out(const Request& request);
  Message append(RequestId id, const AppendRecord& order);

  Disk& disk_;
  Crypto crypto_;
  Random random_;
  State state_;
  std::deque<Request> orders_;
  std::set<RequestId> given_;
  std::map<RequestId, Draft> in_record_;
  Time now_{1'795'357'925'000, 0};
};

// A state, and an order, as text: everything in them that matters to the person.
std::string describe(const State& state);
std::string describe(const Request& request);

// What is the same after a restart: the answers, and whether a copy was handed out.
std::string content_of(const Draft& draft);

}  // namespace charter::app

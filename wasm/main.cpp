// Puts the parts together: messages into update, its state into the page, its orders to the
// platform. Must hold no logic of its own.
#include <cmath>
#include <cstring>
#include <deque>
#include <memory>
#include <optional>
#include <string>

#include "core/catalogue/catalogue.hpp"
#include "wasm/app/update.hpp"
#include "wasm/platform/web/events.hpp"
#include "wasm/platform/web/fields.hpp"
#include "wasm/platform/web/requests.hpp"
#include "wasm/platform/web/surface.hpp"
#include "wasm/ui/shell.hpp"

extern "C" {
void charter_request(std::uint32_t id, std::uint32_t kind, const char* bytes, std::uint32_t length);
void charter_stamp(char* bytes);
}

namespace charter {
namespace {

app::Stamp take_stamp() {
  struct {
    double ms;
    double offset_minutes;
    std::uint8_t random[64];
  } bytes;
  charter_stamp(reinterpret_cast<char*>(&bytes));
  app::Stamp stamp;
  stamp.at = {static_cast<std::int64_t>(bytes.ms), static_cast<int>(bytes.offset_minutes)};
  std::memcpy(stamp.random.data(), bytes.random, sizeof bytes.random);
  return stamp;
}

template <class T>
T number(std::string_view field) {
  T value{};
  std::memcpy(&value, field.data(), std::min(sizeof value, field.size()));
  return value;
}

app::WindowChanged window_of(const std::vector<std::string_view>& fields) {
  constexpr unsigned dark = 1;
  constexpr unsigned more_contrast = 2;
  const unsigned asked = number<std::uint8_t>(fields[4]);
  app::WindowChanged window;
  window.width_px = number<float>(fields[0]);
  window.height_px = number<float>(fields[1]);
  window.plain = static_cast<app::PlainReason>(number<std::uint8_t>(fields[2]));
  window.root_px = number<float>(fields[3]);
  window.dark = (asked & dark) != 0;
  window.more_contrast = (asked & more_contrast) != 0;
  return window;
}

class Application final : public platform::Inbox {
 public:
  Application(Catalogue texts, app::Face face)
      : texts_(std::move(texts)),
        shell_(texts_, std::move(face)),
        requests_(*this, charter_request) {}

  // Messages may arrive while one is worked on: they wait their turn.
  void receive(app::Message message) override {
    inbox_.push_back(std::move(message));
    if (working_) return;
    working_ = true;
    while (!inbox_.empty()) {
      const app::Message next = std::move(inbox_.front());
      inbox_.pop_front();
      app::Step step = app::update(std::move(state_), next, take_stamp(), texts_);
      state_ = std::move(step.state);
      for (app::Request& request : step.requests) requests_.submit(std::move(request));
    }
    working_ = false;
  }

  void event(platform::EventKind kind, const std::vector<std::string_view>& fields);
  void answer(std::uint32_t id, std::uint32_t status, std::string_view fields) {
    requests_.answer(id, static_cast<platform::Requests::Status>(status), fields);
  }
  // Lays the page out; true when the drawn view is the one shown.
  bool frame() {
    semantics_ = shell_.refresh(state_, look_.focused);
    return app::shown_view(state_) == app::View::drawn;
  }
  const std::string& semantics() const { return semantics_; }
  bool draw(float top_px, float height_px, float ratio);

 private:
  void element(ui::ElementEvent event, const std::vector<std::string_view>& fields) {
    const std::string_view value = fields.size() > 1 ? fields[1] : std::string_view();
    if (auto message = shell_.meaning(number<std::uint32_t>(fields[0]), event, value)) {
      receive(std::move(*message));
    }
  }

  Catalogue texts_;
  app::State state_;
  ui::Shell shell_;
  ui::Look look_;
  platform::Requests requests_;
  platform::Surface surface_;
  std::deque<app::Message> inbox_;
  bool working_ = false;
  std::string semantics_;
};

void Application::event(platform::EventKind kind, const std::vector<std::string_view>& fields) {
  using Kind = platform::EventKind;
  switch (kind) {
    case Kind::start:
      return receive(app::Started{std::string(fields[3]), std::string(fields[4])});
    case Kind::address:
      return receive(app::AddressChanged{std::string(fields[0])});
    case Kind::window:
      return receive(window_of(fields));
    case Kind::click:
      return element(ui::ElementEvent::click, fields);
    case Kind::input:
      return element(ui::ElementEvent::input, fields);
    case Kind::change:
      return element(ui::ElementEvent::change, fields);
    case Kind::look:
      look_ = {number<std::uint32_t>(fields[0]), number<std::uint32_t>(fields[1]),
               number<std::uint32_t>(fields[2]), number<std::uint8_t>(fields[3]) != 0};
      return;
    case Kind::measured:
      for (std::size_t i = 0; i + 1 < fields.size(); i += 2) {
        shell_.measured(number<std::uint32_t>(fields[i]), number<float>(fields[i + 1]));
      }
      return;
    case Kind::file:
      return receive(app::FileArrived{std::string(fields[0]), std::string(fields[1])});
    case Kind::file_large:
      return receive(app::FileTooLarge{std::string(fields[0])});
    case Kind::dismiss:
      return element(ui::ElementEvent::dismiss, fields);
    case Kind::surface_lost:
      return surface_.forget();
  }
}

bool Application::draw(float top_px, float height_px, float ratio) {
  if (!surface_.is_open() && !surface_.open()) return false;
  if (shell_.prepare(ratio)) surface_.drop_glyphs();
  surface_.begin();
  const float width_px = state_.window.width_px;
  ImDrawData* data = shell_.draw(look_, {top_px, height_px, width_px}, ratio);
  const std::uint32_t ground = (*shell_.page().style.palette)[ui::Colour::ground];
  surface_.draw(data, ground, static_cast<int>(std::lround(width_px * ratio)),
                static_cast<int>(std::lround(height_px * ratio)));
  return true;
}

std::unique_ptr<Application> application;

}  // namespace
}  // namespace charter

extern "C" {

// An event of web/, see platform/web/events.hpp. The first is `start`.
void charter_event(std::uint32_t kind, const char* bytes, std::uint32_t length) {
  using namespace charter;
  const auto fields = platform::decode_fields({bytes, length});
  const auto event = static_cast<platform::EventKind>(kind);
  if (event == platform::EventKind::start) {
    Result<Catalogue> texts = Catalogue::read(fields[0]);
    app::Face face{std::string(fields[1]), std::string(fields[2])};
    application = std::make_unique<Application>(std::move(texts).value(), std::move(face));
  }
  application->event(event, fields);
}

void charter_deliver(std::uint32_t id, std::uint32_t status, const char* bytes,
                     std::uint32_t length) {
  charter::application->answer(id, status, {bytes, length});
}

// Lays out the page as it is now. Returns 1 when it is the drawn view's, else 0.
int charter_frame() { return charter::application->frame() ? 1 : 0; }

// The operations of the last frame: their length as u32 at the pointer, then their bytes.
const char* charter_semantics() {
  static std::string framed;
  const std::string& operations = charter::application->semantics();
  const auto length = static_cast<std::uint32_t>(operations.size());
  framed.assign(reinterpret_cast<const char*>(&length), sizeof length);
  framed += operations;
  return framed.data();
}

// Draws a stretch of the page. Returns 0 when there is no WebGL 2.
int charter_draw(float top_px, float height_px, float ratio) {
  return charter::application->draw(top_px, height_px, ratio) ? 1 : 0;
}
}

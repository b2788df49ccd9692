// The seam between the application and the world it runs in: orders go out, messages come in.
// Must not know ui or any file format.
#pragma once

#include <cstdint>

#include "wasm/app/effect.hpp"
#include "wasm/app/message.hpp"

namespace charter::platform {

// Where messages go: main.cpp in the browser, a driver in tests.
class Inbox {
 public:
  virtual ~Inbox() = default;
  virtual void receive(app::Message message) = 0;
};

class Platform {
 public:
  virtual ~Platform() = default;
  // Carries out one order. The inbox receives exactly one answer that bears its id, later and
  // never from inside this call.
  virtual void submit(app::Request request) = 0;
};

}  // namespace charter::platform

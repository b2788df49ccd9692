// The C++ time of a frame of the longest tool page, natively: the page written down, laid out and
// compared with the DOM's (refresh), and ImGui's draw list of three windows of it (draw). Each
// frame follows a changed answer. Must not need a browser or a graphics card.
// In: the folder of what ships; where to write the draft that it measured, for the browser's part.
// Out: one line of JSON, times in ms.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "core/format/draft.hpp"
#include "tests/bench/full_answers.hpp"
#include "wasm/ui/shell.hpp"

namespace charter {
namespace {

constexpr std::size_t frames = 400;
constexpr float width_px = 1280, window_px = 900, ratio = 1;
constexpr float text_height_px = 240;  // of a field with the long text, as a browser measures it

double now_ms() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::milli>(now).count();
}

app::State state_on(const Tool& tool) {
  app::State state;
  state.started = true;
  state.loading = app::Loading::done;
  state.window.width_px = width_px;
  state.window.height_px = window_px;
  state.arrivals = 1;
  Draft draft;
  draft.assessment = full_answers();
  draft.seq = 1;
  draft.saved_at = draft.assessment.changed_at;
  state.now = draft.assessment.changed_at;
  state.current = draft.assessment.id;
  state.route = {app::Screen::tool, std::string(tool.id), state.current.substr(0, 8), ""};
  state.drafts.push_back({std::move(draft), {}, false});
  return state;
}

// Tells the heights that a browser would have measured.
void settle(ui::Shell& shell, const app::State& state) {
  (void)shell.refresh(state, 0);
  for (const ui::Node& node : shell.page().nodes) {
    if (node.role == ui::Role::text_field) shell.measured(node.id, text_height_px);
  }
  (void)shell.refresh(state, 0);
}

struct Shown {
  const Catalogue& texts;
  std::string regular;
  std::string bold;
};

const Tool& longest_tool(const Shown& shown) {
  const Tool* longest = nullptr;
  float height_px = 0;
  for (const Tool& tool : tools()) {
    ui::Shell shell(shown.texts, app::Face{shown.regular, shown.bold});
    settle(shell, state_on(tool));
    if (shell.page().height_px <= height_px) continue;
    height_px = shell.page().height_px;
    longest = &tool;
  }
  return *longest;
}

// The middle value and the one that 95 % stay under.
struct Spread {
  double median = 0;
  double p95 = 0;
};
Spread spread_of(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return {values[values.size() / 2], values[values.size() * 95 / 100]};
}

void measure(const Shown& shown, const Tool& tool) {
  app::State state = state_on(tool);
  ui::Shell shell(shown.texts, app::Face{shown.regular, shown.bold});
  settle(shell, state);
  shell.prepare(ratio);
  const float page_px = shell.page().height_px;
  const float height_px = std::min(page_px, 3 * window_px);
  const std::string item(tool.items[tool.items.size() / 2].id);
  std::vector<double> refreshes, draws, totals;
  std::size_t change_bytes = 0;
  for (std::size_t i = 0; i < frames; ++i) {
    Fields& fields = state.drafts[0].draft.assessment.fields;
    fields[item] = i % 2 == 0 ? "no" : "yes";
    const double start = now_ms();
    change_bytes = shell.refresh(state, 0).size();
    const double refreshed = now_ms();
    (void)shell.draw({}, {(page_px - height_px) / 2, height_px, width_px}, ratio);
    const double drawn = now_ms();
    refreshes.push_back(refreshed - start);
    draws.push_back(drawn - refreshed);
    totals.push_back(drawn - start);
  }
  const Spread refresh = spread_of(refreshes), draw = spread_of(draws), total = spread_of(totals);
  std::printf(
      "{\"tool\":\"%s\",\"page_px\":%.0f,\"nodes\":%zu,\"frames\":%zu,\"change_bytes\":%zu,"
      "\"refresh\":[%.3f,%.3f],\"draw\":[%.3f,%.3f],\"total\":[%.3f,%.3f]}\n",
      std::string(tool.id).c_str(), static_cast<double>(page_px), shell.page().nodes.size(), frames,
      change_bytes, refresh.median, refresh.p95, draw.median, draw.p95, total.median, total.p95);
}

// In: a file that scripts/build made; one that is missing ends the program.
std::string read_file(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) {
    std::perror(path.c_str());
    std::exit(1);
  }
  std::string bytes;
  char buffer[16 * 1024];
  for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, file)) > 0;) {
    bytes.append(buffer, n);
  }
  std::fclose(file);
  return bytes;
}

bool write_draft_to(const char* path) {
  const std::string bytes = write_draft(full_answers());
  std::FILE* file = std::fopen(path, "wb");
  if (file == nullptr) return false;
  const bool whole = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  return std::fclose(file) == 0 && whole;
}

}  // namespace
}  // namespace charter

int main(int count, char** arguments) {
  if (count != 3) {
    std::fputs("usage: frame_bench DIST DRAFT\n", stderr);
    return 2;
  }
  if (!charter::write_draft_to(arguments[2])) {
    std::perror(arguments[2]);
    return 1;
  }
  const std::string dist = arguments[1];
  const charter::Catalogue texts =
      charter::Catalogue::read(charter::read_file(dist + "/catalogue/en.json")).value();
  const charter::Shown shown{texts, charter::read_file(dist + "/fonts/regular.ttf"),
                             charter::read_file(dist + "/fonts/bold.ttf")};
  charter::measure(shown, charter::longest_tool(shown));
  return 0;
}

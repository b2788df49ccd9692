// Prints what each screen says in running sentences, in every state that a sample has, for
// scripts/check-words.mjs to measure: paragraphs, hints, leads, bullets and legends. Leaves out
// what people wrote and what only names something: links, buttons, labels, headings, short lines.
// In: the catalogue, as a path from the repository root.
// Out: a line of JSON a text and screen, {"screen":"#/help","text":"…"}, each once.
#include <algorithm>
#include <cstdio>
#include <set>
#include <string>
#include <utility>

#include "core/json/writer.hpp"
#include "tests/support/read_file.hpp"
#include "tests/ui/samples.hpp"
#include "wasm/app/route.hpp"
#include "wasm/ui/view.hpp"

namespace charter::ui {
namespace {

constexpr float width_px = 1280;
constexpr int words_min = 5;  // fewer are a label, whatever they stand in

bool may_run(const Page& page, const Node& node) {
  if (node.author == Author::people) return false;
  const bool of_legend = page.nodes[node.parent].role == Role::legend;
  return node.role == Role::paragraph || node.role == Role::status || node.role == Role::alert ||
         (node.role == Role::heading && of_legend);
}

int words_of(const std::string& line) {
  const auto spaces = std::count(line.begin(), line.end(), ' ');
  return line.empty() ? 0 : static_cast<int>(spaces) + 1;
}

class Printed {
 public:
  void print(const app::State& state, const Catalogue& texts) {
    app::State sized = state;
    sized.window.width_px = width_px;
    Page page;
    write_page(page, sized, texts);
    const std::string screen = app::to_address({state.route.screen, state.route.tool, "", ""});
    for (const Node& node : page.nodes) {
      if (may_run(page, node)) print(screen, node.text);
    }
  }

 private:
  // Each line of a text by itself: a line's end ends its sentence.
  void print(const std::string& screen, const std::string& text) {
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      const std::string line = text.substr(begin, end - begin);
      begin = end + 1;
      if (words_of(line) < words_min || !printed_.emplace(screen, line).second) continue;
      const json::Object object{{"screen", screen}, {"text", line}};
      std::puts(json::write(object).c_str());
    }
  }

  std::set<std::pair<std::string, std::string>> printed_;
};

}  // namespace
}  // namespace charter::ui

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("usage: screen_words CATALOGUE\n", stderr);
    return 2;
  }
  const auto read = charter::Catalogue::read(charter::read_project_file(arguments[1]));
  if (!read) {
    std::fprintf(stderr, "%s: no catalogue\n", arguments[1]);
    return 1;
  }
  charter::ui::Printed printed;
  for (const charter::ui::Sample& sample : charter::ui::samples()) {
    printed.print(sample.state, read.value());
  }
  return 0;
}

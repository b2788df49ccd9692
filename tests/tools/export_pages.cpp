// Writes what the mirror says of pages by chance, and what a document then is, for web/semantics.js
// to be tried on: for each row of pages their operations and documents in turn, as the seam writes
// fields. In: the file to write.
#include <cstdint>
#include <cstdio>
#include <string>

#include "tests/ui/model_dom.hpp"
#include "tests/ui/random_page.hpp"

namespace charter::ui {
namespace {

constexpr std::uint64_t rows = 30;
constexpr int pages = 6;

void put_field(std::string& out, const std::string& bytes) {
  const auto size = static_cast<std::uint32_t>(bytes.size());
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(size >> shift & 255);
  out += bytes;
}

std::string row_of_pages(std::uint64_t seed) {
  std::string out;
  RandomPages random_pages(seed);
  Random random(seed);
  Mirror mirror;
  ModelDom dom;
  for (int turn = 0; turn < pages; ++turn) {
    const Page page = random_pages.next();
    const std::string operations =
        mirror.update(page, seed % 5 == 0 ? Placing::flowing : Placing::drawn, dom.active);
    dom.apply(operations);
    put_field(out, operations);
    put_field(out, dom.as_text());
    dom.active = random_focus(random, page);
  }
  return out;
}

}  // namespace
}  // namespace charter::ui

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("usage: export_pages FILE\n", stderr);
    return 2;
  }
  std::string out;
  for (std::uint64_t seed = 1; seed <= charter::ui::rows; ++seed) {
    charter::ui::put_field(out, charter::ui::row_of_pages(seed));
  }
  std::FILE* file = std::fopen(arguments[1], "wb");
  if (file == nullptr || std::fwrite(out.data(), 1, out.size(), file) != out.size() ||
      std::fclose(file) != 0) {
    std::perror(arguments[1]);
    return 1;
  }
  return 0;
}

// Writes payloads, drafts and starters of sample data, for the JSON Schema to be tried on.
// In: the folder to write into.
#include <cstdint>
#include <cstdio>
#include <string>

#include "core/format/draft.hpp"
#include "core/format/payload.hpp"
#include "tests/support/random_assessment.hpp"

namespace charter {
namespace {

constexpr std::uint64_t samples = 300;

enum class Written { yes, no };

Written write_file(const std::string& path, const std::string& bytes) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return Written::no;
  const bool whole = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  return std::fclose(file) == 0 && whole ? Written::yes : Written::no;
}

// Writes <kind>-<name>.json for the three kinds.
Written write_all(const std::string& folder, const std::string& name,
                  const Assessment& assessment) {
  const std::string end = "-" + name + ".json";
  const bool whole =
      write_file(folder + "/payload" + end, write_payload(assessment)) == Written::yes &&
      write_file(folder + "/draft" + end, write_draft(assessment)) == Written::yes &&
      write_file(folder + "/starter" + end, write_starter(assessment)) == Written::yes;
  return whole ? Written::yes : Written::no;
}

Written export_samples(const std::string& folder) {
  if (write_all(folder, "blank", blank_assessment()) == Written::no) return Written::no;
  if (write_all(folder, "full", full_assessment()) == Written::no) return Written::no;
  for (std::uint64_t seed = 1; seed <= samples; ++seed) {
    const Assessment assessment = random_assessment(seed, seed);
    if (write_all(folder, std::to_string(seed), assessment) == Written::no) return Written::no;
  }
  return Written::yes;
}

}  // namespace
}  // namespace charter

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("usage: export_samples FOLDER\n", stderr);
    return 2;
  }
  if (charter::export_samples(arguments[1]) == charter::Written::yes) return 0;
  std::perror(arguments[1]);
  return 1;
}

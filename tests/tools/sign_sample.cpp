// Writes signed files of sample data for other libraries to read: one.charter.json with one
// signer, three.charter.json with three. In: the folder to write into.
#include <cstdio>
#include <string>
#include <vector>

#include "core/json/reader.hpp"
#include "core/signing/sign_job.hpp"
#include "tests/support/openssl_crypto.hpp"

namespace charter {
namespace {

std::string add_signature(const std::string& name, const std::vector<SignatureEntry>& earlier) {
  const SignerStatement signer = {.name = name,
                                  .role = "resident",
                                  .statement = Statement::took_part_does_not_agree,
                                  .reason = "Sample reason: ä, ع, 🙂\nand a second line",
                                  .signed_at = {1'790'000'000'000, 60}};
  OpensslCrypto crypto;
  SignJob job = SignJob::begin(R"({"sample":"ä, ع, 🙂"})", signer, earlier).value();
  run_job(job, crypto);
  return job.file().value();
}

std::vector<SignatureEntry> entries_of(const std::string& file) {
  std::vector<SignatureEntry> entries;
  const Envelope envelope = read_envelope(json::read(file, file_read_limits).value()).value();
  for (const Result<SignatureEntry>& entry : envelope.signatures) entries.push_back(entry.value());
  return entries;
}

enum class Written { yes, no };

Written write_file(const std::string& path, const std::string& bytes) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return Written::no;
  const bool whole = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  return std::fclose(file) == 0 && whole ? Written::yes : Written::no;
}

}  // namespace
}  // namespace charter

int main(int count, char** arguments) {
  using charter::Written;
  if (count != 2) {
    std::fputs("usage: sign_sample FOLDER\n", stderr);
    return 2;
  }
  const std::string folder = arguments[1];
  const std::string one = charter::add_signature("Sample one", {});
  const std::string two = charter::add_signature("Sample two", charter::entries_of(one));
  const std::string three = charter::add_signature("Sample three", charter::entries_of(two));
  if (charter::write_file(folder + "/one.charter.json", one) == Written::no ||
      charter::write_file(folder + "/three.charter.json", three) == Written::no) {
    std::perror(folder.c_str());
    return 1;
  }
  return 0;
}

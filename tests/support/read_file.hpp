// Reads a file of the project for a test. A file that is missing is a failed test, not a skipped
// one.
#pragma once

#include <gtest/gtest.h>

#include <cstdio>
#include <string>
#include <string_view>

namespace charter {

// What: the bytes of a file. In: a path from the repository root.
inline std::string read_project_file(std::string_view path) {
  const std::string full = std::string(CHARTER_SOURCE_DIR "/") + std::string(path);
  std::FILE* file = std::fopen(full.c_str(), "rb");
  EXPECT_NE(file, nullptr) << path;
  std::string bytes;
  if (file == nullptr) return bytes;
  char buffer[16 * 1024];
  for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, file)) > 0;) {
    bytes.append(buffer, n);
  }
  EXPECT_EQ(std::ferror(file), 0) << path;
  std::fclose(file);
  return bytes;
}

}  // namespace charter

// What files are called. Must not depend on what is in them beyond the project's name and the date.
#pragma once

#include <string>

#include "core/assessment/assessment.hpp"

namespace charter::app {

enum class FileKind { signed_answers, draft, starter };

// "<project>-<date>.charter.json", a draft "<project>-<date>-draft.charter.json", a starter file
// "<project>-starter.charter.json". Letters of every script stay; what file systems or people
// stumble over becomes "-". Limits: the project's part has at most 60 bytes.
std::string file_name(const Assessment& assessment, FileKind kind, Time now);

}  // namespace charter::app

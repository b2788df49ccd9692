// An assessment in words: as plain text to copy, and the small pieces that pages show as well.
// Must not judge: no score, no ranking.
#pragma once

#include <string>

#include "core/assessment/assessment.hpp"
#include "core/catalogue/catalogue.hpp"

namespace charter {

// What: the whole assessment as text with line breaks, its head saying that it is a copy and not
// the signed record. Texts whose question is no longer asked are left out.
std::string copy_as_text(const Assessment& assessment, const Catalogue& texts);

// The roles that are ticked and written, in words, with commas; empty when none is.
std::string roles_in_words(const Assessment& assessment, const Catalogue& texts);

// The answer to a yes/no item in words.
std::string_view choice_in_words(Choice choice, const Catalogue& texts);

}  // namespace charter

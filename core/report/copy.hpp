// An assessment as plain text to copy.
// Must not judge: no score, no ranking.
#pragma once

#include <string>

#include "core/assessment/assessment.hpp"
#include "core/catalogue/catalogue.hpp"

namespace charter {

// What: the whole assessment as text with line breaks, its head saying that it is a copy and not
// the signed record. Texts whose question is no longer asked are left out.
std::string copy_as_text(const Assessment& assessment, const Catalogue& texts);

}  // namespace charter

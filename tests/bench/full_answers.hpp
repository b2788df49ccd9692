// The assessment that the numbers of scripts/bench are about: everything answered, every follow-up
// asked and answered, every note written, texts as long as people write them. Sample data.
#pragma once

#include "core/assessment/assessment.hpp"

namespace charter {

// Every field that there is has a value; a text has about 600 bytes, a line about 60.
Assessment full_answers();

}  // namespace charter

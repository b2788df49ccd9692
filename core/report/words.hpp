// Pieces of an assessment in words, for pages, print and the copy as text alike.
// Must not judge: no score, no ranking.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/assessment/assessment.hpp"
#include "core/catalogue/catalogue.hpp"

namespace charter {

// The answer to a yes/no item.
std::string_view choice_in_words(Choice choice, const Catalogue& texts);

// What a follow-up of the item asks, after that answer; empty where it asks nothing.
std::string follow_up_in_words(const Item& item, Choice choice, const Catalogue& texts);

// The roles that are ticked and written, with commas; empty when none is.
std::string roles_in_words(const Assessment& assessment, const Catalogue& texts);

// "22 November 2026" for a full-date, or what the text begins with; other text as it is.
std::string date_in_words(std::string_view full_date, const Catalogue& texts);

// Something known besides the answers: what it is, and what was entered.
struct Known {
  std::string id;  // unique in its list
  std::string label;
  std::string value;
};
// What: all that is entered around the answers (project, round, who answers, people, needs,
// actions), in the order of the pages; what is empty is left out.
std::vector<Known> known_around(const Assessment& assessment, const Catalogue& texts);

}  // namespace charter

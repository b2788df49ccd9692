// Parts that several screens share.
#pragma once

#include "core/signing/check_job.hpp"
#include "wasm/ui/screens/pen.hpp"

namespace charter::ui {

// What happened, what is safe, what to do: three sentences by their keys' stem, e.g. "save.failed".
void explained(Pen& pen, std::string_view key, std::string_view stem, std::string_view detail);

// What just happened, beside the buttons that made it happen.
void messages(Pen& pen);
// The same for those who listen, and work that lasts, and when the last change was kept. Always on
// the page, often empty; once more in a dialog, which hides what is outside of it.
void live_regions(Pen& pen);
// When a draft that is kept here was saved last, and whether a copy of it is elsewhere.
std::string saved_in_words(const Pen& pen, const Draft& draft);

// What a step needs before it can be done, each with the way there; nothing when all is well.
void error_summary(Pen& pen);
// The dialog, where there is something to be asked.
void question(Pen& pen);

// What was done and the way to take it back, at the place where it was done.
void undo_offer(Pen& pen);
// Whether what can be taken back is an edit of this field.
bool can_undo(const app::State& state, std::string_view field_id);

// Whether what the person did cannot be kept on this computer just now.
bool save_failed(const app::State& state);
// The banner for that, with the ways out; nothing when all is well.
void not_saved(Pen& pen);

// Where the work is: when it was last saved, and whether a copy exists outside this computer.
void save_line(Pen& pen, const Draft& draft);

// The list of a draft's pages with their progress; beside main, or above it where narrow.
void side_list(Pen& pen, const Draft& draft);

// Every answer by tool; with a link to change it where `editable`.
enum class Editable { no, yes };
void answers(Pen& pen, const Assessment& assessment, Editable editable);

// Where the project stands, by name: the scale with every level, and each tool's items in place,
// not in place, and without an answer. No score.
void standing(Pen& pen, const Assessment& assessment);

// What is known around the answers: project, round, who answered, people, needs.
void around(Pen& pen, const Assessment& assessment);

// The title of a draft: its project's name as people wrote it, or words that say it has none.
void draft_title(Pen& pen, std::string_view key, const Assessment& assessment, int level,
                 Type type);

}  // namespace charter::ui

// Drafts: started, edited, deleted, brought back, and loaded. See turn.hpp.
#include <algorithm>
#include <cstdlib>

#include "core/base/hex.hpp"
#include "wasm/app/turn.hpp"

namespace charter::app {
namespace {

bool adds_or_removes_row(const Edit& edit) {
  return edit.field.ends_with("/+") || edit.field.ends_with("/-");
}

// What the fields of these edits hold now, as edits: what undo puts back.
std::vector<Edit> inverse_of(const Assessment& assessment, const std::vector<Edit>& edits) {
  std::vector<Edit> inverse;
  for (const Edit& edit : edits) {
    inverse.push_back({edit.field, std::string(field(assessment, edit.field))});
  }
  return inverse;
}

}  // namespace

OpenDraft* find(State& state, std::string_view id) {
  for (OpenDraft& open : state.drafts) {
    if (open.draft.assessment.id == id) return &open;
  }
  return nullptr;
}

std::string random_id(const Stamp& stamp, std::size_t which) {
  constexpr std::size_t id_bytes = 16;
  const auto* begin = reinterpret_cast<const char*>(stamp.random.data()) + which * id_bytes;
  return hex::encode({begin, id_bytes});
}

void adopt(Turn& turn, Assessment assessment) {
  OpenDraft open;
  open.needs_snapshot = true;
  open.draft.assessment = std::move(assessment);
  turn.state.current = open.draft.assessment.id;
  turn.state.drafts.push_back(std::move(open));
  save_next(turn);
  turn.order(Purpose::other, Go{address_of(turn.state, Screen::about)});
}

void start_assessment(Turn& turn) {
  Assessment assessment;
  assessment.id = random_id(turn.stamp, 0);
  assessment.project_id = random_id(turn.stamp, 1);
  assessment.round_id = random_id(turn.stamp, 2);
  assessment.wording = turn.texts.id();
  assessment.created_at = turn.stamp.at;
  assessment.changed_at = turn.stamp.at;
  adopt(turn, std::move(assessment));
}

void edit(Turn& turn, const std::string& draft_id, const std::vector<Edit>& edits) {
  OpenDraft* open = find(turn.state, draft_id);
  if (open == nullptr) return;
  for (const Edit& edit : edits) {
    if (!apply(open->draft, edit).ok()) {
      turn.warn(edit.field.ends_with("/count") ? "ui.count-refused" : "ui.edit-refused");
      continue;
    }
    const bool of_draft = edit.field.starts_with("draft/");
    if (!of_draft) {
      open->draft.assessment.changed_at = turn.stamp.at;
      // What was signed is no longer what stands here.
      if (turn.state.signing.stage == SignStage::ready) turn.state.signing = {};
    }
    // Typing gives many edits of one field while a record is on its way: the last one counts.
    if (!open->unsaved.empty() && open->unsaved.back().field == edit.field &&
        !adds_or_removes_row(edit)) {
      open->unsaved.back() = edit;
    } else {
      open->unsaved.push_back(edit);
    }
  }
  save_next(turn);
}

void clear_answer(Turn& turn, const std::string& item) {
  const OpenDraft* open = current_draft(turn.state);
  if (open == nullptr) return;
  const std::vector<Edit> edits{{item, ""}};
  turn.state.undo =
      Undo{turn.state.current, inverse_of(open->draft.assessment, edits), "ui.answer-cleared"};
  edit(turn, turn.state.current, edits);
  turn.focus("undo");
}

void remove_people(Turn& turn, const std::string& index) {
  const OpenDraft* open = current_draft(turn.state);
  if (open == nullptr) return;
  const std::vector<People>& rows = open->draft.assessment.people;
  const std::size_t at = std::strtoul(index.c_str(), nullptr, 10);
  if (at >= rows.size() || index != std::to_string(at)) return;
  const People& row = rows[at];
  // The row comes back as the last one.
  const std::string path = "people/" + std::to_string(rows.size() - 1) + "/";
  std::vector<Edit> back{{"people/+", ""}};
  if (!row.role.empty()) back.push_back({path + "role", row.role});
  back.push_back({path + "count", std::to_string(row.count)});
  if (!row.name.empty()) back.push_back({path + "name", row.name});
  if (!row.since.empty()) back.push_back({path + "since", row.since});
  turn.state.undo = Undo{turn.state.current, std::move(back), "ui.people-removed"};
  edit(turn, turn.state.current, {{"people/-", index}});
  turn.focus("undo");
}

void delete_draft(Turn& turn, const std::string& id) {
  if (find(turn.state, id) == nullptr) return;
  edit(turn, id, {{std::string(edit_deleted), "yes"}});
  turn.state.undo = Undo{id, {{std::string(edit_deleted), ""}}, "ui.draft-deleted"};
  choose_current(turn.state);
  turn.focus("undo");
}

void undo(Turn& turn) {
  if (!turn.state.undo) return;
  const Undo taken = *turn.state.undo;
  turn.state.undo.reset();
  turn.say("ui.undone");  // before the edit, which may be refused and then says so
  edit(turn, taken.draft, taken.edits);
  choose_current(turn.state);
  turn.focus(taken.edits.front().field);
}

void take_records(Turn& turn, const std::vector<StoredRecord>& records) {
  State& state = turn.state;
  state.found = replay(records);
  for (Draft& draft : state.found.drafts) {
    if (draft.deleted) {
      state.purge_keys.insert(state.purge_keys.end(), draft.keys.begin(), draft.keys.end());
      continue;
    }
    OpenDraft open;
    open.draft = std::move(draft);
    state.drafts.push_back(std::move(open));
  }
  state.found.drafts.clear();
  state.loading = Loading::done;
  choose_current(state);
  save_next(turn);  // what was started meanwhile
}

void choose_current(State& state) {
  const OpenDraft* chosen = nullptr;
  for (const OpenDraft& open : state.drafts) {
    if (open.draft.deleted) continue;
    const Assessment& assessment = open.draft.assessment;
    if (!state.route.draft.empty()) {
      if (assessment.id.starts_with(state.route.draft)) chosen = &open;
    } else if (chosen == nullptr ||
               assessment.changed_at.ms > chosen->draft.assessment.changed_at.ms) {
      chosen = &open;
    }
  }
  state.current = chosen != nullptr ? chosen->draft.assessment.id : std::string();
}

}  // namespace charter::app

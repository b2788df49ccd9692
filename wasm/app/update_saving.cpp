// Saving: one record on its way at a time, and never called saved before the store says so.
// See turn.hpp; the rules are those of an append-only log with one writer.
#include <algorithm>

#include "wasm/app/turn.hpp"

namespace charter::app {
namespace {

// A load reads at most this many edit records for each draft before they become one snapshot.
constexpr std::size_t records_between_snapshots_max = 64;
// Edits that gather while saving fails become a whole record beyond this: a record of edits must
// stay within what its reader takes, a whole one always does.
constexpr std::size_t edits_bytes_max = std::size_t{512} * 1024;

OpenDraft* first_unsaved(State& state) {
  for (OpenDraft& open : state.drafts) {
    if (open.needs_snapshot || !open.unsaved.empty()) return &open;
  }
  return nullptr;
}

// A whole record takes the place of all that the draft has.
void make_whole(Saving& saving, const Draft& draft) {
  saving.snapshot = true;
  saving.edits.clear();
  saving.delete_keys.insert(saving.delete_keys.end(), draft.keys.begin(), draft.keys.end());
}

void send(Turn& turn, OpenDraft& open) {
  Saving& saving = turn.state.saving;
  saving.edits.insert(saving.edits.end(), open.unsaved.begin(), open.unsaved.end());
  open.unsaved.clear();
  saving.stage = SaveStage::on_its_way;
  std::string bytes;
  if (!saving.snapshot) {
    bytes = encode_edits(saving.draft, saving.seq, turn.stamp.at, saving.edits);
    if (bytes.size() > edits_bytes_max) make_whole(saving, open.draft);
  }
  if (saving.snapshot) bytes = encode_snapshot(open.draft, saving.seq, turn.stamp.at);
  turn.order(Purpose::save, AppendRecord{{saving.key, bytes}, saving.delete_keys});
}

}  // namespace

void save_next(Turn& turn) {
  State& state = turn.state;
  Saving& saving = state.saving;
  // Before the load is done nothing may be written: it is not known what is there.
  if (state.loading != Loading::done || saving.stage == SaveStage::on_its_way) return;
  if (saving.stage == SaveStage::failed) {
    // The same key and number again: should the failed record be there after all, it is replaced.
    if (OpenDraft* open = find(state, saving.draft)) send(turn, *open);
    return;
  }
  OpenDraft* open = first_unsaved(state);
  if (open == nullptr) return;
  saving.draft = open->draft.assessment.id;
  saving.key = random_id(turn.stamp, 3);
  saving.seq = open->draft.seq + 1;
  saving.delete_keys = state.purge_keys;
  if (open->needs_snapshot || open->draft.edits_since_snapshot >= records_between_snapshots_max) {
    make_whole(saving, open->draft);
  }
  send(turn, *open);
}

void record_stored(Turn& turn) {
  State& state = turn.state;
  const Saving saved = std::move(state.saving);
  state.saving = {};
  state.purge_keys.clear();
  if (OpenDraft* open = find(state, saved.draft)) {
    Draft& draft = open->draft;
    draft.seq = saved.seq;
    draft.saved_at = turn.stamp.at;
    if (saved.seq > 1) ++state.saves;  // the first is the draft itself: nothing was written yet
    if (saved.snapshot) {
      draft.keys.clear();
      draft.edits_since_snapshot = 0;
      open->needs_snapshot = false;
    } else {
      ++draft.edits_since_snapshot;
    }
    draft.keys.push_back(saved.key);
  }
  save_next(turn);
}

void record_failed(Turn& turn, const EffectFailed& failure) {
  Saving& saving = turn.state.saving;
  saving.stage = SaveStage::failed;
  saving.failed_code = failure.code;
  saving.failed_detail = failure.detail;
  ++turn.state.said;
}

void retry_save(Turn& turn) {
  if (turn.state.saving.stage == SaveStage::failed) save_next(turn);
}

}  // namespace charter::app

// States and orders as text, to compare two runs. See driver.hpp.
#include "core/base/time.hpp"
#include "core/format/payload.hpp"
#include "tests/support/driver.hpp"

namespace charter::app {
namespace {

class Text {
 public:
  Text& operator<<(std::string_view text) {
    out_ += text;
    out_ += '|';
    return *this;
  }
  Text& operator<<(const char* text) { return *this << std::string_view(text); }
  Text& operator<<(const std::string& text) { return *this << std::string_view(text); }
  template <class T>
  Text& operator<<(T number) {
    if constexpr (std::is_enum_v<T>) {
      return *this << std::to_string(static_cast<int>(number));
    } else {
      return *this << std::to_string(number);
    }
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

void add(Text& out, const std::vector<Edit>& edits) {
  for (const Edit& edit : edits) out << edit.field << edit.value;
}

void add(Text& out, const OpenDraft& open) {
  const Draft& draft = open.draft;
  out << write_payload(draft.assessment) << draft.seq << draft.deleted << open.needs_snapshot
      << draft.edits_since_snapshot;
  out << (draft.saved_at ? to_rfc3339(*draft.saved_at) : "never");
  out << (draft.copied_at ? to_rfc3339(*draft.copied_at) : "never");
  for (const std::string& key : draft.keys) out << key;
  add(out, open.unsaved);
}

void add(Text& out, const CheckedFile& file) {
  out << file.problem << file.shape << file.report.payload << summary(file.report);
  if (file.assessment && file.assessment->id.size() == 32) out << write_payload(*file.assessment);
  if (file.error) out << file.error->code << file.error->pointer;
}

}  // namespace

std::string describe(const State& state) {
  Text out;
  out << to_address(state.route) << state.window.width_px << plain_reason(state)
      << to_text(state.settings) << state.arrivals << state.loading << state.load_failed_code
      << state.current;
  out << state.said << state.saves << state.settings_unread << state.form.easier << state.form.large
      << state.face_wanted << state.words_wanted;
  if (state.question) out << state.question->delete_draft;
  for (const Problem& problem : state.problems) out << problem.field << problem.text_key;
  for (const OpenDraft& open : state.drafts) add(out, open);
  for (const std::string& key : state.purge_keys) out << key;
  const Saving& saving = state.saving;
  out << saving.stage << saving.draft << saving.key << saving.seq << saving.snapshot
      << saving.failed_code;
  add(out, saving.edits);
  out << state.signing.stage << state.signing.draft << state.signing.payload
      << state.signing.file_name << state.signing.bytes;
  out << state.opening.stage << state.opening.file_name << state.opening.pasted;
  add(out, state.opening.file);
  out << state.storage.used_bytes << state.storage.persisted << state.storage.known;
  if (state.notice) out << state.notice->text_key << state.notice->place << state.notice->detail;
  if (state.undo) {
    out << state.undo->draft << state.undo->text_key;
    add(out, state.undo->edits);
  }
  out << state.copied_text << state.menu_open << to_rfc3339(state.now) << state.last_request;
  for (const std::string& part : state.open_parts) out << part;
  for (const auto& entry : state.waiting) out << entry.first;
  return out.take();
}

std::string describe(const Request& request) {
  struct Visitor {
    Text& out;
    void operator()(const AppendRecord& e) const {
      out << e.record.key << e.record.bytes;
      for (const std::string& key : e.delete_keys) out << key;
    }
    void operator()(const SignFile& e) const {
      out << e.payload << e.statement.name << e.statement.role << e.statement.statement
          << to_rfc3339(e.statement.signed_at);
    }
    void operator()(const CheckFile& e) const { out << e.bytes; }
    void operator()(const OfferFile& e) const { out << e.name << e.type << e.bytes; }
    void operator()(const CopyText& e) const { out << e.text; }
    void operator()(const Go& e) const { out << e.address; }
    void operator()(const LoadRecords&) const {}
    void operator()(const PickFile&) const {}
    void operator()(const KeepSettings& e) const { out << e.text; }
    void operator()(const LoadFace&) const {}
    void operator()(const LoadWords&) const {}
    void operator()(const Print&) const {}
    void operator()(const AskPersist&) const {}
    void operator()(const AskStorage&) const {}
  };
  Text out;
  out << request.id << request.effect.index();
  std::visit(Visitor{out}, request.effect);
  return out.take();
}

}  // namespace charter::app

// Text and colours: chosen, kept, and what they need from the network of files that ship with the
// page. See turn.hpp.
#include "wasm/app/turn.hpp"

namespace charter::app {
namespace {

void want_face(Turn& turn) {
  State& state = turn.state;
  if (state.settings.is(Setting::face, "usual") || state.face_wanted != Wanted::no) return;
  state.face_wanted = Wanted::on_its_way;
  turn.order(Purpose::face, LoadFace{});
}

void want(Turn& turn) {
  want_face(turn);
  if (turn.state.settings.is(Setting::words, "easier")) want_words(turn);
}

void keep(Turn& turn) {
  turn.state.settings_unread = false;
  want(turn);
  turn.order(Purpose::settings, KeepSettings{to_text(turn.state.settings)});
}

}  // namespace

void want_words(Turn& turn) {
  if (turn.state.words_wanted != Wanted::no) return;
  turn.state.words_wanted = Wanted::on_its_way;
  turn.order(Purpose::words, LoadWords{});
}

void take_settings(Turn& turn, const std::string& text) {
  Result<Settings> read = read_settings(text);
  turn.state.settings_unread = !read.ok();
  if (read) turn.state.settings = read.value();
  want(turn);
}

void choose_setting(Turn& turn, const SettingChosen& chosen) {
  turn.state.notice.reset();
  if (turn.state.settings.choose(chosen.name, chosen.value)) keep(turn);
}

void choose_form(Turn& turn, const FormChosen& chosen) {
  Form& form = turn.state.form;
  if (chosen.name == "size") form.large = chosen.value == "large";
  if (chosen.name == "words") form.easier = chosen.value == "easier";
  if (form.easier) want_words(turn);
}

void reset_settings(Turn& turn) {
  turn.state.settings = {};
  keep(turn);
  turn.say("ui.look.reset.done");
}

void face_loaded(Turn& turn, const FaceLoaded& answer) {
  turn.state.face_wanted = Wanted::here;
  turn.state.face = std::make_shared<const Face>(Face{answer.regular, answer.bold});
}

void words_loaded(Turn& turn, const std::string& bytes) {
  Result<Catalogue> read = Catalogue::read(bytes);
  if (!read) return look_failed(turn, Purpose::words, {0, std::string(read.error().code), "", ""});
  turn.state.words_wanted = Wanted::here;
  turn.state.easier_words = std::make_shared<const Catalogue>(std::move(read).value());
}

void look_failed(Turn& turn, Purpose purpose, const EffectFailed& failure) {
  State& state = turn.state;
  const std::string detail = failure.detail.empty() ? failure.code : failure.detail;
  if (purpose == Purpose::settings) return turn.warn("ui.look.not-kept", detail);
  // The page stays as it was, and the choice goes back to what is shown.
  if (purpose == Purpose::face) {
    state.face_wanted = Wanted::no;
    state.settings.choose("face", "usual");
  } else {
    state.words_wanted = Wanted::no;
    state.settings.choose("words", "plain");
    state.form.easier = false;
  }
  turn.warn("ui.look.not-loaded", detail);
}

}  // namespace charter::app

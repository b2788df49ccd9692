// The samples of text and colours, easier words, dialogs, what a step needs, and blank forms.
// Each begins with a sample that is there already. See samples.hpp.
#include <algorithm>

#include "tests/support/read_file.hpp"
#include "tests/ui/samples.hpp"

namespace charter::ui {
namespace {

using app::Screen;
using app::State;

State from(const std::vector<Sample>& all, std::string_view name) {
  const auto found = std::find_if(all.begin(), all.end(),
                                  [name](const Sample& sample) { return sample.name == name; });
  return found != all.end() ? found->state : State{};
}

State at(const std::vector<Sample>& all, Screen screen) {
  State state = from(all, "help");
  state.route = {screen, "", "", ""};
  return state;
}

void give_easier_words(State& state) {
  static const auto words = std::make_shared<const Catalogue>(
      Catalogue::read(read_project_file("web/catalogue/en-easier.json")).value());
  state.easier_words = words;
  state.words_wanted = app::Wanted::here;
}

void add_look(std::vector<Sample>& all) {
  const State first = at(all, Screen::look);
  all.push_back({"look", first});
  State chosen = first;
  for (std::size_t i = 0; i < app::setting_count; ++i) {
    const app::SettingSpec& spec = app::spec_of(static_cast<app::Setting>(i));
    chosen.settings.choose(spec.name, spec.values.back());
  }
  chosen.settings.choose("text-size", "125");
  chosen.face =
      std::make_shared<const app::Face>(app::Face{face(Weight::regular), face(Weight::bold)});
  chosen.face_wanted = app::Wanted::here;
  give_easier_words(chosen);
  all.push_back({"look, everything chosen", chosen});
  State unread = first;
  unread.settings_unread = true;
  all.push_back({"look, settings unread", unread});
  using enum app::PlainReason;
  for (const auto& [name, reason] :
       {std::pair("no webgl", no_webgl), std::pair("forced colours", forced_colours),
        std::pair("small window", small_window), std::pair("text spacing", text_spacing)}) {
    State plain = first;
    plain.window.plain = reason;
    all.push_back({std::string("look, plain, ") + name, plain});
  }
  State large = first;
  large.settings.choose("text-size", "200");
  large.window.root_px = 17;
  all.push_back({"look, plain, large text", large});
  State said = first;
  for (const auto& [name, key, kind] :
       {std::tuple("reset", "ui.look.reset.done", app::NoticeKind::done),
        std::tuple("not kept", "ui.look.not-kept", app::NoticeKind::failure),
        std::tuple("not loaded", "ui.look.not-loaded", app::NoticeKind::failure)}) {
    said.notice = app::Notice{key, "", "SampleError", kind};
    said.said = 1;
    all.push_back({std::string("look, ") + name, said});
  }
}

void add_forms(std::vector<Sample>& all) {
  State form = at(all, Screen::forms);
  all.push_back({"forms", form});
  form.form.easier = true;
  form.words_wanted = app::Wanted::on_its_way;
  all.push_back({"forms, easier words on their way", form});
  give_easier_words(form);
  form.form.large = true;
  all.push_back({"forms, easier words, large", form});
}

void add_problems(std::vector<Sample>& all) {
  State name = from(all, "about, blank");
  name.problems = {{"project.name", "ui.problem.project-name"}};
  name.focus_on = "problems";
  all.push_back({"about, needs the project's name", name});
  State answers = from(all, "sign, blank");
  answers.problems = {{"guide.read", "ui.problem.no-answers"}};
  answers.focus_on = "problems";
  all.push_back({"sign, needs an answer", answers});
  State pasted = at(all, Screen::open);
  pasted.problems = {{"pasted", "ui.problem.pasted"}};
  pasted.focus_on = "problems";
  all.push_back({"open, needs a text", pasted});
}

void add_question(std::vector<Sample>& all) {
  State asked = from(all, "computer, not kept");
  asked.question = app::Question{asked.current};
  all.push_back({"computer, delete asked", asked});
  asked.drafts[0].draft.copied_at = asked.drafts[0].draft.saved_at;
  asked.notice = app::Notice{"ui.undone", "", "", app::NoticeKind::done};
  asked.said = 1;
  all.push_back({"computer, delete asked, copied", asked});
}

// What the person has chosen, on other pages than the one to choose.
void add_chosen(std::vector<Sample>& all) {
  for (const std::string name : {"tool sharing, yes", "tool scale, blank"}) {
    all.push_back({name + ", easier words", in_easier_words(from(all, name))});
  }
  State large = from(all, "tool sharing, yes");
  large.settings.choose("text-size", "200");
  for (const std::string_view space : {"line-space", "letter-space", "word-space"}) {
    large.settings.choose(space, "widest");
  }
  all.push_back({"tool sharing, yes, 200 %, widest", large});
  State dark = from(all, "home, drafts");
  dark.settings.choose("colours", "dark");
  all.push_back({"home, dark", dark});
}

}  // namespace

State in_easier_words(State state) {
  state.settings.choose("words", "easier");
  give_easier_words(state);
  return state;
}

void add_look_samples(std::vector<Sample>& all) {
  add_look(all);
  add_forms(all);
  add_problems(all);
  add_question(all);
  add_chosen(all);
}

}  // namespace charter::ui

// Text and colours: how pages look and read for this person; at once, everywhere, remembered.
// See screens.hpp.
#include "wasm/ui/screens/parts.hpp"
#include "wasm/ui/screens/screens.hpp"

namespace charter::ui {
namespace {

app::Message setting_chosen(const std::string& name, const std::string& value) {
  return app::SettingChosen{name, value};
}

void choose(Pen& pen, app::Setting setting) {
  const app::SettingSpec& spec = app::spec_of(setting);
  const std::string name(spec.name);
  const std::string key = "ui.look." + name;
  // What sizes and distances between letters have in common is said once.
  const bool spacing = spec.values.front() == "usual" && setting != app::Setting::face;
  std::vector<Option> options;
  for (const std::string_view value : spec.values) {
    options.push_back(
        {std::string(value), pen.t((spacing ? "ui.look.space" : key) + "." + std::string(value))});
  }
  radios(pen, name, pen.state.settings.value(setting), options,
         {pen.t(key), pen.texts.has(key + ".hint") ? pen.t(key + ".hint") : std::string()},
         setting_chosen);
}

void in_card(Pen& pen, std::string_view key, std::initializer_list<app::Setting> settings) {
  const auto box = card(pen, key);
  box->gap = space::l;
  heading(pen, "title", 2, Type::h2, pen.t("ui.look." + std::string(key) + ".title"));
  for (const app::Setting setting : settings) choose(pen, setting);
}

// Why the drawn view is not shown although it was chosen.
std::string_view reason_key(app::PlainReason reason) {
  switch (reason) {
    case app::PlainReason::no_webgl:
      return "ui.look.reason.no-webgl";
    case app::PlainReason::forced_colours:
      return "ui.look.reason.forced-colours";
    case app::PlainReason::small_window:
      return "ui.look.reason.small-window";
    case app::PlainReason::text_spacing:
      return "ui.look.reason.text-spacing";
    case app::PlainReason::large_text:
      return "ui.look.reason.large-text";
    case app::PlainReason::none:
      break;
  }
  return "";
}

void view(Pen& pen) {
  const auto box = card(pen, "view");
  box->gap = space::l;
  heading(pen, "title", 2, Type::h2, pen.t("ui.look.view.title"));
  choose(pen, app::Setting::view);
  const std::string_view reason = reason_key(app::plain_reason(pen.state));
  if (!reason.empty()) paragraph(pen, "reason", pen.t(reason), Type::strong);
}

}  // namespace

void look_screen(Pen& pen) {
  page_heading(pen, pen.t("ui.look.h1"));
  paragraph(pen, "lede", pen.t("ui.look.lede"), Type::lede, Ink::soft);
  if (pen.state.settings_unread) {
    paragraph(pen, "unread", pen.t("ui.look.unread")).skin = Skin::notice;
  }
  messages(pen);
  in_card(pen, "words", {app::Setting::words});
  in_card(pen, "text",
          {app::Setting::text_size, app::Setting::line_space, app::Setting::letter_space,
           app::Setting::word_space, app::Setting::face});
  in_card(pen, "colours", {app::Setting::colours});
  view(pen);
  {
    const auto box = card(pen, "motion");
    heading(pen, "title", 2, Type::h2, pen.t("ui.look.motion.title"));
    paragraph(pen, "text", pen.t("ui.look.motion.text"));
  }
  const auto row = button_row(pen, "ways");
  button(pen, "reset", pen.t("ui.look.reset"), app::SettingsReset{});
}

}  // namespace charter::ui

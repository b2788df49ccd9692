// Text and colours: chosen, kept, loaded, put back; the blank form; when the plain view comes.
#include <gtest/gtest.h>

#include <string>

#include "tests/support/driver.hpp"

namespace charter::app {
namespace {

// A driver that has started.
struct Session {
  Disk disk;
  Driver driver{disk};
  explicit Session(std::string settings = "") {
    driver.kept_settings = std::move(settings);
    driver.start();
  }
  const State& state() const { return driver.state(); }
  void choose(std::string name, std::string value) {
    driver.send_and_settle(SettingChosen{std::move(name), std::move(value)});
  }
  void expect_notice(std::string_view text_key, NoticeKind kind) {
    ASSERT_TRUE(state().notice);
    EXPECT_EQ(state().notice->text_key, text_key);
    EXPECT_EQ(state().notice->kind, kind);
    EXPECT_TRUE(english().has(text_key));
  }
};

TEST(Look, ThatIsChosenCountsAtOnceAndIsKept) {
  Session s;
  s.driver.send(SettingChosen{"colours", "cream"});
  EXPECT_TRUE(s.state().settings.is(Setting::colours, "cream")) << "before it is kept";
  s.driver.settle();
  EXPECT_EQ(s.driver.kept_settings, R"({"colours":"cream"})");
  EXPECT_FALSE(s.state().notice) << "it is seen: nothing needs to be said";
  s.choose("text-size", "150");
  Session next(s.driver.kept_settings);
  EXPECT_EQ(next.state().settings, s.state().settings);
  EXPECT_TRUE(next.state().settings.is(Setting::text_size, "150"));
  EXPECT_EQ(next.driver.ordered<KeepSettings>(), 0) << "there already";
}

TEST(Look, ThatIsNoneOfOursChangesNothing) {
  Session s;
  s.choose("colours", "mauve");
  s.choose("smell", "rose");
  EXPECT_EQ(s.state().settings, Settings());
  EXPECT_EQ(s.driver.ordered<KeepSettings>(), 0);
}

TEST(Look, IsPutBackAsItWasAndSaysSo) {
  Session s(R"({"colours":"dark","face":"dyslexic","words":"easier","text-size":"400"})");
  s.driver.send_and_settle(SettingsReset{});
  EXPECT_EQ(s.state().settings, Settings());
  EXPECT_EQ(s.driver.kept_settings, "{}");
  s.expect_notice("ui.look.reset.done", NoticeKind::done);
  s.choose("colours", "dark");
  EXPECT_FALSE(s.state().notice) << "no longer so";
}

TEST(Look, ThatCannotBeKeptCountsAndSaysSo) {
  Session s;
  s.driver.failing = {Driver::kind_of<KeepSettings>()};
  for (const std::string size : {"150", "200"}) {
    const std::uint32_t said = s.state().said;
    s.choose("text-size", size);
    EXPECT_TRUE(s.state().settings.is(Setting::text_size, size));
    s.expect_notice("ui.look.not-kept", NoticeKind::failure);
    EXPECT_GT(s.state().said, said) << "each time, or it would be heard once";
  }
}

TEST(Look, ThatCannotBeReadIsAtItsFirstValuesAndSaysSoUntilSomethingIsChosen) {
  for (const std::string text : {"{", "[]", R"({"colours":1})", "\xff"}) {
    Session s(text);
    EXPECT_TRUE(s.state().settings_unread) << text;
    EXPECT_EQ(s.state().settings, Settings()) << text;
    EXPECT_EQ(s.driver.kept_settings, text) << "left as it is until the person chooses";
    s.choose("view", "plain");
    EXPECT_FALSE(s.state().settings_unread);
    EXPECT_EQ(s.driver.kept_settings, R"({"view":"plain"})");
  }
  EXPECT_FALSE(Session("").state().settings_unread);
}

TEST(Face, IsLoadedOnceWhenItIsChosen) {
  Session s;
  EXPECT_EQ(s.driver.ordered<LoadFace>(), 0);
  for (const std::string face : {"dyslexic", "usual", "dyslexic"}) {
    s.driver.send(SettingChosen{"face", face});
  }
  EXPECT_EQ(s.state().face_wanted, Wanted::on_its_way);
  EXPECT_EQ(s.state().face, nullptr);
  s.driver.settle();
  EXPECT_EQ(s.state().face_wanted, Wanted::here);
  ASSERT_NE(s.state().face, nullptr);
  EXPECT_FALSE(s.state().face->regular.empty());
  EXPECT_FALSE(s.state().face->bold.empty());
  s.choose("face", "usual");
  s.choose("face", "dyslexic");
  EXPECT_EQ(s.driver.ordered<LoadFace>(), 1);
  EXPECT_EQ(s.driver.ordered<LoadWords>(), 0);
}

TEST(Face, IsLoadedAtTheStartWhereItIsKept) {
  Session s(R"({"face":"dyslexic"})");
  EXPECT_EQ(s.driver.ordered<LoadFace>(), 1);
  EXPECT_NE(s.state().face, nullptr);
}

TEST(Face, ThatCannotBeLoadedGoesBackAndSaysSoAndCanBeChosenAgain) {
  Session s;
  s.driver.failing = {Driver::kind_of<LoadFace>()};
  s.choose("face", "dyslexic");
  EXPECT_TRUE(s.state().settings.is(Setting::face, "usual"));
  EXPECT_EQ(s.state().face, nullptr);
  s.expect_notice("ui.look.not-loaded", NoticeKind::failure);
  s.driver.failing.clear();
  s.choose("face", "dyslexic");
  EXPECT_TRUE(s.state().settings.is(Setting::face, "dyslexic"));
  EXPECT_NE(s.state().face, nullptr);
  EXPECT_FALSE(s.state().notice);
}

TEST(Words, AreLoadedOnceWhenTheyAreChosenAndReadFromThenOn) {
  Session s;
  EXPECT_EQ(&words_of(s.state(), english()), &english());
  s.driver.send(SettingChosen{"words", "easier"});
  EXPECT_EQ(&words_of(s.state(), english()), &english()) << "until they are here";
  s.driver.settle();
  ASSERT_NE(s.state().easier_words, nullptr);
  EXPECT_EQ(&words_of(s.state(), english()), s.state().easier_words.get());
  s.choose("words", "plain");
  EXPECT_EQ(&words_of(s.state(), english()), &english());
  s.choose("words", "easier");
  s.driver.send_and_settle(FormChosen{"words", "easier"});
  EXPECT_EQ(s.driver.ordered<LoadWords>(), 1) << "for the pages and for the form";
}

TEST(Words, ThatCannotBeLoadedGoBackAndSaySo) {
  Session s;
  s.driver.failing = {Driver::kind_of<LoadWords>()};
  s.choose("words", "easier");
  EXPECT_TRUE(s.state().settings.is(Setting::words, "plain"));
  s.expect_notice("ui.look.not-loaded", NoticeKind::failure);
  s.driver.failing.clear();
  s.choose("words", "easier");
  EXPECT_NE(s.state().easier_words, nullptr);
}

TEST(Words, ThatAreNoCatalogueGoBackAndSaySo) {
  State state;
  const auto send = [&state](const Message& message) {
    Step step = update(std::move(state), message, {}, english());
    state = std::move(step.state);
    return step.requests;
  };
  RequestId id = 0;
  for (const Request& request : send(SettingChosen{"words", "easier"})) {
    if (std::holds_alternative<LoadWords>(request.effect)) id = request.id;
  }
  ASSERT_NE(id, 0u);
  send(WordsLoaded{id, "<!doctype html>"});
  EXPECT_TRUE(state.settings.is(Setting::words, "plain"));
  EXPECT_EQ(state.easier_words, nullptr);
  EXPECT_EQ(state.words_wanted, Wanted::no);
  ASSERT_TRUE(state.notice);
  EXPECT_EQ(state.notice->text_key, "ui.look.not-loaded");
}

TEST(Form, IsInPlainWordsAndUsualPrintUntilAnotherIsChosen) {
  Session s;
  EXPECT_FALSE(s.state().form.easier || s.state().form.large);
  s.driver.send_and_settle(FormChosen{"size", "large"});
  EXPECT_TRUE(s.state().form.large);
  EXPECT_EQ(s.driver.ordered<LoadWords>(), 0);
  s.driver.send_and_settle(FormChosen{"words", "easier"});
  EXPECT_TRUE(s.state().form.easier);
  EXPECT_NE(s.state().easier_words, nullptr);
  EXPECT_EQ(&words_of(s.state(), english()), &english()) << "of the form alone";
  s.driver.send_and_settle(FormChosen{"words", "plain"});
  s.driver.send_and_settle(FormChosen{"size", "usual"});
  EXPECT_FALSE(s.state().form.easier || s.state().form.large);
  EXPECT_EQ(s.driver.ordered<KeepSettings>(), 0) << "a form is printed once, and not kept";
}

TEST(Form, ThatHasNoWordsGoesBackToPlainOnesAndSaysSo) {
  Session s;
  s.driver.failing = {Driver::kind_of<LoadWords>()};
  s.driver.send_and_settle(FormChosen{"words", "easier"});
  EXPECT_FALSE(s.state().form.easier) << "or the page would wait for them without end";
  s.expect_notice("ui.look.not-loaded", NoticeKind::failure);
}

State sized(float root_px, std::string_view size, std::string_view words = "plain") {
  State state;
  state.window.root_px = root_px;
  EXPECT_TRUE(state.settings.choose("text-size", size));
  EXPECT_TRUE(state.settings.choose("words", words));
  return state;
}

TEST(PlainView, ComesByItselfOverTwoHundredPerCent) {
  EXPECT_EQ(plain_reason(sized(16, "200")), PlainReason::none);
  EXPECT_EQ(plain_reason(sized(32, "100")), PlainReason::none) << "the browser's own size";
  EXPECT_EQ(plain_reason(sized(16, "150", "easier")), PlainReason::none);
  EXPECT_EQ(plain_reason(sized(16, "300")), PlainReason::large_text);
  EXPECT_EQ(plain_reason(sized(17, "200")), PlainReason::large_text);
  EXPECT_EQ(plain_reason(sized(33, "100")), PlainReason::large_text);
  EXPECT_EQ(plain_reason(sized(24, "150")), PlainReason::large_text);
  EXPECT_EQ(plain_reason(sized(16, "200", "easier")), PlainReason::large_text);
  EXPECT_FLOAT_EQ(text_scale(sized(16, "100")), 1);
  EXPECT_FLOAT_EQ(text_scale(sized(8, "125")), 0.625f) << "smaller where the browser says so";
  EXPECT_FLOAT_EQ(text_scale(sized(20, "400", "easier")), 6);
}

TEST(PlainView, IsShownForAReasonOrBecauseItWasChosen) {
  EXPECT_EQ(shown_view(sized(16, "100")), View::drawn);
  EXPECT_EQ(shown_view(sized(16, "400")), View::plain);
  State state = sized(16, "100");
  state.settings.choose("view", "plain");
  EXPECT_EQ(shown_view(state), View::plain);
  EXPECT_EQ(plain_reason(state), PlainReason::none) << "it was asked for";
  for (const PlainReason reason : {PlainReason::no_webgl, PlainReason::forced_colours,
                                   PlainReason::small_window, PlainReason::text_spacing}) {
    State other = sized(16, "400");
    other.window.plain = reason;
    EXPECT_EQ(plain_reason(other), reason) << "the browser's reason first: it is not the person's";
    EXPECT_EQ(shown_view(other), View::plain);
  }
}

}  // namespace
}  // namespace charter::app

// The reader of catalogues, and the filling of places.
#include "core/catalogue/catalogue.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/base/error.hpp"

namespace charter {
namespace {

constexpr std::string_view smallest = R"({"catalogue.id":"xx-1","catalogue.lang":"xx"})";

// A catalogue with the two texts that each must have, and these members.
std::string with(std::string_view members) {
  return R"({"z.last":"Last","catalogue.lang":"xx","catalogue.id":"xx-1",)" + std::string(members) +
         "}";
}

Error refusal(std::string_view json_bytes) {
  const auto catalogue = Catalogue::read(json_bytes);
  return catalogue.ok() ? Error{"read", ""} : catalogue.error();
}

TEST(Catalogue, FindsTextsByKeyInWhateverOrderTheyStand) {
  const auto catalogue = Catalogue::read(with(R"("m.b":"“B” – é","a.first":"First","m.a":"A")"));
  ASSERT_TRUE(catalogue.ok());
  EXPECT_EQ(catalogue.value().id(), "xx-1");
  EXPECT_EQ(catalogue.value().lang(), "xx");
  EXPECT_EQ(catalogue.value().text("a.first"), "First");
  EXPECT_EQ(catalogue.value().text("m.a"), "A");
  EXPECT_EQ(catalogue.value().text("m.b"), "“B” – é");
  EXPECT_EQ(catalogue.value().text("z.last"), "Last");
}

TEST(Catalogue, HasOnlyWhatItHolds) {
  const auto catalogue = Catalogue::read(with(R"("m.a":"A")"));
  ASSERT_TRUE(catalogue.ok());
  EXPECT_TRUE(catalogue.value().has("m.a"));
  for (std::string_view key : {"", "a", "m", "m.", "m.a.", "m.b", "M.A", "zz"}) {
    EXPECT_FALSE(catalogue.value().has(key)) << key;
  }
}

TEST(Catalogue, NeedsNoMoreThanAnIdAndALanguage) {
  ASSERT_TRUE(Catalogue::read(smallest).ok());
  EXPECT_EQ(refusal(R"({"catalogue.id":"xx-1"})"),
            (Error{error::format_missing, "/catalogue.lang"}));
  EXPECT_EQ(refusal(R"({"catalogue.lang":"xx"})"), (Error{error::format_missing, "/catalogue.id"}));
  EXPECT_EQ(refusal("{}"), (Error{error::format_missing, "/catalogue.id"}));
}

TEST(Catalogue, RefusesWhatIsNoObjectOfTexts) {
  EXPECT_EQ(refusal("[]"), (Error{error::format_type, ""}));
  EXPECT_EQ(refusal(R"("text")"), (Error{error::format_type, ""}));
  EXPECT_EQ(refusal(with(R"("a":1)")), (Error{error::format_type, "/a"}));
  EXPECT_EQ(refusal(with(R"("a":null)")), (Error{error::format_type, "/a"}));
  EXPECT_EQ(refusal(with(R"("a":{"b":"B"})")), (Error{error::format_type, "/a"}));
  EXPECT_EQ(refusal(with(R"("a/~b":true)")), (Error{error::format_type, "/a~1~0b"}));
}

TEST(Catalogue, RefusesAnEmptyTextButTakesOneLetter) {
  EXPECT_EQ(refusal(with(R"("a":"")")), (Error{error::format_value, "/a"}));
  EXPECT_TRUE(Catalogue::read(with(R"("a":"I")")).ok());
}

TEST(Catalogue, RefusesWhatTheStrictReaderRefuses) {
  EXPECT_EQ(refusal("").code, error::json_syntax);
  EXPECT_EQ(refusal(with(R"("a":"A")") + "x").code, error::json_syntax);
  EXPECT_EQ(refusal(with(R"("a":"A","a":"B")")).code, error::json_duplicate_key);
}

TEST(Catalogue, AMissingKeyIsABrokenInvariant) {
  const auto catalogue = Catalogue::read(smallest);
  ASSERT_TRUE(catalogue.ok());
#ifdef NDEBUG
  EXPECT_EQ(catalogue.value().text("no.such"), "no.such");
#else
  EXPECT_DEATH_IF_SUPPORTED((void)catalogue.value().text("no.such"), "lacks");
#endif
}

TEST(Fill, PutsValuesInTheirPlaces) {
  EXPECT_EQ(fill("{count} of {total}", {{"count", "15"}, {"total", "38"}}), "15 of 38");
  EXPECT_EQ(fill("{total}{count}{total}", {{"count", "1"}, {"total", "2"}}), "212");
  EXPECT_EQ(fill("Saved at {time}.", {{"time", "14:32"}}), "Saved at 14:32.");
  EXPECT_EQ(fill("Saved at {time}.", {{"time", ""}}), "Saved at .");
}

TEST(Fill, LeavesTextWithoutPlacesAlone) {
  EXPECT_EQ(fill("", {}), "");
  EXPECT_EQ(fill("Yes", {{"count", "1"}}), "Yes");
  EXPECT_EQ(fill("an open { brace", {{"count", "1"}}), "an open { brace");
  EXPECT_EQ(fill("a closed } brace", {{"count", "1"}}), "a closed } brace");
}

TEST(Fill, DoesNotReadWhatItPutIn) {
  EXPECT_EQ(fill("{name}, {count}", {{"name", "{count}"}, {"count", "1"}}), "{count}, 1");
}

TEST(Fill, APlaceWithoutAValueIsABrokenInvariant) {
#ifdef NDEBUG
  EXPECT_EQ(fill("{count} of {total}.", {{"count", "15"}}), "15 of {total}.");
#else
  EXPECT_DEATH_IF_SUPPORTED((void)fill("{count}", {}), "without a value");
#endif
}

}  // namespace
}  // namespace charter

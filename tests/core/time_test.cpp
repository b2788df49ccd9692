// Moments and dates: known moments, every day of the calendar, and each refusal.
#include "core/base/time.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>

namespace charter {
namespace {

struct Known {
  Time time;
  std::string_view text;
};

constexpr Known known[] = {
    {{0, 0}, "1970-01-01T00:00:00.000+00:00"},
    {{-1, 0}, "1969-12-31T23:59:59.999+00:00"},
    {{1'795'357'925'123, 0}, "2026-11-22T14:32:05.123+00:00"},
    {{1'795'357'925'123, 330}, "2026-11-22T20:02:05.123+05:30"},
    {{1'795'357'925'123, -210}, "2026-11-22T11:02:05.123-03:30"},
    {{951'782'400'000, 0}, "2000-02-29T00:00:00.000+00:00"},
    {{4'107'542'400'000, 0}, "2100-03-01T00:00:00.000+00:00"},
    {{0, 1'439}, "1970-01-01T23:59:00.000+23:59"},
    {{0, -1'439}, "1969-12-31T00:01:00.000-23:59"},
    {{-62'135'596'800'000, 0}, "0001-01-01T00:00:00.000+00:00"},
    {{253'402'300'799'999, 0}, "9999-12-31T23:59:59.999+00:00"},
};

TEST(Time, WritesAndReadsKnownMoments) {
  for (const Known& each : known) {
    EXPECT_EQ(to_rfc3339(each.time), each.text);
    EXPECT_EQ(time_from_rfc3339(each.text), each.time) << each.text;
  }
}

// Walks two whole cycles of 400 years with a counter of its own, so that no day is left out,
// doubled or swapped; then the first day of every year.
TEST(Time, KnowsEveryDayOfTheCalendar) {
  Time day{-62'135'596'800'000, 0};
  Time new_year = day;
  std::string last;
  for (int year = 1; year <= 9999; ++year) {
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    ASSERT_EQ(std::stoi(to_rfc3339(new_year)), year);
    ASSERT_EQ(to_rfc3339(new_year).substr(4, 6), "-01-01");
    ASSERT_EQ(time_from_rfc3339(to_rfc3339(new_year)), new_year);
    const int days = leap ? 366 : 365;
    new_year.ms += days * std::int64_t{86'400'000};
    for (int i = 0; year <= 800 && i < days; ++i, day.ms += 86'400'000) {
      const std::string text = to_rfc3339(day);
      ASSERT_LT(last, text);
      ASSERT_EQ(std::stoi(text), year) << text;
      ASSERT_TRUE(is_full_date(text.substr(0, 10))) << text;
      ASSERT_EQ(time_from_rfc3339(text), day) << text;
      last = text;
    }
  }
  EXPECT_EQ(last, "0800-12-31T00:00:00.000+00:00");
  EXPECT_EQ(new_year.ms, 253'402'300'800'000);
}

TEST(Time, WritesAClockBeyondTheEndsAsTheNearestEnd) {
  using Limit = std::numeric_limits<std::int64_t>;
  EXPECT_EQ(to_rfc3339({253'402'300'800'000, 0}), "9999-12-31T23:59:59.999+00:00");
  EXPECT_EQ(to_rfc3339({-62'135'596'800'001, 0}), "0001-01-01T00:00:00.000+00:00");
  EXPECT_EQ(to_rfc3339({Limit::max(), 9'999}), "9999-12-31T23:59:59.999+23:59");
  EXPECT_EQ(to_rfc3339({Limit::min(), -9'999}), "0001-01-01T00:00:00.000-23:59");
  EXPECT_TRUE(time_from_rfc3339(to_rfc3339({Limit::max(), std::numeric_limits<int>::min()})));
  EXPECT_TRUE(time_from_rfc3339(to_rfc3339({Limit::min(), std::numeric_limits<int>::max()})));
}

TEST(Time, RefusesOtherSpellings) {
  for (const std::string_view text : {"",
                                      "2026-11-22",
                                      "2026-11-22T14:32:05Z",
                                      "2026-11-22T14:32:05.123Z",
                                      "2026-11-22T14:32:05+00:00",
                                      "2026-11-22t14:32:05.123+00:00",
                                      "2026-11-22 14:32:05.123+00:00",
                                      "2026-11-22T14:32:05,123+00:00",
                                      "2026-11-22T14:32:05.123-00:00",
                                      "2026-11-22T14:32:05.123+0000",
                                      "2026-11-22T14:32:05.123+00-00",
                                      "2026-11-22T24:00:00.000+00:00",
                                      "2026-11-22T14:60:05.123+00:00",
                                      "2026-11-22T14:32:60.123+00:00",
                                      "2026-11-22T14:32:05.123+24:00",
                                      "2026-11-22T14:32:05.123+00:60",
                                      "2026-11-22T14-32:05.123+00:00",
                                      "2026-11-22T14:32-05.123+00:00",
                                      "2026-11-22T14:32:05.12x+00:00",
                                      "2026-11-22T1 :32:05.123+00:00",
                                      "2026-11-22T14:32:05.123+00:00 ",
                                      "2026-11-31T14:32:05.123+00:00",
                                      "2026-11-22T-1:32:05.123+00:00",
                                      "2026-11-22T14:32:05.123 00:00"}) {
    EXPECT_FALSE(time_from_rfc3339(text)) << text;
  }
}

TEST(FullDate, AcceptsDatesThatExist) {
  for (const std::string_view date : {"0001-01-01", "2024-02-29", "2000-02-29", "2026-02-28",
                                      "2026-01-31", "2026-04-30", "9999-12-31"}) {
    EXPECT_TRUE(is_full_date(date)) << date;
  }
}

TEST(FullDate, RefusesTheDayAfterTheLastAndOtherSpellings) {
  for (const std::string_view date :
       {"", "0000-01-01", "2026-02-29", "2100-02-29", "2024-02-30", "2026-01-32", "2026-04-31",
        "2026-00-10", "2026-13-01", "2026-01-00", "2026-1-1", "22-11-2026", "2026/11/22",
        "2026-11-22 ", "+026-11-22", "2026-11-2x", "20261122", "10000-01-01", "2026-11-+2"}) {
    EXPECT_FALSE(is_full_date(date)) << date;
  }
}

}  // namespace
}  // namespace charter

// RFC 3339 in its one spelling, and the calendar it needs. Must not ask a clock.
#include "core/base/time.hpp"

#include <algorithm>
#include <cstdlib>

namespace charter {
namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t day_ms = 1'440 * minute_ms;
constexpr int offset_minutes_max = 23 * 60 + 59;

struct Date {
  int year = 1;
  int month = 1;
  int day = 1;
};

constexpr bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

constexpr int days_in_month(int year, int month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// Days from 0001-01-01 to the first of January of that year (proleptic Gregorian calendar).
constexpr std::int64_t days_before_year(int year) {
  const std::int64_t past = year - 1;
  return past * 365 + past / 4 - past / 100 + past / 400;
}

constexpr std::int64_t unix_epoch_days = days_before_year(1970);

constexpr std::int64_t days_before(Date date) {
  std::int64_t days = days_before_year(date.year);
  for (int month = 1; month < date.month; ++month) days += days_in_month(date.year, month);
  return days + date.day - 1;
}

Date date_of(std::int64_t days) {
  Date date;
  date.year = static_cast<int>(days * 400 / days_before_year(401)) + 1;
  // The average year puts the guess off by at most one around New Year.
  while (days_before_year(date.year + 1) <= days) ++date.year;
  while (days_before_year(date.year) > days) --date.year;
  std::int64_t rest = days - days_before_year(date.year);
  while (rest >= days_in_month(date.year, date.month)) {
    rest -= days_in_month(date.year, date.month++);
  }
  date.day = static_cast<int>(rest) + 1;
  return date;
}

void append_number(std::string& out, std::int64_t number, int digits) {
  for (std::int64_t power = digits == 4 ? 1'000 : digits == 3 ? 100 : 10; power > 0; power /= 10) {
    out.push_back(static_cast<char>('0' + number / power % 10));
  }
}

// The number that `digits` decimal digits from `at` stand for, or -1.
int number_at(std::string_view text, std::size_t at, std::size_t digits) {
  int number = 0;
  for (const char c : text.substr(at, digits)) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

std::optional<Date> date_from(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const Date date{number_at(text, 0, 4), number_at(text, 5, 2), number_at(text, 8, 2)};
  if (date.year < 1 || date.month < 1 || date.month > 12 || date.day < 1) return std::nullopt;
  if (date.day > days_in_month(date.year, date.month)) return std::nullopt;
  return date;
}

bool is_within(int number, int max) { return number >= 0 && number <= max; }

}  // namespace

std::string to_rfc3339(Time time) {
  constexpr std::int64_t local_ms_min = -unix_epoch_days * day_ms;
  constexpr std::int64_t local_ms_max = (days_before_year(10'000) - unix_epoch_days) * day_ms - 1;
  const int offset = std::clamp(time.offset_minutes, -offset_minutes_max, offset_minutes_max);
  // Clamped before the offset is added too, so that no 64-bit moment overflows.
  const std::int64_t utc = std::clamp(time.ms, local_ms_min - day_ms, local_ms_max + day_ms);
  const std::int64_t local = std::clamp(utc + offset * minute_ms, local_ms_min, local_ms_max);
  const std::int64_t since_year_1 = local - local_ms_min;
  const Date date = date_of(since_year_1 / day_ms);
  const std::int64_t ms = since_year_1 % day_ms;
  std::string out;
  append_number(out, date.year, 4);
  out.push_back('-');
  append_number(out, date.month, 2);
  out.push_back('-');
  append_number(out, date.day, 2);
  out.push_back('T');
  append_number(out, ms / (60 * minute_ms), 2);
  out.push_back(':');
  append_number(out, ms / minute_ms % 60, 2);
  out.push_back(':');
  append_number(out, ms / 1'000 % 60, 2);
  out.push_back('.');
  append_number(out, ms % 1'000, 3);
  out.push_back(offset < 0 ? '-' : '+');
  append_number(out, std::abs(offset) / 60, 2);
  out.push_back(':');
  append_number(out, std::abs(offset) % 60, 2);
  return out;
}

std::optional<Time> time_from_rfc3339(std::string_view text) {
  if (text.size() != 29) return std::nullopt;
  const std::optional<Date> date = date_from(text.substr(0, 10));
  const bool marks = text[10] == 'T' && text[13] == ':' && text[16] == ':' && text[19] == '.' &&
                     (text[23] == '+' || text[23] == '-') && text[26] == ':';
  const int hour = number_at(text, 11, 2);
  const int minute = number_at(text, 14, 2);
  const int second = number_at(text, 17, 2);
  const int ms = number_at(text, 20, 3);
  const int offset_hour = number_at(text, 24, 2);
  const int offset_minute = number_at(text, 27, 2);
  if (!date || !marks || !is_within(hour, 23) || !is_within(minute, 59) || !is_within(second, 59) ||
      ms < 0 || !is_within(offset_hour, 23) || !is_within(offset_minute, 59)) {
    return std::nullopt;
  }
  int offset = offset_hour * 60 + offset_minute;
  if (text[23] == '-') {
    if (offset == 0) return std::nullopt;
    offset = -offset;
  }
  const std::int64_t days = days_before(*date) - unix_epoch_days;
  const std::int64_t seconds = (hour * 60 + minute) * 60 + second;
  const std::int64_t local = days * day_ms + seconds * 1'000 + ms;
  return Time{local - offset * minute_ms, offset};
}

bool is_full_date(std::string_view text) { return date_from(text).has_value(); }

}  // namespace charter

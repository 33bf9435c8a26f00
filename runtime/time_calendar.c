// time_calendar.c - the module time: moments as fields of the calendar, and texts of them.
//
// Fields are a tuple as struct_time has them (year, month from 1, day, hour, minute, second, weekday from Monday, day of the
// year from 1, is_dst, zone, offset); Python's part of the module makes a struct_time of it. A tuple of nine lacks the
// last two. What is checked, and the texts of errors, are those of CPython's Modules/timemodule.c.
#include "kukri.h"

#include <errno.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <time.h>

enum { FIELDS = 9, ALL_FIELDS = 11 };

// ---- moments

// Seconds since 1970, rounded down; None: now. False: raised.
static bool seconds_from(Value v, time_t *seconds) {
  if (kk_value_is_none(v))
    return time(seconds), true;
  bool fits;
  if (kk_is_instance_of(v, KK_float)) {
    double wanted = floor(kk_to_double(v));
    if (isnan(wanted))
      return kk_raise(KK_ValueError, "Invalid value NaN (not a number)"), false;
    fits = wanted >= -9223372036854775808.0 && wanted < 9223372036854775808.0;
    *seconds = fits ? (time_t)wanted : 0;
  } else {
    Value index = kk_to_index(v);
    if (kk_value_is_aside(index))
      return false;
    fits = kk_int_fits_i64(index);
    *seconds = fits ? kk_int_to_i64(index) : 0;
  }
  if (!fits)
    kk_raise(KK_OverflowError, "timestamp out of range for platform time_t");
  return fits;
}

static KkTuple *fields_from(const struct tm *tm) {
  KkTuple *fields = kk_tuple_new(ALL_FIELDS);
  int64_t numbers[FIELDS] = {tm->tm_year + 1900LL, tm->tm_mon + 1,        tm->tm_mday,     tm->tm_hour, tm->tm_min,
                             tm->tm_sec,           (tm->tm_wday + 6) % 7, tm->tm_yday + 1, tm->tm_isdst};
  for (int i = 0; i < FIELDS; i++)
    fields->items[i] = kk_value_from_small(numbers[i]);
  fields->items[9] = kk_value_from_ref(kk_str_from_utf8z(tm->tm_zone));
  fields->items[10] = kk_value_from_small(tm->tm_gmtoff);
  return fields;
}

static KkTuple *fields_at(Value seconds, struct tm *(*convert)(const time_t *, struct tm *)) {
  time_t moment;
  struct tm tm;
  if (!seconds_from(seconds, &moment))
    return KK_REF_ASIDE;
  if (!convert(&moment, &tm))
    return kk_raise_errno(errno ? errno : EINVAL, NULL), KK_REF_ASIDE;
  return fields_from(&tm);
}

KkTuple *kk_time__local_fields(Value seconds) {
  tzset();
  return fields_at(seconds, localtime_r);
}

KkTuple *kk_time__utc_fields(Value seconds) {
  KkTuple *fields = fields_at(seconds, gmtime_r);
  if (fields != KK_REF_ASIDE)
    fields->items[9] = kk_value_from_ref(KK_STR("UTC"));
  return fields;
}

// ---- fields from Python

static bool int_from(Value v, int *number) {
  Value index = kk_to_index(v);
  if (kk_value_is_aside(index))
    return false;
  int64_t wanted = kk_int_clip(index);
  *number = (int)wanted;
  if (wanted == (int32_t)wanted)
    return true;
  kk_raise(KK_OverflowError,
           kk_int_fits_i64(index) ? "signed integer is %s than %s" : "Python int too large to convert to C long",
           wanted < 0 ? "less" : "greater", wanted < 0 ? "minimum" : "maximum");
  return false;
}

// What is said if there are not nine fields.
static bool tm_from(Value v, const char *complaint, struct tm *tm) {
  const KkTuple *fields = kk_value_ref(v);
  int numbers[FIELDS];
  if (fields->length != FIELDS && fields->length != ALL_FIELDS)
    return kk_raise(KK_TypeError, "%s", complaint), false;
  for (int i = 0; i < FIELDS; i++)
    if (!int_from(fields->items[i], &numbers[i]))
      return false;
  if (numbers[0] < INT_MIN + 1900)
    return kk_raise(KK_OverflowError, "year out of range"), false;
  *tm = (struct tm){.tm_year = numbers[0] - 1900,
                    .tm_mon = numbers[1] - 1,
                    .tm_mday = numbers[2],
                    .tm_hour = numbers[3],
                    .tm_min = numbers[4],
                    .tm_sec = numbers[5],
                    .tm_wday = (numbers[6] + 1) % 7,
                    .tm_yday = numbers[7] - 1,
                    .tm_isdst = numbers[8]};
  if (fields->length == ALL_FIELDS && kk_is_instance_of(fields->items[9], KK_str))
    tm->tm_zone = kk_str_to_utf8(kk_value_ref(fields->items[9]), &(size_t){0});
  if (fields->length == ALL_FIELDS && !kk_value_is_none(fields->items[10]))
    tm->tm_gmtoff = kk_int_clip(fields->items[10]);
  return true;
}

// Zeros stand for the first month, day and day of the year.
static bool tm_check(struct tm *tm) {
  tm->tm_mon += tm->tm_mon == -1;
  tm->tm_mday += tm->tm_mday == 0;
  tm->tm_yday += tm->tm_yday == -1;
  const char *what = tm->tm_mon < 0 || tm->tm_mon > 11      ? "month"
                     : tm->tm_mday < 0 || tm->tm_mday > 31  ? "day of month"
                     : tm->tm_hour < 0 || tm->tm_hour > 23  ? "hour"
                     : tm->tm_min < 0 || tm->tm_min > 59    ? "minute"
                     : tm->tm_sec < 0 || tm->tm_sec > 61    ? "seconds"
                     : tm->tm_wday < 0                      ? "day of week"
                     : tm->tm_yday < 0 || tm->tm_yday > 365 ? "day of year"
                                                            : NULL;
  if (what)
    kk_raise(KK_ValueError, "%s out of range", what);
  return !what;
}

double kk_time__seconds_of(Value fields) {
  struct tm tm;
  if (!tm_from(fields, "mktime(): illegal time tuple argument", &tm))
    return kk_float_aside();
  tm.tm_wday = -1;   // set if it succeeds: -1 is a moment, too
  time_t seconds = mktime(&tm);
  if (seconds == -1 && tm.tm_wday == -1)
    return kk_raise(KK_OverflowError, "mktime argument out of range"), kk_float_aside();
  return (double)seconds;
}

// ---- texts

KkStr *kk_time__ascii_time(Value fields) {
  static const char days[7][4] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static const char months[12][4] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  struct tm tm;
  if (!tm_from(fields, "asctime(): illegal time tuple argument", &tm) || !tm_check(&tm))
    return KK_REF_ASIDE;
  char text[80];
  snprintf(text, sizeof text, "%s %s%3d %.2d:%.2d:%.2d %d", days[tm.tm_wday], months[tm.tm_mon], tm.tm_mday, tm.tm_hour,
           tm.tm_min, tm.tm_sec, tm.tm_year + 1900);
  return kk_str_from_ascii(text);
}

// strftime tells an empty text from one that does not fit only by the space given, so that grows as CPython's does.
KkStr *kk_time__format_time(KkStr *format, Value fields) {
  struct tm tm;
  if (!tm_from(fields, "strftime(): illegal time tuple argument", &tm) || !tm_check(&tm))
    return KK_REF_ASIDE;
  tm.tm_isdst = tm.tm_isdst < -1 ? -1 : tm.tm_isdst > 1 ? 1 : tm.tm_isdst;
  size_t length;
  const char *text = kk_str_to_utf8(format, &length);
  if (memchr(text, 0, length))
    return kk_raise(KK_ValueError, "embedded null character"), KK_REF_ASIDE;
  for (size_t size = 1024;; size *= 2) {
    char *out = kk_block_plain(size);
    size_t written = strftime(out, size, text, &tm);
    if (written || size >= 256 * length)
      return kk_str_from_utf8(out, written);
  }
}

// ---- zones

static Value zone_name(const struct tm *tm) { return kk_value_from_ref(kk_str_from_utf8z(tm->tm_zone)); }

// The zones of this winter and this summer; where summer is in January they are exchanged.
KkTuple *kk_time__zones(void) {
  enum { YEAR = (365 * 24 + 6) * 3600 };
  tzset();
  time_t january = time(NULL) / YEAR * YEAR, july = january + YEAR / 2;
  struct tm first, second;
  localtime_r(&january, &first);
  localtime_r(&july, &second);
  bool is_exchanged = first.tm_gmtoff > second.tm_gmtoff;
  const struct tm *standard = is_exchanged ? &second : &first, *summer = is_exchanged ? &first : &second;
  KkTuple *names = kk_tuple_from_values((Value[]){zone_name(standard), zone_name(summer)}, 2);
  return kk_tuple_from_values(
      (Value[]){kk_value_from_small(-standard->tm_gmtoff), kk_value_from_small(-summer->tm_gmtoff),
                kk_value_from_small(first.tm_gmtoff != second.tm_gmtoff), kk_value_from_ref(names)},
      4);
}

// double_shim.cc - the shortest digits that read back as the same double, which are what repr() prints.
//
// libdouble-conversion's fast algorithm finds them but for one double in two hundred, where it gives up. Then the digits
// are tried out: printf rounds a double exactly to n digits (glibc), strtod reads them back exactly, and the first n that
// returns the double is the shortest. Callable from C, without a C++ runtime and without the library's big numbers.
//
// The library's static locals call __cxa_guard_acquire and _release, which libstdc++ would bring in; ours mark the guard
// as done. (The locals are constant tables that we never reach, so two threads that initialise them at once do no harm.)
#include <double-conversion/fast-dtoa.h>

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

using namespace double_conversion;

enum { MOST_DIGITS = 17 };

// d.ddde±x without the point: n digits, and the exponent as repr counts it (0.ddd * 10^point).
struct Decimal {
  char digits[MOST_DIGITS + 1];
  int count, point;
};

static double value_of(const Decimal *d) {
  char text[40];
  snprintf(text, sizeof text, "0.%se%d", d->digits, d->point);
  return strtod(text, NULL);
}

// The decimal of n digits that is nearest to a.
static Decimal nearest(double a, int n) {
  char text[40];
  Decimal d;
  snprintf(text, sizeof text, "%.*e", n - 1, a);
  d.digits[0] = text[0];
  memcpy(d.digits + 1, text + 2, n - 1);
  d.digits[n] = 0;
  d.count = n;
  d.point = atoi(strchr(text, 'e') + 1) + 1;
  return d;
}

// The next larger decimal of as many digits.
static void increment(Decimal *d) {
  int i = d->count - 1;
  while (i >= 0 && d->digits[i] == '9')
    d->digits[i--] = '0';
  if (i >= 0) {
    d->digits[i]++;
  } else {
    d->digits[0] = '1';
    d->point++;
  }
}

// Does a decimal of n digits read back as a? A power of two has twice as much room above it as below: the nearest one
// may be too far below while the next is near enough above.
static bool is_found(double a, int n, Decimal *d) {
  *d = nearest(a, n);
  double back = value_of(d);
  if (back == a)
    return true;
  if (back > a)
    return false;
  increment(d);
  return value_of(d) == a;
}

// Two decimals of 15 digits never read as the same double, unless it is subnormal and so has fewer digits.
static Decimal try_out(double a) {
  Decimal d;
  int n = a < DBL_MIN ? 1 : DBL_DIG;
  while (n < MOST_DIGITS && !is_found(a, n, &d))
    n++;
  if (n == MOST_DIGITS)
    d = nearest(a, n);
  while (d.count > 1 && d.digits[d.count - 1] == '0')
    d.count--;
  return d;
}

extern "C" int kk_double_shortest(double a, char digits[18], int *point) {
  Vector<char> out(digits, 18);
  int length;
  if (a == 0) {
    digits[0] = '0';
    *point = 1;
    return 1;
  }
  if (FastDtoa(a, FAST_DTOA_SHORTEST, 0, out, &length, point))
    return length;
  Decimal found = try_out(a);
  memcpy(digits, found.digits, found.count);
  *point = found.point;
  return found.count;
}

extern "C" int __cxa_guard_acquire(char *guard) { return !*guard; }
extern "C" void __cxa_guard_release(char *guard) { *guard = 1; }

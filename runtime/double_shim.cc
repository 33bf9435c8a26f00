// double_shim.cc - the one function we need of libdouble-conversion, callable from C, without a C++ runtime.
//
// The shortest digits that read back as the same double are what repr() prints. The library's static locals call
// __cxa_guard_acquire and _release, which libstdc++ would bring in; ours mark the guard as done. (The locals are constant
// tables that we never reach, so two threads that initialise them at once do no harm.)
#include <double-conversion/double-conversion.h>

using double_conversion::DoubleToStringConverter;

extern "C" int kk_double_shortest(double a, char digits[18], int *point) {
  bool is_negative;
  int length;
  DoubleToStringConverter::DoubleToAscii(a, DoubleToStringConverter::SHORTEST, 0, digits, 18, &is_negative, &length, point);
  return length;
}

extern "C" int __cxa_guard_acquire(char *guard) { return !*guard; }
extern "C" void __cxa_guard_release(char *guard) { *guard = 1; }

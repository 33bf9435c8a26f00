// double_shim.cc - the one function we need of libdouble-conversion, callable from C, without a C++ runtime.
//
// The shortest digits that read back as the same double are what repr() prints. The library's static locals call
// __cxa_guard_acquire and _release, which libstdc++ would bring in; ours mark the guard as done. (The locals are constant
// tables that we never reach, so two threads that initialise them at once do no harm.)
#include <double-conversion/bignum-dtoa.h>
#include <double-conversion/fast-dtoa.h>

using namespace double_conversion;

// What the library's DoubleToAscii does for SHORTEST, without linking its other modes: the fast algorithm, which gives up on
// one double in two hundred, then the exact one.
extern "C" int kk_double_shortest(double a, char digits[18], int *point) {
  Vector<char> out(digits, 18);
  int length;
  if (a == 0) {
    digits[0] = '0';
    *point = 1;
    return 1;
  }
  if (!FastDtoa(a, FAST_DTOA_SHORTEST, 0, out, &length, point))
    BignumDtoa(a, BIGNUM_DTOA_SHORTEST, 0, out, &length, point);
  return length;
}

extern "C" int __cxa_guard_acquire(char *guard) { return !*guard; }
extern "C" void __cxa_guard_release(char *guard) { *guard = 1; }

// struct_module.c - the module _struct: floats as bytes. Formats and ints are in stdlib/_struct.py.
//
// The machine is little-endian, and its float and double are IEEE 754's; a half is what gcc's _Float16 is.
#include "kukri.h"

#include <math.h>
#include <string.h>

static void reverse(unsigned char *bytes, int64_t n) {
  for (int64_t i = 0; i < n / 2; i++) {
    unsigned char byte = bytes[i];
    bytes[i] = bytes[n - 1 - i];
    bytes[n - 1 - i] = byte;
  }
}

static bool is_finite_lost(double value, double stored) { return isinf(stored) && !isinf(value); }

KkBytes *kk__struct__put_float(double value, int64_t size, KkBool is_big, KkBool is_native) {
  KkBytes *out = kk_bytes_new(size);
  float single = (float)value;
  _Float16 half = (_Float16)value;
  memcpy(out->data, size == 8 ? (void *)&value : size == 4 ? (void *)&single : (void *)&half, (size_t)size);
  if (size == 4 && !is_native && is_finite_lost(value, single))
    return kk_raise(KK_OverflowError, "float too large to pack with f format"), KK_REF_ASIDE;
  if (size == 2 && is_finite_lost(value, (double)half))
    return kk_raise(KK_OverflowError, "float too large to pack with e format"), KK_REF_ASIDE;
  if (is_big)
    reverse(out->data, size);
  return out;
}

double kk__struct__get_float(KkBytes *data, int64_t size, KkBool is_big) {
  unsigned char bytes[8];
  double value;
  float single;
  _Float16 half;
  memcpy(bytes, data->data, (size_t)size);
  if (is_big)
    reverse(bytes, size);
  memcpy(&value, bytes, 8);
  memcpy(&single, bytes, 4);
  memcpy(&half, bytes, 2);
  return size == 8 ? value : size == 4 ? (double)single : (double)half;
}

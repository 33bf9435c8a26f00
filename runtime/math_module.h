// math_module.h - the module math: what its files share. (math.h is a name of the C library.)
//
// Signatures: stdlib/math.py. Functions return kk_float_aside() or KK_VALUE_ASIDE when they raise.
#ifndef KK_MATH_MODULE_H
#define KK_MATH_MODULE_H

#include "object.h"

double kk_math_domain_error(void) KK_COLD;       // ValueError "math domain error"; the aside
double kk_math_range_error(void) KK_COLD;        // OverflowError "math range error"; the aside
double kk_math_norm(double *vector, size_t n);   // Euclidean length; changes the vector

// Functions that are one instruction or two. (Their prototypes in builtins.h, which must come later, agree.)
KK_INLINE double kk_math_sqrt(double x) { return KK_UNLIKELY(x < 0.0) ? kk_math_domain_error() : __builtin_sqrt(x); }
KK_INLINE double kk_math_fabs(double x) { return __builtin_fabs(x); }
KK_INLINE double kk_math_copysign(double x, double y) { return __builtin_copysign(x, y); }
KK_INLINE double kk_math_degrees(double x) { return x * (180.0 / 3.14159265358979323846); }
KK_INLINE double kk_math_radians(double x) { return x * (3.14159265358979323846 / 180.0); }
KK_INLINE KkBool kk_math_isfinite(double x) { return __builtin_isfinite(x) != 0; }
KK_INLINE KkBool kk_math_isinf(double x) { return __builtin_isinf(x) != 0; }
KK_INLINE KkBool kk_math_isnan(double x) { return __builtin_isnan(x) != 0; }

#endif

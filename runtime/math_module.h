// math_module.h - the module math: what its files share. (math.h is a name of the C library.)
//
// Signatures: stdlib/math.py. Functions return kk_float_aside() or KK_VALUE_ASIDE when they raise.
#ifndef KK_MATH_MODULE_H
#define KK_MATH_MODULE_H

#include "object.h"

double kk_math_domain_error(void) KK_COLD;              // ValueError "math domain error"; the aside
double kk_math_range_error(void) KK_COLD;               // OverflowError "math range error"; the aside
double kk_math_norm(double *vector, size_t n);          // Euclidean length; changes the vector

#endif

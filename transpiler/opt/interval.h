// interval.h - arithmetic on ranges of ints.
//
// A bound of INT64_MIN or INT64_MAX is an infinity: the int may be beyond 64 bits on that side. low > high: no int at all
// (code that never runs, or a variable that nothing was stored to yet).
#pragma once

#include "ir/ir.h"

#define INTERVAL_ALL ((IrRange){INT64_MIN, INT64_MAX})
#define INTERVAL_EMPTY ((IrRange){INT64_MAX, INT64_MIN})
#define INTERVAL_LENGTH ((IrRange){0, ((int64_t)1 << 47) - 1})   // of anything in memory: addresses have 47 bits
#define INTERVAL_CODE ((IrRange){0, 0x10ffff})                   // of a character
#define INTERVAL_I64 ((IrRange){INT64_MIN + 1, INT64_MAX - 1})   // a result of the runtime that fits

bool interval_is_empty(IrRange range);
bool interval_is_equal(IrRange a, IrRange b);
bool interval_has_zero(IrRange range);
IrRange interval_join(IrRange a, IrRange b);
IrRange interval_meet(IrRange a, IrRange b);
IrRange interval_widen(IrRange old, IrRange grown);   // grown, moved out to a threshold where it outgrew old
IrRange interval_binary(IrOp op, IrRange a, IrRange b);
IrRange interval_unary(IrOp op, IrRange a);
// The part of a for which `a OP b` is `truth`.
IrRange interval_compare(IrOp op, bool truth, IrRange a, IrRange b);

// interval.h - arithmetic on ranges of ints.
//
// Bounds beyond 2^64 on either side of 0 are not kept: they are IR_LEAST or IR_MOST. low > high: no int at all (code that
// never runs, or a variable that nothing was stored to yet).
#pragma once

#include "ir/ir.h"

#define INTERVAL_ALL IR_ALL_INTS
#define INTERVAL_EMPTY ((IrRange){IR_MOST, IR_LEAST})
#define INTERVAL_LENGTH ((IrRange){0, ((int64_t)1 << 47) - 1})   // of anything in memory: addresses have 47 bits
#define INTERVAL_CODE ((IrRange){0, 0x10ffff})                   // of a character
#define INTERVAL_I64 ((IrRange){INT64_MIN + 1, INT64_MAX - 1})   // a result of the runtime that fits
#define INTERVAL_WORD ((IrRange){0, UINT64_MAX})

bool interval_is_empty(IrRange range);
bool interval_is_equal(IrRange a, IrRange b);
bool interval_has_zero(IrRange range);
bool interval_is_comparison(IrOp op);   // of ints
IrRange interval_join(IrRange a, IrRange b);
IrRange interval_meet(IrRange a, IrRange b);
IrRange interval_widen(IrRange old, IrRange grown);   // grown, moved out to a threshold where it outgrew old
IrRange interval_binary(IrOp op, IrRange a, IrRange b);
IrRange interval_unary(IrOp op, IrRange a);
// Of a constant, given by its digits if it does not fit 64 bits.
IrRange interval_constant(int64_t integer, Str digits);
// The part of a for which `a OP b` is `truth`.
IrRange interval_compare(IrOp op, bool truth, IrRange a, IrRange b);

// infer_settled.h - instances that take it that nobody replaced what an extension module bound; see infer_settled.c.
#pragma once

#include "sema/infer.h"

void infer_settle(Program *program);   // finds program->settled, after program_resolve
// The function or the type of the constant that a Name is in a settled instance; NULL: anything.
Frame *infer_settled_function(Infer *I, const Node *name);
const Abs *infer_settled_constant(Infer *I, const Node *name);
void infer_enter_settled(Infer *I, Frame *frame);   // gives a function that Python may call an entry
Instance *infer_entry_chosen(Frame *frame);         // the instance that is to be its entry
// A call of it by its name, whose arguments bind directly.
const Abs *infer_call_settled(Infer *I, Node *call, Frame *frame, CallArgs *args);

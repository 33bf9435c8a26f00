// dynamic.h - what the core does by name, linked only into programs that need it.
//
// A program that reads attributes by name, makes classes or replaces sys.stdout needs the tables of all methods, and with
// them every method: half a megabyte. One that does not should not carry them. So the core (print, repr, exceptions)
// reaches such things only through this table, and those who can bring them about install it:
//
//   kk_getattr fails, kk_class_new, module sys, print(file=…)  --->  kk_dynamic_install  --->  call.c, attribute.c, …
//
// While nothing is installed no class of the program exists and no stream is foreign.
#ifndef KK_DYNAMIC_H
#define KK_DYNAMIC_H

#include "class.h"

typedef struct KkDynamic {
  Value (*call_method)(Value self, KkStr *name, const Value *args, size_t n, KkTuple *names);
  Value (*call_special)(Value v, KkStr *name, const Value *args, size_t n, bool *is_found);
  KkLookup (*class_find)(const KkClass *class, KkStr *name);
  KkList *(*dir)(Value v);
  KkNone (*class_set)(KkClass *class, KkStr *name, Value item);
  KkEntry *type_make;                                                                           // type(…)
  KkBool (*class_hook)(Value class, KkStr *name, Value asked, KkBool (*plain)(Value, Value));   // __instancecheck__ …
} KkDynamic;

void kk_dynamic_install(void);   // from here on kk_process.dynamic is not NULL

#endif

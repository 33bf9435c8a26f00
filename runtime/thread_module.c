// thread_module.c - the module _thread: who runs. Locks are in stdlib/_thread.py.
#include "kukri.h"

#include <pthread.h>
#include <unistd.h>

KkInt kk__thread_get_ident(void) { return kk_int_from_i64((int64_t)pthread_self()); }
KkInt kk__thread_get_native_id(void) { return kk_value_from_small(gettid()); }

// exception_group.h - ExceptionGroup and what except* does with it; see exception_group.c.
#ifndef KK_EXCEPTION_GROUP_H
#define KK_EXCEPTION_GROUP_H

#include "exception.h"

bool kk_group_fill(KkException *e);   // message and exceptions from args; false: raised
KkStr *kk_group_text(KkException *e);
KkClass *kk_group_class(KkClass *class,
                        const KkTuple *args);   // a BaseExceptionGroup of Exceptions is an ExceptionGroup
bool kk_is_group(const KkException *e);
KkTuple *kk_group_members(const KkException *e);
void kk_group_classes_init(void);

// except* CLASSES: the part of `e` (an exception, or None) that they take, and the rest: a tuple of two. Aside: TypeError.
KkTuple *kk_group_match(Value e, Value classes);
// After all clauses: what is raised, of those that the clauses raised and of the rest; None: nothing.
Value kk_group_finish(KkException *original, KkList *raised, Value rest);

#endif

// abc_module.h - what making classes and instances asks of abc_module.c.
#ifndef KK_ABC_MODULE_H
#define KK_ABC_MODULE_H

#include "class.h"

KkNone kk_abc_finish(KkClass *class);       // a class whose body has ended: which names are abstract?
void kk_abc_refuse(const KkClass *class);   // TypeError for an instance of an abstract class
void kk_abc_mark_virtual(KkClass *class);   // isinstance() of it and its bases must look below them

#endif

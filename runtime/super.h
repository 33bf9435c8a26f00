// super.h - super(): a class's methods as those of its bases see them.
#ifndef KK_SUPER_H
#define KK_SUPER_H

#include "class.h"

// super(class, object): attributes are looked up in the MRO of object's class behind `class`. object may itself be a
// class (in a classmethod), or the aside (unbound). Aside: TypeError.
Value kk_super_new(Value class, Value object);
void kk_super_ready(void);   // before the name is used as a class

#endif

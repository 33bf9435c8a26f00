// dynamic.c - the table of what the core does by name (dynamic.h).
#include "dynamic.h"
#include "attribute.h"
#include "call.h"
#include "class_internal.h"
#include "metaclass.h"

void kk_dynamic_install(void) {
  static const KkDynamic table = {.call_method = kk_call_method,
                                  .call_special = kk_call_special_found,
                                  .class_find = kk_class_find,
                                  .dir = kk_dir,
                                  .class_set = kk_class_set_attribute,
                                  .type_make = kk_type_make,
                                  .class_hook = kk_class_hook};
  kk_process.dynamic = &table;
}

// dynamic.c - the table of what the core does by name (dynamic.h).
#include "dynamic.h"
#include "attribute.h"
#include "call.h"
#include "class_internal.h"

void kk_dynamic_install(void) {
  static const KkDynamic table = {.call_method = kk_call_method,
                                  .call_special = kk_call_special_found,
                                  .class_find = kk_class_find,
                                  .dir = kk_dir,
                                  .class_set = kk_class_set_attribute,
                                  .class_of_parts = kk_class_of_parts};
  kk_process.dynamic = &table;
}

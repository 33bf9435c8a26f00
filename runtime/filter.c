// filter.c - filter(function, iterable): the items for which the function is true, or which are true themselves.
#include "kukri.h"

Value kk_filter(Value function, Value iterable) {
  Value iterator = kk_iter(iterable);
  if (kk_value_is_aside(iterator))
    return KK_VALUE_ASIDE;
  kk_class_ready(KK_filter, kk_filter_class_init);
  KkFilter *filter = kk_alloc(sizeof(KkFilter), KK_filter);
  filter->function = function;
  filter->iterator = iterator;
  return kk_value_from_ref(filter);
}

// Is the item wanted? KK_BOOL_ASIDE: raised.
static KkBool is_wanted(const KkFilter *filter, Value item) {
  bool is_truth = kk_value_is_none(filter->function) ||
                  filter->function == kk_value_from_ref(kk_class_builtin(KK_bool));
  Value answer = is_truth ? item : kk_call1(filter->function, item);
  return kk_value_is_aside(answer) ? KK_BOOL_ASIDE : kk_truth(answer);
}

static Value filter_next(Value self) {
  KkFilter *filter = kk_value_ref(self);
  for (Value item; !kk_value_is_aside(item = kk_next(filter->iterator));) {
    KkBool wanted = is_wanted(filter, item);
    if (wanted)
      return wanted == 1 ? item : KK_VALUE_ASIDE;
    if (kk_poll())
      return KK_VALUE_ASIDE;
  }
  return KK_VALUE_ASIDE;
}

static Value self_iter(Value self) { return self; }

static Value filter_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  return kk_arguments_between("filter", n, 2, 2, names) ? kk_filter(args[0], args[1]) : KK_VALUE_ASIDE;
}

void kk_filter_class_init(KkClass *type) {
  type->slots.iter = self_iter;
  type->slots.next = filter_next;
  type->slots.make = filter_make;
}

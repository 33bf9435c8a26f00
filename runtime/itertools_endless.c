// itertools_endless.c - count, cycle, repeat: iterators that need not end.
#include "itertools.h"

// ---- count(start, step): start, start + step, … by repeated addition

typedef struct KkCount {
  KkHeader header;
  Value next, step;
} KkCount;

static bool is_number(Value v) {
  const KkSlots *slots = &kk_class_of(v)->slots;
  return slots->to_index || slots->to_int || slots->to_float || kk_is_instance_of(v, KK_complex);
}

Value kk_count_op_new(Value start, Value step) {
  if (!is_number(start) || !is_number(step))
    return kk_raise(KK_TypeError, "a number is required"), KK_VALUE_ASIDE;
  KkCount *count = kk_alloc(sizeof *count, KK_count);
  count->next = start;
  count->step = step;
  return kk_value_from_ref(count);
}

static Value count_next(Value self) {
  KkCount *count = kk_value_ref(self);
  Value item = count->next, next = kk_add(item, count->step);
  if (kk_value_is_aside(next))
    return KK_VALUE_ASIDE;
  count->next = next;
  return item;
}

static Value count_repr(Value self) {
  KkCount *count = kk_value_ref(self);
  KkStr *text = count->step == kk_value_from_small(1) ? kk_text_format("count(%R)", count->next)
                                                      : kk_text_format("count(%R, %R)", count->next, count->step);
  return text ? kk_value_from_ref(text) : KK_VALUE_ASIDE;
}

void kk_count_class_init(KkClass *class) {
  kk_iterator_slots(class, count_next);
  class->slots.repr = count_repr;
}

// ---- cycle(iterable): its items, kept, again and again

typedef struct KkCycle {
  KkHeader header;
  Value iterator;   // aside: exhausted, the saved items come
  KkList *saved;
  int64_t index;   // of the next saved item
} KkCycle;

Value kk_cycle_op_new(Value iterable) {
  KkCycle *cycle = kk_over_new(KK_cycle, sizeof *cycle, iterable);
  if (cycle == KK_REF_ASIDE)
    return KK_VALUE_ASIDE;
  cycle->saved = kk_list_new(KK_LIST_VALUE, 0);
  return kk_value_from_ref(cycle);
}

static Value cycle_next(Value self) {
  KkCycle *cycle = kk_value_ref(self);
  if (!kk_value_is_aside(cycle->iterator)) {
    Value item = kk_next(cycle->iterator);
    if (!kk_value_is_aside(item)) {
      kk_list_append(cycle->saved, item);
      return item;
    }
    if (kk_pending())
      return KK_VALUE_ASIDE;
    cycle->iterator = KK_VALUE_ASIDE;
  }
  int64_t length = kk_list_length(cycle->saved);
  if (length == 0)
    return KK_VALUE_ASIDE;
  Value item = kk_list_item(cycle->saved, cycle->index);
  cycle->index = cycle->index + 1 == length ? 0 : cycle->index + 1;
  return item;
}

void kk_cycle_class_init(KkClass *class) { kk_iterator_slots(class, cycle_next); }

// ---- repeat(object, times)

typedef struct KkRepeat {
  KkHeader header;
  Value item;
  int64_t left;   // -1: for ever
} KkRepeat;

Value kk_repeat_op_new(Value object, int64_t times) {
  KkRepeat *repeat = kk_alloc(sizeof *repeat, KK_repeat);
  repeat->item = object;
  repeat->left = times == KK_I64_ASIDE ? -1 : times < 0 ? 0 : times;
  return kk_value_from_ref(repeat);
}

static Value repeat_next(Value self) {
  KkRepeat *repeat = kk_value_ref(self);
  if (repeat->left == 0)
    return KK_VALUE_ASIDE;
  repeat->left -= repeat->left > 0;
  return repeat->item;
}

static Value repeat_repr(Value self) {
  KkRepeat *repeat = kk_value_ref(self);
  KkStr *text = repeat->left < 0 ? kk_text_format("repeat(%R)", repeat->item)
                                 : kk_text_format("repeat(%R, %ld)", repeat->item, repeat->left);
  return text ? kk_value_from_ref(text) : KK_VALUE_ASIDE;
}

void kk_repeat_class_init(KkClass *class) {
  kk_iterator_slots(class, repeat_next);
  class->slots.repr = repeat_repr;
}

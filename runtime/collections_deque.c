// collections_deque.c - deque: items in a ring, so that both ends are cheap.
//
//   items   [ d e . . . a b c ]      first = 5, length = 5, room = 8 (a power of two)
//
// Item i stands at (first + i) & (room - 1). With a maximal length the other end gives way to a new item. `state` counts
// the changes, so that an iteration notices one.
#include "kukri.h"

typedef struct KkDeque {
  KkHeader header;
  int64_t length, first, room;
  Value *items;
  int64_t maxlen;   // -1: none
  uint64_t state;
} KkDeque;

enum { LEAST_ROOM = 8 };

static KkDeque *deque(Value v) { return kk_value_ref(v); }
static Value *place(const KkDeque *d, int64_t i) { return &d->items[(d->first + i) & (d->room - 1)]; }

// ---- making

static KkDeque *deque_new(const KkClass *class, int64_t maxlen) {
  kk_deque_class();
  KkDeque *d = kk_alloc(sizeof *d, class->id);
  d->maxlen = maxlen;
  return d;
}

static void grow(KkDeque *d) {
  int64_t room = d->room ? d->room * 2 : LEAST_ROOM;
  Value *items = kk_block_scanned((size_t)room * sizeof *items);
  for (int64_t i = 0; i < d->length; i++)
    items[i] = *place(d, i);
  d->items = items;
  d->first = 0;
  d->room = room;
}

// The item that goes is cleared, so that the collector does not keep it.
static Value take_last(KkDeque *d) {
  Value *slot = place(d, --d->length), item = *slot;
  *slot = 0;
  d->state++;
  return item;
}

static Value take_first(KkDeque *d) {
  Value *slot = place(d, 0), item = *slot;
  *slot = 0;
  d->first = (d->first + 1) & (d->room - 1);
  d->length--;
  d->state++;
  return item;
}

static void add_last(KkDeque *d, Value item) {
  if (d->length == d->room)
    grow(d);
  *place(d, d->length++) = item;
  d->state++;
  if (KK_UNLIKELY(d->maxlen >= 0 && d->length > d->maxlen))
    take_first(d);
}

static void add_first(KkDeque *d, Value item) {
  if (d->length == d->room)
    grow(d);
  d->first = (d->first - 1) & (d->room - 1);
  *place(d, 0) = item;
  d->length++;
  d->state++;
  if (KK_UNLIKELY(d->maxlen >= 0 && d->length > d->maxlen))
    take_last(d);
}

static KkNone extend(KkDeque *d, Value iterable, void (*add)(KkDeque *, Value)) {
  if (iterable == kk_value_from_ref(d))
    iterable = kk_value_from_ref(kk_list_from_iterable(iterable));
  Value iterator = kk_iter(iterable), item;
  if (kk_value_is_aside(iterator))
    return KK_NONE_ASIDE;
  while (!kk_value_is_aside(item = kk_next(iterator))) {
    add(d, item);
    if (kk_poll())
      return KK_NONE_ASIDE;
  }
  return kk_pending() ? KK_NONE_ASIDE : 0;
}

// -1: none; -2: raised.
static int64_t maxlen_of(Value v) {
  if (kk_value_is_none(v))
    return -1;
  if (!kk_is_instance_of(v, KK_int))
    return kk_raise(KK_TypeError, "an integer is required"), -2;
  int64_t maxlen = kk_ssize(v);
  if (maxlen >= 0)
    return maxlen;
  if (!kk_pending())
    kk_raise(KK_ValueError, "maxlen must be non-negative");
  return -2;
}

Value kk_deque_op_new(KkClass *class, Value iterable, Value maxlen) {
  int64_t most = maxlen_of(maxlen);
  if (most == -2)
    return KK_VALUE_ASIDE;
  KkDeque *d = deque_new(class, most);
  if (!kk_value_is_aside(iterable) && extend(d, iterable, add_last))
    return KK_VALUE_ASIDE;
  return kk_value_from_ref(d);
}

static KkDeque *copy(KkDeque *d) {
  KkDeque *made = deque_new(kk_class_of(kk_value_from_ref(d)), d->maxlen);
  for (int64_t i = 0; i < d->length; i++)
    add_last(made, *place(d, i));
  return made;
}

// ---- methods

Value kk_deque_get_maxlen(Value self) {
  return deque(self)->maxlen < 0 ? KK_VALUE_NONE : kk_int_from_i64(deque(self)->maxlen);
}

KkNone kk_deque_append(Value self, Value x) { return add_last(deque(self), x), 0; }
KkNone kk_deque_appendleft(Value self, Value x) { return add_first(deque(self), x), 0; }
KkNone kk_deque_extend(Value self, Value iterable) { return extend(deque(self), iterable, add_last); }
KkNone kk_deque_extendleft(Value self, Value iterable) { return extend(deque(self), iterable, add_first); }
Value kk_deque_copy(Value self) { return kk_value_from_ref(copy(deque(self))); }

static Value refuse_empty(void) {
  kk_raise(KK_IndexError, "pop from an empty deque");
  return KK_VALUE_ASIDE;
}
Value kk_deque_pop(Value self) { return deque(self)->length ? take_last(deque(self)) : refuse_empty(); }
Value kk_deque_popleft(Value self) { return deque(self)->length ? take_first(deque(self)) : refuse_empty(); }

KkNone kk_deque_clear(Value self) {
  KkDeque *d = deque(self);
  d->length = d->first = d->room = 0;
  d->items = NULL;
  d->state++;
  return 0;
}

KkNone kk_deque_reverse(Value self) {
  KkDeque *d = deque(self);
  for (int64_t i = 0, k = d->length - 1; i < k; i++, k--) {
    Value item = *place(d, i);
    *place(d, i) = *place(d, k);
    *place(d, k) = item;
  }
  d->state++;
  return 0;
}

// Moves `steps` items from the end to the start, or -steps the other way.
static void rotate(KkDeque *d, int64_t steps) {
  int64_t length = d->length;
  if (length < 2)
    return;
  steps %= length;
  if (steps > length / 2)
    steps -= length;
  else if (steps < -(length / 2))
    steps += length;
  for (; steps > 0; steps--) {
    Value item = take_last(d);
    d->first = (d->first - 1) & (d->room - 1);
    d->length++;
    *place(d, 0) = item;
  }
  for (; steps < 0; steps++) {
    Value item = take_first(d);
    *place(d, d->length++) = item;
  }
  d->state++;
}

KkNone kk_deque_rotate(Value self, int64_t n) { return rotate(deque(self), n), 0; }

// ---- searching

static KkBool changed(KkClassId class_id, const char *text) {
  kk_raise(class_id, "%s", text);
  return KK_BOOL_ASIDE;
}
#define MUTATED "deque mutated during iteration"

// The first place from `i` to `stop` of an item equal to x: its index, -1; -2: raised.
static int64_t find(KkDeque *d, Value x, int64_t i, int64_t stop, const char *mutated, KkClassId error) {
  uint64_t state = d->state;
  for (; i < stop; i++) {
    KkBool equal = kk_equal(*place(d, i), x);
    if (equal != KK_BOOL_ASIDE && state != d->state)
      equal = changed(error, mutated);
    if (equal)
      return equal == 1 ? i : -2;
  }
  return -1;
}

int64_t kk_deque_count(Value self, Value x) {
  KkDeque *d = deque(self);
  uint64_t state = d->state;
  int64_t count = 0;
  for (int64_t i = 0; i < d->length; i++) {
    KkBool equal = kk_equal(*place(d, i), x);
    if (equal != KK_BOOL_ASIDE && state != d->state)
      equal = changed(KK_RuntimeError, MUTATED);
    if (equal == KK_BOOL_ASIDE)
      return KK_I64_ASIDE;
    count += equal;
  }
  return count;
}

static KkBool contains(Value self, Value x) {
  int64_t i = find(deque(self), x, 0, deque(self)->length, MUTATED, KK_RuntimeError);
  return i == -2 ? KK_BOOL_ASIDE : i >= 0;
}

// A bound as of list.index: counted from the end if negative, within the deque. KK_I64_ASIDE: raised.
static int64_t bound(const KkDeque *d, Value v, int64_t absent) {
  if (kk_value_is_aside(v))
    return absent;
  if (!kk_class_of(v)->slots.to_index)
    return kk_raise(KK_TypeError, "slice indices must be integers or have an __index__ method"), KK_I64_ASIDE;
  int64_t i = kk_index_clip(v);
  if (i == KK_I64_ASIDE && kk_pending())
    return KK_I64_ASIDE;
  i = i < 0 ? i < -d->length ? 0 : i + d->length : i;
  return i > d->length ? d->length : i;
}

int64_t kk_deque_index(Value self, Value x, Value start, Value stop) {
  KkDeque *d = deque(self);
  int64_t first = bound(d, start, 0), last = first == KK_I64_ASIDE ? first : bound(d, stop, d->length);
  if (last == KK_I64_ASIDE)
    return KK_I64_ASIDE;
  int64_t i = find(d, x, first, last, MUTATED, KK_RuntimeError);
  if (i >= 0)
    return i;
  if (i == -1)
    kk_raise(KK_ValueError, "%R is not in deque", x);
  return KK_I64_ASIDE;
}

// Removes item i: what is behind it is rotated to the front and back.
static void remove_at(KkDeque *d, int64_t i) {
  rotate(d, -i);
  take_first(d);
  rotate(d, i);
}

KkNone kk_deque_remove(Value self, Value value) {
  KkDeque *d = deque(self);
  int64_t i = find(d, value, 0, d->length, MUTATED, KK_IndexError);
  if (i >= 0)
    return remove_at(d, i), 0;
  if (i == -1)
    kk_raise(KK_ValueError, "%R is not in deque", value);
  return KK_NONE_ASIDE;
}

KkNone kk_deque_insert(Value self, int64_t i, Value x) {
  KkDeque *d = deque(self);
  if (d->length == d->maxlen)
    return kk_raise(KK_IndexError, "deque already at its maximum size"), KK_NONE_ASIDE;
  i = i < 0 ? i < -d->length ? 0 : i + d->length : i > d->length ? d->length : i;
  rotate(d, -i);
  if (i == d->length)
    add_last(d, x);
  else
    add_first(d, x), rotate(d, i);
  return 0;
}

// ---- items

static int64_t index_of(const KkDeque *d, Value key) {
  if (!kk_class_of(key)->slots.to_index)
    return kk_raise(KK_TypeError, "sequence index must be integer, not '%T'", key), -1;
  int64_t i = kk_index(key);
  if (i == KK_I64_ASIDE)
    return -1;
  i += i < 0 ? d->length : 0;
  if (i >= 0 && i < d->length)
    return i;
  kk_raise(KK_IndexError, "deque index out of range");
  return -1;
}

static Value deque_getitem(Value self, Value key) {
  int64_t i = index_of(deque(self), key);
  return i < 0 ? KK_VALUE_ASIDE : *place(deque(self), i);
}

static KkNone deque_setitem(Value self, Value key, Value item) {
  int64_t i = index_of(deque(self), key);
  if (i < 0)
    return KK_NONE_ASIDE;
  *place(deque(self), i) = item;
  return 0;
}

static KkNone deque_delitem(Value self, Value key) {
  int64_t i = index_of(deque(self), key);
  if (i < 0)
    return KK_NONE_ASIDE;
  return remove_at(deque(self), i), 0;
}

// ---- iteration

typedef struct KkDequeIterator {
  KkHeader header;
  KkDeque *deque;
  int64_t index, left;   // of the next item; how many are to come
  uint64_t state;
} KkDequeIterator;

static Value iterator_new(KkClassId class_id, KkDeque *d) {
  KkDequeIterator *iterator = kk_alloc(sizeof *iterator, class_id);
  iterator->deque = d;
  iterator->left = d->length;
  iterator->index = class_id == KK__deque_iterator ? 0 : d->length - 1;
  iterator->state = d->state;
  return kk_value_from_ref(iterator);
}

static Value deque_iter(Value self) {
  kk__deque_iterator_class();
  return iterator_new(KK__deque_iterator, deque(self));
}

static Value deque_reversed(Value self) {
  kk__deque_reverse_iterator_class();
  return iterator_new(KK__deque_reverse_iterator, deque(self));
}

static Value advance(KkDequeIterator *iterator, int64_t step) {
  if (iterator->state != iterator->deque->state) {
    iterator->left = 0;
    kk_raise(KK_RuntimeError, MUTATED);
    return KK_VALUE_ASIDE;
  }
  if (iterator->left == 0)
    return KK_VALUE_ASIDE;
  iterator->left--;
  iterator->index += step;
  return *place(iterator->deque, iterator->index - step);
}

static Value self_iter(Value self) { return self; }
static Value iterator_next(Value self) { return advance(kk_value_ref(self), 1); }
static Value reverse_iterator_next(Value self) { return advance(kk_value_ref(self), -1); }

void kk__deque_iterator_class_init(KkClass *class) {
  class->slots.iter = self_iter;
  class->slots.next = iterator_next;
}
void kk__deque_reverse_iterator_class_init(KkClass *class) {
  class->slots.iter = self_iter;
  class->slots.next = reverse_iterator_next;
}

// ---- operators

static int64_t deque_length(Value self) { return deque(self)->length; }
static KkBool deque_truth(Value self) { return deque(self)->length != 0; }

static Value deque_repr(Value self) {
  KkDeque *d = deque(self);
  KkReprGuard guard;
  KkBool entered = kk_repr_enter(&guard, d);
  if (entered != 1)
    return entered ? KK_VALUE_ASIDE : kk_value_from_ref(KK_STR("[...]"));
  KkStr *items = kk_list_repr(kk_list_from_iterable(self));
  kk_repr_leave(&guard);
  if (items == KK_REF_ASIDE)
    return KK_VALUE_ASIDE;
  const char *name = kk_class_name(self);
  return kk_value_from_ref(d->maxlen < 0 ? kk_text_format("%s(%U)", name, items)
                                         : kk_text_format("%s(%U, maxlen=%ld)", name, items, d->maxlen));
}

// The first pair of items that differ decides, then the lengths.
static Value deque_compare(Value left, Value right, KkComparison op) {
  if (!kk_is_instance_of(left, KK_deque) || !kk_is_instance_of(right, KK_deque))
    return kk_not_implemented();
  KkDeque *a = deque(left), *b = deque(right);
  if (a->length != b->length && (op == KK_EQ || op == KK_NE))
    return kk_value_from_bool(op == KK_NE);
  for (int64_t i = 0; i < a->length && i < b->length; i++) {
    Value x = *place(a, i), y = *place(b, i);
    KkBool equal = kk_equal(x, y);
    if (equal == KK_BOOL_ASIDE)
      return KK_VALUE_ASIDE;
    if (!equal)
      return op == KK_EQ || op == KK_NE ? kk_value_from_bool(op == KK_NE) : kk_compare(x, y, op);
  }
  return kk_value_from_bool(kk_order_i64(a->length, b->length, op));
}

static Value deque_add(Value left, Value right) {
  if (!kk_is_instance_of(left, KK_deque))
    return kk_not_implemented();
  if (!kk_is_instance_of(right, KK_deque))
    return kk_raise(KK_TypeError, "can only concatenate deque (not \"%T\") to deque", right), KK_VALUE_ASIDE;
  KkDeque *sum = copy(deque(left));
  return extend(sum, right, add_last) ? KK_VALUE_ASIDE : kk_value_from_ref(sum);
}

static Value deque_inplace_add(Value left, Value right) {
  return extend(deque(left), right, add_last) ? KK_VALUE_ASIDE : left;
}

static KkNone repeat(KkDeque *d, Value times) {
  int64_t n = kk_index_as(times, KK_OverflowError), length = d->length;
  if (n == KK_I64_ASIDE)
    return KK_NONE_ASIDE;
  int64_t total;
  if (n > 1 && d->maxlen < 0 &&
      (__builtin_mul_overflow(n, length, &total) || !kk_heap_can_hold(total, 2 * sizeof(Value))))
    return kk_pending() ? KK_NONE_ASIDE : (kk_raise_memory_error(), KK_NONE_ASIDE);
  const KkDeque *items = copy(d);
  if (n <= 0)
    kk_deque_clear(kk_value_from_ref(d));
  for (; n > 1 && length; n--) {
    for (int64_t i = 0; i < length; i++)
      add_last(d, *place(items, i));
    if (kk_poll())
      return KK_NONE_ASIDE;
  }
  return 0;
}

static Value deque_multiply(Value left, Value right) {
  bool is_left = kk_is_instance_of(left, KK_deque);
  Value times = is_left ? right : left;
  if (!kk_class_of(times)->slots.to_index)
    return kk_raise(KK_TypeError, "can't multiply sequence by non-int of type '%T'", times), KK_VALUE_ASIDE;
  KkDeque *product = copy(deque(is_left ? left : right));
  return repeat(product, times) ? KK_VALUE_ASIDE : kk_value_from_ref(product);
}

static Value deque_inplace_multiply(Value left, Value right) {
  if (!kk_class_of(right)->slots.to_index)
    return deque_multiply(left, right);
  return repeat(deque(left), right) ? KK_VALUE_ASIDE : left;
}

void kk_deque_class_init(KkClass *class) {
  class->size = sizeof(KkDeque);
  class->slots.repr = deque_repr;
  class->slots.hash = kk_hash_unhashable;
  class->slots.truth = deque_truth;
  class->slots.length = deque_length;
  class->slots.getitem = deque_getitem;
  class->slots.setitem = deque_setitem;
  class->slots.delitem = deque_delitem;
  class->slots.contains = contains;
  class->slots.iter = deque_iter;
  class->slots.reversed = deque_reversed;
  class->slots.compare = deque_compare;
  class->slots.binary[KK_ADD] = deque_add;
  class->slots.binary[KK_MUL] = deque_multiply;
  class->slots.inplace[KK_ADD] = deque_inplace_add;
  class->slots.inplace[KK_MUL] = deque_inplace_multiply;
}

// iterator.c - iterators over one container: by an index, over ranges, dicts and sets, by calling.
//
// An iterator that has come to its end lets go of its container and stays at its end, whatever the container does then
// (only the checks of dicts and sets go on raising once they did).
#include "foreign.h"
#include "kukri.h"

static Value self_iter(Value self) { return self; }

static void iterator_init(KkClass *type, KkUnarySlot *next) {
  type->slots.iter = self_iter;
  type->slots.next = next;
}

// ---- by an index

KkIndexIterator *kk_index_iterator_new(KkClassId class_id, Value sequence, int64_t index) {
  KkIndexIterator *iterator = kk_alloc(sizeof(KkIndexIterator), class_id);
  iterator->sequence = sequence;
  iterator->index = index;
  return iterator;
}

static Value exhausted(KkIndexIterator *iterator) { return iterator->sequence = KK_VALUE_ASIDE; }

static Value list_next(Value self) {
  KkIndexIterator *iterator = kk_value_ref(self);
  if (kk_value_is_aside(iterator->sequence))
    return KK_VALUE_ASIDE;
  KkList *list = kk_value_ref(iterator->sequence);
  return iterator->index < kk_list_length(list) ? kk_list_item(list, iterator->index++) : exhausted(iterator);
}

static Value list_reverse_next(Value self) {
  KkIndexIterator *iterator = kk_value_ref(self);
  if (kk_value_is_aside(iterator->sequence))
    return KK_VALUE_ASIDE;
  KkList *list = kk_value_ref(iterator->sequence);
  if (iterator->index < 0 || iterator->index >= kk_list_length(list))
    return exhausted(iterator);
  return kk_list_item(list, iterator->index--);
}

static Value tuple_next(Value self) {
  KkIndexIterator *iterator = kk_value_ref(self);
  if (kk_value_is_aside(iterator->sequence))
    return KK_VALUE_ASIDE;
  KkTuple *tuple = kk_value_ref(iterator->sequence);
  return iterator->index < tuple->length ? tuple->items[iterator->index++] : exhausted(iterator);
}

static Value str_next(Value self) {
  KkIndexIterator *iterator = kk_value_ref(self);
  if (kk_value_is_aside(iterator->sequence))
    return KK_VALUE_ASIDE;
  KkStr *s = kk_value_ref(iterator->sequence);
  return iterator->index < s->length ? kk_value_from_ref(kk_str_char(s, iterator->index++)) : exhausted(iterator);
}

static Value bytes_next(Value self) {
  KkIndexIterator *iterator = kk_value_ref(self);
  if (kk_value_is_aside(iterator->sequence))
    return KK_VALUE_ASIDE;
  KkBytes *bytes = kk_value_ref(iterator->sequence);
  if (iterator->index >= bytes->length)
    return exhausted(iterator);
  return kk_value_from_small((unsigned char)bytes->data[iterator->index++]);
}

// Did the __getitem__ of a sequence say that there is no such item?
static bool clear_end_of_sequence(void) {
  if (!kk_pending_is(KK_IndexError) && !kk_pending_is(KK_StopIteration))
    return false;
  kk_clear_pending();
  return true;
}

// `iterator` (step 1) and `reversed` (step -1): any object with __getitem__.
static Value getitem_next(KkIndexIterator *iterator, int64_t step) {
  if (kk_value_is_aside(iterator->sequence) || iterator->index < 0)
    return exhausted(iterator);
  Value item = kk_instance_getitem(iterator->sequence, kk_int_from_i64(iterator->index));
  if (!kk_value_is_aside(item))
    iterator->index += step;
  else if (clear_end_of_sequence() || step < 0)
    exhausted(iterator);
  return item;
}

static Value sequence_next(Value self) { return getitem_next(kk_value_ref(self), 1); }
static Value reversed_next(Value self) { return getitem_next(kk_value_ref(self), -1); }

Value kk_sequence_iterator_new(Value sequence) {
  kk_class_ready(KK_iterator, kk_iterator_class_init);
  return kk_value_from_ref(kk_index_iterator_new(KK_iterator, sequence, 0));
}

void kk_list_iterator_class_init(KkClass *type) { iterator_init(type, list_next); }
void kk_list_reverseiterator_class_init(KkClass *type) { iterator_init(type, list_reverse_next); }
void kk_tuple_iterator_class_init(KkClass *type) { iterator_init(type, tuple_next); }
void kk_str_iterator_class_init(KkClass *type) { iterator_init(type, str_next); }
void kk_str_ascii_iterator_class_init(KkClass *type) { iterator_init(type, str_next); }
void kk_bytes_iterator_class_init(KkClass *type) { iterator_init(type, bytes_next); }
void kk_iterator_class_init(KkClass *type) { iterator_init(type, sequence_next); }

// ---- reversed(sequence)

static Value reversed_dict(Value sequence) {
  KkDictView *view = kk_value_ref(sequence);
  switch (kk_class_id(sequence)) {
  case KK_dict_keys: return kk_value_from_ref(kk_dict_iterator_new(KK_dict_reversekeyiterator, view->dict));
  case KK_dict_values: return kk_value_from_ref(kk_dict_iterator_new(KK_dict_reversevalueiterator, view->dict));
  case KK_dict_items: return kk_value_from_ref(kk_dict_iterator_new(KK_dict_reverseitemiterator, view->dict));
  default: return kk_value_from_ref(kk_dict_iterator_new(KK_dict_reversekeyiterator, kk_value_ref(sequence)));
  }
}

static Value reversed_any(Value sequence) {
  bool is_found;
  Value result = kk_call_special(sequence, KK_STR("__reversed__"), NULL, 0, &is_found);
  if (is_found)
    return result;
  KkClass *class = kk_class_of(sequence);
  if (class->slots.reversed)
    return class->slots.reversed(sequence);
  bool is_mapping = class->layout == KK_set || class->layout == KK_dict;
  if (!class->slots.getitem || is_mapping || kk_value_is_none(sequence))
    return kk_raise(KK_TypeError, "'%T' object is not reversible", sequence), KK_VALUE_ASIDE;
  int64_t length = kk_length(sequence);
  if (length == KK_I64_ASIDE)
    return KK_VALUE_ASIDE;
  kk_class_ready(KK_reversed, kk_reversed_class_init);
  return kk_value_from_ref(kk_index_iterator_new(KK_reversed, sequence, length - 1));
}

Value kk_reversed(Value sequence) {
  switch (kk_class_id(sequence)) {
  case KK_list: return kk_list_op_reversed(kk_value_ref(sequence));
  case KK_range: return kk_range_op_reversed(kk_value_ref(sequence));
  case KK_dict:
  case KK_dict_keys:
  case KK_dict_values:
  case KK_dict_items: return reversed_dict(sequence);
  default: return reversed_any(sequence);
  }
}

static Value reversed_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  return kk_arguments_between("reversed", n, 1, 1, names) ? kk_reversed(args[0]) : KK_VALUE_ASIDE;
}

void kk_reversed_class_init(KkClass *type) {
  iterator_init(type, reversed_next);
  type->slots.make = reversed_make;
}

// ---- range

// CPython's range_iterator serves what fits a C long, longrange_iterator the rest; only the name differs here.
KkRangeIterator *kk_range_iterator_new(KkInt start, KkInt step, KkInt length) {
  bool is_long = !kk_int_fits_i64(start) || !kk_int_fits_i64(step) || !kk_int_fits_i64(length);
  KkRangeIterator *iterator = kk_alloc(sizeof(KkRangeIterator), is_long ? KK_longrange_iterator : KK_range_iterator);
  iterator->next = start;
  iterator->step = step;
  iterator->left = length;
  return iterator;
}

static Value range_next(Value self) {
  KkRangeIterator *iterator = kk_value_ref(self);
  if (iterator->left == 0)
    return KK_VALUE_ASIDE;
  KkInt item = iterator->next;
  iterator->next = kk_int_add(item, iterator->step);
  iterator->left = kk_int_sub(iterator->left, kk_value_from_small(1));
  return item;
}

void kk_range_iterator_class_init(KkClass *type) { iterator_init(type, range_next); }
void kk_longrange_iterator_class_init(KkClass *type) { iterator_init(type, range_next); }

// ---- dict and set

static bool is_reverse(KkClassId class_id) {
  return class_id == KK_dict_reversekeyiterator || class_id == KK_dict_reversevalueiterator ||
         class_id == KK_dict_reverseitemiterator;
}

KkDictIterator *kk_dict_iterator_new(KkClassId class_id, KkDict *dict) {
  KkDictIterator *iterator = kk_alloc(sizeof(KkDictIterator), class_id);
  iterator->dict = dict;
  iterator->loop = kk_dict_loop(dict);
  if (is_reverse(class_id))
    iterator->loop.position = kk_is_shared(dict) ? INT64_MAX : dict->filled;
  return iterator;
}

// The next key and value in the iterator's direction; false: at the end, or raised.
static bool dict_advance(KkDictIterator *iterator, bool is_backwards, Value *key, Value *value) {
  KkDict *dict = iterator->dict;
  KkDictLoop *loop = &iterator->loop;
  if (!dict)
    return false;
  if (!is_backwards || loop->used != kk_dict_length(dict)) {
    KkBool more = kk_dict_loop_next(dict, loop, key, value);
    if (more == 0)
      iterator->dict = NULL;
    return more == 1;
  }
  loop->position = kk_dict_previous(dict, loop->position, key, value);
  if (loop->position < 0)
    iterator->dict = NULL;
  return loop->position >= 0;
}

static Value pair(Value key, Value value) { return kk_value_from_ref(kk_tuple_from_values((Value[]){key, value}, 2)); }

static Value key_next(Value self) {
  Value key, value;
  return dict_advance(kk_value_ref(self), false, &key, &value) ? key : KK_VALUE_ASIDE;
}
static Value value_next(Value self) {
  Value key, value;
  return dict_advance(kk_value_ref(self), false, &key, &value) ? value : KK_VALUE_ASIDE;
}
static Value item_next(Value self) {
  Value key, value;
  return dict_advance(kk_value_ref(self), false, &key, &value) ? pair(key, value) : KK_VALUE_ASIDE;
}
static Value key_previous(Value self) {
  Value key, value;
  return dict_advance(kk_value_ref(self), true, &key, &value) ? key : KK_VALUE_ASIDE;
}
static Value value_previous(Value self) {
  Value key, value;
  return dict_advance(kk_value_ref(self), true, &key, &value) ? value : KK_VALUE_ASIDE;
}
static Value item_previous(Value self) {
  Value key, value;
  return dict_advance(kk_value_ref(self), true, &key, &value) ? pair(key, value) : KK_VALUE_ASIDE;
}

void kk_dict_keyiterator_class_init(KkClass *type) { iterator_init(type, key_next); }
void kk_dict_valueiterator_class_init(KkClass *type) { iterator_init(type, value_next); }
void kk_dict_itemiterator_class_init(KkClass *type) { iterator_init(type, item_next); }
void kk_dict_reversekeyiterator_class_init(KkClass *type) { iterator_init(type, key_previous); }
void kk_dict_reversevalueiterator_class_init(KkClass *type) { iterator_init(type, value_previous); }
void kk_dict_reverseitemiterator_class_init(KkClass *type) { iterator_init(type, item_previous); }

KkSetIterator *kk_set_iterator_new(KkSet *set) {
  KkSetIterator *iterator = kk_alloc(sizeof(KkSetIterator), KK_set_iterator);
  iterator->set = set;
  iterator->loop = kk_set_loop(set);
  return iterator;
}

static Value set_next(Value self) {
  KkSetIterator *iterator = kk_value_ref(self);
  Value item = KK_VALUE_ASIDE;
  if (!iterator->set)
    return KK_VALUE_ASIDE;
  KkBool more = kk_set_loop_next(iterator->set, &iterator->loop, &item);
  if (more == 0)
    iterator->set = NULL;
  return more == 1 ? item : KK_VALUE_ASIDE;
}

void kk_set_iterator_class_init(KkClass *type) { iterator_init(type, set_next); }

// ---- iter(callable, sentinel)

Value kk_callable_iterator_new(Value callable, Value sentinel) {
  KkCallableIterator *iterator = kk_alloc(sizeof(KkCallableIterator), KK_callable_iterator);
  iterator->callable = callable;
  iterator->sentinel = sentinel;
  return kk_value_from_ref(iterator);
}

static Value callable_next(Value self) {
  KkCallableIterator *iterator = kk_value_ref(self);
  if (kk_value_is_aside(iterator->callable))
    return KK_VALUE_ASIDE;
  Value item = kk_call0(iterator->callable);
  if (kk_value_is_aside(item)) {
    if (kk_pending_is(KK_StopIteration)) {
      kk_clear_pending();
      iterator->callable = KK_VALUE_ASIDE;
    }
    return KK_VALUE_ASIDE;
  }
  KkBool is_end = kk_equal(iterator->sentinel, item);
  if (is_end == 1)
    iterator->callable = KK_VALUE_ASIDE;
  return is_end ? KK_VALUE_ASIDE : item;
}

void kk_callable_iterator_class_init(KkClass *type) { iterator_init(type, callable_next); }

// itertools_select.c - takewhile, dropwhile, filterfalse, starmap, accumulate, groupby: a function of the program decides.
#include "itertools.h"

// ---- takewhile, dropwhile, filterfalse: one struct

typedef struct KkSelect {
  KkHeader header;
  Value iterator;
  Value function;    // filterfalse: None is the item's own truth
  bool is_started;   // takewhile: it stopped; dropwhile: it has dropped
} KkSelect;

static Value select_new(KkClassId class_id, Value function, Value iterable) {
  KkSelect *select = kk_over_new(class_id, sizeof *select, iterable);
  if (select == KK_REF_ASIDE)
    return KK_VALUE_ASIDE;
  select->function = function;
  return kk_value_from_ref(select);
}

static KkBool answer(const KkSelect *select, Value item) {
  Value v = kk_call1(select->function, item);
  return kk_value_is_aside(v) ? KK_BOOL_ASIDE : kk_truth(v);
}

Value kk_takewhile_op_new(Value predicate, Value iterable) { return select_new(KK_takewhile, predicate, iterable); }
Value kk_dropwhile_op_new(Value predicate, Value iterable) { return select_new(KK_dropwhile, predicate, iterable); }
Value kk_filterfalse_op_new(Value function, Value iterable) { return select_new(KK_filterfalse, function, iterable); }

static Value takewhile_next(Value self) {
  KkSelect *select = kk_value_ref(self);
  if (select->is_started)
    return KK_VALUE_ASIDE;
  Value item = kk_next(select->iterator);
  if (kk_value_is_aside(item))
    return KK_VALUE_ASIDE;
  KkBool is_wanted = answer(select, item);
  if (is_wanted == 1)
    return item;
  select->is_started = is_wanted == 0;
  return KK_VALUE_ASIDE;
}

static Value dropwhile_next(Value self) {
  KkSelect *select = kk_value_ref(self);
  for (;;) {
    Value item = kk_next(select->iterator);
    if (kk_value_is_aside(item) || select->is_started)
      return item;
    KkBool is_dropped = answer(select, item);
    if (is_dropped != 1) {
      select->is_started = is_dropped == 0;
      return is_dropped == 0 ? item : KK_VALUE_ASIDE;
    }
    if (kk_poll())
      return KK_VALUE_ASIDE;
  }
}

static Value filterfalse_next(Value self) {
  KkSelect *select = kk_value_ref(self);
  for (;;) {
    Value item = kk_next(select->iterator);
    if (kk_value_is_aside(item))
      return KK_VALUE_ASIDE;
    bool is_truth = kk_value_is_none(select->function) ||
                    select->function == kk_value_from_ref(kk_class_builtin(KK_bool));
    KkBool is_unwanted = is_truth ? kk_truth(item) : answer(select, item);
    if (is_unwanted != 1)
      return is_unwanted == 0 ? item : KK_VALUE_ASIDE;
    if (kk_poll())
      return KK_VALUE_ASIDE;
  }
}

void kk_takewhile_class_init(KkClass *class) { kk_iterator_slots(class, takewhile_next); }
void kk_dropwhile_class_init(KkClass *class) { kk_iterator_slots(class, dropwhile_next); }
void kk_filterfalse_class_init(KkClass *class) { kk_iterator_slots(class, filterfalse_next); }

// ---- starmap(function, iterable): function(*item)

Value kk_starmap_op_new(Value function, Value iterable) { return select_new(KK_starmap, function, iterable); }

static Value starmap_next(Value self) {
  KkSelect *map = kk_value_ref(self);
  Value item = kk_next(map->iterator);
  if (kk_value_is_aside(item))
    return KK_VALUE_ASIDE;
  KkTuple *arguments = kk_tuple_from_iterable(item);
  if (arguments == KK_REF_ASIDE)
    return KK_VALUE_ASIDE;
  return kk_call(map->function, arguments->items, (size_t)arguments->length, NULL);
}

void kk_starmap_class_init(KkClass *class) { kk_iterator_slots(class, starmap_next); }

// ---- accumulate(iterable, func=None, *, initial=None)

typedef struct KkAccumulate {
  KkHeader header;
  Value iterator;
  Value function;   // None: addition
  Value total;      // aside: no item yet
  Value initial;    // None: none, or given already
} KkAccumulate;

Value kk_accumulate_op_new(Value iterable, Value func, Value initial) {
  KkAccumulate *accumulate = kk_over_new(KK_accumulate, sizeof *accumulate, iterable);
  if (accumulate == KK_REF_ASIDE)
    return KK_VALUE_ASIDE;
  accumulate->function = func;
  accumulate->total = KK_VALUE_ASIDE;
  accumulate->initial = initial;
  return kk_value_from_ref(accumulate);
}

static Value accumulate_next(Value self) {
  KkAccumulate *a = kk_value_ref(self);
  if (!kk_value_is_none(a->initial)) {
    a->total = a->initial;
    a->initial = KK_VALUE_NONE;
    return a->total;
  }
  Value item = kk_next(a->iterator);
  if (kk_value_is_aside(item))
    return KK_VALUE_ASIDE;
  Value total = kk_value_is_aside(a->total)     ? item
                : kk_value_is_none(a->function) ? kk_add(a->total, item)
                                                : kk_call(a->function, (Value[]){a->total, item}, 2, NULL);
  if (!kk_value_is_aside(total))
    a->total = total;
  return total;
}

void kk_accumulate_class_init(KkClass *class) { kk_iterator_slots(class, accumulate_next); }

// ---- groupby(iterable, key=None): (key, iterator over the run of items with that key)
//
// A group reads from the same iterator, so it ends when the next one is asked for: only the newest group is live.

typedef struct KkGroupBy {
  KkHeader header;
  Value iterator;
  Value function;    // None: the item is its key
  Value target;      // key of the newest group; aside: none yet
  Value key, item;   // read ahead; aside: not
  struct KkGrouper *newest;
} KkGroupBy;

typedef struct KkGrouper {
  KkHeader header;
  KkGroupBy *parent;
  Value target;
} KkGrouper;

Value kk_groupby_op_new(Value iterable, Value key) {
  KkGroupBy *groups = kk_over_new(KK_groupby, sizeof *groups, iterable);
  if (groups == KK_REF_ASIDE)
    return KK_VALUE_ASIDE;
  kk__grouper_class();
  groups->function = key;
  groups->target = groups->key = groups->item = KK_VALUE_ASIDE;
  return kk_value_from_ref(groups);
}

static bool read_ahead(KkGroupBy *groups) {
  Value item = kk_next(groups->iterator);
  if (kk_value_is_aside(item))
    return false;
  Value key = kk_value_is_none(groups->function) ? item : kk_call1(groups->function, item);
  if (kk_value_is_aside(key))
    return false;
  groups->item = item;
  groups->key = key;
  return true;
}

// Reads on to the first item with another key than the newest group's.
static bool find_group(KkGroupBy *groups) {
  for (;;) {
    if (!kk_value_is_aside(groups->key)) {
      KkBool is_same = kk_value_is_aside(groups->target) ? 0 : kk_equal(groups->target, groups->key);
      if (is_same != 1)
        return is_same == 0;
    }
    if (!read_ahead(groups) || kk_poll())
      return false;
  }
}

static Value groupby_next(Value self) {
  KkGroupBy *groups = kk_value_ref(self);
  groups->newest = NULL;
  if (!find_group(groups))
    return KK_VALUE_ASIDE;
  groups->target = groups->key;
  KkGrouper *group = kk_alloc(sizeof *group, KK__grouper);
  group->parent = groups;
  group->target = groups->target;
  groups->newest = group;
  return kk_value_from_ref(kk_tuple_from_values((Value[]){groups->key, kk_value_from_ref(group)}, 2));
}

static Value grouper_next(Value self) {
  KkGrouper *group = kk_value_ref(self);
  KkGroupBy *groups = group->parent;
  if (groups->newest != group || (kk_value_is_aside(groups->item) && !read_ahead(groups)))
    return KK_VALUE_ASIDE;
  if (kk_equal(group->target, groups->key) != 1)
    return KK_VALUE_ASIDE;
  Value item = groups->item;
  groups->item = groups->key = KK_VALUE_ASIDE;
  return item;
}

void kk_groupby_class_init(KkClass *class) { kk_iterator_slots(class, groupby_next); }
void kk__grouper_class_init(KkClass *class) { kk_iterator_slots(class, grouper_next); }

// functools_cache.c - lru_cache and cache: functions that remember their results.
//
// The results stand in a dict by key. The key is the argument itself if it is the only one and an int or str; else a tuple
// of the arguments, a mark and the keyword arguments, and with typed=True their classes (functools._make_key). The dict's
// order is the order of use: a hit moves its key to the end, a full cache drops the key at the front.
#include "attribute.h"
#include "collections_module.h"
#include "kukri.h"

typedef struct KkCache {
  KkHeader header;
  Value function;
  KkDict *results;
  KkDictFront front;
  int64_t maxsize;   // -1: none
  int64_t hits, misses;
  KkBool is_typed;
  KkDict *attributes;   // __dict__, made on demand
} KkCache;

typedef struct KkCacheDecorator {
  KkHeader header;
  int64_t maxsize;
  KkBool is_typed;
} KkCacheDecorator;

static KkCache *cache(Value v) { return kk_value_ref(v); }

static Value cache_new(Value function, int64_t maxsize, KkBool is_typed) {
  if (!kk_callable(function))
    return kk_raise(KK_TypeError, "the first argument must be callable"), KK_VALUE_ASIDE;
  kk__lru_cache_wrapper_class();
  KkCache *made = kk_alloc(sizeof *made, KK__lru_cache_wrapper);
  made->function = function;
  made->results = kk_dict_new();
  made->maxsize = maxsize;
  made->is_typed = is_typed;
  return kk_value_from_ref(made);
}

Value kk_functools_cache(Value user_function) { return cache_new(user_function, -1, 0); }

Value kk_functools_lru_cache(Value maxsize, KkBool typed) {
  bool is_int = kk_is_instance_of(maxsize, KK_int);
  if (!is_int && !kk_value_is_none(maxsize)) {
    if (kk_callable(maxsize))
      return cache_new(maxsize, 128, typed);
    return kk_raise(KK_TypeError, "Expected first argument to be an integer, a callable, or None"), KK_VALUE_ASIDE;
  }
  kk__lru_cache_decorator_class();
  KkCacheDecorator *decorator = kk_alloc(sizeof *decorator, KK__lru_cache_decorator);
  int64_t size = is_int ? kk_index_clip(maxsize) : -1;
  decorator->maxsize = is_int && size < 0 ? 0 : size;
  decorator->is_typed = typed;
  return kk_value_from_ref(decorator);
}

static Value decorator_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  if (n != 1 || (names && names->length))
    return kk_raise(KK_TypeError,
                    "lru_cache.<locals>.decorating_function() takes 1 positional argument but %ld were given",
                    (int64_t)n),
           KK_VALUE_ASIDE;
  const KkCacheDecorator *decorator = kk_value_ref(callee);
  return cache_new(args[0], decorator->maxsize, decorator->is_typed);
}

void kk__lru_cache_decorator_class_init(KkClass *class) { class->slots.call = decorator_call; }

// ---- keys

static Value class_value(Value v) { return kk_value_from_ref(kk_class_of(v)); }

static Value make_key(const KkCache *c, const Value *args, size_t n, const KkTuple *names) {
  int64_t keywords = names ? names->length : 0, count = (int64_t)n, at = 0;
  if (n == 1 && !keywords && !c->is_typed && (kk_value_is_int(args[0]) || kk_value_is(args[0], KK_str)))
    return args[0];
  KkTuple *key = kk_tuple_new(count + (keywords ? 1 + 2 * keywords : 0) + (c->is_typed ? count + keywords : 0));
  for (int64_t i = 0; i < count; i++)
    key->items[at++] = args[i];
  if (keywords)   // the mark: no argument is this very class as a key of another kind
    key->items[at++] = kk_value_from_ref(kk_class_builtin(KK__lru_cache_decorator));
  for (int64_t i = 0; i < keywords; i++) {
    key->items[at++] = names->items[i];
    key->items[at++] = args[count + i];
  }
  for (int64_t i = 0; c->is_typed && i < count + keywords; i++)
    key->items[at++] = class_value(args[i]);
  return kk_value_from_ref(key);
}

// ---- calls

static KkNone remember(KkCache *c, Value key, int64_t hash, Value result) {
  KkDict *results = c->results;
  if (c->maxsize < 0)
    return kk_dict_set_hashed(results, key, hash, result);
  Value known = kk_dict_get_hashed(results, key, hash);   // the call itself may have made it known
  if (!kk_value_is_aside(known) || kk_pending())
    return kk_pending() ? KK_NONE_ASIDE : 0;
  if (results->used >= c->maxsize) {
    KkDictEntry oldest = kk_dict_oldest(results, &c->front);
    if (kk_value_is_aside(kk_dict_take_hashed(results, oldest.key, oldest.hash)) && kk_pending())
      return KK_NONE_ASIDE;
  }
  return kk_dict_set_hashed(results, key, hash, result);
}

// A known result; aside: none, or raised.
static Value recall(KkCache *c, Value key, int64_t hash) {
  if (c->maxsize < 0)
    return kk_dict_get_hashed(c->results, key, hash);
  Value result = kk_dict_take_hashed(c->results, key, hash);
  if (!kk_value_is_aside(result) && kk_dict_set_hashed(c->results, key, hash, result))
    return KK_VALUE_ASIDE;
  return result;
}

// A key that is only looked up need not be an object of the heap: a tuple of so many arguments on the stack.
enum { STACK_ITEMS = 6 };
typedef struct StackKey {
  KkTuple tuple;
  Value items[STACK_ITEMS];
} StackKey;

static bool is_plain_call(const KkCache *c, size_t n, const KkTuple *names) {
  return c->maxsize < 0 && !c->is_typed && !names && n != 1 && n <= STACK_ITEMS;
}

static Value stack_key(StackKey *key, const Value *args, size_t n) {
  key->tuple.header = (KkHeader){.class_id = KK_tuple};
  key->tuple.length = (int64_t)n;
  memcpy(key->tuple.items, args, n * sizeof *args);
  return kk_value_from_ref(&key->tuple);
}

static Value cache_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  KkCache *c = cache(callee);
  if (c->maxsize == 0) {
    c->misses++;
    return kk_call(c->function, args, n, names);
  }
  StackKey room;
  bool is_plain = is_plain_call(c, n, names);
  Value key = is_plain ? stack_key(&room, args, n) : make_key(c, args, n, names);
  int64_t hash;
  if (!kk_key_hash(key, &hash))
    return KK_VALUE_ASIDE;
  Value result = recall(c, key, hash);
  if (!kk_value_is_aside(result) || kk_pending()) {
    c->hits += !kk_value_is_aside(result);
    return result;
  }
  c->misses++;
  key = is_plain ? make_key(c, args, n, names) : key;
  result = kk_call(c->function, args, n, names);
  return kk_value_is_aside(result) || remember(c, key, hash, result) ? KK_VALUE_ASIDE : result;
}

// As a method: bound to the instance.
static Value cache_get(Value self, Value instance, Value class) {
  (void)class;
  return kk_value_is_aside(instance) ? self : kk_bound_method_new(self, instance);
}

void kk__lru_cache_wrapper_class_init(KkClass *class) {
  class->dict_at = offsetof(KkCache, attributes);
  class->slots.call = cache_call;
  class->slots.get = cache_get;
}

// ---- attributes: those of update_wrapper are the function's

Value kk__lru_cache_wrapper_op_wrapped(Value self) { return cache(self)->function; }
Value kk__lru_cache_wrapper_copy(Value self) { return self; }
Value kk__lru_cache_wrapper_deepcopy(Value self, Value memo) { return (void)memo, self; }
Value kk__lru_cache_wrapper_op_annotations(Value self) {
  return kk_getattr(cache(self)->function, KK_STR("__annotations__"));
}
Value kk__lru_cache_wrapper_op_name(Value self) { return kk_getattr(cache(self)->function, KK_STR("__name__")); }
Value kk__lru_cache_wrapper_op_qualname(Value self) {
  return kk_getattr(cache(self)->function, KK_STR("__qualname__"));
}
Value kk__lru_cache_wrapper_op_module(Value self) { return kk_getattr(cache(self)->function, KK_STR("__module__")); }
Value kk__lru_cache_wrapper_op_doc(Value self) { return kk_getattr(cache(self)->function, KK_STR("__doc__")); }

static Value maxsize_value(const KkCache *c) { return c->maxsize < 0 ? KK_VALUE_NONE : kk_int_from_i64(c->maxsize); }

Value kk__lru_cache_wrapper_cache_info(Value self) {
  const KkCache *c = cache(self);
  kk_CacheInfo_class();
  KkTuple *info = kk_tuple_from_values((Value[]){kk_int_from_i64(c->hits), kk_int_from_i64(c->misses), maxsize_value(c),
                                                 kk_int_from_i64(c->results->used)},
                                       4);
  info->header.class_id = KK_CacheInfo;
  return kk_value_from_ref(info);
}

KkNone kk__lru_cache_wrapper_cache_clear(Value self) {
  cache(self)->hits = cache(self)->misses = 0;
  cache(self)->front = (KkDictFront){0};
  return kk_dict_clear(cache(self)->results);
}

KkDict *kk__lru_cache_wrapper_cache_parameters(Value self) {
  KkDict *parameters = kk_dict_new();
  kk_dict_set_str(parameters, KK_STR("maxsize"), maxsize_value(cache(self)));
  kk_dict_set_str(parameters, KK_STR("typed"), kk_value_from_bool(cache(self)->is_typed));
  return parameters;
}

Value kk_CacheInfo_op_new(KkClass *cls, Value hits, Value misses, Value maxsize, Value currsize) {
  KkTuple *made = kk_tuple_from_values((Value[]){hits, misses, maxsize, currsize}, 4);
  made->header.class_id = cls->id;
  return kk_value_from_ref(made);
}

static const KkTuple *info(Value v) { return kk_value_ref(v); }
int64_t kk_CacheInfo_get_hits(Value self) { return kk_int_to_i64(info(self)->items[0]); }
int64_t kk_CacheInfo_get_misses(Value self) { return kk_int_to_i64(info(self)->items[1]); }
Value kk_CacheInfo_get_maxsize(Value self) { return info(self)->items[2]; }
int64_t kk_CacheInfo_get_currsize(Value self) { return kk_int_to_i64(info(self)->items[3]); }

static Value info_repr(Value self) {
  const Value *items = info(self)->items;
  return kk_value_from_ref(
      kk_text_format("CacheInfo(hits=%R, misses=%R, maxsize=%R, currsize=%R)", items[0], items[1], items[2], items[3]));
}

void kk_CacheInfo_class_init(KkClass *class) {
  class->is_shown_bare = true;
  class->slots.repr = info_repr;
}

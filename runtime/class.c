// class.c - the records of the builtin classes, inheritance, isinstance, lookup by name.
//
// kk_classes_init makes one record per row of classes.def, in order, so that a base is complete before its subclasses:
// name and bases, then the class's own slots (kk_NAME_class_init), then what it inherits.
//
// Inheritance copies every slot that is NULL from the base: a call of a slot never walks the MRO. As in CPython a class
// that defines comparison but no hash does not inherit one (Objects/typeobject.c, inherit_slots): its values are
// unhashable.
//
// Classes of the program are in class_new.c.
#include "class.h"
#include "exception_group.h"
#include "attribute.h"
#include "call.h"
#include "dynamic.h"
#include "class_internal.h"
#include "error.h"
#include "foreign.h"
#include "heap.h"
#include "operators.h"
#include "dict.h"
#include "exception.h"
#include "function.h"
#include "str_builder.h"
#include "tuple.h"
#include "typing_alias.h"

const KkObject kk_bools[2] = {{{KK_bool, 0, 0}}, {{KK_bool, 0, 1}}};
const KkObject kk_not_implemented_object = {{KK_NotImplementedType, 0, 0}};
const KkObject kk_ellipsis_object = {{KK_ellipsis, 0, 0}};

// ---- the records

typedef struct ClassRow {
  const char *name;
  KkClassId base, layout;
  void (*init)(KkClass *);   // NULL: only inherits
} ClassRow;

#define CLASS(name, base, layout) void kk_##name##_class_init(KkClass *);
#define LATE(name, base, layout)
#define BARE(name, base, layout)
#define EXCEPTION(name, base, layout)
#define INNER(name, base, layout)
#include "classes.def"
#undef CLASS
#undef LATE
#undef BARE
#undef EXCEPTION
#undef INNER

static const ClassRow rows[KK_BUILTIN_CLASSES] = {
#define CLASS(name, base, layout) {#name, KK_##base, KK_##layout, kk_##name##_class_init},
#define LATE(name, base, layout) {#name, KK_##base, KK_##layout, NULL},
#define BARE(name, base, layout) {#name, KK_##base, KK_##layout, NULL},
#define EXCEPTION(name, base, layout) {#name, KK_##base, KK_##layout, NULL},
#define INNER EXCEPTION
#include "classes.def"
#undef CLASS
#undef LATE
#undef BARE
#undef EXCEPTION
#undef INNER
};

void kk_class_inherit(KkClass *class, const KkClass *base) {
  if (class->slots.compare && !class->slots.hash)
    class->slots.hash = kk_hash_unhashable;
  void **mine = (void **)&class->slots;
  void *const *theirs = (void *const *)&base->slots;
  for (size_t i = 0; i < sizeof(KkSlots) / sizeof(void *); i++)
    if (!mine[i])
      mine[i] = theirs[i];
}

// Path along `base` from object to the class itself.
void kk_class_set_ancestors(KkClass *class, KkClass **room) {
  class->depth = class->base ? class->base->depth + 1 : 0;
  class->ancestors = room;
  KkClass *ancestor = class;
  for (int i = (int)class->depth; i >= 0; i--, ancestor = ancestor->base)
    room[i] = ancestor;
}

// The MRO of a class with one base: its ancestors, the other way round.
void kk_class_set_linear_mro(KkClass *class, KkClass **room) {
  class->mro = room;
  class->mro_count = class->depth + 1;
  for (uint32_t i = 0; i < class->mro_count; i++)
    room[i] = class->ancestors[class->depth - i];
}

static void builtin_class_init(KkClassId id) {
  const ClassRow *row = &rows[id];
  KkClass *class = kk_class_builtin(id);
  class->header.class_id = KK_type;
  class->name = class->qualname = row->name;
  class->module = "builtins";
  class->base = id == KK_object ? NULL : kk_class_builtin(row->base);
  class->id = id;
  class->layout = row->layout;
  size_t depth = class->base ? class->base->depth + 1 : 0;
  KkClass **room = kk_block_scanned(2 * (depth + 1) * sizeof *room);
  kk_class_set_ancestors(class, room);
  kk_class_set_linear_mro(class, room + depth + 1);
  kk_process.classes[id] = class;
  if (id == KK_BaseException)
    kk_exception_class_init(class);
  else if (row->init)
    row->init(class);
  if (class->base)
    kk_class_inherit(class, class->base);
}

void kk_class_set_up(KkClassId id, void (*init)(KkClass *)) {
  KkClass *class = kk_class_builtin(id);
  class->is_ready = true;
  memset(&class->slots, 0, sizeof class->slots);
  init(class);
  kk_class_inherit(class, class->base);
}

// io.UnsupportedOperation is an OSError and a ValueError.
static void unsupported_init(void) {
  static const KkClassId order[] = {KK_UnsupportedOperation, KK_OSError, KK_ValueError, KK_Exception,
                                    KK_BaseException,        KK_object};
  enum { COUNT = sizeof order / sizeof *order };
  KkClass *class = kk_class_builtin(KK_UnsupportedOperation), **mro = kk_block_scanned(COUNT * sizeof *mro);
  for (int i = 0; i < COUNT; i++)
    mro[i] = kk_class_builtin(order[i]);
  Value bases[] = {kk_value_from_ref(mro[1]), kk_value_from_ref(mro[2])};
  class->module = "io";
  class->mro = mro;
  class->mro_count = COUNT;
  class->bases = kk_tuple_from_values(bases, 2);
  class->has_multiple_bases = true;
}

void kk_classes_init(void) {
  for (int id = 0; id < KK_BUILTIN_CLASSES; id++)
    builtin_class_init(id);
  unsupported_init();
  kk_group_classes_init();
  kk_class_builtin(KK_JSONDecodeError)->module = "json.decoder";
  kk_process.class_count = KK_BUILTIN_CLASSES;
}

// ---- isinstance, issubclass

// Calls test for a class, or for each member of a (nested) tuple or union until one says other than no.
static KkBool any_class(Value v, Value classes, KkBool (*test)(Value, Value)) {
  const KkTuple *members = kk_is_instance_of(classes, KK_tuple) ? kk_value_ref(classes) : kk_union_args(classes);
  if (!members)
    return test(v, classes);
  KkBool found = 0;
  for (int64_t i = 0; i < members->length && !found; i++)
    found = any_class(v, members->items[i], test);
  return found;
}

static KkBool refuse(const char *text) {
  kk_raise(KK_TypeError, "%s", text);
  return KK_BOOL_ASIDE;
}

// A class whose class is neither type nor builtin answers for itself (of the exact class v is an instance in any case).
static bool has_hook(Value class) {
  return kk_process.dynamic && kk_class_id(class) != KK_type && !kk_typing_origin(class);
}

static KkBool plain_instance(Value v, Value class) {
  KkClass *origin = kk_typing_origin(class);
  if (origin || kk_value_is_class(class))
    return kk_class_is_subclass(kk_class_of(v), origin ? origin : kk_value_ref(class));
  if (kk_value_is(class, KK_GenericAlias))
    return refuse("isinstance() argument 2 cannot be a parameterized generic");
  return refuse("isinstance() arg 2 must be a type, a tuple of types, or a union");
}

static KkBool is_instance(Value v, Value class) {
  if (kk_value_is_class(class) && kk_class_of(v) == kk_value_ref(class))
    return true;
  return has_hook(class) ? kk_process.dynamic->class_hook(class, KK_STR("__instancecheck__"), v, plain_instance)
                         : plain_instance(v, class);
}

static KkBool plain_subclass(Value v, Value class) {
  if (!kk_value_is_class(v))
    return refuse("issubclass() arg 1 must be a class");
  if (kk_value_is_class(class))
    return kk_class_is_subclass(kk_value_ref(v), kk_value_ref(class));
  if (kk_value_is(class, KK_GenericAlias))
    return refuse("issubclass() argument 2 cannot be a parameterized generic");
  return refuse("issubclass() arg 2 must be a class, a tuple of classes, or a union");
}

static KkBool is_subclass(Value v, Value class) {
  return has_hook(class) ? kk_process.dynamic->class_hook(class, KK_STR("__subclasscheck__"), v, plain_subclass)
                         : plain_subclass(v, class);
}

#ifdef KK_EXTENSION
static bool are_native(Value classes) {
  if (!kk_value_is(classes, KK_tuple))
    return kk_value_is_class(classes);
  const KkTuple *members = kk_value_ref(classes);
  for (int64_t i = 0; i < members->length; i++)
    if (!are_native(members->items[i]))
      return false;
  return true;
}

// Of native classes only is it decided here.
KkBool kk_isinstance(Value v, Value classes) {
  bool is_native = !kk_is_foreign(v) && !kk_class_of(v)->twin && are_native(classes);
  return is_native ? any_class(v, classes, is_instance) : kk_foreign_isinstance(v, classes);
}
KkBool kk_issubclass(Value class, Value classes) {
  return are_native(class) && are_native(classes) ? any_class(class, classes, is_subclass)
                                                  : kk_foreign_issubclass(class, classes);
}
#else
KkBool kk_isinstance(Value v, Value classes) { return any_class(v, classes, is_instance); }
KkBool kk_issubclass(Value class, Value classes) { return any_class(class, classes, is_subclass); }
#endif

// ---- lookup

static int compare_name(const KkStr *name, const char *text) {
  size_t n = (size_t)name->length, m = strlen(text);
  int order = memcmp(name->data, text, n < m ? n : m);
  return order ? order : (n > m) - (n < m);
}

const KkMethod *kk_method_find(const KkMethod *table, uint32_t count, KkStr *name) {
  if (!kk_str_is_ascii(name))
    return NULL;
  uint32_t low = 0, high = count;
  while (low < high) {
    uint32_t middle = (low + high) / 2;
    int order = compare_name(name, table[middle].name);
    if (order == 0)
      return &table[middle];
    if (order < 0)
      high = middle;
    else
      low = middle + 1;
  }
  return NULL;
}

static bool is_dunder(const KkStr *name) {
  return name->length > 4 && kk_str_is_ascii(name) && name->data[0] == '_' && name->data[1] == '_';
}

// What this class itself defines.
static KkLookup find_own(KkClass *owner, KkStr *name, bool is_special) {
  const KkMethod *method = kk_method_find(owner->methods, owner->method_count, name);
  if (!method && is_special && !owner->is_heap)
    method = kk_slot_method(owner, name);
  if (method)
    return (KkLookup){owner, method, KK_VALUE_ASIDE};
  Value value = owner->attributes ? kk_dict_get_str(owner->attributes, name) : KK_VALUE_ASIDE;
  return (KkLookup){kk_value_is_aside(value) ? NULL : owner, NULL, value};
}

// The tables of methods are installed at the first lookup by name: a program without any does not even link them.
void kk_methods_install(void) {
  if (KK_LIKELY(kk_process.has_methods))
    return;
  kk_process.has_methods = true;
  kk_operators_install();
  kk_builtin_tables_install();
}

static KkLookup search(const KkClass *class, uint32_t start, KkStr *name) {
  kk_methods_install();
  bool is_special = is_dunder(name);
  KkLookup found = {NULL, NULL, KK_VALUE_ASIDE};
  for (uint32_t i = start; i < class->mro_count && !found.owner; i++)
    found = find_own(class->mro[i], name, is_special);
  return found;
}

// A cache in front of the search, by class and the identity of the name, which is mostly a literal. A str that still grows
// (KK_STR_SPARE) is no identity. The entries keep their names alive, so an address is not used anew.
typedef struct CacheEntry {
  const KkClass *class;
  KkStr *name;
  uint64_t version;   // of kk_process.value_version; another one: stale
  KkLookup found;
} CacheEntry;

enum { CACHE_SIZE = 1024 };

static CacheEntry *cache_entry(const KkClass *class, const KkStr *name) {
  if (KK_UNLIKELY(!kk_process.lookups))
    kk_process.lookups = kk_block_scanned(CACHE_SIZE * sizeof(CacheEntry));
  size_t at = (class->id * 37u + ((uintptr_t)name >> 4) + ((uintptr_t)name >> 14)) % CACHE_SIZE;
  return (CacheEntry *)kk_process.lookups + at;
}

KkLookup kk_class_find(const KkClass *class, KkStr *name) {
  if (KK_UNLIKELY(name->header.flags & KK_STR_SPARE))
    return search(class, 0, name);
  CacheEntry *entry = cache_entry(class, name);
  if (KK_LIKELY(entry->class == class && entry->name == name && entry->version == kk_process.value_version))
    return entry->found;
  *entry = (CacheEntry){class, name, kk_process.value_version, search(class, 0, name)};
  return entry->found;
}

KkLookup kk_class_find_after(const KkClass *class, const KkClass *after, KkStr *name) {
  for (uint32_t i = 0; i < class->mro_count; i++)
    if (class->mro[i] == after)
      return search(class, i + 1, name);
  return search(class, class->mro_count, name);
}

Value kk_class_find_value(KkClass *class, KkStr *name) {
  KkLookup found = kk_class_find(class, name);
  if (!found.owner || !found.method)
    return found.value;
  return kk_builtin_new(found.method, found.owner, KK_VALUE_ASIDE);
}

// ---- names

KkStr *kk_class_shown_name(const KkClass *class) {
  if (class->is_heap || class->is_shown_bare || strcmp(class->module, "builtins") == 0)
    return kk_str_from_utf8z(class->name);
  return kk_text_format("%s.%s", class->module, class->name);
}

KkStr *kk_class_full_name(const KkClass *class) {
  if (strcmp(class->module, "builtins") == 0)
    return kk_str_from_utf8z(class->qualname);
  return kk_text_format("%s.%s", class->module, class->qualname);
}

KkStr *kk_shown_argument(Value v) { return kk_value_is_none(v) ? KK_STR("None") : kk_class_shown_name(kk_class_of(v)); }

KkStr *kk_class_repr(const KkClass *class) { return kk_text_format("<class '%U'>", kk_class_full_name(class)); }

// class_new.c - classes made by the program at run time.
//
// kk_class_new makes the record: id, MRO, layout, fields and slots of the bases. What the body defines is then added, and
// the class finished (class_body.c).
//
// The MRO is CPython's C3 linearisation: repeatedly take the first head of the bases' MROs that stands in no tail.
#include "class.h"
#include "class_internal.h"
#include "dict.h"
#include "dynamic.h"
#include "descriptor.h"
#include "error.h"
#include "heap.h"
#include "instance.h"
#include "str_builder.h"
#include "super.h"
#include "tuple.h"

enum { MOST_CLASSES = sizeof kk_process.classes / sizeof *kk_process.classes };

// ---- C3

typedef struct Merge {
  KkClass **next[64];   // rest of each sequence: the bases' MROs, then the bases themselves
  uint32_t left[64];
  uint32_t count;
} Merge;

static bool is_in_a_tail(const Merge *m, const KkClass *class) {
  for (uint32_t i = 0; i < m->count; i++)
    for (uint32_t k = 1; k < m->left[i]; k++)
      if (m->next[i][k] == class)
        return true;
  return false;
}

static KkClass *take_head(Merge *m) {
  for (uint32_t i = 0; i < m->count; i++) {
    if (!m->left[i] || is_in_a_tail(m, m->next[i][0]))
      continue;
    KkClass *head = m->next[i][0];
    for (uint32_t k = 0; k < m->count; k++)
      if (m->left[k] && m->next[k][0] == head)
        m->next[k]++, m->left[k]--;
    return head;
  }
  return NULL;
}

static uint32_t total_left(const Merge *m) {
  uint32_t total = 0;
  for (uint32_t i = 0; i < m->count; i++)
    total += m->left[i];
  return total;
}

static bool raise_inconsistent(const Merge *m) {
  KkStrBuilder out;
  kk_str_builder_init(&out);
  kk_str_builder_add_ascii(&out, "Cannot create a consistent method resolution\norder (MRO) for bases");
  const char *separator = " ";
  for (uint32_t i = 0; i < m->count; i++) {
    if (!m->left[i])
      continue;
    bool is_known = false;
    for (uint32_t k = 0; k < i; k++)
      is_known |= m->left[k] && m->next[k][0] == m->next[i][0];
    if (is_known)
      continue;
    kk_str_builder_add_ascii(&out, separator);
    kk_str_builder_add_utf8(&out, m->next[i][0]->name);
    separator = ", ";
  }
  kk_raise(KK_TypeError, "%U", kk_str_builder_finish(&out));
  return false;
}

static bool set_merged_mro(KkClass *class, KkClass **bases, uint32_t n) {
  Merge m = {.count = n + 1};
  uint32_t most = 1 + n;
  for (uint32_t i = 0; i < n; i++) {
    m.next[i] = bases[i]->mro;
    m.left[i] = bases[i]->mro_count;
    most += bases[i]->mro_count;
  }
  m.next[n] = bases;
  m.left[n] = n;
  class->mro = kk_block_scanned(most * sizeof *class->mro);
  class->mro[class->mro_count++] = class;
  while (total_left(&m)) {
    KkClass *head = take_head(&m);
    if (!head)
      return raise_inconsistent(&m);
    class->mro[class->mro_count++] = head;
  }
  return true;
}

// ---- checks

static bool can_be_base(const KkClass *base) {
  switch (base->id) {
  case KK_bool:
  case KK_NoneType:
  case KK_NotImplementedType:
  case KK_ellipsis:
  case KK_range:
  case KK_slice:
  case KK_function:
  case KK_builtin_function_or_method:
  case KK_method:
  case KK_generator:
  case KK_coroutine:
  case KK_async_generator:
  case KK_cell: break;
  default:
    if (kk_subclass_can(base->layout))
      return true;
  }
  kk_raise(KK_TypeError, "type '%s' is not an acceptable base type", base->name);
  return false;
}

// The base whose C layout instances have: the most derived one that is not plain object.
static KkClass *layout_base(KkClass *const *bases, uint32_t n) {
  KkClass *best = bases[0];
  for (uint32_t i = 1; i < n; i++) {
    if (bases[i]->layout == KK_object || bases[i]->layout == best->layout)
      continue;
    if (best->layout != KK_object) {
      kk_raise(KK_TypeError, "multiple bases have instance lay-out conflict");
      return NULL;
    }
    best = bases[i];
  }
  return best;
}

static bool check_bases(KkClass *const *bases, uint32_t n) {
  for (uint32_t i = 0; i < n; i++) {
    if (!can_be_base(bases[i]))
      return false;
    for (uint32_t k = 0; k < i; k++)
      if (bases[k] == bases[i]) {
        kk_raise(KK_TypeError, "duplicate base class %s", bases[i]->name);
        return false;
      }
  }
  return true;
}

// ---- the class

// The fields of the base that has most, until kk_class_set_fields says better.
static void inherit_fields(KkClass *class, KkClass *const *bases, uint32_t n) {
  class->size = sizeof(KkInstance);
  for (uint32_t i = 0; i < n; i++) {
    if (bases[i]->field_count <= class->field_count)
      continue;
    class->fields = bases[i]->fields;
    class->field_count = bases[i]->field_count;
    class->size = bases[i]->size;
  }
  class->blank = kk_instance_blank(class);
}

static KkTuple *bases_tuple(KkClass *const *bases, uint32_t n) {
  KkTuple *tuple = kk_tuple_new(n);
  for (uint32_t i = 0; i < n; i++)
    tuple->items[i] = kk_value_from_ref(bases[i]);
  return tuple;
}

static KkClass *class_allocate(const char *name, const char *qualname, const char *module) {
  if (kk_process.class_count == MOST_CLASSES) {
    kk_raise_memory_error();
    return NULL;
  }
  KkClass *class = kk_alloc(sizeof *class, KK_type);
  class->name = name;
  class->qualname = qualname;
  class->module = module;
  class->is_heap = true;
  class->attributes = kk_dict_new();
  return class;
}

KkClass *kk_class_new(const char *name, const char *qualname, const char *module, KkClass *const *bases, size_t n) {
  KkClass *object = kk_class_builtin(KK_object);
  KkClass *const *given = n ? bases : &object;
  uint32_t count = n ? (uint32_t)n : 1;
  kk_assert(count < sizeof((Merge *)0)->left / sizeof *((Merge *)0)->left);
  KkClass *layout = check_bases(given, count) ? layout_base(given, count) : NULL;
  KkClass *class = layout ? class_allocate(name, qualname, module) : NULL;
  if (!class)
    return NULL;
  kk_dynamic_install();
  kk_operators_install();
  kk_descriptors_ready();
  kk_super_ready();
  for (uint32_t i = 0; i < count; i++) {
    class->is_generic |= given[i]->is_generic;
    class->is_protocol |= given[i]->id == KK_Protocol;
    class->is_runtime_protocol |= given[i]->is_runtime_protocol;
  }
  for (uint32_t i = 0; i < count; i++)   // its class is the most derived of those of its bases
    if (kk_class_is_subclass(kk_class_of(kk_value_from_ref(given[i])), kk_class_of(kk_value_from_ref(class))))
      class->header.class_id = given[i]->header.class_id;
  class->base = layout;
  class->bases = bases_tuple(given, count);
  class->layout = layout->layout;
  class->size = layout->size;
  KkClass **sequence = kk_block_scanned(count * sizeof *sequence);
  memcpy(sequence, given, count * sizeof *sequence);
  kk_class_set_ancestors(class, kk_block_scanned((layout->depth + 2) * sizeof *class->ancestors));
  if (!set_merged_mro(class, sequence, count))
    return NULL;
  for (uint32_t i = 0; i < count; i++)
    class->has_multiple_bases |= count > 1 || given[i]->has_multiple_bases;
  class->id = kk_process.class_count++;
  kk_process.classes[class->id] = class;
  if (class->layout == KK_object)
    inherit_fields(class, given, count);
  class->slots.make = kk_class_make;
  kk_class_settle(class);
  return class;
}

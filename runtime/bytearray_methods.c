// bytearray_methods.c - the methods of bytearray that only read: those of bytes, on a copy, with bytearrays as results.
#include "kukri.h"
#include "bytes.h"
#include "list.h"
#include "tuple.h"

static KkBytes *bytes_of(Value v) {
  KkByteSpan span = kk_byte_span(v);
  return kk_bytes_from(span.data, span.length);
}

// The items of a tuple or list that was just made, each as a bytearray.
static KkTuple *tuple_of_bytearrays(KkTuple *parts) {
  for (int64_t i = 0; parts != KK_REF_ASIDE && i < parts->length; i++)
    parts->items[i] = kk_bytearray_from(kk_value_ref(parts->items[i]));
  return parts;
}
static KkList *list_of_bytearrays(KkList *parts) {
  for (int64_t i = 0; parts != KK_REF_ASIDE && i < kk_list_length(parts); i++)
    kk_list_set(parts, i, kk_bytearray_from(kk_value_ref(kk_list_item(parts, i))));
  return parts;
}

// ---- searching

int64_t kk_bytearray_find(Value v, Value sought, int64_t start, int64_t stop) {
  return kk_bytes_find(bytes_of(v), sought, start, stop);
}
int64_t kk_bytearray_index(Value v, Value sought, int64_t start, int64_t stop) {
  return kk_bytes_index(bytes_of(v), sought, start, stop);
}
int64_t kk_bytearray_rfind(Value v, Value sought, int64_t start, int64_t stop) {
  return kk_bytes_rfind(bytes_of(v), sought, start, stop);
}
int64_t kk_bytearray_rindex(Value v, Value sought, int64_t start, int64_t stop) {
  return kk_bytes_rindex(bytes_of(v), sought, start, stop);
}
int64_t kk_bytearray_count(Value v, Value sought, int64_t start, int64_t stop) {
  return kk_bytes_count(bytes_of(v), sought, start, stop);
}
KkBool kk_bytearray_startswith(Value v, Value sought, int64_t start, int64_t stop) {
  return kk_bytes_startswith(bytes_of(v), sought, start, stop);
}
KkBool kk_bytearray_endswith(Value v, Value sought, int64_t start, int64_t stop) {
  return kk_bytes_endswith(bytes_of(v), sought, start, stop);
}

// ---- splitting and joining

KkList *kk_bytearray_split(Value v, Value separator, int64_t max) {
  return list_of_bytearrays(kk_bytes_split(bytes_of(v), separator, max));
}
KkList *kk_bytearray_rsplit(Value v, Value separator, int64_t max) {
  return list_of_bytearrays(kk_bytes_rsplit(bytes_of(v), separator, max));
}
KkList *kk_bytearray_splitlines(Value v, KkBool keep_ends) {
  return list_of_bytearrays(kk_bytes_splitlines(bytes_of(v), keep_ends));
}
KkTuple *kk_bytearray_partition(Value v, Value separator) {
  return tuple_of_bytearrays(kk_bytes_partition(bytes_of(v), separator));
}
KkTuple *kk_bytearray_rpartition(Value v, Value separator) {
  return tuple_of_bytearrays(kk_bytes_rpartition(bytes_of(v), separator));
}
Value kk_bytearray_join(Value v, Value iterable) {
  return kk_bytearray_from(kk_byte_span_join(kk_byte_span(v), iterable));
}

// ---- removing, replacing, padding

Value kk_bytearray_removeprefix(Value v, Value given) {
  return kk_bytearray_from(kk_bytes_removeprefix(bytes_of(v), given));
}
Value kk_bytearray_removesuffix(Value v, Value given) {
  return kk_bytearray_from(kk_bytes_removesuffix(bytes_of(v), given));
}
Value kk_bytearray_strip(Value v, Value given) { return kk_bytearray_from(kk_bytes_strip(bytes_of(v), given)); }
Value kk_bytearray_lstrip(Value v, Value given) { return kk_bytearray_from(kk_bytes_lstrip(bytes_of(v), given)); }
Value kk_bytearray_rstrip(Value v, Value given) { return kk_bytearray_from(kk_bytes_rstrip(bytes_of(v), given)); }
Value kk_bytearray_expandtabs(Value v, Value given) {
  return kk_bytearray_from(kk_bytes_expandtabs(bytes_of(v), given));
}
Value kk_bytearray_replace(Value v, Value old, Value new, int64_t count) {
  return kk_bytearray_from(kk_bytes_replace(bytes_of(v), old, new, count));
}
Value kk_bytearray_translate(Value v, Value table, Value deleted) {
  return kk_bytearray_from(kk_bytes_translate(bytes_of(v), table, deleted));
}
KkBytes *kk_bytearray_maketrans(Value from, Value to) { return kk_bytes_maketrans(from, to); }
Value kk_bytearray_center(Value v, int64_t width, Value fill) {
  return kk_bytearray_from(kk_bytes_center(bytes_of(v), width, fill));
}
Value kk_bytearray_ljust(Value v, int64_t width, Value fill) {
  return kk_bytearray_from(kk_bytes_ljust(bytes_of(v), width, fill));
}
Value kk_bytearray_rjust(Value v, int64_t width, Value fill) {
  return kk_bytearray_from(kk_bytes_rjust(bytes_of(v), width, fill));
}
Value kk_bytearray_zfill(Value v, int64_t width) { return kk_bytearray_from(kk_bytes_zfill(bytes_of(v), width)); }

// ---- letters

Value kk_bytearray_upper(Value v) { return kk_bytearray_from(kk_bytes_upper(bytes_of(v))); }
Value kk_bytearray_lower(Value v) { return kk_bytearray_from(kk_bytes_lower(bytes_of(v))); }
Value kk_bytearray_swapcase(Value v) { return kk_bytearray_from(kk_bytes_swapcase(bytes_of(v))); }
Value kk_bytearray_title(Value v) { return kk_bytearray_from(kk_bytes_title(bytes_of(v))); }
Value kk_bytearray_capitalize(Value v) { return kk_bytearray_from(kk_bytes_capitalize(bytes_of(v))); }
KkBool kk_bytearray_isalnum(Value v) { return kk_bytes_isalnum(bytes_of(v)); }
KkBool kk_bytearray_isalpha(Value v) { return kk_bytes_isalpha(bytes_of(v)); }
KkBool kk_bytearray_isascii(Value v) { return kk_bytes_isascii(bytes_of(v)); }
KkBool kk_bytearray_isdigit(Value v) { return kk_bytes_isdigit(bytes_of(v)); }
KkBool kk_bytearray_islower(Value v) { return kk_bytes_islower(bytes_of(v)); }
KkBool kk_bytearray_isspace(Value v) { return kk_bytes_isspace(bytes_of(v)); }
KkBool kk_bytearray_istitle(Value v) { return kk_bytes_istitle(bytes_of(v)); }
KkBool kk_bytearray_isupper(Value v) { return kk_bytes_isupper(bytes_of(v)); }

// ---- hexadecimal

KkStr *kk_bytearray_hex(Value v, Value separator, int64_t group) {
  return kk_byte_span_hex(kk_byte_span(v), separator, group);
}
Value kk_bytearray_fromhex(KkStr *text) { return kk_bytearray_from(kk_bytes_fromhex(text)); }

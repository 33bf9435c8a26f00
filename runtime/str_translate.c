// str_translate.c - str.translate and str.maketrans.
//
// A table is anything that can be indexed by code points: a LookupError leaves the character, None drops it, an int or a
// str replaces it. A dict, what maketrans makes, is asked directly. Characters below 128 are looked up once each.
#include "kukri.h"
#include "dict.h"
#include "str_builder.h"

// ---------------------------------------------------------------- translate

// table[code]; KK_VALUE_ASIDE: no entry, or with an exception pending.
static Value table_get(Value table, uint32_t code) {
  Value key = kk_value_from_small(code);
  if (kk_value_is(table, KK_dict))
    return kk_dict_get(kk_value_ref(table), key);
  Value found = kk_getitem(table, key);
  if (found == KK_VALUE_ASIDE && kk_pending_is(KK_LookupError))
    kk_clear_pending();
  return found;
}

// Appends what `code` becomes. False: raised.
static bool add_translated(KkStrBuilder *out, uint32_t code, Value found) {
  if (found == KK_VALUE_ASIDE) {
    if (kk_pending())
      return false;
    kk_str_builder_add_code(out, code);
  } else if (kk_is_instance_of(found, KK_str)) {
    kk_str_builder_add(out, kk_value_ref(found));
  } else if (kk_is_instance_of(found, KK_int)) {
    int64_t replacement = kk_int_clip(kk_to_index(found));
    if (replacement < 0 || replacement > 0x10FFFF)
      return kk_raise(KK_ValueError, "character mapping must be in range(0x110000)"), false;
    kk_str_builder_add_code(out, (uint32_t)replacement);
  } else if (!kk_value_is_none(found)) {
    return kk_raise(KK_TypeError, "character mapping must return integer, None or str"), false;
  }
  return true;
}

KkStr *kk_str_translate(KkStr *s, Value table) {
  Value known[128];   // answers for ASCII, where is_known says so
  bool is_known[128] = {0};
  KkStrBuilder out;
  kk_str_builder_init(&out);
  for (int64_t i = 0; i < s->length; i++) {
    uint32_t code = kk_str_at(s, i);
    Value found = code < 128 && is_known[code] ? known[code] : table_get(table, code);
    if (code < 128)
      known[code] = found, is_known[code] = true;
    if (!add_translated(&out, code, found))
      return KK_REF_ASIDE;
  }
  return kk_str_builder_finish(&out);
}

// ---------------------------------------------------------------- maketrans

// A copy of the dict whose keys of one character have become code points.
static KkDict *table_from_dict(Value v) {
  if (!kk_value_is(v, KK_dict)) {
    kk_raise(KK_TypeError, "if you give only one argument to maketrans it must be a dict");
    return KK_REF_ASIDE;
  }
  KkDict *given = kk_value_ref(v), *table = kk_dict_new();
  Value key, item;
  for (int64_t at = 0; (at = kk_dict_next(given, at, &key, &item)) >= 0;) {
    if (kk_is_instance_of(key, KK_str)) {
      KkStr *s = kk_value_ref(key);
      if (s->length != 1)
        return kk_raise(KK_ValueError, "string keys in translate table must be of length 1"), KK_REF_ASIDE;
      key = kk_value_from_small(kk_str_at(s, 0));
    } else if (!kk_is_instance_of(key, KK_int)) {
      return kk_raise(KK_TypeError, "keys in translate table must be strings or integers"), KK_REF_ASIDE;
    }
    if (kk_dict_set(table, key, item))
      return KK_REF_ASIDE;
  }
  return table;
}

static void table_set(KkDict *table, uint32_t code, Value item) { kk_dict_set(table, kk_value_from_small(code), item); }

// str.maketrans(dict), str.maketrans(from, to, dropped="").
KkDict *kk_str_maketrans(Value x, KkStr *to, KkStr *dropped) {
  if (to == KK_REF_ASIDE)
    return table_from_dict(x);
  if (!kk_is_instance_of(x, KK_str)) {
    kk_raise(KK_TypeError, "first maketrans argument must be a string if there is a second argument");
    return KK_REF_ASIDE;
  }
  KkStr *from = kk_value_ref(x);
  if (from->length != to->length) {
    kk_raise(KK_ValueError, "the first two maketrans arguments must have equal length");
    return KK_REF_ASIDE;
  }
  KkDict *table = kk_dict_new();
  for (int64_t i = 0; i < from->length; i++)
    table_set(table, kk_str_at(from, i), kk_value_from_small(kk_str_at(to, i)));
  if (dropped != KK_REF_ASIDE)
    for (int64_t i = 0; i < dropped->length; i++)
      table_set(table, kk_str_at(dropped, i), KK_VALUE_NONE);
  return table;
}

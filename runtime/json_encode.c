// json_encode.c - json.dumps: JSON texts of values.
//
// One recursive walk adds to a KkStrBuilder. The containers being written form a chain on the stack, in which a circular
// reference is found; RecursionError would end it otherwise.
//
//   {"a": [1, 2]}, indent=1   ->   {\n "a": [\n  1,\n  2\n ]\n}
#include "kukri.h"

#include <math.h>

typedef struct Open {   // a container being written
  Value container;
  const struct Open *outer;
} Open;

typedef struct Writer {
  KkStrBuilder out;
  bool skips_keys, is_ascii, checks_circles, allows_nan, sorts_keys;
  KkStr *indent;   // NULL: all in one line
  KkStr *item_separator, *key_separator;
  Value fallback;   // default(); None: not given
  int64_t depth;    // of indentation
} Writer;

static bool write_value(Writer *w, Value v, const Open *outer);

// ---- strings

static bool needs_escape(uint32_t c, bool is_ascii) { return c < 32 || c == '"' || c == '\\' || (is_ascii && c > 126); }

static void write_escape(Writer *w, uint32_t c) {
  static const char shorts[] = "\"\"\\\\\bb\ff\nn\rr\tt";
  for (const char *s = shorts; *s; s += 2)
    if (c == (unsigned char)*s) {
      char text[3] = {'\\', s[1], 0};
      return kk_str_builder_add_ascii(&w->out, text);
    }
  if (c >= 0x10000) {
    write_escape(w, 0xD800 + ((c - 0x10000) >> 10));
    c = 0xDC00 + (c & 0x3FF);
  }
  static const char digits[] = "0123456789abcdef";
  char text[7] = {'\\', 'u', digits[c >> 12], digits[c >> 8 & 15], digits[c >> 4 & 15], digits[c & 15], 0};
  kk_str_builder_add_ascii(&w->out, text);
}

static void write_string(Writer *w, KkStr *s) {
  kk_str_builder_add_code(&w->out, '"');
  int64_t from = 0;
  for (int64_t i = 0; i < s->length; i++) {
    uint32_t c = kk_str_at(s, i);
    if (KK_LIKELY(!needs_escape(c, w->is_ascii)))
      continue;
    kk_str_builder_add_part(&w->out, s, from, i - from);
    write_escape(w, c);
    from = i + 1;
  }
  kk_str_builder_add_part(&w->out, s, from, s->length - from);
  kk_str_builder_add_code(&w->out, '"');
}

// ---- numbers

// NULL: raised.
static KkStr *float_text(const Writer *w, double number) {
  if (isfinite(number))
    return kk_float_repr(number);
  if (w->allows_nan)
    return isnan(number) ? KK_STR("NaN") : number > 0 ? KK_STR("Infinity") : KK_STR("-Infinity");
  if (w->indent)
    kk_raise(KK_ValueError, "Out of range float values are not JSON compliant: %R", kk_value_from_float(number));
  else
    kk_raise(KK_ValueError, "Out of range float values are not JSON compliant");
  return NULL;
}

static bool write_text(Writer *w, KkStr *text) {
  if (!text || text == KK_REF_ASIDE)
    return false;
  kk_str_builder_add(&w->out, text);
  return true;
}

static bool write_int(Writer *w, Value v) {
  if (kk_value_is_small(v))
    return kk_str_builder_add_i64(&w->out, kk_value_small(v)), true;
  return write_text(w, kk_int_to_str(kk_int_from_value(v)));
}

// ---- containers

static bool check_circle(const Writer *w, Value v, const Open *outer) {
  for (; w->checks_circles && outer; outer = outer->outer)
    if (outer->container == v) {
      kk_raise(KK_ValueError, "Circular reference detected");
      return false;
    }
  return true;
}

static void write_newline(Writer *w) {
  if (!w->indent)
    return;
  kk_str_builder_add_code(&w->out, '\n');
  for (int64_t i = 0; i < w->depth; i++)
    kk_str_builder_add(&w->out, w->indent);
}

static void write_item_separator(Writer *w, bool is_first) {
  if (!is_first)
    kk_str_builder_add(&w->out, w->item_separator);
  write_newline(w);
}

// The items of a list may change while a default() runs, so the length is looked at each time.
static bool write_items(Writer *w, Value v, const Open *here) {
  KkList *list = kk_is_instance_of(v, KK_list) ? kk_value_ref(v) : NULL;
  KkTuple *tuple = kk_value_ref(v);
  for (int64_t i = 0; i < (list ? kk_list_length(list) : tuple->length); i++) {
    write_item_separator(w, i == 0);
    if (!write_value(w, list ? kk_list_item(list, i) : tuple->items[i], here))
      return false;
  }
  return true;
}

static bool write_array(Writer *w, Value v, const Open *here) {
  bool is_list = kk_is_instance_of(v, KK_list);
  if ((is_list ? kk_list_length(kk_value_ref(v)) : ((KkTuple *)kk_value_ref(v))->length) == 0)
    return kk_str_builder_add_ascii(&w->out, "[]"), true;
  kk_str_builder_add_code(&w->out, '[');
  w->depth++;
  if (!write_items(w, v, here))
    return false;
  w->depth--;
  write_newline(w);
  kk_str_builder_add_code(&w->out, ']');
  return true;
}

// The text of a key that is no str; NULL: raised, or *is_skipped.
static KkStr *key_text(const Writer *w, Value key, bool *is_skipped) {
  *is_skipped = false;
  if (kk_is_instance_of(key, KK_float))
    return float_text(w, kk_to_double(key));
  if (kk_value_is_bool(key))
    return kk_value_bool(key) ? KK_STR("true") : KK_STR("false");
  if (kk_value_is_none(key))
    return KK_STR("null");
  if (kk_is_instance_of(key, KK_int)) {
    KkStr *text = kk_int_to_str(kk_int_from_value(key));
    return text == KK_REF_ASIDE ? NULL : text;
  }
  *is_skipped = w->skips_keys;
  if (!w->skips_keys)
    kk_raise(KK_TypeError, "keys must be str, int, float, bool or None, not %T", key);
  return NULL;
}

static bool write_member(Writer *w, Value key, Value value, const Open *here, bool *is_first) {
  bool is_skipped = false;
  KkStr *text = kk_is_instance_of(key, KK_str) ? kk_value_ref(key) : key_text(w, key, &is_skipped);
  if (!text)
    return is_skipped;
  write_item_separator(w, *is_first);
  *is_first = false;
  write_string(w, text);
  kk_str_builder_add(&w->out, w->key_separator);
  return write_value(w, value, here);
}

static bool write_sorted(Writer *w, KkDict *dict, const Open *here) {
  KkList *items = kk_list_from_iterable(kk_dict_items(dict));
  if (items == KK_REF_ASIDE || kk_list_sort(items, KK_VALUE_NONE, 0))
    return false;
  bool is_first = true;
  for (int64_t i = 0; i < kk_list_length(items); i++) {
    KkTuple *pair = kk_value_ref(kk_list_item(items, i));
    if (!write_member(w, pair->items[0], pair->items[1], here, &is_first))
      return false;
  }
  return true;
}

static bool write_members(Writer *w, KkDict *dict, const Open *here) {
  if (w->sorts_keys)
    return write_sorted(w, dict, here);
  Value key = KK_VALUE_NONE, value = KK_VALUE_NONE;
  bool is_first = true;
  KkBool more;
  KkDictLoop loop = kk_dict_loop(dict);
  while ((more = kk_dict_loop_next(dict, &loop, &key, &value)) == 1)
    if (!write_member(w, key, value, here, &is_first))
      return false;
  return more == 0;
}

static bool write_object(Writer *w, Value v, const Open *here) {
  KkDict *dict = kk_value_ref(v);
  if (dict->used == 0)
    return kk_str_builder_add_ascii(&w->out, "{}"), true;
  kk_str_builder_add_code(&w->out, '{');
  w->depth++;
  if (!write_members(w, dict, here))
    return false;
  w->depth--;
  write_newline(w);
  kk_str_builder_add_code(&w->out, '}');
  return true;
}

// Anything else is what default() makes of it.
static bool write_other(Writer *w, Value v, const Open *here) {
  if (kk_value_is_none(w->fallback)) {
    kk_raise(KK_TypeError, "Object of type %S is not JSON serializable",
             kk_value_from_ref(kk_str_from_utf8z(kk_class_of(v)->name)));
    return false;
  }
  Value made = kk_call(w->fallback, &v, 1, NULL);
  return !kk_value_is_aside(made) && write_value(w, made, here);
}

static bool write_nested(Writer *w, Value v, const Open *outer) {
  if (!check_circle(w, v, outer) || !kk_recursion_enter(w->indent ? "" : " while encoding a JSON object"))
    return false;
  Open here = {v, outer};
  bool is_array = kk_is_instance_of(v, KK_list) || kk_is_instance_of(v, KK_tuple);
  bool is_done = is_array                        ? write_array(w, v, &here)
                 : kk_is_instance_of(v, KK_dict) ? write_object(w, v, &here)
                                                 : write_other(w, v, &here);
  kk_recursion_leave();
  return is_done;
}

// False: raised.
static bool write_value(Writer *w, Value v, const Open *outer) {
  if (kk_value_is_small(v))
    return write_int(w, v);
  if (kk_value_is_none(v))
    return kk_str_builder_add_ascii(&w->out, "null"), true;
  if (kk_value_is_bool(v))
    return kk_str_builder_add_ascii(&w->out, kk_value_bool(v) ? "true" : "false"), true;
  if (kk_is_instance_of(v, KK_str))
    return write_string(w, kk_value_ref(v)), true;
  if (kk_is_instance_of(v, KK_int))
    return write_int(w, v);
  if (kk_is_instance_of(v, KK_float))
    return write_text(w, float_text(w, kk_to_double(v)));
  return write_nested(w, v, outer);
}

// ---- options

static bool set_indent(Writer *w, Value indent) {
  w->indent = NULL;
  if (kk_value_is_none(indent))
    return true;
  if (kk_is_instance_of(indent, KK_str))
    return w->indent = kk_value_ref(indent), true;
  int64_t n = kk_index(indent);
  if (n == KK_I64_ASIDE && kk_pending()) {
    kk_clear_pending();
    kk_raise(KK_TypeError, "can't multiply sequence by non-int of type '%T'", indent);
    return false;
  }
  w->indent = kk_str_repeat(KK_STR(" "), n);
  return w->indent != KK_REF_ASIDE;
}

static bool set_separators(Writer *w, Value separators) {
  w->item_separator = w->indent ? KK_STR(",") : KK_STR(", ");
  w->key_separator = KK_STR(": ");
  if (kk_value_is_none(separators))
    return true;
  Value both[2];
  if (kk_unpack(separators, 2, both))
    return false;
  for (int i = 0; i < 2; i++)
    if (!kk_is_instance_of(both[i], KK_str)) {
      kk_raise(KK_TypeError, "make_encoder() argument %d must be str, not %T", i ? 5 : 6, both[i]);
      return false;
    }
  w->item_separator = kk_value_ref(both[0]);
  w->key_separator = kk_value_ref(both[1]);
  return true;
}

static bool writer_init(Writer *w, Value cls, Value indent, Value separators) {
  kk_str_builder_init(&w->out);
  if (kk_value_is_none(cls))
    return set_indent(w, indent) && set_separators(w, separators);
  kk_raise(KK_NotImplementedError, "json: classes of one's own for encoding and decoding are not supported");
  return false;
}

KkStr *kk_json_dumps(Value obj, KkBool skipkeys, KkBool ensure_ascii, KkBool check_circular, KkBool allow_nan,
                     Value cls, Value indent, Value separators, Value fallback, KkBool sort_keys) {
  Writer w = {.skips_keys = skipkeys,
              .is_ascii = ensure_ascii,
              .checks_circles = check_circular,
              .allows_nan = allow_nan,
              .sorts_keys = sort_keys,
              .fallback = fallback};
  if (!writer_init(&w, cls, indent, separators) || !write_value(&w, obj, NULL))
    return KK_REF_ASIDE;
  return kk_str_builder_finish(&w.out);
}

static KkNone give(Value file, KkStr *text) {
  Value argument = kk_value_from_ref(text);
  return kk_value_is_aside(kk_call_method(file, KK_STR("write"), &argument, 1, NULL)) ? KK_NONE_ASIDE : 0;
}

// What was written before an error came is in the file, as with CPython, which writes piece by piece.
KkNone kk_json_dump(Value obj, Value file, KkBool skipkeys, KkBool ensure_ascii, KkBool check_circular,
                    KkBool allow_nan, Value cls, Value indent, Value separators, Value fallback, KkBool sort_keys) {
  Writer w = {.skips_keys = skipkeys,
              .is_ascii = ensure_ascii,
              .checks_circles = check_circular,
              .allows_nan = allow_nan,
              .sorts_keys = sort_keys,
              .fallback = fallback};
  if (!writer_init(&w, cls, indent, separators))
    return KK_NONE_ASIDE;
  if (write_value(&w, obj, NULL))
    return give(file, kk_str_builder_finish(&w.out));
  KkException *e = kk_take_pending();
  if (give(file, kk_str_builder_finish(&w.out)))
    return KK_NONE_ASIDE;
  kk_reraise(e);
  return KK_NONE_ASIDE;
}

// emit_constants.c - constants of the program as static data.
//
// Strs, bytes and tuples of names are initialised structs in the data segment, so they cost nothing at start; equal ones
// are one object. Ints beyond 64 bits are variables that are made at start.
//
//   static struct { KkStr s; char text[6]; } kk_s1 = {KK_STR_HEADER(1, true, 5), "hello"};
//
// Sites are rows of a table for each function, so that a cold label is `kk_traceback(&f__sites[12])`. Lines count from the
// function's origin, its `def`, so that a table does not change when the function is moved.

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "emit/emitter.h"

// ---- text

static void put_escaped(Buffer *out, unsigned char c) {
  switch (c) {
  case '"': buffer_put(out, "\\\""); return;
  case '\\': buffer_put(out, "\\\\"); return;
  case '\n': buffer_put(out, "\\n"); return;
  case '?': buffer_put(out, "\\?"); return;   // no trigraphs
  default:
    if (c >= ' ' && c < 127)
      buffer_putc(out, (char)c);
    else
      buffer_printf(out, "\\%03o", c);
  }
}

const char *c_string(Emitter *e, const char *text, int length) {
  if (!text)
    return "NULL";
  Buffer out = {0};
  buffer_putc(&out, '"');
  for (int i = 0; i < length; i++) {
    put_escaped(&out, (unsigned char)text[i]);
    if (i % 100 == 99 && i + 1 < length)
      buffer_put(&out, "\"\n    \"");
  }
  buffer_putc(&out, '"');
  const char *result = arena_text(e->arena, out.text, out.length);
  buffer_free(&out);
  return result;
}

// The next code point of UTF-8 in which surrogates stand as three bytes.
static uint32_t next_code(const unsigned char **text) {
  const unsigned char *p = *text;
  int more = p[0] < 0x80 ? 0 : p[0] < 0xe0 ? 1 : p[0] < 0xf0 ? 2 : 3;
  uint32_t code = more ? p[0] & (0x3fu >> more) : p[0];
  for (int i = 1; i <= more; i++)
    code = code << 6 | (p[i] & 0x3f);
  *text += more + 1;
  return code;
}

typedef Vec(uint32_t) Codes;

static uint32_t decode(Arena *arena, Str text, Codes *codes) {
  const unsigned char *p = (const unsigned char *)text->text, *end = p + text->length;
  uint32_t all = 0, largest = 0;
  while (p < end) {
    uint32_t code = next_code(&p);
    all |= code;
    if (code > largest)
      largest = code;
    vec_push(arena, codes, code);
  }
  return largest;
}

// The name of a constant: a number, but its contents' hash if it is to be the same in each of several files.
static const char *constant_name(Emitter *e, const char *prefix, const char *contents, int length) {
  if (!e->options->is_sharded)
    return arena_printf(e->arena, "%s%d", prefix, ++e->constant_count);
  uint64_t hash = 14695981039346656037u;
  for (int i = 0; i < length; i++)
    hash = (hash ^ (unsigned char)contents[i]) * 1099511628211u;
  return arena_printf(e->arena, "%s_%016" PRIx64, prefix, hash);
}

static void add_constant(Emitter *e, const char *name, const char *head, Buffer *rest) {
  buffer_put(rest, "};\n");
  unit_set(e, unit_new(e, UNIT_CONSTANT, name), head, rest);
}

static void put_narrow(Emitter *e, const Codes *codes, bool is_ascii, const char *name) {
  char *bytes = arena_alloc(e->arena, (size_t)codes->count + 1);
  Buffer rest = {0};
  for (int i = 0; i < codes->count; i++)
    bytes[i] = (char)codes->items[i];
  buffer_printf(&rest, " = {KK_STR_HEADER(1, %s, %d), %s", is_ascii ? "true" : "false", codes->count,
                c_string(e, bytes, codes->count));
  add_constant(e, name, arena_printf(e->arena, "struct { KkStr s; char text[%d]; } %s", codes->count + 1, name), &rest);
}

static void put_wide(Emitter *e, const Codes *codes, int width, const char *name) {
  Buffer rest = {0};
  buffer_printf(&rest, " = {KK_STR_HEADER(%d, false, %d), {", width, codes->count);
  for (int i = 0; i < codes->count; i++)
    buffer_printf(&rest, "%s0x%x", i ? ", " : "", codes->items[i]);
  buffer_putc(&rest, '}');
  add_constant(e, name,
               arena_printf(e->arena, "struct { KkStr s; uint%d_t text[%d]; } %s", width * 8, codes->count, name),
               &rest);
}

const char *constant_str(Emitter *e, Str text) {
  const char *known = map_get(&e->strs, text);
  if (known)
    return known;
  const char *name = constant_name(e, "kk_s", text->text, text->length);
  Codes codes = {0};
  uint32_t largest = decode(e->arena, text, &codes);
  if (largest < 0x100)
    put_narrow(e, &codes, largest < 0x80, name);
  else
    put_wide(e, &codes, largest < 0x10000 ? 2 : 4, name);
  char *expression = arena_printf(e->arena, "&%s.s", name);
  map_set(e->arena, &e->strs, text, expression);
  return expression;
}

const char *constant_bytes(Emitter *e, Str text) {
  const char *known = map_get(&e->byte_strs, text);
  if (known)
    return known;
  const char *name = constant_name(e, "kk_b", text->text, text->length);
  Buffer rest = {0};
  buffer_printf(&rest, " = {KK_BYTES_HEADER(%d), %s", text->length, c_string(e, text->text, text->length));
  add_constant(e, name,
               arena_printf(e->arena, "struct { KkBytes b; unsigned char data[%d]; } %s", text->length + 1, name),
               &rest);
  char *expression = arena_printf(e->arena, "&%s.b", name);
  map_set(e->arena, &e->byte_strs, text, expression);
  return expression;
}

// ---- numbers

const char *constant_int(Emitter *e, int64_t n) {
  if (n == INT64_MIN)
    return "INT64_MIN";
  bool is_plain = n >= INT32_MIN && n <= INT32_MAX;
  return arena_printf(e->arena, is_plain ? "%" PRId64 : "INT64_C(%" PRId64 ")", n);
}

static const char *made_int(Emitter *e, Str key, const char *digits, int base) {
  const char *known = map_get(&e->big_ints, key);
  if (known)
    return known;
  char *name = (char *)constant_name(e, "kk_i", key->text, key->length);
  int length = (int)strlen(digits);
  Unit *unit = unit_new(e, UNIT_VARIABLE, name);
  Buffer rest = {0};
  buffer_put(&rest, " KK_ROOT = 0;\n");
  unit->is_main = true;
  unit_set(e, unit, arena_printf(e->arena, "KkInt %s", name), &rest);
  buffer_printf(&e->startup, "  %s = kk_int_from_text(%s, %d, %d);\n", name, c_string(e, digits, length), length, base);
  map_set(e->arena, &e->big_ints, key, name);
  return name;
}

const char *constant_word(Emitter *e, uint64_t n) { return arena_printf(e->arena, "UINT64_C(%" PRIu64 ")", n); }

const char *constant_tagged(Emitter *e, int64_t n) {
  const int64_t limit = (int64_t)1 << 62;
  if (n >= -limit && n < limit)
    return arena_printf(e->arena, "kk_value_from_small(%s)", constant_int(e, n));
  char digits[32];
  snprintf(digits, sizeof digits, "%" PRId64, n);
  return made_int(e, str_from(e->program->context->strings, digits), digits, 10);
}

// Decimal digits, or digits with 0x, 0o, 0b; an underscore was dropped by lowering.
const char *constant_big_int(Emitter *e, Str digits) {
  const char *start = digits->text + (digits->text[0] == '-');
  int base = 10;
  if (start[0] == '0' && start[1])
    base = start[1] == 'x' || start[1] == 'X' ? 16 : start[1] == 'o' || start[1] == 'O' ? 8 : 2;
  return made_int(e, digits, digits->text, base);
}

// The shortest decimal that reads back as the same double.
const char *constant_float(Emitter *e, double number) {
  if (isinf(number))
    return number < 0 ? "-__builtin_inf()" : "__builtin_inf()";
  if (isnan(number))
    return "__builtin_nan(\"\")";
  char text[40];
  for (int digits = 1; digits <= 17; digits++) {
    snprintf(text, sizeof text, "%.*g", digits, number);
    if (strtod(text, NULL) == number)
      break;
  }
  bool is_integer = !strpbrk(text, ".e");
  return arena_printf(e->arena, is_integer ? "%s.0" : "%s", text);
}

// ---- objects

const char *constant_names(Emitter *e, IrNames names) {
  if (!names.count)
    return "NULL";
  Buffer items = {0};
  for (int i = 0; i < names.count; i++)
    buffer_printf(&items, "%s(Value)(uintptr_t)%s + 1", i ? ", " : "", constant_str(e, names.items[i]));
  Str key = str_printf(e->program->context->strings, "names %s", items.text);
  const char *known = map_get(&e->tuples, key);
  if (!known) {
    const char *name = constant_name(e, "kk_t", items.text, (int)items.length);
    Buffer rest = {0};
    buffer_printf(&rest, " = {KK_TUPLE_HEADER(%d), {%s}", names.count, items.text);
    add_constant(e, name, arena_printf(e->arena, "struct { KkTuple t; Value items[%d]; } %s", names.count, name),
                 &rest);
    known = arena_printf(e->arena, "&%s.t", name);
    map_set(e->arena, &e->tuples, key, (char *)known);
  }
  buffer_free(&items);
  return known;
}

// The object is declared in builtins.h, which is generated from the library's signatures.
const char *constant_builtin(Emitter *e, const char *name) {
  return arena_printf(e->arena, "kk_value_from_ref(&kk_function_%s)", name);
}

// ---- sites

static bool is_same_site(const SiteEntry *a, const SiteEntry *b) {
  return !memcmp(&a->site.span, &b->site.span, sizeof(Span)) && a->site.anchor == b->site.anchor &&
         a->site.anchor_end == b->site.anchor_end && a->source == b->source && !strcmp(a->function, b->function);
}

// Sites are asked for in order, so an equal one is near the end.
static int site_index(Emitter *e, const SiteEntry *entry) {
  for (int i = e->sites.count - 1; i >= 0 && i >= e->sites.count - 64; i--)
    if (is_same_site(&e->sites.items[i], entry))
      return i;
  vec_push(e->arena, &e->sites, *entry);
  return e->sites.count - 1;
}

// Our library has no frames of its own, but those of the code that is CPython's (sema/borrow.c).
static bool is_borrowed(const IrFunction *function, const Span *span) {
  return function->source && source_part(function->source, span->line);
}

bool function_is_shown(const IrFunction *function) {
  return !function->module->is_library || is_borrowed(function, &function->span);
}

const char *constant_site(Emitter *e, const IrFunction *function, const char *name, IrSite site) {
  if (!site.span.line || (function->module->is_library && !is_borrowed(function, &site.span)))
    return NULL;
  SiteEntry entry = {site, name, function->source};
  return arena_printf(e->arena, "&%s__sites[%d]", c_symbol(e->arena, function), site_index(e, &entry));
}

// The text that a line of the source is in, and the number of the line above it.
static const char *text_of_line(const Source *source, int line, int *above) {
  const SourcePart *part = source ? source_part(source, line) : NULL;
  *above = part ? part->first_line - 1 : 0;
  return part ? part->file : source ? source->file : "?";
}

const char *line_file(const Source *source, int line) {
  int above;
  return text_of_line(source, line, &above);
}

// The C name of the origin of a function's sites in one text. A module's body has several if its text is made of parts; its
// lines are not relative.
static const char *origin_name(Emitter *e, const IrFunction *function, const char *path, int line) {
  const char *symbol = c_symbol(e->arena, function);
  Buffer rest = {0};
  buffer_printf(&rest, " = {%s, %d, %s};\n", c_string(e, path, (int)strlen(path)), line, function_code(e, function));
  for (int i = 1;; i++) {
    const char *name = arena_printf(e->arena, i == 1 ? "%s__origin" : "%s__origin%d", symbol, i);
    Unit *unit = map_get(&e->unit_of, str_from(e->program->context->strings, name));
    if (unit && strcmp(unit->rest, rest.text))
      continue;
    if (!unit) {
      unit = unit_new(e, UNIT_VARIABLE, name);
      unit->is_main = true;
      unit_set(e, unit, arena_printf(e->arena, "const KkOrigin %s", name), &rest);
    }
    buffer_free(&rest);
    return name;
  }
}

// 0: a module's body, where an edit anywhere moves what is below.
static int origin_line(const IrFunction *function) {
  return function == function->module->body ? 0 : function->span.line;
}

static void put_site(Emitter *e, const IrFunction *function, const SiteEntry *entry, Buffer *out) {
  const Span *span = &entry->site.span;
  int above, first = origin_line(function);
  const char *path = text_of_line(entry->source, span->line, &above);
  const char *origin = origin_name(e, function, path, first ? first - above : 0);
  int base = first ? first : above;
  buffer_printf(out, "  {&%s, %s, %d, %d, %d, %d, %d, %d},\n", origin,
                c_string(e, entry->function, (int)strlen(entry->function)), span->line - base, span->end_line - base,
                span->column, span->end_column, entry->site.anchor, entry->site.anchor_end);
}

const char *constant_plan(Emitter *e, const IrFunction *function) {
  return arena_printf(e->arena, "&%s__plans[%d]", c_symbol(e->arena, function), e->plan_count++);
}

static void emit_plans(Emitter *e, const IrFunction *function) {
  if (!e->plan_count)
    return;
  const char *name = arena_printf(e->arena, "%s__plans", c_symbol(e->arena, function));
  Buffer rest = {0};
  buffer_put(&rest, ";\n");
  Unit *unit = unit_new(e, UNIT_TABLE, name);
  unit_set(e, unit, arena_printf(e->arena, "KkPlan *%s[%d]", name, e->plan_count), &rest);
  e->plan_count = 0;
}

// The tables of the function that was just written.
void emit_sites(Emitter *e, const IrFunction *function) {
  emit_plans(e, function);
  if (!e->sites.count)
    return;
  const char *name = arena_printf(e->arena, "%s__sites", c_symbol(e->arena, function));
  Buffer rest = {0};
  buffer_put(&rest, " = {  // origin, function, lines, columns, anchor\n");
  for (int i = 0; i < e->sites.count; i++)
    put_site(e, function, &e->sites.items[i], &rest);
  buffer_put(&rest, "};\n");
  Unit *unit = unit_new(e, origin_line(function) ? UNIT_TABLE : UNIT_VARIABLE, name);
  unit->is_main = !origin_line(function);   // a module's body has no origin to count from: all its lines change
  unit_set(e, unit, arena_printf(e->arena, "const KkSite %s[]", name), &rest);
  e->sites.count = 0;
}

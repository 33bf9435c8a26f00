// emit_names.c - C names for Python's names.
//
// A Python name of lower-case letters, digits and underscores is its own C name, so the C reads like the Python. What
// might be a keyword of C, a macro of a header or a name of ours gets an underscore at its end: names with upper-case
// letters (EOF, NULL), with `_t` at the end, with an underscore at the start or the end, and those listed below. So the mapping is injective:
//
//   total -> total    int -> int_    int_ -> int__    N -> N_    naïve -> na_c3_afve_

#include <ctype.h>
#include <stdlib.h>

#include "emit/emitter.h"

// Keywords of C that are no names of our own, and lower-case macros of the headers the runtime includes. Sorted.
static const char *const reserved[] = {
    "alignas",     "alignof",       "asm",        "assert",       "auto",           "bool",     "break",
    "case",        "char",          "complex",    "const",        "constexpr",      "continue", "default",
    "do",          "double",        "else",       "enum",         "errno",          "extern",   "false",
    "float",       "for",           "fpclassify", "goto",         "i386",           "if",       "imaginary",
    "inline",      "int",           "isfinite",   "isgreater",    "isgreaterequal", "isinf",    "isless",
    "islessequal", "islessgreater", "isnan",      "isnormal",     "isunordered",    "linux",    "long",
    "noreturn",    "nullptr",       "offsetof",   "register",     "restrict",       "return",   "short",
    "signbit",     "signed",        "sizeof",     "static",       "static_assert",  "stderr",   "stdin",
    "stdout",      "struct",        "switch",     "thread_local", "true",           "typedef",  "typeof",
    "union",       "unix",          "unsigned",   "void",         "volatile",       "while",
};

static int compare_names(const void *key, const void *item) { return strcmp(key, *(const char *const *)item); }

static bool needs_underscore(const char *name, int length) {
  if (name[0] == '_' || name[length - 1] == '_' || isdigit((unsigned char)name[0]) || !strncmp(name, "kk_", 3))
    return true;
  if (length > 2 && !strcmp(name + length - 2, "_t"))
    return true;   // int64_t
  for (int i = 0; i < length; i++)
    if (!islower((unsigned char)name[i]) && !isdigit((unsigned char)name[i]) && name[i] != '_')
      return true;
  return bsearch(name, reserved, sizeof reserved / sizeof *reserved, sizeof *reserved, compare_names) != NULL;
}

// A hidden variable ".iterator" is called "iterator_".
const char *name_local(Arena *arena, Str python) {
  const char *text = python->text + (python->text[0] == '.');
  int length = python->length - (python->text[0] == '.');
  Buffer name = {0};
  if (isdigit((unsigned char)text[0]))
    buffer_put(&name, "v");
  for (int i = 0; i < length; i++) {
    unsigned char c = (unsigned char)text[i];
    if (isalnum(c) || c == '_')
      buffer_putc(&name, (char)c);
    else
      buffer_printf(&name, "_%02x", c);
  }
  if (!length || python->text[0] == '.' || needs_underscore(text, length))
    buffer_putc(&name, '_');
  const char *result = arena_text(arena, name.text, name.length);
  buffer_free(&name);
  return result;
}

static const char *name_module(Arena *arena, const IrModule *module) {
  Buffer name = {0};
  for (int i = 0; i < module->name->length; i++) {
    unsigned char c = (unsigned char)module->name->text[i];
    if (isalnum(c))
      buffer_putc(&name, (char)c);
    else
      buffer_printf(&name, c == '_' ? "_" : "_%02x", c);
  }
  const char *result = arena_text(arena, name.text, name.length);
  buffer_free(&name);
  return result;
}

// kk_g_module_name; with a number where another variable has that name already: b_c of module a, c of module a_b.
const char *name_global(Emitter *e, const IrGlobal *global) {
  const char *known = map_get(&e->globals, global);
  if (known)
    return known;
  const char *module = name_module(e->arena, global->module), *local = name_local(e->arena, global->name);
  char *name = arena_printf(e->arena, "kk_g_%s_%s", module, local);
  for (int i = 2; map_has(&e->unit_of, str_from(e->program->context->strings, name)); i++)
    name = arena_printf(e->arena, "kk_g_%s_%s_%d", module, local, i);
  map_set(e->arena, &e->globals, global, name);
  return name;
}

const char *name_begun(Emitter *e, const IrModule *module) {
  return arena_printf(e->arena, "kk_begun_%s", name_module(e->arena, module));
}

// config.c - the table [tool.kukri] of pyproject.toml: what the options are if the command line does not say.
//
//   [tool.kukri]
//   optimize = 3                  # a key for each option that has one in the table of options.c
//   path = ["lib", "vendor"]      # relative to this file
//
// A value is what would be written on the command line: a string, a number, true for an option without a value, an array
// for one that can be given several times.

#include "driver/config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "driver/files.h"
#include "driver/toml.h"

typedef struct Config {
  Options *options;
  Arena *arena;
  const char *file, *folder;
} Config;

static _Noreturn void refuse(const Config *c, int line, int column, const char *message) {
  usage_error("%s:%d:%d: %s", c->file, line, column, message);
}

static _Noreturn void refuse_key(const Config *c, const char *key, int line, int column) {
  const char *near = option_near_key(key);
  refuse(c, line, column,
         near
             ? arena_printf(c->arena, "unknown key '%s' in [tool.kukri]; did you mean '%s'?", key, near)
             : arena_printf(c->arena, "unknown key '%s' in [tool.kukri]; the keys are %s", key, option_keys(c->arena)));
}

// A folder is given relative to the file that names it.
static const char *resolved(const Config *c, const char *key, const char *value) {
  bool is_relative = !strcmp(key, "path") && *value != '/' && strcmp(c->folder, ".");
  return is_relative ? arena_printf(c->arena, "%s/%s", c->folder, value) : value;
}

static void apply_value(const Config *c, const char *key, const TomlValue *value) {
  bool takes_value = option_takes_value(key), is_text = value->kind == TOML_STRING || value->kind == TOML_NUMBER;
  if (takes_value ? !is_text : value->kind != TOML_BOOLEAN)
    refuse(c, value->line, value->column,
           arena_printf(c->arena, takes_value ? "'%s' takes a string or a number" : "'%s' is true or false", key));
  if (takes_value)
    option_set(c->options, c->arena, key, resolved(c, key, value->text));
  else if (!strcmp(value->text, "true"))
    option_set(c->options, c->arena, key, NULL);
}

// What python/kukri/build.py reads.
static bool is_for_setup(const char *key) {
  return !strcmp(key, "modules") || !strcmp(key, "exclude") || !strcmp(key, "opt-level");
}

static void visit(const char *path, const TomlValue *value, int line, int column, void *context) {
  static const char table[] = "tool.kukri.";
  const Config *c = context;
  if (strncmp(path, table, sizeof table - 1))
    return;
  const char *key = path + sizeof table - 1;
  if (is_for_setup(key))
    return;
  if (!option_is_key(key))
    refuse_key(c, key, line, column);
  if (value->kind == TOML_ARRAY)
    for (int i = 0; i < value->items.count; i++)
      apply_value(c, key, value->items.items[i]);
  else
    apply_value(c, key, value);
}

// The nearest pyproject.toml, from the folder upwards; NULL: there is none.
static char *find_file(Arena *arena, const char *folder) {
  char *real = realpath(folder, NULL), *found = NULL;
  for (char *end = real ? real + strlen(real) : NULL; end; end = strrchr(real, '/')) {
    *end = 0;
    found = arena_printf(arena, "%s/pyproject.toml", real);
    if (file_exists(found))
      break;
    found = NULL;
  }
  free(real);
  return found;
}

void config_apply(Options *options, Arena *arena, const char *program) {
  Config c = {.options = options, .arena = arena};
  const char *folder = !strcmp(program, "-") ? "." : is_folder(program) ? program : path_folder(arena, program);
  c.file = find_file(arena, folder);
  Buffer text = {0};
  if (!c.file || !file_read(c.file, &text))
    return;
  c.folder = path_folder(arena, c.file);
  TomlError error = toml_read(arena, text.length ? text.text : "", visit, &c);
  buffer_free(&text);
  if (error.message)
    refuse(&c, error.line, error.column, error.message);
}

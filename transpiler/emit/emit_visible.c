// emit_visible.c - the names that the report of a NameError may suggest: "Did you mean: 'width'?"
//
// CPython looks for a similar name among the function's variables, bound or not, then among the globals that exist, then
// among the builtins. A function in which a NameError can start gets a function that lists the first two groups:
//
//   static const char *const *f__visible(void) {
//     const char *locals[] = {"width", "height"};
//     return kk_visible_main(locals, 2);
//   }
//
// and its module one that adds the globals:
//
//   static const char *const *kk_visible_main(const char *const *locals, size_t n) {
//     const char *globals[] = {"__name__", …, kk_g_main.area == KK_VALUE_ASIDE ? NULL : "area"};
//     return kk_visible_names(locals, n, globals, 10);
//   }
//
// They are called on the cold path only, when the error is raised.

#include "emit/emitter.h"

static bool is_hidden(Str name) { return name->text[0] == '.'; }

static int put_locals(Emitter *e, Buffer *out, const IrFunction *function) {
  int count = 0;
  for (int i = 0; i < function->vars.count && function != function->module->body; i++) {
    Str name = function->vars.items[i]->name;
    if (is_hidden(name) || function->vars.items[i]->is_inner)
      continue;
    buffer_printf(out, "%s%s", count++ ? ", " : "", c_string(e, name->text, name->length));
  }
  return count;
}

static void put_globals(Emitter *e, Buffer *out, const IrModule *module) {
  buffer_put(out, "\"__name__\", \"__doc__\", \"__package__\", \"__loader__\", \"__spec__\", \"__file__\", "
                  "\"__cached__\", \"__builtins__\"");
  for (int i = 0; i < module->globals.count; i++) {
    const IrGlobal *global = module->globals.items[i];
    if (is_hidden(global->name))
      continue;
    buffer_printf(out, ", %s ? NULL : %s", c_is_aside(e->arena, global->rep, name_global(e, global)),
                  c_string(e, global->name->text, global->name->length));
  }
}

// The function that adds a module's globals.
static const char *visible_globals(Emitter *e, const IrModule *module) {
  const char *name = map_get(&e->visible, module);
  if (name)
    return name;
  name = arena_printf(e->arena, "kk_visible_%s", module->body->symbol);
  map_set(e->arena, &e->visible, module, (char *)name);
  Buffer rest = {0};
  buffer_put(&rest, " {\n  const char *globals[] = {");
  put_globals(e, &rest, module);
  buffer_put(&rest, "};\n  return kk_visible_names(locals, n, globals, sizeof globals / sizeof *globals);\n}\n\n");
  Unit *unit = unit_new(e, UNIT_FUNCTION, name);
  unit->is_main = true;   // it mentions all variables
  unit_set(e, unit, arena_printf(e->arena, "const char *const *%s(const char *const *locals, size_t n)", name), &rest);
  return name;
}

const char *visible_names(Emitter *e, const IrFunction *function) {
  const char *name = map_get(&e->visible, function);
  if (name)
    return name;
  name = arena_printf(e->arena, "%s__visible%s", function->symbol, function->generic ? "_fast" : "");
  const char *call = arena_printf(e->arena, "%s()", name);
  map_set(e->arena, &e->visible, function, (char *)call);
  Buffer locals = {0}, rest = {0};
  int count = put_locals(e, &locals, function);
  buffer_put(&rest, " {\n");
  if (count)
    buffer_printf(&rest, "  const char *locals[] = {%s};\n", locals.text);
  buffer_printf(&rest, "  return %s(%s, %d);\n}\n\n", visible_globals(e, function->module), count ? "locals" : "NULL",
                count);
  buffer_free(&locals);
  Unit *unit = unit_new(e, UNIT_FUNCTION, name);
  unit->is_main = true;
  unit_set(e, unit, arena_printf(e->arena, "const char *const *%s(void)", name), &rest);
  return call;
}

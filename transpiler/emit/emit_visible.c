// emit_visible.c - the names that the report of a NameError may suggest: "Did you mean: 'width'?"
//
// CPython looks for a similar name among the function's variables, bound or not, then among the globals that exist, then
// among the builtins. A function in which a NameError can start gets a function that lists the first two groups:
//
//   static const char *const *f__visible(void) {
//     const char *names[] = {"width", "height", "", "__name__", …, kk_g_main.area == KK_VALUE_ASIDE ? NULL : "area"};
//     return kk_visible_names(names, 13);
//   }
//
// It is called on the cold path only, when the error is raised.

#include "emit/emitter.h"

static bool is_hidden(Str name) { return name->text[0] == '.'; }

static void put_locals(Emitter *e, Buffer *out, const IrFunction *function) {
  for (int i = 0; i < function->vars.count && function != function->module->body; i++) {
    Str name = function->vars.items[i]->name;
    if (!is_hidden(name) && !function->vars.items[i]->is_inner)
      buffer_printf(out, "%s, ", c_string(e, name->text, name->length));
  }
}

static void put_globals(Emitter *e, Buffer *out, const IrModule *module) {
  buffer_put(out, "\"\", \"__name__\", \"__doc__\", \"__package__\", \"__loader__\", \"__spec__\", \"__file__\", "
                  "\"__cached__\", \"__builtins__\"");
  for (int i = 0; i < module->globals.count; i++) {
    const IrGlobal *global = module->globals.items[i];
    if (is_hidden(global->name))
      continue;
    buffer_printf(out, ", %s ? NULL : %s", c_is_aside(e->arena, global->rep, name_global(e, global)),
                  c_string(e, global->name->text, global->name->length));
  }
}

const char *visible_names(Emitter *e, const IrFunction *function) {
  const char *name = map_get(&e->visible, function);
  if (name)
    return name;
  name = arena_printf(e->arena, "%s__visible%s", function->symbol, function->generic ? "_fast" : "");
  const char *call = arena_printf(e->arena, "%s()", name);
  map_set(e->arena, &e->visible, function, (char *)call);
  Buffer rest = {0};
  buffer_put(&rest, " {\n  const char *names[] = {");
  put_locals(e, &rest, function);
  put_globals(e, &rest, function->module);
  buffer_put(&rest, "};\n  return kk_visible_names(names, sizeof names / sizeof *names);\n}\n\n");
  Unit *unit = unit_new(e, UNIT_FUNCTION, name);
  unit->is_main = true;   // it mentions all variables
  unit_set(e, unit, arena_printf(e->arena, "const char *const *%s(void)", name), &rest);
  return call;
}

// emit.c - the program as C.
//
// Requires: repr.   Provides: C text, the same for the same program in every run.
//
//   #include "kukri.h"
//   static KkInt kk_g_main_total;       the variables of modules
//   prototypes                          of all functions, so their order does not matter
//   constants, sites, code records      static data
//   functions, boxed entries
//   kk_program, main                    start: what cannot be static, the main module's body
//
// Each of these is a unit; emit_units.c puts them together.

#include "emit/emitter.h"

#include <string.h>

// ---- modules

static const char *float_aside = "__builtin_nan(\"0xdead00000001\")";   // KK_FLOAT_ASIDE_BITS as a constant

static bool is_root(IrRep rep) { return rep == REP_VALUE || rep == REP_INT || rep == REP_REF; }

static void emit_variable(Emitter *e, const char *head, const char *name, bool is_scanned, const char *start) {
  Unit *unit = unit_new(e, UNIT_VARIABLE, name);
  Buffer rest = {0};
  buffer_printf(&rest, "%s = %s;\n", is_scanned ? " KK_ROOT" : "", start);
  unit->is_main = true;
  unit_set(e, unit, head, &rest);
}

// The aside as a constant of C.
static const char *start_of(Emitter *e, IrRep rep) {
  return rep == REP_FLOAT     ? float_aside
         : rep == REP_COMPLEX ? arena_printf(e->arena, "{%s, 0.0}", float_aside)
                              : c_aside(rep);
}

static void emit_globals(Emitter *e, const IrModule *module) {
  const char *begun = name_begun(e, module);
  for (int i = 0; i < module->globals.count; i++) {
    const IrGlobal *global = module->globals.items[i];
    const char *name = name_global(e, global);
    emit_variable(e, c_declare(e->arena, global->rep, global->type, name), name, is_root(global->rep),
                  start_of(e, global->rep));
  }
  emit_variable(e, arena_printf(e->arena, "bool %s", begun), begun, false,
                module == e->program->modules.items[0] ? "true" : "false");   // the program runs
}

// kk_module_begin or _end, for modules that can be seen half made: those of the program.
static const char *import_step(Emitter *e, const IrModule *module, const char *step) {
  return module->is_library ? "" : arena_printf(e->arena, "  kk_module_%s(%s);\n", step, constant_str(e, module->name));
}

// Runs a module's body unless it has begun; if it fails, the next import tries again.
static void emit_import(Emitter *e, const IrModule *module) {
  const char *body = module->body->symbol, *begun = name_begun(e, module);
  const char *name = arena_printf(e->arena, "%s__import", body);
  const char *parameter = module->body->counts_frames ? "int64_t depth_" : "void";
  Unit *unit = unit_new(e, UNIT_FUNCTION, name);
  Buffer rest = {0};
  buffer_printf(&rest,
                " {\n"
                "  if (%s) return 0;\n"
                "  %s = true;\n%s"
                "  KkNone result = %s(%s);\n%s"
                "  if (KK_UNLIKELY(result == KK_NONE_ASIDE)) %s = false;\n"
                "  return result;\n"
                "}\n\n",
                begun, begun, import_step(e, module, "begin"), body, module->body->counts_frames ? "depth_" : "",
                import_step(e, module, "end"), begun);
  unit->is_main = true;
  unit_set(e, unit, arena_printf(e->arena, "KkNone %s(%s)", name, parameter), &rest);
}

static bool is_imported(const IrProgram *program, const IrFunction *body) {
  for (int i = 0; i < program->functions.count; i++) {
    const IrFunction *function = program->functions.items[i];
    for (int k = 0; k < function->blocks.count; k++) {
      const IrBlock *block = function->blocks.items[k];
      for (int n = 0; n < block->code.count; n++)
        if (block->code.items[n]->op == IR_import_module && block->code.items[n]->function == body)
          return true;
    }
  }
  return false;
}

// ---- start

static void emit_main_function(Emitter *e, const char *name, const char *storage, const char *head, Buffer *rest) {
  Unit *unit = unit_new(e, UNIT_FUNCTION, name);
  unit->is_main = true;
  unit->storage = storage;
  unit_set(e, unit, head, rest);
}

static void emit_start(Emitter *e) {
  const IrFunction *body = e->program->modules.items[0]->body;
  Buffer program = {0}, start = {0};
  buffer_printf(&program, " {\n%s  %s;\n}\n\n", e->startup.text ? e->startup.text : "",
                c_call(e->arena, NULL, body, "", "0"));
  emit_main_function(e, "kk_program", "static", "void kk_program(void)", &program);
  if (e->options->extension) {
    const char *function = strrchr(e->options->extension, '.');
    const char *name = arena_printf(e->arena, "PyInit_%s", function ? function + 1 : e->options->extension);
    buffer_printf(&start, " {\n  return kk_extension_init(\"%s\", \"%s\", kk_program);\n}\n", e->options->extension,
                  function ? function + 1 : e->options->extension);
    emit_main_function(e, name, "__attribute__((visibility(\"default\")))",
                       arena_printf(e->arena, "void *%s(void)", name), &start);
    return;
  }
  buffer_put(&start, " {\n  return kk_main(argc, argv, kk_program);\n}\n");
  emit_main_function(e, "main", "", "int main(int argc, char **argv)", &start);
}

void emit_program(IrProgram *program, const EmitOptions *options, EmittedFiles *files) {
  Emitter e = {.program = program, .options = options, .arena = program->context->arena};
  for (int i = 0; i < program->modules.count; i++)
    emit_globals(&e, program->modules.items[i]);
  emit_classes(&e);
  for (int i = 0; i < program->functions.count; i++) {
    emit_function(&e, program->functions.items[i]);
    if (program->functions.items[i]->fast) {
      emit_function(&e, program->functions.items[i]->fast);
      emit_tagged_entry(&e, program->functions.items[i]);
    }
    if (program->functions.items[i]->needs_boxed_entry)
      emit_entry(&e, program->functions.items[i]);
  }
  for (int i = 0; i < program->modules.count; i++)
    if (is_imported(program, program->modules.items[i]->body))
      emit_import(&e, program->modules.items[i]);
  emit_start(&e);
  units_print(&e, files);
  buffer_free(&e.startup);
}

static void put_function_name(const char *symbol, const IrFunction *f, Buffer *out) {
  const char *path = f->source ? f->source->file : "?";
  const Str name = f->qualname ? f->qualname : f->name;
  buffer_printf(out, "%s\t%s (%.*s, line %d)\n", symbol, name->text, (int)strcspn(path, "\n"), path,
                f->span.line ? f->span.line : 1);
}

void emit_function_names(const IrProgram *program, Buffer *out) {
  put_function_name("kk_program", program->modules.items[0]->body, out);   // which the C compiler inlines there
  for (int i = 0; i < program->functions.count; i++)
    put_function_name(program->functions.items[i]->symbol, program->functions.items[i], out);
}

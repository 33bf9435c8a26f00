// emit.c - the program as one C file.
//
// Requires: repr.   Provides: C text, the same for the same program in every run.
//
//   #include "kukri.h"
//   static struct { … } kk_g_main;     a module's variables, a struct per module
//   prototypes                          of all functions, so their order does not matter
//   constants, sites, code records      static data
//   functions, boxed entries
//   kk_program, main                    start: roots, what cannot be static, the main module's body

#include "emit/emitter.h"

// ---- modules

static const char *float_aside = "__builtin_nan(\"0xdead00000001\")";   // KK_FLOAT_ASIDE_BITS as a constant

static void emit_globals(Emitter *e, const IrModule *module, Buffer *out) {
  const char *name = name_globals(e->arena, module);
  buffer_printf(out, "// the variables of module %s\nstatic struct {\n  bool kk_has_begun;\n", module->name->text);
  for (int i = 0; i < module->globals.count; i++) {
    const IrGlobal *global = module->globals.items[i];
    buffer_printf(out, "  %s;\n", c_declare(e->arena, global->rep, global->type, name_local(e->arena, global->name)));
  }
  buffer_printf(out, "} %s = {\n", name);
  for (int i = 0; i < module->globals.count; i++) {
    const IrGlobal *global = module->globals.items[i];
    buffer_printf(out, "  .%s = %s,\n", name_local(e->arena, global->name),
                  global->rep == REP_FLOAT ? float_aside : c_aside(global->rep));
  }
  buffer_put(out, "  .kk_has_begun = false,\n};\n\n");
  buffer_printf(&e->startup, "  kk_register_roots(&%s, sizeof %s);\n", name, name);
}

// kk_module_begin or _end, for modules that can be seen half made: those of the program.
static const char *import_step(Emitter *e, const IrModule *module, const char *step) {
  return module->is_library ? "" : arena_printf(e->arena, "  kk_module_%s(%s);\n", step, constant_str(e, module->name));
}

// Runs a module's body unless it has begun; if it fails, the next import tries again.
static void emit_import(Emitter *e, const IrModule *module) {
  const char *body = module->body->symbol, *globals = name_globals(e->arena, module);
  const char *parameter = module->body->counts_frames ? "int64_t depth_" : "void";
  buffer_printf(&e->prototypes, "static KkNone %s__import(%s);\n", body, parameter);
  buffer_printf(&e->functions,
                "static KkNone %s__import(%s) {\n"
                "  if (%s.kk_has_begun) return 0;\n"
                "  %s.kk_has_begun = true;\n%s"
                "  KkNone result = %s(%s);\n%s"
                "  if (KK_UNLIKELY(result == KK_NONE_ASIDE)) %s.kk_has_begun = false;\n"
                "  return result;\n"
                "}\n\n",
                body, parameter, globals, globals, import_step(e, module, "begin"), body,
                module->body->counts_frames ? "depth_" : "", import_step(e, module, "end"), globals);
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

static void emit_start(Emitter *e, Buffer *out) {
  const IrFunction *body = e->program->modules.items[0]->body;
  buffer_printf(out, "static void kk_program(void) {\n%s  %s;\n}\n\n", e->startup.text,
                c_call(e->arena, NULL, body, "", "0"));
  buffer_put(out, "int main(int argc, char **argv) {\n  return kk_main(argc, argv, kk_program);\n}\n");
}

static void emit_made(Emitter *e, Buffer *out) {
  buffer_printf(out, "static struct {\n  KkNone nothing;\n%s} kk_made;\n", e->made.text ? e->made.text : "");
}

static void put_part(Buffer *out, Buffer *part) {
  if (part->length) {
    buffer_write(out, part->text, part->length);
    buffer_putc(out, '\n');
  }
  buffer_free(part);
}

void emit_program(IrProgram *program, const EmitOptions *options, Buffer *out) {
  Emitter e = {.program = program, .options = options, .arena = program->context->arena};
  Buffer globals = {0}, classes = {0};
  for (int i = 0; i < program->modules.count; i++)
    emit_globals(&e, program->modules.items[i], &globals);
  buffer_put(&e.startup, "  kk_register_roots(&kk_made, sizeof kk_made);\n");
  emit_classes(&e, &classes);
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
  buffer_put(out,
             program->has_fast_copies ? "#include \"kukri.h\"\n#include \"fast.h\"\n\n" : "#include \"kukri.h\"\n\n");
  put_part(out, &globals);
  put_part(out, &classes);
  put_part(out, &e.frames);
  put_part(out, &e.prototypes);
  emit_made(&e, out);
  put_part(out, &e.constants);
  emit_sites(&e, out);
  buffer_putc(out, '\n');
  put_part(out, &e.kinds);
  put_part(out, &e.functions);
  emit_start(&e, out);
  buffer_free(&e.startup);
  buffer_free(&e.made);
}

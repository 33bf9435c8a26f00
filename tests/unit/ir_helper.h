// ir_helper.h - what the unit tests of the IR share: a program to build in, short names for common instructions, and
// checks of the dumps and of the C.
#pragma once

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "emit/emit.h"
#include "opt/pass.h"

typedef struct Fixture {
  Context *context;
  IrProgram *program;
  IrModule *module;
  IrBuilder b;
  Type *none, *boolean, *integer, *real, *text, *object;
  bool has_fast_copies;   // else functions stay single
} Fixture;

// Passes that hide what a test looks at; the last one is on where a test asks for it.
static const char *const left_out[] = {"guards", "forward", "fast"};

static inline Str name(Fixture *f, const char *text) { return str_from(f->context->strings, text); }

static inline Fixture *fixture(const char *python) {
  Fixture *f = calloc(1, sizeof *f);
  f->context = context_new();
  Arena *arena = f->context->arena;
  f->program = NEW(arena, IrProgram);
  f->program->context = f->context;
  f->program->types = type_table_new(f->context);
  f->module = NEW(arena, IrModule);
  f->module->name = name(f, "__main__");
  f->module->source = source_new(arena, "test.py", python, strlen(python));
  source_set_text(arena, f->module->source, python, strlen(python));
  vec_push(arena, &f->program->modules, f->module);
  f->none = type_simple(f->program->types, TYPE_NONE);
  f->boolean = type_simple(f->program->types, TYPE_BOOL);
  f->integer = type_simple(f->program->types, TYPE_INT);
  f->real = type_simple(f->program->types, TYPE_FLOAT);
  f->text = type_simple(f->program->types, TYPE_STR);
  f->object = type_simple(f->program->types, TYPE_OBJECT);
  return f;
}

// Begins a function; its blocks and variables come next.
static inline IrFunction *begin(Fixture *f, const char *symbol, const char *python_name, Type *result) {
  IrFunction *function = ir_function(f->program, f->module, symbol, name(f, python_name));
  function->result = result;
  f->b = (IrBuilder){.context = f->context, .program = f->program, .function = function};
  return function;
}

static inline void at_line(Fixture *f, int line) {
  f->b.site = (IrSite){.span = {line, 0, line, 5}, .anchor = -1, .anchor_end = -1};
}

static inline IrVar *parameter(Fixture *f, const char *text, Type *type) {
  IrVar *var = ir_var(&f->b, name(f, text), type);
  var->is_parameter = true;
  f->b.function->positional = ++f->b.function->parameter_count;
  return var;
}

static inline IrVar *local(Fixture *f, const char *text, Type *type) { return ir_var(&f->b, name(f, text), type); }

static inline IrTemp *integer(Fixture *f, int64_t n) {
  IrInstruction *i = ir_emit(&f->b, IR_const_int, f->integer, 0, NULL);
  i->integer = n;
  return i->result;
}

static inline IrTemp *get(Fixture *f, IrVar *var) {
  IrInstruction *i = ir_emit(&f->b, IR_var_get, var->type, 0, NULL);
  i->var = var;
  return i->result;
}

static inline void set(Fixture *f, IrVar *var, IrTemp *value) {
  ir_emit(&f->b, IR_var_set, NULL, 1, &value)->var = var;
}

static inline IrTemp *call1(Fixture *f, IrFunction *callee, IrTemp *argument) {
  IrInstruction *i = ir_emit(&f->b, IR_call, callee->result, 1, &argument);
  i->function = callee;
  return i->result;
}

static inline void return_none(Fixture *f) { ir_return(&f->b, ir_op0(&f->b, IR_const_none, f->none)); }

// The module's body, which does nothing.
static inline void empty_module(Fixture *f) {
  f->module->body = begin(f, "kk_u_main", "<module>", f->none);
  ir_enter(&f->b, ir_block(&f->b, "entry"));
  return_none(f);
}

static inline void expect_text(const char *what, const char *found, const char *expected) {
  if (!strcmp(found, expected))
    return;
  printf("%s is\n%s\nnot\n%s\n", what, found, expected);
  exit(1);
}

static inline void expect_part(const char *what, const char *found, const char *expected) {
  if (strstr(found, expected))
    return;
  printf("%s lacks\n%s\nin\n%s\n", what, expected, found);
  exit(1);
}

static inline const char *dump_after(Fixture *f, const char *pass) {
  Buffer out = {0};
  ir_run_passes(
      f->program,
      &(PassOptions){.dump = pass, .dump_out = &out, .disabled = left_out, .disabled_count = f->has_fast_copies ? 2 : 3});
  return out.text;
}

static inline void write_file(const char *path, const char *text, size_t length) {
  FILE *file = fopen(path, "w");
  if (!file || fwrite(text, 1, length, file) != length || fclose(file))
    exit(2);
}

// The C of the program, which must compile without warnings. The prototypes of the library's functions are generated
// into the build folder, which is not known here: an empty file stands for them.
static inline const char *emitted(Fixture *f) {
  EmittedFiles files = {0};
  ir_run_passes(f->program, &(PassOptions){.disabled = left_out, .disabled_count = f->has_fast_copies ? 2 : 3});
  emit_program(f->program, &(EmitOptions){0}, &files);
  Buffer out = files.items[0].text;
  Arena *arena = f->context->arena;
  char folder[] = "/tmp/kukri-ir-XXXXXX";
  if (!mkdtemp(folder))
    exit(2);
  write_file(arena_printf(arena, "%s/program.c", folder), out.text, out.length);
  write_file(arena_printf(arena, "%s/builtins.h", folder), "", 0);
  int status = system(arena_printf(arena,
                                   "gcc -std=gnu11 -O1 -fsyntax-only -Wall -Wextra -Werror -Wno-unused-function "
                                   "-Wno-unused-parameter -Wno-unused-variable -I%s -Iruntime %s/program.c",
                                   folder, folder));
  if (system(arena_printf(arena, "rm -r %s", folder)) || status) {
    printf("%s\n", out.text);
    exit(1);
  }
  return out.text;
}

// The status with which a process that does this ends.
static inline int status_of(void (*action)(void)) {
  fflush(stdout);
  pid_t child = fork();
  if (!child) {
    if (!freopen("/dev/null", "w", stderr))
      _exit(3);
    action();
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

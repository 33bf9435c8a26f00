// emit_frame.c - records of the frames of functions, in programs that look at frames (runtime/frame.h).
//
//   static KkNone f(void) {
//     KK_FRAME;                           its end is a cleanup of the C compiler's: on every way out
//     kk_frame_push(&frame_);
//     …
//     frame_.site = &f__sites[3];         before each call that may get to somebody who looks
//     if (g() == KK_NONE_ASIDE) goto fail1;
//
// Only functions that opt/calls.c has found to reach such a look keep one. In a block a place is noted once.

#include "emit/emitter.h"

const char *function_code(Emitter *e, const IrFunction *function) {
  const IrFunction *own = function->generic ? function->generic : function;
  if (!e->program->sees_frames || !function_is_shown(own))
    return "NULL";
  emit_code(e, own);
  return arena_printf(e->arena, "&%s__code", own->symbol);
}

static bool has_inlined(const IrFunction *function) {
  for (int i = 0; i < function->blocks.count; i++)
    for (int k = 0; k < function->blocks.items[i]->code.count; k++)
      if (function->blocks.items[i]->code.items[k]->site.inlined)
        return true;
  return false;
}

// A generic copy that goes on where the fast one has left takes over its record.
void emit_frame_start(Body *b) {
  b->has_frame = b->function->keeps_frame && function_is_shown(b->function);
  if (!b->has_frame)
    return;
  b->has_inner_frames = has_inlined(b->function);
  body_line(b, "KK_FRAME;");
  if (b->function->fast)
    body_line(b, "(pc_ >= 0 ? kk_frame_continue : kk_frame_push)(&frame_);");
  else
    body_line(b, "kk_frame_push(&frame_);");
}

static bool is_runtime_look(const IrInstruction *i) {
  return i->op == IR_call_runtime &&
         (!strncmp(i->runtime->c_name, "kk_frame_", 9) || !strcmp(i->runtime->c_name, "kk_sys__getframe") ||
          !strcmp(i->runtime->c_name, "kk_traceback_get_tb_frame"));
}

static bool may_be_looked_at(const IrInstruction *i) {
  switch (i->op) {
  case IR_call:
  case IR_generator_next:
  case IR_import_module: return i->function->keeps_frame;
  default: return ir_may_call_anything(i) || is_runtime_look(i);
  }
}

static void note_inner(Body *b, const IrInstruction *i, const char *site) {
  const char *name = b->function->name->text, *outer = "";
  for (const IrInline *inlined = i->site.inlined; inlined; inlined = inlined->outer.inlined) {
    const char *function = inlined->outer.inlined ? inlined->outer.inlined->function : name;
    const char *around = constant_site(b->e, b->function, function, inlined->outer);
    outer = around ? body_text(b, "%s%s, ", outer, around) : outer;
  }
  body_line(b, "{ static const KkSite *const outer_[] = {%sNULL}; frame_.site = %s; frame_.outer = outer_; }", outer,
            site);
}

void emit_frame_place(Body *b, const IrInstruction *i) {
  if (!may_be_looked_at(i))
    return;
  const IrInline *inlined = i->site.inlined;
  const char *site = constant_site(b->e, b->function, inlined ? inlined->function : b->function->name->text, i->site);
  if (!site || (b->frame_site && !strcmp(site, b->frame_site)))
    return;
  b->frame_site = site;
  if (inlined)
    note_inner(b, i, site);
  else
    body_line(b, b->has_inner_frames ? "frame_.site = %s, frame_.outer = NULL;" : "frame_.site = %s;", site);
}

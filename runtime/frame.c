// frame.c - frame objects, made of the records that functions keep on the stack, and of the entries of tracebacks.
//
// An object is of one of three kinds:
//
//   live        its function runs: `record` says where it stands
//   left        its function has returned or raised: `site` is where it stood last, `back` the frame it was called from
//   passed      an exception passed it: made of a traceback's entry; `back` is that of the entry around it
//
// The frame of a comprehension or class body is an object of the second kind from the start, made anew each time.
#include "frame.h"

#include "function_internal.h"
#include "kukri.h"

struct KkFrameObject {
  KkHeader header;
  KkFrame *record;            // on the stack; NULL: not live
  const KkSite *site;         // not live: where it stands
  KkFrameObject *back;        // not live; NULL: none
  bool is_back_lost;          // nobody knows from where it was called
  const KkTraceback *entry;   // passed: the traceback's entry; NULL
  KkGenerator *generator;     // of a generator that waits; NULL
};

static KkFrameObject *frame_object(Value self) { return kk_value_ref(self); }

static KkFrameObject *frame_new(const KkSite *site, KkFrameObject *back) {
  kk_class_ready(KK_frame, kk_frame_class_init);
  KkFrameObject *made = kk_alloc(sizeof *made, KK_frame);
  made->site = site;
  made->back = back;
  return made;
}

// ---- records

static const KkSite *own_site(const KkFrame *record) {
  const KkSite *site = record->site;
  for (const KkSite *const *outer = record->outer; outer && *outer; outer++)
    site = *outer;
  return site;
}

static KkFrameObject *own_frame(KkFrame *record) {
  if (!record)
    return NULL;
  if (!record->object) {
    record->object = frame_new(NULL, NULL);
    record->object->record = record;
  }
  return record->object;
}

// The frame of the place number `depth` of those that the record stands for: 0 the innermost.
static KkFrameObject *place_frame(KkFrame *record, int64_t depth) {
  if (!record->outer || (depth && !record->outer[depth - 1]))
    return own_frame(record);
  const KkSite *site = depth ? record->outer[depth - 1] : record->site;
  if (!record->outer[depth])
    return own_frame(record);
  return frame_new(site, place_frame(record, depth + 1));
}

static KkFrameObject *innermost_frame(KkFrame *record) { return record ? place_frame(record, 0) : NULL; }

void kk_frame_part(KkFrame *record) {
  KkFrameObject *object = record->object;
  object->site = own_site(record);
  object->back = innermost_frame(record->back);
  object->record = NULL;
}

void kk_frame_continue(KkFrame *frame) {
  KkFrame *left = kk_thread->frame;
  *frame = *left;
  left->object = NULL;
  if (frame->object)
    frame->object->record = frame;
  kk_thread->frame = frame;
}

// Where a generator waits.
static const KkSite *waiting_site(const KkGenerator *g) {
  int number = g->state & ~KK_GENERATOR_DELEGATES;
  return g->state > 0 && g->kind->yields ? g->kind->yields[number - 1] : g->kind->start;
}

static const KkSite *site_of(const KkFrameObject *f) {
  if (f->generator)
    return waiting_site(f->generator);
  return f->record ? own_site(f->record) : f->site;
}

static int64_t place_count(const KkFrame *record) {
  int64_t count = 1;
  for (const KkSite *const *outer = record->outer; outer && *outer; outer++)
    count++;
  return count;
}

static KkFrameObject *frame_above(int64_t depth) {
  for (KkFrame *record = kk_thread->frame; record; record = record->back) {
    int64_t count = place_count(record);
    if (depth < count)
      return place_frame(record, depth < 0 ? 0 : depth);
    depth -= count;
  }
  return NULL;
}

Value kk_sys__getframe(int64_t depth) {
  KkFrameObject *frame = frame_above(depth);
  if (frame)
    return kk_value_from_ref(frame);
  kk_raise(KK_ValueError, "call stack is not deep enough");
  return KK_VALUE_ASIDE;
}

// What CPython says of a caller that does not exist is said of all in a program that keeps no frames.
KkTuple *kk_warnings__place(int64_t level) {
  KkFrameObject *frame = frame_above(level - 1);
  const KkSite *site = frame ? site_of(frame) : NULL;
  Value items[3] = {kk_value_from_ref(KK_STR("sys")), kk_value_from_small(1), kk_value_from_ref(KK_STR("sys"))};
  if (site && site->origin->code) {
    items[0] = kk_value_from_ref(kk_str_from_utf8z(site->origin->file));
    items[1] = kk_value_from_small(kk_site_line(site));
    items[2] = kk_value_from_ref(kk_str_from_utf8z(site->origin->code->module));
  }
  return kk_tuple_from_values(items, 3);
}

// ---- tracebacks

// The record of a function that handles the exception, by its code; NULL: it has left.
static KkFrame *record_of(const KkSite *site) {
  for (KkFrame *record = kk_thread->frame; record; record = record->back)
    if (record->site && record->site->origin->code == site->origin->code && record->site->origin->code)
      return record;
  return NULL;
}

static KkFrameObject *frame_of_entry(const KkTraceback *entry) {
  KkFrame *record = entry->outer ? NULL : record_of(entry->site);
  if (record && !strcmp(entry->site->function, own_site(record)->function))
    return own_frame(record);
  KkFrameObject *made = frame_new(entry->site, NULL);
  made->entry = entry;
  made->is_back_lost = !entry->outer;
  return made;
}

Value kk_traceback_get_tb_frame(Value self) { return kk_value_from_ref(frame_of_entry(kk_value_ref(self))); }

// ---- generators

// NULL: it has ended.
static KkFrameObject *frame_of_generator(KkGenerator *g) {
  if (g->state == KK_GENERATOR_ENDED)
    return NULL;
  for (KkFrame *record = kk_thread->frame; record && g->state == KK_GENERATOR_RUNNING; record = record->back)
    if (record->site && record->site->origin->code == g->kind->code)
      return own_frame(record);
  KkFrameObject *made = frame_new(g->kind->start, NULL);
  made->generator = g;
  return made;
}

Value kk_generator_get_gi_frame(Value self) { return kk_value_from_ref(frame_of_generator(kk_value_ref(self))); }
Value kk_coroutine_get_cr_frame(Value self) { return kk_generator_get_gi_frame(self); }
Value kk_async_generator_get_ag_frame(Value self) { return kk_generator_get_gi_frame(self); }

// ---- attributes

static const KkCode *code_of(const KkFrameObject *f) {
  if (f->generator)
    return f->generator->kind->code;
  const KkSite *site = site_of(f);
  if (!site || !site->origin->code)
    kk_raise(KK_NotImplementedError, "frames are not supported by Kukri here: no module of the program names them");
  return site ? site->origin->code : NULL;
}

static bool is_inlined(const KkSite *site, const KkCode *code) {
  return site && strcmp(site->function, code->name) != 0;
}

Value kk_frame_get_f_code(Value self) {
  const KkSite *site = site_of(frame_object(self));
  const KkCode *code = code_of(frame_object(self));
  if (!code)
    return KK_VALUE_ASIDE;
  return is_inlined(site, code) ? kk_code_of_site(site, code) : kk_code_new(code);
}

Value kk_frame_get_f_lineno(Value self) {
  const KkSite *site = site_of(frame_object(self));
  return site ? kk_value_from_small(kk_site_line(site)) : KK_VALUE_NONE;
}

Value kk_frame_get_f_back(Value self) {
  KkFrameObject *f = frame_object(self);
  if (f->record)
    return kk_value_from_ref(innermost_frame(f->record->back));
  if (f->entry && f->entry->outer)
    return kk_value_from_ref(frame_of_entry(f->entry->outer));
  if (!f->is_back_lost)
    return kk_value_from_ref(f->back);
  kk_raise(KK_NotImplementedError, "f_back of a frame that an exception has left is not supported by Kukri");
  return KK_VALUE_ASIDE;
}

Value kk_frame_get_f_globals(Value self) {
  const KkCode *code = code_of(frame_object(self));
  return code ? kk_value_from_ref(kk_module_dict(kk_str_from_utf8z(code->module))) : KK_VALUE_ASIDE;
}

Value kk_frame_get_f_locals(Value self) {
  const KkCode *code = code_of(frame_object(self));
  if (!code)
    return KK_VALUE_ASIDE;
  if (!strcmp(code->name, "<module>") && !is_inlined(site_of(frame_object(self)), code))
    return kk_frame_get_f_globals(self);
  kk_raise(KK_NotImplementedError, "f_locals of a function's frame is not supported by Kukri");
  return KK_VALUE_ASIDE;
}

Value kk_frame_get_f_builtins(Value self) {
  (void)self;
  return kk_value_from_ref(kk_module_find("builtins")->attributes);
}

Value kk_frame_get_f_trace(Value self) {
  (void)self;
  return KK_VALUE_NONE;
}

// CPython's offset of the instruction; here what tells such places apart.
KkInt kk_frame_get_f_lasti(Value self) {
  const KkSite *site = site_of(frame_object(self));
  return site ? kk_int_from_i64(2 * kk_site_line(site)) : kk_int_from_i64(-1);
}

// (line, end line, column, end column) of the place, what dis.Positions has.
static KkTuple *positions_of(const KkSite *site) {
  Value items[4] = {KK_VALUE_NONE, KK_VALUE_NONE, KK_VALUE_NONE, KK_VALUE_NONE};
  if (site) {
    items[0] = kk_value_from_small(kk_site_line(site));
    items[1] = kk_value_from_small(kk_site_line(site) - site->line + site->end_line);
  }
  if (site && site->column >= 0) {
    items[2] = kk_value_from_small(site->column);
    items[3] = kk_value_from_small(site->end_column);
  }
  return kk_tuple_from_values(items, 4);
}

KkTuple *kk_frame_get__positions(Value self) { return positions_of(site_of(frame_object(self))); }
KkTuple *kk_traceback_get__positions(Value self) { return positions_of(((KkTraceback *)kk_value_ref(self))->site); }

// The columns of the operator or bracket in the place; -1: it has none.
KkTuple *kk_traceback_get__anchor(Value self) {
  const KkSite *site = ((KkTraceback *)kk_value_ref(self))->site;
  Value items[2] = {kk_value_from_small(site->anchor), kk_value_from_small(site->anchor_end)};
  return kk_tuple_from_values(items, 2);
}

KkInt kk_traceback_get_tb_lasti(Value self) {
  return kk_int_from_i64(2 * kk_site_line(((KkTraceback *)kk_value_ref(self))->site));
}

KkNone kk_frame_clear(Value self) {
  const KkFrameObject *f = frame_object(self);
  if (!f->record && !(f->generator && f->generator->state == KK_GENERATOR_RUNNING))
    return 0;
  kk_raise(KK_RuntimeError, "cannot clear an executing frame");
  return KK_NONE_ASIDE;
}

static Value frame_repr(Value v) {
  Value code = kk_frame_get_f_code(v);
  if (kk_value_is_aside(code))
    return code;
  return kk_value_from_ref(kk_text_format("<frame at %U, file %R, line %S, code %U>", kk_address_text(kk_value_ref(v)),
                                          kk_value_from_ref(kk_code_get_co_filename(code)), kk_frame_get_f_lineno(v),
                                          kk_code_get_co_name(code)));
}

void kk_frame_class_init(KkClass *class) { class->slots.repr = frame_repr; }

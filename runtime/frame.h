// frame.h - frames: what sys._getframe(), tb_frame and gi_frame give.
//
// A compiled function has no frame object. In programs that ask for one, each function which may reach sys._getframe keeps
// a record on the C stack while it runs (opt/calls.c finds those functions); the records are chained, the innermost is
// kk_thread->frame. Before every call the function notes the site it stands at. An object for a record is made when somebody
// asks; it outlives the record, which then leaves it its last place and the frame it was called from.
//
// Comprehensions and class bodies are code of the function around them, but frames in CPython: `outer` is the chain of
// the sites around such a place. A record so stands for one frame or several.
#ifndef KK_FRAME_H
#define KK_FRAME_H

#include "thread.h"

typedef struct KkFrameObject KkFrameObject;

typedef struct KkFrame {
  struct KkFrame *back;         // of the function that called this one
  const KkSite *site;           // where it stands; NULL: it has called nothing yet
  const KkSite *const *outer;   // the places around that, up to the function's own, NULL-terminated; NULL: it is that
  KkFrameObject *object;        // of the function's own frame; NULL: nobody has asked
} KkFrame;

void kk_frame_part(KkFrame *frame) KK_COLD;       // its object goes on without it
void kk_frame_continue(KkFrame *frame) KK_COLD;   // takes the place of the innermost record: a generic copy goes on

// A function's first act, and with every way out of it the last: its local is KK_FRAME.
KK_INLINE void kk_frame_push(KkFrame *frame) {
  KkThread *thread = kk_thread;
  frame->back = thread->frame;
  frame->site = NULL;
  frame->outer = NULL;
  frame->object = NULL;
  thread->frame = frame;
}

KK_INLINE void kk_frame_pop(KkFrame *frame) {
  if (KK_UNLIKELY(frame->object != NULL))
    kk_frame_part(frame);
  kk_thread->frame = frame->back;
}

#define KK_FRAME __attribute__((cleanup(kk_frame_pop))) KkFrame frame_

void kk_frame_class_init(KkClass *class);
Value kk_code_new(const KkCode *code);   // code_object.c
Value kk_code_of_site(const KkSite *site,
                      const KkCode *enclosing);   // of a comprehension or class body, which has none

#endif

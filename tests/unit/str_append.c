// str_append.c - s += x in place: the result is right at every length and width, and a settled str never changes.
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

#include "kukri.h"

// What the text should be, kept apart as plain code points.
typedef struct Model {
  uint32_t codes[4096];
  int64_t length;
} Model;

static void check(const KkStr *s, const Model *model) {
  uint32_t all = 0;
  assert(s->length == model->length);
  for (int64_t i = 0; i < s->length; i++) {
    assert(kk_str_at(s, i) == model->codes[i]);
    all |= model->codes[i];
  }
  assert(kk_str_width(s) == (all < 0x100 ? 1 : all < 0x10000 ? 2 : 4));
  assert(kk_str_is_ascii(s) == (all < 128));
  assert(kk_str_width(s) != 1 || s->data[s->length] == 0);
}

static KkStr *random_piece(Model *model) {
  static const uint32_t largest[] = {0x7F, 0x7F, 0x7F, 0x7F, 0xFF, 0xFFFF, 0x10FFFF};
  uint32_t limit = largest[rand() % 7], codes[8];
  int64_t n = rand() % 4 ? 1 : rand() % 8;
  for (int64_t i = 0; i < n; i++)
    model->codes[model->length++] = codes[i] = (uint32_t)rand() % (limit + 1);
  return kk_str_from_codes(codes, n);
}

// One variable that is appended to; now and then its value is stored elsewhere, settled, and must stay what it was.
static void check_run(void) {
  static Model model, kept_model;
  KkStr *s = kk_str_empty(), *kept = NULL;
  model.length = 0;
  for (int step = 0; step < 300; step++) {
    s = kk_str_append(s, random_piece(&model));
    if (rand() % 50 == 0)
      kept = kk_str_settle(s), kept_model = model;
    if (rand() % 10 == 0)
      kk_str_hash(s);   // a cached hash may not survive the next append
    check(s, &model);
    assert(kk_str_equal(s, kk_str_from_codes(model.codes, model.length)));
    assert(kk_str_hash(s) == kk_str_hash(kk_str_from_codes(model.codes, model.length)));
    if (kept)
      check(kept, &kept_model);
  }
}

// Appending to literals, to itself, and nothing.
static void check_edges(void) {
  KkStr *literal = KK_STR("abc"), *s = kk_str_append(literal, KK_STR("d"));
  assert(literal->length == 3 && kk_str_equal(s, KK_STR("abcd")));
  s = kk_str_append(s, s);
  assert(kk_str_equal(s, KK_STR("abcdabcd")));
  for (int doubled = 0; doubled < 10; doubled++)
    s = kk_str_append(s, s);
  assert(s->length == 8 << 10 && kk_str_equal(s, kk_str_repeat(KK_STR("abcd"), 2 << 10)));
  assert(kk_str_equal(kk_str_append(kk_str_empty(), KK_STR("x")), KK_STR("x")) && kk_str_empty()->length == 0);
  KkStr *c = kk_str_from_code('c');
  kk_str_append(c, KK_STR("d"));
  assert(kk_str_equal(kk_str_from_code('c'), KK_STR("c")));
  assert(kk_str_append(literal, kk_str_empty()) == literal);
}

static void check_all(void) {
  for (int seed = 1; seed <= 200; seed++)
    srand((unsigned)seed), check_run();
  check_edges();
  puts("ok");
}

int main(int argc, char **argv) { return kk_main(argc, argv, check_all); }

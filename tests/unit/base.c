// base.c - arenas, vectors, strings, maps, buffers, sources and diagnostics.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "base/context.h"
#include "base/map.h"
#include "base/vec.h"

static void test_arena(void) {
  Arena *arena = arena_new();
  for (size_t size = 0; size < 3000000; size = size * 2 + 1) {
    char *block = arena_alloc(arena, size);
    assert((size_t)block % 16 == 0);
    for (size_t i = 0; i < size; i++)
      assert(block[i] == 0);
    memset(block, 0xAA, size);
  }
  assert(!strcmp(arena_printf(arena, "%d-%s", 7, "x"), "7-x"));
  assert(!memcmp(arena_text(arena, "a\0b", 3), "a\0b", 4));
  arena_free(arena);
}

static void test_vec(void) {
  Arena *arena = arena_new();
  Vec(int) numbers = {0};
  for (int i = 0; i < 1000; i++)
    vec_push(arena, &numbers, i);
  assert(numbers.count == 1000 && numbers.items[999] == 999 && vec_last(&numbers) == 999);
  assert(vec_pop(&numbers) == 999 && numbers.count == 999);
  arena_free(arena);
}

static void test_str(void) {
  Arena *arena = arena_new();
  Strings *strings = strings_new(arena);
  for (int round = 0; round < 2; round++)
    for (int i = 0; i < 5000; i++) {
      Str s = str_printf(strings, "name%d", i);
      assert(s == str_from(strings, s->text));
    }
  assert(str_intern(strings, "a\0b", 3) != str_intern(strings, "a\0c", 3));
  assert(str_intern(strings, "a\0b", 3) == str_intern(strings, "a\0b", 3));
  assert(str_from(strings, "")->length == 0);
  arena_free(arena);
}

static void test_map(void) {
  Arena *arena = arena_new();
  Map map = {0};
  static int keys[1000];
  assert(!map_get(&map, keys) && !map_has(&map, keys));
  for (int i = 999; i >= 0; i--)
    map_set(arena, &map, &keys[i], &keys[999 - i]);
  map_set(arena, &map, &keys[5], NULL);
  assert(map.count == 1000 && map_has(&map, &keys[5]) && !map_get(&map, &keys[5]));
  for (int i = 0; i < 1000; i++)
    assert(map.entries[i].key == &keys[999 - i] && (i == 5 || map_get(&map, &keys[i]) == &keys[999 - i]));
  arena_free(arena);
}

static void test_buffer(void) {
  Buffer buffer = {0};
  for (int i = 0; i < 1000; i++)
    buffer_printf(&buffer, "%03d,", i);
  buffer_put(&buffer, "end");
  buffer_putc(&buffer, '\0');
  assert(buffer.length == 4004 && !memcmp(buffer.text + 3996, "999,end\0", 9));
  char long_text[1000];
  memset(long_text, 'x', 999);
  long_text[999] = 0;
  buffer_free(&buffer);
  buffer_printf(&buffer, "<%s>", long_text);
  assert(buffer.length == 1001 && buffer.text[1000] == '>');
  buffer_free(&buffer);
}

static void test_source(void) {
  Arena *arena = arena_new();
  const char *text = "ab\n\xC3\xA9x\n\nlast";
  Source *source = source_new(arena, "f.py", text, strlen(text));
  assert(source->line_count == 4 && source_line_of(source, 0) == 1 && source_line_of(source, 3) == 2);
  assert(source_line_of(source, 7) == 3 && source_line_of(source, strlen(text)) == 4);
  Span span = source_span(source, 3, 8);
  assert(span.line == 2 && span.column == 0 && span.end_line == 4 && span.end_column == 0);
  assert(source_character_column(source, 2, 2) == 1 && source_offset(source, 2, 2) == 5);
  int length;
  assert(!memcmp(source_line(source, 4, &length), "last", 4) && length == 4);
  assert(!source_read(arena, "/nonexistent/file.py"));
  arena_free(arena);
}

static const char expected[] = "a.py:1:5: error[K0101]: invalid syntax\n"
                               "    \xE6\x97\xA5 = x y\n"
                               "         ^~~\n"
                               "a.py:2:2: error[K0122]: unmatched ')'\n"
                               "    \t)\n"
                               "    \t^\n"
                               "a.py:1:1: note: opened here\n"
                               "    \xE6\x97\xA5 = x y\n"
                               "    ^~\n"
                               "  suggestion: remove it\n"
                               "kukri: error[K0001]: cannot read 'b.py': no such file\n";

// Reported in another order, one of them twice.
static void test_diagnostics(void) {
  Context *context = context_new();
  const char *text = "\xE6\x97\xA5 = x y\n\t)\n";
  Source *source = source_new(context->arena, "a.py", text, strlen(text));
  report(context, source, (Span){2, 1, 2, 2}, K0122, ')');
  report_note(context, source, (Span){1, 0, 1, 3}, "opened %s", "here");
  report_suggestion(context, "remove it");
  report(context, source, (Span){1, 6, 1, 9}, K0101);
  report(context, source, (Span){1, 6, 1, 9}, K0101);
  report(context, NULL, (Span){0}, K0001, "b.py", "no such file");
  assert(diagnostics_error_count(context->diagnostics) == 4);
  Buffer out = {0};
  diagnostics_print(context->diagnostics, &out, FORMAT_HUMAN, 0);
  if (strcmp(out.text, expected))
    printf("%s", out.text);
  assert(!strcmp(out.text, expected));
  Diagnostics *copy = diagnostics_new(context->arena);
  diagnostics_append(copy, context->diagnostics);
  buffer_free(&out);
  diagnostics_print(copy, &out, FORMAT_HUMAN, 0);
  assert(!strcmp(out.text, expected) && diagnostics_error_count(copy) == 4);
  assert(diagnostic_named("K0122") == K0122 && diagnostic_named("K9999") == DIAGNOSTIC_COUNT);
  buffer_free(&out);
  context_free(context);
}

int main(void) {
  test_arena();
  test_vec();
  test_str();
  test_map();
  test_buffer();
  test_source();
  test_diagnostics();
}

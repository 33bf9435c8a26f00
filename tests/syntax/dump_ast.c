// dump_ast.c FILE... - parse each file and write its tree, for tests/syntax/oracle.py.
//
// Output, for each file: a line "ok LENGTH" or "error LENGTH", then so many bytes (the dump, or
// the diagnostics), then a newline. File names are read from standard input, a line each, if
// there are no arguments. With -q nothing but the count of files, for timing. With -c alone, the
// checks of CPython's compiler are made, too.

#include <stdio.h>
#include <string.h>

#include "syntax/syntax.h"

static void answer(const char *verdict, Buffer *text) {
  printf("%s %zu\n", verdict, text->length);
  fwrite(text->text ? text->text : "", 1, text->length, stdout);
  putchar('\n');
  fflush(stdout);
}

static void dump_file(const char *path, int is_quiet, int is_checked) {
  Context *context = context_new();
  Source *source = source_read(context->arena, path);
  Buffer out = {0};
  Node *module = !source ? NULL : is_checked ? syntax_parse(context, source) : syntax_parse_tree(context, source);
  if (!source)
    report(context, NULL, (Span){0}, K0001, path, "cannot read");
  if (!module)
    diagnostics_print(context->diagnostics, &out, FORMAT_HUMAN, 0);
  else if (!is_quiet)
    syntax_dump(&out, module, source);
  if (!is_quiet)
    answer(module ? "ok" : "error", &out);
  buffer_free(&out);
  context_free(context);
}

int main(int count, char **arguments) {
  int is_quiet = count > 1 && !strcmp(arguments[1], "-q");
  int is_checked = count == 2 && !strcmp(arguments[1], "-c");
  for (int i = 1 + is_quiet + is_checked; i < count; i++)
    dump_file(arguments[i], is_quiet, 0);
  char line[4096];
  while (count == 1 + is_checked && fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = 0;
    dump_file(line, 0, is_checked);
  }
}

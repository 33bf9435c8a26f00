// The C twin of lines.py: stdio and getline.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void write_file(const char *path, long count) {
  FILE *f = fopen(path, "w");
  long state = 99;
  for (long i = 0; i < count; i++) {
    char xs[24];
    state = (state * 1103515245 + 12345) % 2147483648;
    memset(xs, 'x', state % 23);
    xs[state % 23] = 0;
    fprintf(f, "%ld line with %ld words and %s\n", i, state, xs);
  }
  fclose(f);
}

int main(int argc, char **argv) {
  long count = argc > 1 ? atol(argv[1]) : 400000, lines = 0, letters = 0, words = 0, most = 0;
  char path[64], *line = NULL, *longest = strdup("");
  size_t room = 0;
  snprintf(path, sizeof path, "/tmp/kukri-bench-lines-c-%d.txt", (int)getpid());
  write_file(path, count);
  FILE *f = fopen(path, "r");
  for (long length; (length = getline(&line, &room, f)) > 0;) {
    while (length && line[length - 1] == '\n')
      line[--length] = 0;
    lines++;
    letters += length;
    words++;
    for (const char *c = line; (c = strchr(c, ' ')); c++)
      words++;
    if (length > most) {
      most = length;
      free(longest);
      longest = strdup(line);
    }
  }
  fclose(f);
  remove(path);
  printf("%ld %ld %ld\n%s\n", lines, letters, words, longest);
  return 0;
}

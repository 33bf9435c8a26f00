// split_join.c - the twin of split_join.py: splitting makes strings of their own, joining copies.

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  char *data;
  int64_t length;
} Str;

typedef struct {
  Str *items;
  int64_t length, capacity;
} List;

static Str str_new(const char *data, int64_t length) {
  Str str = {malloc(length + 1), length};
  memcpy(str.data, data, length);
  str.data[length] = 0;
  return str;
}

static void list_append(List *list, Str item) {
  if (list->length == list->capacity) {
    list->capacity = list->capacity * 2 + 8;
    list->items = realloc(list->items, list->capacity * sizeof *list->items);
  }
  list->items[list->length++] = item;
}

static void list_free(List *list) {
  for (int64_t i = 0; i < list->length; i++)
    free(list->items[i].data);
  free(list->items);
}

static Str join(char separator, const List *list) {
  uint64_t length = list->length > 0 ? list->length - 1 : 0;
  for (int64_t i = 0; i < list->length; i++)
    length += list->items[i].length;
  Str result = {malloc(length + 1), (int64_t)length};
  char *end = result.data;
  for (int64_t i = 0; i < list->length; i++) {
    if (i)
      *end++ = separator;
    memcpy(end, list->items[i].data, list->items[i].length);
    end += list->items[i].length;
  }
  *end = 0;
  return result;
}

static List split(Str str, char separator) {
  List list = {0};
  char *start = str.data, *stop = str.data + str.length;
  for (char *end; (end = memchr(start, separator, stop - start)); start = end + 1)
    list_append(&list, str_new(start, end - start));
  list_append(&list, str_new(start, stop - start));
  return list;
}

static Str number_text(int64_t n) {
  char digits[24];
  int place = 24;
  do
    digits[--place] = (char)('0' + n % 10);
  while (n /= 10);
  return str_new(digits + place, 24 - place);
}

static Str make_line(int64_t number) {
  List fields = {0};
  for (int64_t i = 0; i < 12; i++)
    list_append(&fields, number_text((number * 7919 + i * 104729) % 1000003));
  Str line = join(',', &fields);
  list_free(&fields);
  return line;
}

static Str turn(Str line) {
  List fields = split(line, ',');
  for (int64_t low = 0, high = fields.length - 1; low < high; low++, high--) {
    Str field = fields.items[low];
    fields.items[low] = fields.items[high];
    fields.items[high] = field;
  }
  Str first = fields.items[0], last = {malloc(first.length + 4), first.length + 3};
  memcpy(last.data, "end", 3);
  memcpy(last.data + 3, first.data, first.length + 1);
  list_append(&fields, last);
  Str result = join(';', &fields);
  list_free(&fields);
  return result;
}

static int64_t count_pairs(Str str, char letter) {
  int64_t count = 0;
  for (int64_t i = 0; i + 1 < str.length; i++)
    if (str.data[i] == letter && str.data[i + 1] == letter) {
      count++;
      i++;
    }
  return count;
}

int main(int argc, char **argv) {
  int64_t count = argc > 1 ? atoll(argv[1]) : 400000;
  List lines = {0};
  for (int64_t number = 0; number < count; number++)
    list_append(&lines, make_line(number));
  Str text = join('\n', &lines);
  list_free(&lines);

  int64_t total = 0, longest = 0;
  List parts = split(text, '\n');
  for (int64_t i = 0; i < parts.length; i++) {
    Str turned = turn(parts.items[i]);
    if (turned.length > longest)
      longest = turned.length;
    List fields = split(turned, ';');
    for (int64_t j = 0; j < fields.length; j++)
      total += fields.items[j].length;
    list_free(&fields);
    free(turned.data);
  }
  list_free(&parts);

  List turned = {0};
  parts = split(text, '\n');
  for (int64_t i = 0; i < parts.length; i++)
    list_append(&turned, turn(parts.items[i]));
  Str again = join('\n', &turned);
  printf("%" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 "\n", text.length, total, longest, again.length,
         count_pairs(again, '9'));
  printf("%.60s\n", again.data);
  return 0;
}

// function_table.c - writes down which Python function is where, for the report of a crash (runtime/crash.c).
//
// Only after linking it is known where the copies of a function are that the C compiler made: kk_u_f_1.cold, .part.0, and the
// variants that the emitter writes, kk_u_f_1__gen. So the symbols of the executable are read, and each that begins with a
// function's symbol becomes a row. The table is appended to the file as the contents of a section that the runtime made as
// good as empty; it is not loaded, and kept when somebody strips the symbols:
//
//   uint32_t count;  { uint32_t start, size, text; } rows[count], sorted by start;  texts, each with its NUL
//
// `text` counts from the section's first byte. Executables are linked at a fixed address below 4 GB; in others, which we do
// not make, functions above are left out.

#include "driver/function_table.h"

#include <elf.h>
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "driver/files.h"

static const char section_name[] = ".kukri.functions";

typedef struct Row {
  uint32_t start, size, text;
} Row;

typedef struct Name {
  const char *symbol, *shown;
  uint32_t text;   // where `shown` stands in Table.texts, plus 1; 0: nowhere yet
} Name;

typedef struct Table {
  Arena *arena;
  char *file;        // the executable's bytes
  Vec(Name) names;   // sorted by symbol
  Vec(Row) rows;     // `text` counts from the first text
  Buffer texts;
} Table;

// ---- the executable

static const Elf64_Ehdr *header(const Table *t) { return (const Elf64_Ehdr *)t->file; }

static Elf64_Shdr *section(const Table *t, uint32_t index) {
  return (Elf64_Shdr *)(t->file + header(t)->e_shoff) + index;
}

// NULL: there is none.
static Elf64_Shdr *find_section(const Table *t, const char *name) {
  const char *names = t->file + section(t, header(t)->e_shstrndx)->sh_offset;
  for (uint32_t i = 1; i < header(t)->e_shnum; i++)
    if (!strcmp(names + section(t, i)->sh_name, name))
      return section(t, i);
  return NULL;
}

// ---- names

static int compare_names(const void *a, const void *b) {
  return strcmp(((const Name *)a)->symbol, ((const Name *)b)->symbol);
}

static void read_names(Table *t, const Buffer *functions) {
  char *text = arena_text(t->arena, functions->text ? functions->text : "", functions->length), *rest = NULL;
  for (char *line = strtok_r(text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
    char *tab = strchr(line, '\t');
    *tab = '\0';
    vec_push(t->arena, &t->names, ((Name){line, tab + 1, 0}));
  }
  if (t->names.count)
    qsort(t->names.items, (size_t)t->names.count, sizeof(Name), compare_names);
}

// Where the last "__" of a text begins; NULL: it has none.
static char *last_suffix(char *text) {
  char *found = NULL;
  for (char *p = strstr(text, "__"); p; p = strstr(p + 1, "__"))
    found = p;
  return found;
}

// The function that a symbol of the executable belongs to: kk_u_f_1__gen.cold to kk_u_f_1; NULL: to none.
static Name *find_name(const Table *t, const char *symbol) {
  if (strncmp(symbol, "kk_", 3) != 0)
    return NULL;
  char *stem = arena_text(t->arena, symbol, strcspn(symbol, "."));
  while (stem) {
    Name key = {.symbol = stem},
         *name = bsearch(&key, t->names.items, (size_t)t->names.count, sizeof key, compare_names);
    if (name)
      return name;
    char *suffix = last_suffix(stem);
    if (suffix)
      *suffix = '\0';
    stem = suffix ? stem : NULL;
  }
  return NULL;
}

// ---- the table

static void add_row(Table *t, const Elf64_Sym *symbol, const char *symbol_name) {
  bool is_placed = ELF64_ST_TYPE(symbol->st_info) == STT_FUNC && symbol->st_size;
  Name *name = is_placed && symbol->st_value + symbol->st_size <= UINT32_MAX ? find_name(t, symbol_name) : NULL;
  if (!name)
    return;
  if (!name->text) {
    name->text = (uint32_t)t->texts.length + 1;
    buffer_write(&t->texts, name->shown, strlen(name->shown) + 1);
  }
  vec_push(t->arena, &t->rows, ((Row){(uint32_t)symbol->st_value, (uint32_t)symbol->st_size, name->text - 1}));
}

static int compare_rows(const void *a, const void *b) {
  uint32_t x = ((const Row *)a)->start, y = ((const Row *)b)->start;
  return (x > y) - (x < y);
}

static void find_rows(Table *t, const Elf64_Shdr *symbols) {
  const Elf64_Sym *symbol = (const Elf64_Sym *)(t->file + symbols->sh_offset);
  const char *names = t->file + section(t, symbols->sh_link)->sh_offset;
  for (size_t i = 0; i < symbols->sh_size / sizeof *symbol; i++)
    add_row(t, &symbol[i], names + symbol[i].st_name);
  if (t->rows.count)
    qsort(t->rows.items, (size_t)t->rows.count, sizeof(Row), compare_rows);
}

// The bytes of the section.
static void put_table(const Table *t, Buffer *out) {
  uint32_t count = (uint32_t)t->rows.count, texts = (uint32_t)(sizeof count + count * sizeof(Row));
  buffer_write(out, (const char *)&count, sizeof count);
  for (uint32_t i = 0; i < count; i++) {
    Row row = t->rows.items[i];
    row.text += texts;
    buffer_write(out, (const char *)&row, sizeof row);
  }
  buffer_write(out, t->texts.text, t->texts.length);
}

static bool add_to_file(Arena *arena, const char *executable, Buffer *file, const Buffer *functions) {
  Table table = {.arena = arena, .file = file->text};
  if (file->length < sizeof(Elf64_Ehdr) || memcmp(file->text, ELFMAG, SELFMAG) != 0)
    return true;
  Elf64_Shdr *symbols = find_section(&table, ".symtab"), *section = find_section(&table, section_name);
  if (!symbols || !section)
    return true;
  read_names(&table, functions);
  find_rows(&table, symbols);
  while (file->length % sizeof(uint32_t))
    buffer_putc(file, '\0');
  table.file = file->text;   // it may have moved
  section = find_section(&table, section_name);
  section->sh_offset = file->length;
  section->sh_size = sizeof(uint32_t) + (size_t)table.rows.count * sizeof(Row) + table.texts.length;
  section->sh_addralign = sizeof(uint32_t);
  put_table(&table, file);
  buffer_free(&table.texts);
  return file_write(executable, file->text, file->length, 0777);
}

bool function_table_add(Arena *arena, const char *executable, const Buffer *functions) {
  Buffer file = {0};
  bool is_done = file_read(executable, &file) && add_to_file(arena, executable, &file, functions);
  int error = errno;
  buffer_free(&file);
  errno = error;
  return is_done;
}

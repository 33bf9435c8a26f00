// emit_units.c - the C of a program in pieces, put together as one file or as several that are compiled at once.
//
// Requires: units, added in any order.   Provides: files.
//
// A unit is what C declares at the top level: a struct, a variable, a function, a constant. Its name is the word by which
// other units mention it, so what a file needs is found by reading the words of what is in it.
//
// One file holds all units, everything in it static. A large program becomes a main file and shards, a power of two of them:
//
//   main      variables, the tables of NameErrors, imports, start
//   shard k   the functions whose names have the hash k, each small function with its only caller
//             and what these mention: declarations; copies of inline functions, constants and tables
//
// The functions of libraries that are mostly calls have shards of their own, the light ones, which the C compiler does in
// less than half the time.
//
// The text of a shard depends on its functions and on what they mention, not on other functions or on the lines that they
// stand at (see KkOrigin), so after an edit most shards are as they were and are found in the cache. For that the names of
// constants are made of their contents. A constant of which copies exist is merged by the linker, so equal strs stay one
// object. A function that no other file mentions is static.

#include <ctype.h>
#include <string.h>

#include "emit/emitter.h"

// SMALL: goes with its only caller. TINY: copied to where it is called, if the C compiler may inline it.
enum {
  SHARD_BYTES = 128 << 10,
  LIGHT_BYTES = 24 << 10,
  SMALL_BYTES = 4 << 10,
  TINY_BYTES = 1 << 10,
  MOST_SHARDS = 256,
  MOST_COMPANIONS = 8
};

Unit *unit_new(Emitter *e, UnitKind kind, const char *name) {
  Unit *unit = arena_alloc(e->arena, sizeof *unit);
  Str key = str_from(e->program->context->strings, name);
  *unit = (Unit){.kind = kind, .name = key, .before = "", .storage = "static", .index = e->units.count};
  vec_push(e->arena, &e->units, unit);
  map_set(e->arena, &e->unit_of, key, unit);
  return unit;
}

void unit_set(Emitter *e, Unit *unit, const char *head, Buffer *rest) {
  unit->head = head;
  unit->rest = arena_text(e->arena, rest->length ? rest->text : "", rest->length);
  buffer_free(rest);
}

// ---- one file

static void put_includes(Emitter *e, Buffer *out) {
  buffer_put(out, "#include \"kukri.h\"\n");
  buffer_put(out, e->program->has_fast_copies ? "#include \"fast.h\"\n\n" : "\n");
}

static void put_definition(const Unit *unit, const char *storage, Buffer *out) {
  buffer_printf(out, "%s%s%s", unit->before, storage, *storage ? " " : "");
  buffer_put(out, unit->head);
  buffer_put(out, unit->rest);
}

static void put_all(Emitter *e, UnitKind kind, Buffer *out) {
  size_t start = out->length;
  for (int i = 0; i < e->units.count; i++) {
    const Unit *unit = e->units.items[i];
    if (unit->kind == kind)
      put_definition(unit, unit->storage, out);
  }
  if (out->length > start && kind != UNIT_FUNCTION)
    buffer_putc(out, '\n');
}

static void put_prototypes(Emitter *e, Buffer *out) {
  for (int i = 0; i < e->units.count; i++) {
    const Unit *unit = e->units.items[i];
    if (unit->kind == UNIT_FUNCTION && *unit->storage)
      buffer_printf(out, "%s %s;\n", unit->storage, unit->head);
  }
  buffer_putc(out, '\n');
}

static void print_one_file(Emitter *e, Buffer *out) {
  put_includes(e, out);
  put_all(e, UNIT_TYPE, out);
  put_all(e, UNIT_VARIABLE, out);
  put_prototypes(e, out);
  put_all(e, UNIT_CONSTANT, out);
  put_all(e, UNIT_TABLE, out);
  put_all(e, UNIT_RECORD, out);
  put_all(e, UNIT_FUNCTION, out);
}

// ---- what mentions what

typedef void Mention(Unit *mentioned, void *context);

static void read_words(Emitter *e, const char *text, Mention *mention, void *context) {
  while (*text) {
    size_t length = 0;
    while (isalnum((unsigned char)text[length]) || text[length] == '_')
      length++;
    if (length > 3 && (!strncmp(text, "kk_", 3) || !strncmp(text, "KK_", 3))) {
      Unit *unit = map_get(&e->unit_of, str_intern(e->program->context->strings, text, (int)length));
      if (unit)
        mention(unit, context);
    }
    text += length ? length : 1;
  }
}

static bool is_inline(const Unit *unit) {
  if (unit->kind != UNIT_FUNCTION || unit->is_main)
    return false;
  return !strcmp(unit->storage, "KK_INLINE") ||
         (!strcmp(unit->storage, "static inline") && strlen(unit->rest) <= TINY_BYTES);
}

// Is it in one file, and only declared in others?
static bool has_home(const Unit *unit) {
  return unit->kind == UNIT_VARIABLE || (unit->kind == UNIT_FUNCTION && !is_inline(unit));
}

static void note_user(Unit *mentioned, void *context) {
  Unit *user = context;
  if (mentioned == user || mentioned->kind != UNIT_FUNCTION)
    return;
  mentioned->has_users |= mentioned->user && mentioned->user != user;
  mentioned->user = user;
}

// ---- which shard

typedef struct ShardCounts {
  int full, light;   // powers of two, or 0: such functions stand in the main file
} ShardCounts;

static uint32_t hash_of(const char *text) {
  uint32_t hash = 2166136261u;
  for (; *text; text++)
    hash = (hash ^ (unsigned char)*text) * 16777619u;
  return hash ^ hash >> 16;
}

static bool has_one_small_use(const Unit *unit) {
  return unit->user && !unit->has_users && strlen(unit->rest) <= SMALL_BYTES && has_home(unit->user) &&
         !unit->user->is_main && !unit->user->is_body;
}

// A boxed entry stands with its function, a small function with its only caller, unless that stands with its own or has
// very many.
static const Unit *companion(Emitter *e, const Unit *unit) {
  const Unit *first = unit->group ? map_get(&e->unit_of, str_from(e->program->context->strings, unit->group)) : NULL;
  if (first && first != unit && has_home(first))
    return first;
  bool is_taken = has_one_small_use(unit) && !has_one_small_use(unit->user) &&
                  unit->user->companions <= MOST_COMPANIONS;
  return is_taken ? unit->user : unit;
}

static int shard_of(Emitter *e, const Unit *unit, ShardCounts counts) {
  if (unit->is_main)
    return 0;
  const Unit *with = companion(e, companion(e, unit));
  int count = with->is_light ? counts.light : counts.full, first = with->is_light ? 1 + counts.full : 1;
  if (!count)
    return 0;
  return first + (int)(hash_of(with->group ? with->group : with->name->text) & (uint32_t)(count - 1));
}

static int count_for(size_t size, size_t least) {
  int count = 1;
  while (count < MOST_SHARDS && size / (size_t)count > SHARD_BYTES)
    count *= 2;
  return size > least ? count : 0;
}

// How many shards of either kind; none of both: one file is better.
static ShardCounts shard_counts(Emitter *e) {
  size_t sizes[2] = {0};   // of the full ones, of the light ones
  for (int i = 0; i < e->units.count; i++) {
    const Unit *unit = e->units.items[i];
    if (unit->kind == UNIT_FUNCTION && !unit->is_main)
      sizes[unit->is_light] += strlen(unit->rest);
  }
  if (e->options->shards)
    return (ShardCounts){e->options->shards, sizes[1] ? e->options->shards : 0};
  return (ShardCounts){count_for(sizes[0], SHARD_BYTES), count_for(sizes[1], LIGHT_BYTES)};
}

static void assign_shards(Emitter *e, ShardCounts counts) {
  for (int i = 0; i < e->units.count; i++)
    if (e->units.items[i]->kind == UNIT_FUNCTION)
      read_words(e, e->units.items[i]->rest, note_user, e->units.items[i]);
  for (int i = 0; i < e->units.count; i++)
    if (has_one_small_use(e->units.items[i]))
      e->units.items[i]->user->companions++;
  for (int i = 0; i < e->units.count; i++)
    e->units.items[i]->shard = has_home(e->units.items[i]) ? shard_of(e, e->units.items[i], counts) : -1;
}

// ---- the units of a shard

typedef struct Shard {
  Emitter *e;
  int number;
  bool *is_needed;      // by the index of the unit
  Vec(Unit *) unread;   // needed, but their words were not looked at yet
} Shard;

static void need(Unit *unit, void *context) {
  Shard *shard = context;
  if (shard->is_needed[unit->index])
    return;
  shard->is_needed[unit->index] = true;
  vec_push(shard->e->arena, &shard->unread, unit);
}

static bool is_defined_in(const Unit *unit, int shard) { return !has_home(unit) || unit->shard == shard; }

static void need_all(Shard *shard) {
  Emitter *e = shard->e;
  for (int i = 0; i < e->units.count; i++)
    if (e->units.items[i]->shard == shard->number)
      need(e->units.items[i], shard);
  while (shard->unread.count) {
    Unit *unit = vec_pop(&shard->unread);
    read_words(e, unit->head, need, shard);
    if (is_defined_in(unit, shard->number))
      read_words(e, unit->rest, need, shard);
    else
      unit->is_shared = true;
  }
}

// ---- its text

static const char *shared_storage(const Unit *unit) {
  if (unit->kind == UNIT_CONSTANT)
    return "KK_MERGED";
  if (!has_home(unit) || !*unit->storage)
    return unit->storage;
  return unit->is_shared ? "KK_SHARED" : unit->storage;
}

static void put_needed(Shard *shard, UnitKind kind, Buffer *out) {
  for (int i = 0; i < shard->e->units.count; i++) {
    const Unit *unit = shard->e->units.items[i];
    if (unit->kind != kind || !shard->is_needed[i])
      continue;
    if (is_defined_in(unit, shard->number))
      put_definition(unit, shared_storage(unit), out);
    else
      buffer_printf(out, "extern KK_SHARED %s;\n", unit->head);
  }
  buffer_putc(out, '\n');
}

static void put_needed_prototypes(Shard *shard, Buffer *out) {
  for (int i = 0; i < shard->e->units.count; i++) {
    const Unit *unit = shard->e->units.items[i];
    if (unit->kind == UNIT_FUNCTION && shard->is_needed[i] && *unit->storage)
      buffer_printf(out, "%s %s;\n", shared_storage(unit), unit->head);
  }
  buffer_putc(out, '\n');
}

static void put_needed_functions(Shard *shard, Buffer *out) {
  for (int i = 0; i < shard->e->units.count; i++) {
    const Unit *unit = shard->e->units.items[i];
    if (unit->kind == UNIT_FUNCTION && shard->is_needed[i] && is_defined_in(unit, shard->number))
      put_definition(unit, shared_storage(unit), out);
  }
}

static void print_shard(Shard *shard, Buffer *out) {
  put_includes(shard->e, out);
  put_needed(shard, UNIT_TYPE, out);
  put_needed(shard, UNIT_VARIABLE, out);
  put_needed_prototypes(shard, out);
  put_needed(shard, UNIT_CONSTANT, out);
  put_needed(shard, UNIT_TABLE, out);
  put_needed(shard, UNIT_RECORD, out);
  put_needed_functions(shard, out);
}

// What is shared is known when all shards know what they need.
static void print_shards(Emitter *e, ShardCounts counts, EmittedFiles *files) {
  int count = counts.full + counts.light;
  Shard *shards = arena_alloc(e->arena, sizeof(Shard) * (size_t)(count + 1));
  assign_shards(e, counts);
  for (int i = 0; i <= count; i++) {
    shards[i] = (Shard){.e = e, .number = i, .is_needed = arena_alloc(e->arena, (size_t)e->units.count + 1)};
    need_all(&shards[i]);
  }
  for (int i = 0; i <= count; i++) {
    EmittedFile file = {.is_light = i > counts.full};
    print_shard(&shards[i], &file.text);
    vec_push(e->arena, files, file);
  }
}

void units_print(Emitter *e, EmittedFiles *files) {
  ShardCounts counts = e->options->is_sharded ? shard_counts(e) : (ShardCounts){0};
  if (counts.full || counts.light) {
    print_shards(e, counts, files);
  } else {
    EmittedFile file = {0};
    print_one_file(e, &file.text);
    vec_push(e->arena, files, file);
  }
}

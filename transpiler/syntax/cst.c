// cst.c - run Tree-sitter over the document and copy its tree.
//
// Tree-sitter recovers from errors, but slowly and with a tree we could not use; so parsing is
// cancelled as soon as every reading of the text has failed. (The validator has refused what
// is not Python before; this is the last resort.)
//
// The copy has arrays of children, so that a child is reached in one step; it is made in one
// walk with a cursor and a stack of our own, as a tree may be as deep as the file is long.

#include "syntax/cst.h"

#include <string.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_python(void);

typedef struct Copy {
  Context *context;
  Document *document;
  const TSLanguage *language;
  uint8_t *kinds;    // CstKind of each of the grammar's symbols
  uint8_t *fields;   // CstField of each of the grammar's fields
  bool has_error;    // a node stands for text that is no Python
  int error_at;      // its offset
} Copy;

// ---- names to numbers

static CstKind kind_named(const char *name) {
  static const char *const names[] = {
#define CST(name, text) [CST_##name] = text,
#define CST_BINARY(name, text, op, precedence) [CST_##name] = text,
#define CST_COMPARE(name, text, op) [CST_##name] = text,
#include "syntax/cst.def"
#undef CST
#undef CST_BINARY
#undef CST_COMPARE
  };
  for (int kind = CST_OTHER + 1; kind < CST_KIND_COUNT; kind++)
    if (names[kind][0] == name[0] && !strcmp(names[kind], name))
      return (CstKind)kind;
  return CST_OTHER;
}

static void number_kinds(Copy *c) {
  uint32_t count = ts_language_symbol_count(c->language);
  c->kinds = arena_alloc(c->context->arena, count);
  for (uint32_t i = 0; i < count; i++)
    c->kinds[i] = kind_named(ts_language_symbol_name(c->language, (TSSymbol)i));
}

static void number_fields(Copy *c) {
  static const char *const names[] = {[FIELD_left] = "left",
                                      [FIELD_right] = "right",
                                      [FIELD_type] = "type",
                                      [FIELD_value] = "value",
                                      [FIELD_name] = "name",
                                      [FIELD_body] = "body",
                                      [FIELD_condition] = "condition",
                                      [FIELD_alternative] = "alternative",
                                      [FIELD_cause] = "cause",
                                      [FIELD_module_name] = "module_name",
                                      [FIELD_parameters] = "parameters",
                                      [FIELD_return_type] = "return_type",
                                      [FIELD_superclasses] = "superclasses",
                                      [FIELD_definition] = "definition",
                                      [FIELD_guard] = "guard",
                                      [FIELD_key] = "key"};
  c->fields = arena_alloc(c->context->arena, ts_language_field_count(c->language) + 1);
  for (int i = FIELD_none + 1; i < FIELD_COUNT; i++)
    c->fields[ts_language_field_id_for_name(c->language, names[i], (uint32_t)strlen(names[i]))] = (uint8_t)i;
}

// ---- parsing

static const char *read_document(void *payload, uint32_t at, TSPoint point, uint32_t *count) {
  Document *document = payload;
  (void)point;
  *count = (uint32_t)document->length - at;
  return document->text + at;
}

// Called every now and then; true cancels.
static bool check_progress(TSParseState *state) {
  Copy *c = state->payload;
  c->error_at = (int)state->current_byte_offset;
  return state->has_error;
}

static TSTree *parse(Copy *c) {
  TSParser *parser = ts_parser_new();
  ts_parser_set_language(parser, c->language);
  TSInput input = {.payload = c->document, .read = read_document, .encoding = TSInputEncodingUTF8};
  TSParseOptions options = {.payload = c, .progress_callback = check_progress};
  TSTree *tree = ts_parser_parse_with_options(parser, NULL, input, options);
  ts_parser_delete(parser);
  return tree;
}

// ---- copying

static void copy_node(Copy *c, TSTreeCursor *cursor, Cst *to) {
  TSNode node = ts_tree_cursor_current_node(cursor);
  TSSymbol symbol = ts_node_symbol(node);
  bool is_error = symbol == (TSSymbol)-1;
  to->kind = is_error ? CST_OTHER : c->kinds[symbol];
  to->field = c->fields[ts_tree_cursor_current_field_id(cursor)];
  to->is_named = ts_node_is_named(node);
  to->start = (int)ts_node_start_byte(node);
  to->end = (int)ts_node_end_byte(node);
  to->count = (int)ts_node_child_count(node);
  to->kids = arena_alloc(c->context->arena, (size_t)to->count * sizeof(Cst));
  if ((is_error || ts_node_is_missing(node)) && !c->has_error) {
    c->has_error = true;
    c->error_at = to->start;
  }
}

typedef struct Level {
  Cst *node;
  int next;   // number of the child to copy next
} Level;

static Cst *copy_tree(Copy *c, TSTree *tree) {
  Arena *arena = arena_new();
  Vec(Level) stack = {0};
  TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(tree));
  Cst *root = NEW(c->context->arena, Cst);
  copy_node(c, &cursor, root);
  for (Cst *node = root;;) {
    if (ts_tree_cursor_goto_first_child(&cursor)) {
      vec_push(arena, &stack, (Level){node, 0});
    } else {
      while (stack.count && !ts_tree_cursor_goto_next_sibling(&cursor)) {
        ts_tree_cursor_goto_parent(&cursor);
        stack.count--;
      }
      if (!stack.count)
        break;
    }
    Level *level = &vec_last(&stack);
    node = &level->node->kids[level->next++];
    copy_node(c, &cursor, node);
  }
  ts_tree_cursor_delete(&cursor);
  arena_free(arena);
  return root;
}

// ---- the whole

int document_offset(const Document *document, int at, Fragment **fragment) {
  if (at < (int)document->source->length) {
    *fragment = NULL;
    return at;
  }
  int low = 0, high = document->fragments.count;   // the last one that begins at or before at + 1
  while (high - low > 1) {
    int middle = (low + high) / 2;
    if (document->fragments.items[middle]->at <= at + 1)
      low = middle;
    else
      high = middle;
  }
  if (!document->fragments.count) {
    *fragment = NULL;
    return (int)document->source->length;
  }
  Fragment *found = *fragment = document->fragments.items[low];
  return found->first + at - found->at;
}

static void report_error(Copy *c) {
  Fragment *fragment;
  Source *source = c->document->source;
  int at = document_offset(c->document, c->error_at, &fragment);
  at = at < (int)source->length ? at : (int)source->length;
  report(c->context, source, source_span(source, (size_t)at, (size_t)at), K0101);
}

Cst *cst_parse(Context *context, Document *document) {
  Copy c = {.context = context, .document = document, .language = tree_sitter_python()};
  number_kinds(&c);
  number_fields(&c);
  TSTree *tree = parse(&c);
  Cst *root = NULL;
  if (tree) {
    root = copy_tree(&c, tree);
    ts_tree_delete(tree);
  }
  if (root && !c.has_error)
    return root;
  report_error(&c);
  return NULL;
}

Cst *cst_field(Cst *node, CstField field) {
  for (int i = 0; i < node->count; i++)
    if (node->kids[i].field == field)
      return &node->kids[i];
  return NULL;
}

Cst *cst_child(Cst *node, CstKind kind) {
  for (int i = 0; i < node->count; i++)
    if (node->kids[i].kind == kind)
      return &node->kids[i];
  return NULL;
}

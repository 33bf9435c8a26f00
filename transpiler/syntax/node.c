// node.c - making nodes, naming and walking them; all made from the rows of nodes.def.

#include "syntax/node.h"

Node *node_new(Arena *arena, NodeKind kind, Span span, int index) {
  static const size_t sizes[] = {
#define NODE(group, Name, fields) offsetof(Node, Name) + sizeof(struct Name),
#include "syntax/nodes.def"
#undef NODE
  };
  Node *node = arena_alloc(arena, sizes[kind]);
  node->kind = kind;
  node->span = span;
  node->index = index;
  return node;
}

const char *node_kind_name(NodeKind kind) {
  static const char *const names[] = {
#define NODE(group, Name, fields) #Name,
#include "syntax/nodes.def"
#undef NODE
  };
  return names[kind];
}

typedef enum Group {
  GROUP_mod,
  GROUP_stmt,
  GROUP_expr,
  GROUP_comprehension,
  GROUP_excepthandler,
  GROUP_arguments,
  GROUP_arg,
  GROUP_keyword,
  GROUP_alias,
  GROUP_withitem,
  GROUP_match_case,
  GROUP_pattern,
  GROUP_type_ignore,
} Group;

static Group group_of(const Node *node) {
  static const Group groups[] = {
#define NODE(group, Name, fields) GROUP_##group,
#include "syntax/nodes.def"
#undef NODE
  };
  return groups[node->kind];
}

bool node_is_statement(const Node *node) { return group_of(node) == GROUP_stmt; }

bool node_is_expression(const Node *node) { return group_of(node) == GROUP_expr; }

bool node_is_pattern(const Node *node) { return group_of(node) == GROUP_pattern; }

const char *operator_name(Operator op) {
  static const char *const names[] = {"Add",    "Sub",    "Mult",  "MatMult", "Div",    "Mod",     "Pow",
                                      "LShift", "RShift", "BitOr", "BitXor",  "BitAnd", "FloorDiv"};
  return names[op];
}

const char *unary_operator_name(UnaryOperator op) {
  static const char *const names[] = {"Invert", "Not", "UAdd", "USub"};
  return names[op];
}

const char *bool_operator_name(BoolOperator op) { return op == BOOL_And ? "And" : "Or"; }

const char *compare_operator_name(CompareOperator op) {
  static const char *const names[] = {"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"};
  return names[op];
}

const char *context_name(Context_ context) {
  static const char *const names[] = {"Load", "Store", "Del"};
  return names[context];
}

// ---- walking

void walk_list(NodeList list, NodeVisitor *visit, void *context) {
  for (int i = 0; i < list.count; i++)
    if (list.items[i])
      visit(list.items[i], context);
}

static void walk_one(Node *node, NodeVisitor *visit, void *context) {
  if (node)
    visit(node, context);
}

#define CHILD(f) walk_one(n->f, visit, context);
#define OPT_CHILD(f) walk_one(n->f, visit, context);
#define CHILDREN(f) walk_list(n->f, visit, context);
#define OPT_CHILDREN(f) walk_list(n->f, visit, context);
#define STR(f)
#define OPT_STR(f)
#define STRS(f)
#define INT(f)
#define OP(f)
#define UNARY_OP(f)
#define BOOL_OP(f)
#define COMPARE_OPS(f)
#define CTX(f)
#define CONSTANT(f)
#define EXTRA(type, f)

void walk_kids(Node *node, NodeVisitor *visit, void *context) {
  switch (node->kind) {
#define NODE(group, Name, fields) \
  case N_##Name: {                \
    struct Name *n = &node->Name; \
    (void)n;                      \
    fields break;                 \
  }
#include "syntax/nodes.def"
#undef NODE
  case NODE_KIND_COUNT: bug("walk_kids: no such kind of node");
  }
}

// unparse.c - an expression as text, laid out as CPython's Python/ast_unparse.c does.
//
// `from __future__ import annotations` keeps annotations as such texts, so what they look like can be seen: one space
// around operators, single quotes, and brackets only where precedence needs them. Every expression is written for a
// level: the loosest one that needs no brackets around it there.

#include "syntax/unparse.h"

#include <string.h>

enum {
  TUPLE,
  TEST,
  OR,
  AND,
  NOT,
  COMPARE,
  BIT_OR,
  BIT_XOR,
  BIT_AND,
  SHIFT,
  ARITHMETIC,
  TERM,
  FACTOR,
  POWER,
  AWAIT,
  ATOM
};

static void put(Buffer *out, Node *node, int level);

static void open(Buffer *out, bool needs_brackets) { buffer_put(out, needs_brackets ? "(" : ""); }
static void close(Buffer *out, bool needs_brackets) { buffer_put(out, needs_brackets ? ")" : ""); }

static void put_items(Buffer *out, NodeList items, int level) {
  for (int i = 0; i < items.count; i++) {
    buffer_put(out, i ? ", " : "");
    put(out, items.items[i], level);
  }
}

// ---- operators

static const struct {
  const char *text;
  int level;
} operators[] = {[OP_Add] = {"+", ARITHMETIC}, [OP_Sub] = {"-", ARITHMETIC}, [OP_Mult] = {"*", TERM},
                 [OP_MatMult] = {"@", TERM},   [OP_Div] = {"/", TERM},       [OP_Mod] = {"%", TERM},
                 [OP_Pow] = {"**", POWER},     [OP_LShift] = {"<<", SHIFT},  [OP_RShift] = {">>", SHIFT},
                 [OP_BitOr] = {"|", BIT_OR},   [OP_BitXor] = {"^", BIT_XOR}, [OP_BitAnd] = {"&", BIT_AND},
                 [OP_FloorDiv] = {"//", TERM}};

static void put_binary(Buffer *out, struct BinOp *b, int level) {
  int own = operators[b->op].level, is_right = b->op == OP_Pow;
  open(out, level > own);
  put(out, b->left, own + is_right);
  buffer_printf(out, " %s ", operators[b->op].text);
  put(out, b->right, own + !is_right);
  close(out, level > own);
}

static void put_unary(Buffer *out, struct UnaryOp *u, int level) {
  static const char *const texts[] = {[UOP_Invert] = "~", [UOP_Not] = "not ", [UOP_UAdd] = "+", [UOP_USub] = "-"};
  int own = u->op == UOP_Not ? NOT : FACTOR;
  open(out, level > own);
  buffer_put(out, texts[u->op]);
  put(out, u->operand, own);
  close(out, level > own);
}

static void put_bool(Buffer *out, struct BoolOp *b, int level) {
  int own = b->op == BOOL_And ? AND : OR;
  open(out, level > own);
  for (int i = 0; i < b->values.count; i++) {
    buffer_put(out, !i ? "" : own == AND ? " and " : " or ");
    put(out, b->values.items[i], own + 1);
  }
  close(out, level > own);
}

static void put_compare(Buffer *out, struct Compare *c, int level) {
  static const char *const texts[] = {
      [CMP_Eq] = "==",  [CMP_NotEq] = "!=", [CMP_Lt] = "<",         [CMP_LtE] = "<=", [CMP_Gt] = ">",
      [CMP_GtE] = ">=", [CMP_Is] = "is",    [CMP_IsNot] = "is not", [CMP_In] = "in",  [CMP_NotIn] = "not in"};
  open(out, level > COMPARE);
  put(out, c->left, COMPARE + 1);
  for (int i = 0; i < c->comparators.count; i++) {
    buffer_printf(out, " %s ", texts[c->ops.items[i]]);
    put(out, c->comparators.items[i], COMPARE + 1);
  }
  close(out, level > COMPARE);
}

static void put_conditional(Buffer *out, struct IfExp *c, int level) {
  open(out, level > TEST);
  put(out, c->body, TEST + 1);
  buffer_put(out, " if ");
  put(out, c->test, TEST + 1);
  buffer_put(out, " else ");
  put(out, c->orelse, TEST);
  close(out, level > TEST);
}

// ---- displays and comprehensions

static void put_dict(Buffer *out, struct Dict *d) {
  buffer_put(out, "{");
  for (int i = 0; i < d->values.count; i++) {
    buffer_put(out, i ? ", " : "");
    if (d->keys.items[i]) {
      put(out, d->keys.items[i], TEST);
      buffer_put(out, ": ");
    } else {
      buffer_put(out, "**");
    }
    put(out, d->values.items[i], d->keys.items[i] ? TEST : BIT_OR);
  }
  buffer_put(out, "}");
}

static void put_clauses(Buffer *out, NodeList generators) {
  for (int i = 0; i < generators.count; i++) {
    struct comprehension *g = &generators.items[i]->comprehension;
    buffer_put(out, g->is_async ? " async for " : " for ");
    put(out, g->target, TUPLE);
    buffer_put(out, " in ");
    put(out, g->iter, TEST + 1);
    for (int k = 0; k < g->ifs.count; k++) {
      buffer_put(out, " if ");
      put(out, g->ifs.items[k], TEST + 1);
    }
  }
}

static void put_comprehension(Buffer *out, const char *brackets, Node *first, Node *second, NodeList generators) {
  buffer_putc(out, brackets[0]);
  put(out, first, TEST);
  if (second) {
    buffer_put(out, ": ");
    put(out, second, TEST);
  }
  put_clauses(out, generators);
  buffer_putc(out, brackets[1]);
}

static void put_tuple(Buffer *out, NodeList items, int level) {
  open(out, level > TUPLE || !items.count);
  put_items(out, items, TEST);
  buffer_put(out, items.count == 1 ? "," : "");
  close(out, level > TUPLE || !items.count);
}

// ---- calls, lambdas, items

static void put_call(Buffer *out, struct Call *c) {
  put(out, c->func, ATOM);
  if (c->args.count == 1 && !c->keywords.count && c->args.items[0]->kind == N_GeneratorExp) {
    put(out, c->args.items[0], TEST);
    return;
  }
  buffer_put(out, "(");
  put_items(out, c->args, TEST);
  for (int k = 0; k < c->keywords.count; k++) {
    struct keyword *keyword = &c->keywords.items[k]->keyword;
    buffer_put(out, k || c->args.count ? ", " : "");
    if (keyword->arg)
      buffer_printf(out, "%s=", keyword->arg->text);
    else
      buffer_put(out, "**");
    put(out, keyword->value, TEST);
  }
  buffer_put(out, ")");
}

static void put_parameter(Buffer *out, bool *is_first, const char *stars, Node *parameter, Node *given) {
  buffer_printf(out, "%s%s%s", *is_first ? "" : ", ", stars, parameter ? parameter->arg.arg->text : "");
  *is_first = false;
  if (given) {
    buffer_put(out, "=");
    put(out, given, TEST);
  }
}

static void put_parameters(Buffer *out, struct arguments *a) {
  bool is_first = true;
  int positional = a->posonlyargs.count + a->args.count;
  for (int i = 0; i < positional; i++) {
    int k = i - a->posonlyargs.count, from_default = i - (positional - a->defaults.count);
    put_parameter(out, &is_first, "", k < 0 ? a->posonlyargs.items[i] : a->args.items[k],
                  from_default >= 0 ? a->defaults.items[from_default] : NULL);
    if (k == -1)
      buffer_put(out, ", /");
  }
  if (a->vararg || a->kwonlyargs.count)
    put_parameter(out, &is_first, "*", a->vararg, NULL);
  for (int i = 0; i < a->kwonlyargs.count; i++)
    put_parameter(out, &is_first, "", a->kwonlyargs.items[i], a->kw_defaults.items[i]);
  if (a->kwarg)
    put_parameter(out, &is_first, "**", a->kwarg, NULL);
}

static void put_lambda(Buffer *out, struct Lambda *f, int level) {
  struct arguments *a = &f->args->arguments;
  bool has_parameters = a->posonlyargs.count || a->args.count || a->vararg || a->kwonlyargs.count || a->kwarg;
  open(out, level > TEST);
  buffer_put(out, has_parameters ? "lambda " : "lambda");
  put_parameters(out, a);
  buffer_put(out, ": ");
  put(out, f->body, TEST);
  close(out, level > TEST);
}

static void put_slice(Buffer *out, struct Slice *s) {
  if (s->lower)
    put(out, s->lower, TEST);
  buffer_put(out, ":");
  if (s->upper)
    put(out, s->upper, TEST);
  if (s->step) {
    buffer_put(out, ":");
    put(out, s->step, TEST);
  }
}

static void put_attribute(Buffer *out, struct Attribute *a) {
  bool is_int = a->value->kind == N_Constant && a->value->Constant.value.kind == CONST_INT;
  put(out, a->value, ATOM);
  buffer_printf(out, "%s.%s", is_int ? " " : "", a->attr->text);
}

static void put_constant(Buffer *out, Node *node) {
  if (node->Constant.value.kind == CONST_ELLIPSIS) {
    buffer_put(out, "...");
    return;
  }
  if (node->Constant.kind)
    buffer_put(out, node->Constant.kind->text);   // the u of u"…"
  constant_put_repr(out, &node->Constant.value);
}

// ---- f-strings: the parts are written first, then quoted as one text

static void put_joined_parts(Buffer *out, NodeList values) {
  for (int i = 0; i < values.count; i++) {
    Node *part = values.items[i];
    if (part->kind != N_FormattedValue) {
      Str text = part->Constant.value.text;
      for (int k = 0; k < text->length; k++) {
        buffer_putc(out, text->text[k]);
        if (text->text[k] == '{' || text->text[k] == '}')
          buffer_putc(out, text->text[k]);
      }
      continue;
    }
    Buffer inner = {0};
    put(&inner, part->FormattedValue.value, TEST + 1);
    buffer_printf(out, inner.text[0] == '{' ? "{ %s" : "{%s", inner.text);
    buffer_free(&inner);
    if (part->FormattedValue.conversion > 0)
      buffer_printf(out, "!%c", part->FormattedValue.conversion);
    if (part->FormattedValue.format_spec) {
      buffer_put(out, ":");
      put_joined_parts(out, part->FormattedValue.format_spec->JoinedStr.values);
    }
    buffer_put(out, "}");
  }
}

static void put_joined(Buffer *out, NodeList values) {
  Buffer parts = {0};
  put_joined_parts(&parts, values);
  Arena *arena = arena_new();
  Strings *strings = strings_new(arena);
  Constant text = {CONST_STR, str_intern(strings, parts.text ? parts.text : "", (int)parts.length), 0};
  buffer_put(out, "f");
  constant_put_repr(out, &text);
  buffer_free(&parts);
  arena_free(arena);
}

// ---- dispatch

static void put_in_brackets(Buffer *out, const char *before, Node *node, const char *between, Node *second) {
  buffer_printf(out, "(%s", before);
  if (node)
    put(out, node, second ? ATOM : TEST);
  buffer_put(out, between);
  if (second)
    put(out, second, ATOM);
  buffer_put(out, ")");
}

static void put(Buffer *out, Node *node, int level) {
  switch (node->kind) {
  case N_BoolOp: put_bool(out, &node->BoolOp, level); break;
  case N_BinOp: put_binary(out, &node->BinOp, level); break;
  case N_UnaryOp: put_unary(out, &node->UnaryOp, level); break;
  case N_Lambda: put_lambda(out, &node->Lambda, level); break;
  case N_IfExp: put_conditional(out, &node->IfExp, level); break;
  case N_Compare: put_compare(out, &node->Compare, level); break;
  case N_Dict: put_dict(out, &node->Dict); break;
  case N_Set:
    buffer_put(out, "{");
    put_items(out, node->Set.elts, TEST);
    buffer_put(out, "}");
    break;
  case N_List:
    buffer_put(out, "[");
    put_items(out, node->List.elts, TEST);
    buffer_put(out, "]");
    break;
  case N_Tuple: put_tuple(out, node->Tuple.elts, level); break;
  case N_ListComp: put_comprehension(out, "[]", node->ListComp.elt, NULL, node->ListComp.generators); break;
  case N_SetComp: put_comprehension(out, "{}", node->SetComp.elt, NULL, node->SetComp.generators); break;
  case N_GeneratorExp: put_comprehension(out, "()", node->GeneratorExp.elt, NULL, node->GeneratorExp.generators); break;
  case N_DictComp:
    put_comprehension(out, "{}", node->DictComp.key, node->DictComp.value, node->DictComp.generators);
    break;
  case N_Call: put_call(out, &node->Call); break;
  case N_Attribute: put_attribute(out, &node->Attribute); break;
  case N_Subscript:
    put(out, node->Subscript.value, ATOM);
    buffer_put(out, "[");
    put(out, node->Subscript.slice, TUPLE);
    buffer_put(out, "]");
    break;
  case N_Slice: put_slice(out, &node->Slice); break;
  case N_Starred:
    buffer_put(out, "*");
    put(out, node->Starred.value, BIT_OR);
    break;
  case N_Name: buffer_put(out, node->Name.id->text); break;
  case N_Constant: put_constant(out, node); break;
  case N_JoinedStr: put_joined(out, node->JoinedStr.values); break;
  case N_NamedExpr: put_in_brackets(out, "", node->NamedExpr.target, " := ", node->NamedExpr.value); break;
  case N_Yield: put_in_brackets(out, node->Yield.value ? "yield " : "yield", node->Yield.value, "", NULL); break;
  case N_YieldFrom: put_in_brackets(out, "yield from ", node->YieldFrom.value, "", NULL); break;
  case N_Await:
    open(out, level > AWAIT);
    buffer_put(out, "await ");
    put(out, node->Await.value, ATOM);
    close(out, level > AWAIT);
    break;
  default: break;   // no expression
  }
}

Str unparse(Context *context, Node *expression) {
  Buffer text = {0};
  put(&text, expression, TEST);
  Str result = str_intern(context->strings, text.text, (int)text.length);
  buffer_free(&text);
  return result;
}

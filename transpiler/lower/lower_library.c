// lower_library.c - direct calls of library functions in C, by their signatures in stdlib/.
//
//   s.center(40, "*")      def center(self, width: ssize, fillchar: object = " ", /) -> str
//                          -> kk_str_center(s, 40, fillchar)
//
// The table of C types by annotation is gen_builtins.py's, which makes the prototypes. A call is made directly if its
// arguments can be bound at compile time and have the types that the signature asks for; else it is dynamic, and the boxed
// entry raises what CPython raises.

#include <string.h>

#include "lower/lower.h"
#include "sema/infer.h"

static Arena *arena_of(Lower *l) { return l->context->arena; }

// ---- annotations

typedef enum Passing {
  PASS_INT,
  PASS_SSIZE,
  PASS_CLIP,
  PASS_FLOAT,
  PASS_REAL,
  PASS_BOOL,
  PASS_FLAG,
  PASS_NONE,
  PASS_REF,
  PASS_VALUE
} Passing;

typedef struct Parameter {
  Passing passing;
  TypeKind kind;      // of a REF
  bool is_optional;   // a REF that may be None
} Parameter;

static const struct {
  const char *name;
  Passing passing;
  TypeKind kind;
} passings[] = {
    {"int", PASS_INT, TYPE_INT},     {"ssize", PASS_SSIZE, TYPE_INT},         {"i64", PASS_SSIZE, TYPE_INT},
    {"clip", PASS_CLIP, TYPE_INT},   {"float", PASS_FLOAT, TYPE_FLOAT},       {"real", PASS_REAL, TYPE_FLOAT},
    {"bool", PASS_BOOL, TYPE_BOOL},  {"flag", PASS_FLAG, TYPE_BOOL},          {"str", PASS_REF, TYPE_STR},
    {"bytes", PASS_REF, TYPE_BYTES}, {"list", PASS_REF, TYPE_LIST},           {"dict", PASS_REF, TYPE_DICT},
    {"set", PASS_REF, TYPE_SET},     {"frozenset", PASS_REF, TYPE_FROZENSET}, {"tuple", PASS_REF, TYPE_TUPLE},
    {"range", PASS_REF, TYPE_RANGE}, {"slice", PASS_REF, TYPE_SLICE},
};

static Parameter parameter_of(Node *annotation, Str owner) {
  Parameter any = {.passing = PASS_VALUE};
  if (!annotation)
    return any;
  if (annotation->kind == N_Constant)
    return (Parameter){.passing = annotation->Constant.value.kind == CONST_NONE ? PASS_NONE : PASS_VALUE};
  if (annotation->kind == N_Subscript)
    return parameter_of(annotation->Subscript.value, owner);
  if (annotation->kind == N_BinOp) {
    Node *right = annotation->BinOp.right;
    Parameter left = parameter_of(annotation->BinOp.left, owner);
    bool is_none = right->kind == N_Constant && right->Constant.value.kind == CONST_NONE;
    left.is_optional = true;
    return is_none && left.passing == PASS_REF ? left : any;
  }
  if (annotation->kind != N_Name)
    return any;
  const char *name = annotation->Name.id->text;
  if (!strcmp(name, "Self") && owner)
    name = owner->text;
  for (unsigned i = 0; i < sizeof passings / sizeof *passings; i++)
    if (!strcmp(passings[i].name, name))
      return (Parameter){.passing = passings[i].passing, .kind = passings[i].kind};
  return any;
}

static IrRep rep_of_passing(Passing passing) {
  static const IrRep reps[] = {
      [PASS_INT] = REP_INT,    [PASS_SSIZE] = REP_I64,  [PASS_CLIP] = REP_I64,  [PASS_FLOAT] = REP_FLOAT,
      [PASS_REAL] = REP_FLOAT, [PASS_BOOL] = REP_BOOL,  [PASS_FLAG] = REP_BOOL, [PASS_NONE] = REP_NONE,
      [PASS_REF] = REP_REF,    [PASS_VALUE] = REP_VALUE};
  return reps[passing];
}

// ---- the C function of a signature

typedef struct Plan {
  Signature *signature;
  struct arguments *a;
  int count;         // parameters, self among them, *args not
  Node *nodes[16];   // arg nodes; NULL for self without annotation
  Node *defaults[16];
  Parameter parameters[16];
  bool has_varargs;
} Plan;

static bool plan_make(Plan *p, Signature *signature) {
  struct arguments *a = &signature->node->FunctionDef.args->arguments;
  *p = (Plan){.signature = signature, .a = a, .has_varargs = a->vararg != NULL};
  int positional = a->posonlyargs.count + a->args.count;
  p->count = positional + a->kwonlyargs.count;
  if (p->count > 16 || a->kwarg || (a->vararg && a->kwonlyargs.count))
    return false;
  for (int i = 0; i < p->count; i++) {
    p->nodes[i] = i < a->posonlyargs.count ? a->posonlyargs.items[i]
                  : i < positional         ? a->args.items[i - a->posonlyargs.count]
                                           : a->kwonlyargs.items[i - positional];
    p->parameters[i] = parameter_of(p->nodes[i]->arg.annotation, signature->class_name);
    int from_end = i - (positional - a->defaults.count);
    p->defaults[i] = i >= positional ? a->kw_defaults.items[i - positional]
                     : from_end >= 0 ? a->defaults.items[from_end]
                                     : NULL;
  }
  return true;
}

static bool has_self(Signature *signature) { return signature->class_name && !signature->is_static; }

static const IrRuntimeFunction *plan_function(Lower *l, Plan *p) {
  IrRuntimeFunction *f = map_get(&l->chosen, p->signature);
  if (f)
    return f;
  f = NEW(arena_of(l), IrRuntimeFunction);
  IrRep *reps = arena_alloc(arena_of(l), (p->count + 1) * sizeof(IrRep));
  for (int i = 0; i < p->count; i++)
    reps[i] = rep_of_passing(p->parameters[i].passing);
  if (has_self(p->signature)) {
    Node self = {.kind = N_Name};
    self.Name.id = p->signature->class_name;
    reps[0] = rep_of_passing(parameter_of(&self, NULL).passing);
  }
  Parameter result = parameter_of(p->signature->node->FunctionDef.returns, p->signature->class_name);
  *f = (IrRuntimeFunction){.c_name = p->signature->c_name,
                           .result = rep_of_passing(result.passing),
                           .parameters = reps,
                           .parameter_count = p->count,
                           .is_varargs = p->has_varargs,
                           .raises = !p->signature->is_noraise,
                           .is_pure = p->signature->is_pure};
  map_set(arena_of(l), &l->chosen, p->signature, f);
  return f;
}

// ---- arguments

static bool is_intlike(Type *type) { return type_is(type, TYPE_INT) || type_is(type, TYPE_BOOL); }

// May an argument of this type be passed so, perhaps after a conversion that raises what CPython raises?
static bool fits(Parameter *p, Type *type) {
  Type *rest;
  switch (p->passing) {
  case PASS_INT: return is_intlike(type);
  case PASS_CLIP: return is_intlike(type) || type_is(type, TYPE_NONE);
  case PASS_FLOAT: return type_is(type, TYPE_FLOAT);
  case PASS_REF:
    if (type_is(type, p->kind) || (p->is_optional && type_is(type, TYPE_NONE)))
      return true;
    return p->is_optional && type_is_optional(type, &rest) && type_is(rest, p->kind);
  default: return true;
  }
}

static IrTemp *as_int(Lower *l, IrTemp *value) {
  return type_is(value->type, TYPE_BOOL) ? ir_op1(&l->b, IR_bool_to_int, simple_type(l, TYPE_INT), value) : value;
}

static bool is_constant_int(IrTemp *value) {
  return value->definition && value->definition->op == IR_const_int && !value->definition->text;
}

static IrTemp *argument_absent(Lower *l, Parameter *p) {
  Type *none = simple_type(l, TYPE_NONE), *object = simple_type(l, TYPE_OBJECT), *integer = simple_type(l, TYPE_INT);
  switch (p->passing) {
  case PASS_SSIZE:
  case PASS_CLIP: return lower_runtime(l, RT_aside_i64, integer, 0, NULL);
  case PASS_REF:
    return lower_runtime(l, RT_aside_ref, type_union(l->program->types, none, simple_type(l, TYPE_STR)), 0, NULL);
  case PASS_REAL:
  case PASS_FLOAT: return lower_runtime(l, RT_aside_float, simple_type(l, TYPE_FLOAT), 0, NULL);
  default: return lower_runtime(l, RT_aside_value, object, 0, NULL);
  }
}

static IrTemp *argument_default(Lower *l, Parameter *p, Node *node) {
  bool absent = node->kind == N_Constant && node->Constant.value.kind == CONST_ELLIPSIS;
  return absent ? argument_absent(l, p) : lower_constant_default(l, node);
}

static IrTemp *argument_converted(Lower *l, Parameter *p, Node *default_node, IrTemp *value) {
  switch (p->passing) {
  case PASS_INT: return as_int(l, value);
  case PASS_SSIZE:
    return is_constant_int(value) ? value : lower_runtime(l, RT_ssize, simple_type(l, TYPE_INT), 1, &value);
  case PASS_CLIP:
    if (type_is(value->type, TYPE_NONE))
      return argument_default(l, p, default_node);
    return is_constant_int(value) ? value : lower_runtime(l, RT_clip, simple_type(l, TYPE_INT), 1, &value);
  case PASS_REAL:
    if (type_is(value->type, TYPE_FLOAT))
      return value;
    if (is_intlike(value->type))
      return ir_op1(&l->b, IR_int_to_float, simple_type(l, TYPE_FLOAT), as_int(l, value));
    return lower_runtime(l, RT_to_double, simple_type(l, TYPE_FLOAT), 1, &value);
  case PASS_BOOL: return lower_truth(l, value);
  case PASS_FLAG: return lower_flag(l, value);
  default: return value;
  }
}

// Which parameter a keyword argument names; -1: none.
static int keyword_index(Plan *p, Str name) {
  for (int i = p->a->posonlyargs.count; i < p->count; i++)
    if (p->nodes[i]->arg.arg == name)
      return i;
  return -1;
}

typedef struct Given {
  Node *args[16];    // by parameter; NULL: the default
  Node *extra[64];   // for *args
  int extra_count;
} Given;

// Binds the call's arguments to parameters; false: a dynamic call must raise or spread.
static bool bind_given(Plan *p, Node *call, int first, Given *given) {
  int positional = p->count - p->a->kwonlyargs.count;
  *given = (Given){.extra_count = 0};
  for (int i = 0; i < call->Call.args.count; i++) {
    Node *arg = call->Call.args.items[i];
    if (arg->kind == N_Starred)
      return false;
    if (first + i < positional)
      given->args[first + i] = arg;
    else if (p->has_varargs && given->extra_count < 64)
      given->extra[given->extra_count++] = arg;
    else
      return false;
  }
  for (int k = 0; k < call->Call.keywords.count; k++) {
    struct keyword *keyword = &call->Call.keywords.items[k]->keyword;
    int at = keyword->arg ? keyword_index(p, keyword->arg) : -1;
    if (at < 0 || given->args[at])
      return false;
    given->args[at] = keyword->value;
  }
  for (int i = first; i < p->count; i++)
    if (!given->args[i] && !p->defaults[i])
      return false;
  return true;
}

static bool all_fit(Lower *l, Plan *p, Given *given, int first) {
  for (int i = first; i < p->count; i++)
    if (given->args[i]) {
      Type *type = lower_type(l, given->args[i]);
      if (type->kind == TYPE_NEVER || !fits(&p->parameters[i], type))
        return false;
    }
  return true;
}

// The arguments in the order of the source, each evaluated once.
static void evaluate(Lower *l, Node *call, Plan *p, Given *given, IrTemp **values, IrTemp **extra) {
  int count = call->Call.args.count + call->Call.keywords.count, extras = 0;
  for (int i = 0; i < count; i++) {
    Node *node = i < call->Call.args.count ? call->Call.args.items[i]
                                           : call->Call.keywords.items[i - call->Call.args.count]->keyword.value;
    IrTemp *value = lower_expression(l, node);
    bool placed = false;
    for (int k = 0; k < p->count && !placed; k++)
      if (given->args[k] == node)
        values[k] = value, placed = true;
    if (!placed)
      extra[extras++] = value;
  }
}

static Signature *chosen_overload(Lower *l, Signature *signature, Node *call, bool self) {
  const Abs *positional[call->Call.args.count + 1];
  CallArgs args = {
      .place = call, .positional = positional, .count = call->Call.args.count, .named = call->Call.keywords.count};
  for (int i = 0; i < args.count; i++)
    positional[i] = l->instance->types[call->Call.args.items[i]->index];
  return signature_choose(signature, self, &args);
}

static bool self_fits(Signature *signature, IrTemp *self) {
  Node name = {.kind = N_Name};
  name.Name.id = signature->class_name;
  Parameter p = parameter_of(&name, NULL);
  return p.passing == PASS_VALUE || p.passing == PASS_BOOL || fits(&p, self->type);
}

static IrTemp *self_converted(Lower *l, Signature *signature, IrTemp *self) {
  return !strcmp(signature->class_name->text, "int") ? as_int(l, self) : self;
}

// Type of the C function's result before it is narrowed to what inference knows of this call.
static IrTemp *call_c(Lower *l, const IrRuntimeFunction *f, Type *type, int count, IrTemp **operands) {
  bool is_value = f->result == REP_VALUE;
  if (type->kind == TYPE_NEVER)
    type = simple_type(l, is_value ? TYPE_OBJECT : TYPE_NONE);
  IrTemp *result = ir_call_runtime(&l->b, f, is_value ? simple_type(l, TYPE_OBJECT) : type, count, operands);
  result = is_value ? lower_as(l, result, type) : result;
  if (type_is(type, TYPE_LIST) && list_kind_of(type) && f->result == REP_REF)
    result = lower_runtime(l, RT_list_adopt, type, OPERANDS(result, lower_const_int(l, list_kind_of(type))));
  return result;
}

static bool result_fits(const IrRuntimeFunction *f, Type *type) {
  IrRep rep = ir_rep_of_type(type);
  return type->kind == TYPE_NEVER || f->result == REP_VALUE || rep == f->result ||
         (rep == REP_INT && f->result == REP_I64);
}

// open(path, "w").write(text): nobody else can refer to the file once the method is done, so it is closed there and then,
// as reference counts would.
static bool is_dropped_file(Node *self, Signature *signature) {
  Node *name = self && self->kind == N_Call ? self->Call.func : NULL;
  bool is_open = name && name->kind == N_Name && name->Name.symbol->kind == SYMBOL_BUILTIN &&
                 !strcmp(name->Name.id->text, "open");
  return is_open && signature->class_name && strncmp(signature->node->FunctionDef.name->text, "__", 2) != 0;
}

// self: the receiver's node for a method, NULL for a function. *done false: nothing was emitted, the call is dynamic.
IrTemp *lower_call_signature(Lower *l, Node *call, Signature *signature, Node *self, bool *done) {
  Plan p;
  Given given;
  bool with_self = has_self(signature) && self;
  *done = false;
  if (has_self(signature) != (self != NULL))
    return NULL;
  signature = chosen_overload(l, signature, call, with_self);
  if (signature->frame || !plan_make(&p, signature) || !bind_given(&p, call, with_self, &given) ||
      !all_fit(l, &p, &given, with_self))
    return NULL;
  const IrRuntimeFunction *f = plan_function(l, &p);
  if (!result_fits(f, lower_type(l, call)) || (self && lower_type(l, self)->kind == TYPE_NEVER))
    return NULL;
  IrTemp *receiver = NULL, *values[16] = {0}, *extra[64], *operands[80];
  if (self) {
    Type *type = lower_type(l, self);
    IrTemp probe = {.type = type};
    if (!self_fits(signature, &probe))
      return NULL;
    receiver = self_converted(l, signature, lower_expression(l, self));
  }
  *done = true;
  evaluate(l, call, &p, &given, values, extra);
  IrSite site = lower_site(l, call);
  for (int i = 0; i < p.count; i++)
    operands[i] = i == 0 && receiver ? receiver
                  : values[i]        ? argument_converted(l, &p.parameters[i], p.defaults[i], values[i])
                                     : argument_default(l, &p.parameters[i], p.defaults[i]);
  for (int i = 0; i < given.extra_count; i++)
    operands[p.count + i] = extra[i];
  IrTemp *result = call_c(l, f, lower_type(l, call), p.count + given.extra_count, operands);
  if (is_dropped_file(self, signature))
    lower_runtime(l, RT_file_drop, simple_type(l, TYPE_NONE), 1, &receiver);
  lower_site_restore(l, site);
  return result;
}

// The class object, made ready at its first use: kk_deque_class().
static IrTemp *library_class(Lower *l, const char *name) {
  IrRuntimeFunction *f = map_get(&l->chosen, name);
  if (!f) {
    f = NEW(arena_of(l), IrRuntimeFunction);
    *f = (IrRuntimeFunction){
        .c_name = arena_printf(arena_of(l), "kk_%s_class", name), .result = REP_VALUE, .is_pure = true};
    map_set(arena_of(l), &l->chosen, name, f);
  }
  return ir_call_runtime(&l->b, f, simple_type(l, TYPE_OBJECT), 0, NULL);
}

IrTemp *lower_library_value(Lower *l, ModuleInfo *module, Str name) {
  Signature *signature = library_function(l->program, module, name);
  const char *class_name = library_module_class(module, name);
  if (class_name)
    return library_class(l, class_name);
  if (!signature || signature->frame || signature->is_property)
    return NULL;
  IrInstruction *i = ir_emit(&l->b, IR_const_builtin, simple_type(l, TYPE_OBJECT), 0, NULL);
  const char *owner = module == l->program->builtins ? "builtin" : module->name->text;
  i->name = arena_printf(arena_of(l), "%s_%s", owner, name->text);
  return i->result;
}

// A property of a module: kk_sys_get_argv().
IrTemp *lower_signature_property(Lower *l, Signature *signature, IrTemp *self, Type *type) {
  IrRuntimeFunction *f = map_get(&l->chosen, signature);
  (void)self;
  if (!f) {
    f = NEW(arena_of(l), IrRuntimeFunction);
    Parameter result = parameter_of(signature->node->AnnAssign.annotation, NULL);
    *f = (IrRuntimeFunction){.c_name = signature->c_name, .result = rep_of_passing(result.passing), .raises = false};
    map_set(arena_of(l), &l->chosen, signature, f);
  }
  return call_c(l, f, type, 0, NULL);
}

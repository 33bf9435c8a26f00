// typing_module.c - the module typing: its names are inert values, which print, compare and can be subscripted.
//
// A name that only annotations use (List, Optional, Callable, …) is a SpecialForm: a static object with a name, and with
// arguments once it is subscripted. TypeVar and NewType make objects of their own.
#include "builtin_entry.h"
#include "kukri.h"
#include "typing_alias.h"

typedef struct KkSpecialForm {
  KkHeader header;
  const char *name;
  KkClass *origin;                    // the class that it stands for (List: list); NULL: none
  KkTuple *args;                      // NULL: not subscripted
  const struct KkSpecialForm *bare;   // subscripted: what was
} KkSpecialForm;

void kk_SpecialForm_class_init(KkClass *class);

static KkSpecialForm *form(Value v) { return kk_value_ref(v); }

#define FORM(name, origin)                                                               \
  Value kk_typing_get_##name(void) {                                                     \
    kk_class_ready(KK_SpecialForm, kk_SpecialForm_class_init);                           \
    static const KkSpecialForm it = {{KK_SpecialForm, 0, 0}, #name, origin, NULL, NULL}; \
    return kk_value_from_ref(&it);                                                       \
  }
#define CLASS_OF(name) &kk_process.builtin[KK_##name]

// clang-format off
FORM(Any, NULL) FORM(Union, NULL) FORM(Optional, NULL) FORM(List, CLASS_OF(list)) FORM(Dict, CLASS_OF(dict))
FORM(Set, CLASS_OF(set)) FORM(FrozenSet, CLASS_OF(frozenset)) FORM(Tuple, CLASS_OF(tuple))
FORM(Type, CLASS_OF(type)) FORM(Callable, NULL) FORM(Iterable, NULL) FORM(Iterator, NULL)
FORM(Sequence, NULL) FORM(Mapping, NULL) FORM(MutableMapping, CLASS_OF(dict))
FORM(MutableSequence, CLASS_OF(list)) FORM(MutableSet, CLASS_OF(set)) FORM(AbstractSet, NULL)
FORM(Collection, NULL) FORM(Container, NULL) FORM(Sized, NULL) FORM(Hashable, NULL) FORM(Reversible, NULL)
FORM(Generator, NULL) FORM(Deque, NULL) FORM(DefaultDict, CLASS_OF(dict)) FORM(OrderedDict, CLASS_OF(dict))
FORM(Counter, CLASS_OF(dict)) FORM(ChainMap, NULL) FORM(KeysView, NULL) FORM(ValuesView, NULL)
FORM(ItemsView, NULL) FORM(ByteString, NULL) FORM(NoReturn, NULL) FORM(Never, NULL) FORM(ClassVar, NULL)
FORM(Final, NULL) FORM(Literal, NULL) FORM(LiteralString, NULL) FORM(TypeAlias, NULL) FORM(Self, NULL)
FORM(Annotated, NULL) FORM(Concatenate, NULL) FORM(TypeGuard, NULL) FORM(Unpack, NULL) FORM(Required, NULL)
FORM(NotRequired, NULL) FORM(Awaitable, NULL) FORM(Coroutine, NULL)
FORM(AsyncIterable, NULL) FORM(AsyncIterator, NULL) FORM(AsyncGenerator, NULL) FORM(ContextManager, NULL)
FORM(AsyncContextManager, NULL) FORM(MappingView, NULL)
FORM(Pattern, NULL) FORM(Match, NULL) FORM(IO, NULL) FORM(TextIO, NULL) FORM(BinaryIO, NULL)
FORM(SupportsInt, NULL) FORM(SupportsFloat, NULL) FORM(SupportsComplex, NULL) FORM(SupportsBytes, NULL)
FORM(SupportsIndex, NULL) FORM(SupportsAbs, NULL) FORM(SupportsRound, NULL);
// clang-format on

Value kk_typing_get_Text(void) { return kk_value_from_ref(kk_class_builtin(KK_str)); }
KkBool kk_typing_get_TYPE_CHECKING(void) { return 0; }

// ---- subscription

static bool is_form(Value v, const char *name) {
  return kk_value_is(v, KK_SpecialForm) && strcmp(form(v)->name, name) == 0;
}

static Value form_with(const KkSpecialForm *bare, KkTuple *args) {
  KkSpecialForm *made = kk_alloc(sizeof *made, KK_SpecialForm);
  made->name = bare->name;
  made->origin = bare->origin;
  made->args = args;
  made->bare = bare;
  return kk_value_from_ref(made);
}

// Union[args] with nested unions flattened and repetitions dropped; of one, that one.
static Value union_of(const KkTuple *args) {
  KkTuple *flat = kk_union_members(args);
  if (flat == KK_REF_ASIDE)
    return KK_VALUE_ASIDE;
  return flat->length == 1 ? flat->items[0] : form_with(form(kk_typing_get_Union()), flat);
}

static Value form_getitem(Value v, Value key) {
  KkTuple *args = kk_value_is(key, KK_tuple) ? kk_value_ref(key) : kk_tuple_from_values(&key, 1);
  if (form(v)->args || is_form(v, "Any") || is_form(v, "NoReturn") || is_form(v, "Never") || is_form(v, "Self")) {
    kk_raise(KK_TypeError, "%R is not %s", v, form(v)->args ? "a generic class" : "subscriptable");
    return KK_VALUE_ASIDE;
  }
  if (is_form(v, "Union"))
    return union_of(args);
  if (!is_form(v, "Optional"))
    return form_with(form(v), args);
  Value pair[2] = {key, KK_VALUE_NONE};
  return union_of(kk_tuple_from_values(pair, 2));
}

KkTuple *kk_typing_union_args(Value v) { return is_form(v, "Union") ? form(v)->args : NULL; }
KkClass *kk_typing_origin(Value v) { return kk_value_is(v, KK_SpecialForm) && !form(v)->args ? form(v)->origin : NULL; }

KkClass *kk_typing_class(Value v) { return kk_value_is(v, KK_SpecialForm) ? form(v)->origin : NULL; }

// ---- text: typing.Optional[int], typing.Callable[[int], str]

static KkNone add_list(KkStrBuilder *out, const KkList *list) {
  kk_str_builder_add_ascii(out, "[");
  for (int64_t i = 0; i < kk_list_length(list); i++) {
    kk_str_builder_add_ascii(out, i ? ", " : "");
    if (kk_typing_add_argument(out, kk_list_get(list, i)))
      return KK_NONE_ASIDE;
  }
  kk_str_builder_add_ascii(out, "]");
  return 0;
}

static KkNone add_argument(KkStrBuilder *out, Value v, bool is_literal) {
  if (is_literal)
    return kk_str_builder_add_repr(out, v);
  return kk_value_is(v, KK_list) ? add_list(out, kk_value_ref(v)) : kk_typing_add_argument(out, v);
}

static bool is_none_type(Value v) { return v == kk_value_from_ref(kk_class_builtin(KK_NoneType)); }

static bool is_optional(const KkTuple *args) {
  return args->length == 2 && (is_none_type(args->items[0]) || is_none_type(args->items[1]));
}

static Value form_repr(Value v) {
  const KkTuple *args = form(v)->args;
  bool shows_optional = is_form(v, "Union") && args && is_optional(args), is_literal = is_form(v, "Literal");
  KkStrBuilder out;
  kk_str_builder_init(&out);
  kk_str_builder_add_ascii(&out, "typing.");
  kk_str_builder_add_ascii(&out, shows_optional ? "Optional" : form(v)->name);
  if (!args)
    return kk_value_from_ref(kk_str_builder_finish(&out));
  const char *separator = "[";
  for (int64_t i = 0; i < args->length; i++) {
    if (shows_optional && is_none_type(args->items[i]))
      continue;
    kk_str_builder_add_ascii(&out, separator);
    separator = ", ";
    if (add_argument(&out, args->items[i], is_literal))
      return KK_VALUE_ASIDE;
  }
  kk_str_builder_add_ascii(&out, "]");
  return kk_value_from_ref(kk_str_builder_finish(&out));
}

// ---- the rest of a form

static Value form_compare(Value left, Value right, KkComparison op) {
  if (!kk_value_is(left, KK_SpecialForm) || !kk_value_is(right, KK_SpecialForm) || (op != KK_EQ && op != KK_NE))
    return kk_not_implemented();
  KkTuple *a = form(left)->args, *b = form(right)->args;
  if (strcmp(form(left)->name, form(right)->name) != 0 || !a != !b)
    return kk_value_from_bool(op == KK_NE);
  if (!a)
    return kk_value_from_bool(op == KK_EQ);
  KkBool is_equal = is_form(left, "Union") ? kk_union_equal(a, b) : kk_tuple_equal(a, b);
  return is_equal == KK_BOOL_ASIDE ? KK_VALUE_ASIDE : kk_value_from_bool(is_equal == (op == KK_EQ));
}

static int64_t form_hash(Value v) {
  int64_t hash = kk_str_hash(kk_str_from_ascii(form(v)->name));
  return form(v)->args ? hash ^ form(v)->args->length : hash;
}

static Value form_or(Value left, Value right) {
  Value both[2] = {left, right};
  return kk_is_type_like(left) && kk_is_type_like(right) ? union_of(kk_tuple_from_values(both, 2))
                                                         : kk_not_implemented();
}

static Value form_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)args, (void)n, (void)names;
  const KkSpecialForm *f = form(callee);
  if (f->origin)
    kk_raise(KK_TypeError, "Type %s cannot be instantiated; use %s() instead", f->name, f->origin->name);
  else
    kk_raise(KK_TypeError, "Cannot instantiate %R", callee);
  return KK_VALUE_ASIDE;
}

Value kk_SpecialForm_op_origin(Value self) { return kk_value_from_ref(form(self)->origin); }
KkTuple *kk_SpecialForm_op_args(Value self) { return form(self)->args ? form(self)->args : kk_tuple_empty(); }

void kk_SpecialForm_class_init(KkClass *class) {
  class->name = class->qualname = "_SpecialForm";
  class->module = "typing";
  class->slots.repr = form_repr;
  class->slots.compare = form_compare;
  class->slots.hash = form_hash;
  class->slots.getitem = form_getitem;
  class->slots.call = form_call;
  class->slots.binary[KK_OR] = form_or;
}

// ---- TypeVar

typedef struct KkTypeVar {
  KkHeader header;
  KkStr *name;
  KkTuple *constraints;
  Value bound;
  char variance;   // '~', '+' (covariant) or '-' (contravariant)
} KkTypeVar;

static const KkSignature type_var_signature = {"typing",
                                               "TypeVar",
                                               (const char *const[]){"name", "bound", "covariant", "contravariant"},
                                               0,
                                               1,
                                               3,
                                               1,
                                               KK_TAKES_ANY_AND_KEYWORDS,
                                               false};

static Value type_var_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  Value v[4];
  if (!kk_parse_arguments(&type_var_signature, args, n, names, v))
    return KK_VALUE_ASIDE;
  KkStr *name = kk_convert_ref(v[0], KK_str, &type_var_signature, 0, false);
  if (name == KK_REF_ASIDE)
    return KK_VALUE_ASIDE;
  if (n == 2) {
    kk_raise(KK_TypeError, "A single constraint is not allowed");
    return KK_VALUE_ASIDE;
  }
  KkTypeVar *made = kk_alloc(sizeof *made, KK_TypeVar);
  made->name = name;
  made->constraints = n > 1 ? kk_tuple_from_values(args + 1, n - 1) : kk_tuple_empty();
  made->bound = kk_value_is_aside(v[1]) ? KK_VALUE_NONE : v[1];
  bool is_covariant = !kk_value_is_aside(v[2]) && kk_truth(v[2]) == 1;
  bool is_contravariant = !kk_value_is_aside(v[3]) && kk_truth(v[3]) == 1;
  made->variance = is_covariant ? '+' : is_contravariant ? '-' : '~';
  return kk_value_from_ref(made);
}

static KkTypeVar *type_var(Value v) { return kk_value_ref(v); }
static Value type_var_repr(Value v) {
  return kk_value_from_ref(kk_text_format("%c%U", (uint32_t)type_var(v)->variance, kk_TypeVar_op_name(v)));
}

KkStr *kk_TypeVar_op_name(Value self) { return type_var(self)->name ? type_var(self)->name : KK_STR("AnyStr"); }
KkTuple *kk_TypeVar_op_constraints(Value self) {
  if (type_var(self)->constraints)
    return type_var(self)->constraints;
  Value both[2] = {kk_value_from_ref(kk_class_builtin(KK_bytes)), kk_value_from_ref(kk_class_builtin(KK_str))};
  return kk_tuple_from_values(both, 2);
}
Value kk_TypeVar_op_bound(Value self) { return type_var(self)->bound; }

void kk_TypeVar_class_init(KkClass *class) {
  class->module = "typing";
  class->slots.make = type_var_make;
  class->slots.repr = type_var_repr;
  class->slots.binary[KK_OR] = form_or;
}

// The one that the module itself has: its name and constraints are not stored.
Value kk_typing_get_AnyStr(void) {
  kk_TypeVar_class();
  static const KkTypeVar it = {.header = {KK_TypeVar, 0, 0}, .bound = KK_VALUE_NONE, .variance = '~'};
  return kk_value_from_ref(&it);
}

// ---- NewType: called, it gives back its argument

typedef struct KkNewType {
  KkHeader header;
  KkStr *name;
  Value supertype;
} KkNewType;

static const KkSignature new_type_signature = {
    "typing", "NewType", (const char *const[]){"name", "tp"}, 0, 2, 0, 2, KK_TAKES_KEYWORDS, false};

static Value new_type_make(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  Value v[2];
  if (!kk_parse_arguments(&new_type_signature, args, n, names, v))
    return KK_VALUE_ASIDE;
  KkStr *name = kk_convert_ref(v[0], KK_str, &new_type_signature, 0, false);
  if (name == KK_REF_ASIDE)
    return KK_VALUE_ASIDE;
  KkNewType *made = kk_alloc(sizeof *made, KK_NewType);
  made->name = name;
  made->supertype = v[1];
  return kk_value_from_ref(made);
}

static const KkSignature new_type_call_signature = {"NewType", "__call__", (const char *const[]){"x"}, 1,    1,
                                                    0,         1,          KK_TAKES_POSITIONAL,        false};

static Value new_type_call(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee;
  Value v;
  return kk_parse_arguments(&new_type_call_signature, args, n, names, &v) ? v : KK_VALUE_ASIDE;
}

static KkNewType *new_type(Value v) { return kk_value_ref(v); }
static Value new_type_repr(Value v) { return kk_value_from_ref(kk_text_format("__main__.%U", new_type(v)->name)); }
KkStr *kk_NewType_op_name(Value self) { return new_type(self)->name; }
Value kk_NewType_op_supertype(Value self) { return new_type(self)->supertype; }

void kk_NewType_class_init(KkClass *class) {
  class->module = "typing";
  class->slots.make = new_type_make;
  class->slots.call = new_type_call;
  class->slots.repr = new_type_repr;
  class->slots.binary[KK_OR] = form_or;
}

// ---- functions

Value kk_typing_cast(Value type, Value v) { return (void)type, v; }
Value kk_typing_final(Value f) { return f; }
Value kk_typing_no_type_check(Value f) { return f; }
Value kk_typing_assert_type(Value v, Value type) { return (void)type, v; }

static Value call_overload(Value callee, const Value *args, size_t n, KkTuple *names) {
  (void)callee, (void)args, (void)n, (void)names;
  kk_raise(KK_NotImplementedError,
           "You should not call an overloaded function. A series of @overload-decorated functions "
           "outside a stub module should always be followed by an implementation that is not "
           "@overload-ed.");
  return KK_VALUE_ASIDE;
}

Value kk_typing_overload(Value f) {
  static const KkCode code = {.name = "_overload_dummy", .qualname = "_overload_dummy", .module = "typing"};
  (void)f;
  return kk_value_from_ref(kk_function_new(call_overload, &code, NULL, NULL, 0));
}

Value kk_typing_assert_never(Value v) {
  kk_raise(KK_AssertionError, "Expected code to be unreachable, but got: %R", v);
  return KK_VALUE_ASIDE;
}

Value kk_typing_reveal_type(Value v) {
  KkStr *text = kk_text_format("Runtime type is '%s'\n", kk_class_of(v)->name);
  return kk_stream_write(kk_stderr(), text) ? KK_VALUE_ASIDE : v;
}

static Value attribute_or(Value v, KkStr *name, Value fallback) {
  bool is_generic = kk_value_is(v, KK_GenericAlias) || kk_value_is(v, KK_UnionType) ||
                    (kk_value_is(v, KK_SpecialForm) && form(v)->args);
  return is_generic ? kk_getattr_default(v, name, fallback) : fallback;
}

// The classes of collections.abc and collections that names of typing stand for.
static const struct Origin {
  const char *name;
  Value (*class)(void);
} origins[] = {
    {"AbstractSet", kk_AbcSet_class},
    {"AsyncGenerator", kk_AbcAsyncGenerator_class},
    {"AsyncIterable", kk_AbcAsyncIterable_class},
    {"AsyncIterator", kk_AbcAsyncIterator_class},
    {"Awaitable", kk_AbcAwaitable_class},
    {"ByteString", kk_AbcByteString_class},
    {"Callable", kk_AbcCallable_class},
    {"Collection", kk_AbcCollection_class},
    {"Container", kk_AbcContainer_class},
    {"Coroutine", kk_AbcCoroutine_class},
    {"Counter", kk_Counter_class},
    {"DefaultDict", kk_defaultdict_class},
    {"Deque", kk_deque_class},
    {"Generator", kk_AbcGenerator_class},
    {"Hashable", kk_AbcHashable_class},
    {"Iterable", kk_AbcIterable_class},
    {"Iterator", kk_AbcIterator_class},
    {"Mapping", kk_AbcMapping_class},
    {"MutableMapping", kk_AbcMutableMapping_class},
    {"MutableSequence", kk_AbcMutableSequence_class},
    {"MutableSet", kk_AbcMutableSet_class},
    {"OrderedDict", kk_OrderedDict_class},
    {"Reversible", kk_AbcReversible_class},
    {"Sequence", kk_AbcSequence_class},
    {"Sized", kk_AbcSized_class},
};

Value kk_typing__bare(Value type) {
  bool is_subscripted = kk_value_is(type, KK_SpecialForm) && form(type)->args;
  return is_subscripted ? kk_value_from_ref((void *)form(type)->bare) : type;
}

static Value form_origin(const KkSpecialForm *f) {
  for (size_t i = 0; i < sizeof origins / sizeof *origins; i++)
    if (!strcmp(origins[i].name, f->name))
      return origins[i].class();
  return f->origin ? kk_value_from_ref(f->origin) : kk_value_from_ref((void *)f->bare);
}

Value kk_typing_get_origin(Value type) {
  if (kk_value_is(type, KK_SpecialForm) && form(type)->args)
    return form_origin(form(type));
  if (is_form(type, "Union"))
    return form(type)->args ? kk_typing_get_Union() : KK_VALUE_NONE;
  if (kk_value_is(type, KK_UnionType))
    return kk_value_from_ref(kk_class_builtin(KK_UnionType));
  return attribute_or(type, KK_STR("__origin__"), KK_VALUE_NONE);
}

KkTuple *kk_typing_get_args(Value type) {
  return kk_value_ref(attribute_or(type, KK_STR("__args__"), kk_value_from_ref(kk_tuple_empty())));
}

// lower.h - from the typed tree to the IR. Shared by the files of this layer.
//
//   lower.c             the program: modules, globals, one IR function per instance
//   lower_statement.c   statements without loops and exceptions; lower_annotation.c  annotations
//   lower_loop.c        while, for, comprehensions: cursors over iterables
//   lower_match.c       match; lower_module.c  modules as objects, globals(), locals()
//   lower_try.c         try, raise, assert; leaving through handlers and finally clauses
//   lower_expression.c  expressions; lower_operator.c  operators, tests, items
//   lower_object.c      instances of the program's classes: fields, constructors, methods by class
//   lower_generator.c   generator functions and expressions, yield
//   lower_call.c        calls; lower_builtin.c  builtins with code of their own; lower_library.c  signatures
//
// What lowering emits for an operation depends on the static types of its operands: a row of ops.def where there is one for
// them, else the runtime's generic operation on Values. Both print the same.
#pragma once

#include "ir/ir.h"
#include "sema/binding.h"
#include "sema/sema.h"

typedef enum RuntimeName {
#define RUNTIME(name, ...) RT_##name,
#include "lower/runtime.def"
#undef RUNTIME
  RUNTIME_NAMES
} RuntimeName;

// What must be done on the way out of a statement, innermost first: for return, break and continue.
typedef enum CleanupKind { CLEANUP_HANDLER, CLEANUP_FINALLY, CLEANUP_LOOP } CleanupKind;

typedef struct Cleanup {
  struct Cleanup *outer;
  CleanupKind kind;
  IrBlock *landing;   // of code outside this statement
  // HANDLER: restore what was handled, unbind the name
  IrVar *previous;
  Symbol *name;
  // FINALLY: set the selector and jump
  IrVar *selector;
  IrBlock *entry;
  Vec(IrBlock *) exits;   // by selector; 0 and 1 are the normal and the exceptional way
  // LOOP
  IrBlock *on_break, *on_continue;
  struct Cursor *cursor;   // over generators that must be closed when the loop is left; NULL: none
} Cleanup;

typedef struct Lower {
  Program *program;
  Context *context;
  IrProgram *ir;
  IrBuilder b;
  Instance *instance;   // being lowered
  Frame *frame;
  ModuleInfo *module;
  IrModule *ir_module;
  IrVar **vars;            // of frame->locals; NULL: never stored or read
  IrVar **free;            // of frame->free
  Type *function_result;   // what the function returns
  IrVar *result;           // value to return, kept while cleanups run
  Map namespaces;          // Scope * of a class body being lowered -> IrVar * of the dict of its names
  Scope *body_scope;       // of the module or class whose body is being lowered; NULL: a function's
  Cleanup *cleanup;
  const IrInline *inlined;   // the comprehension or class body being lowered
  Node *call;                // the innermost Call being lowered: what consumes a generator expression
  bool *is_appended;         // [frame->locals]: some `s += x` on a str may work in place (see lower_symbol)
  bool sees_ends;            // the program can see when objects end (lower_drop.c)
  bool notes_made;           // what the call at hand makes is let go by the call or statement around it
  Vec(IrVar *) made;         // what such calls have made
  Map types;                 // Abs * -> Type *
  Map ir_modules;            // ModuleInfo * -> IrModule *
  Map classes;               // ClassInfo * -> IrClass *
  Map fields;                // Slot * -> IrField *
  Map names;                 // Str -> how many frames have that name (a Frame * -> its number among them)
  Map globals;               // Symbol * -> IrGlobal *
  Map uncalled;              // Frame * -> IrFunction *
  Map defaults;              // default expression Node * -> IrGlobal * that keeps its value
  const IrRuntimeFunction *runtime[RUNTIME_NAMES];
  Map chosen;   // Signature * -> const IrRuntimeFunction *
} Lower;

// One item of an iteration: a value, or the parts of a tuple that need not be made.
typedef struct Element {
  IrTemp *value;   // NULL: parts
  struct Element *parts;
  int count;
} Element;

// ---- types and helpers (lower.c)
Type *lower_type(Lower *l, Node *node);   // of the expression in this instance; never: not reached
Type *lower_abs(Lower *l, const Abs *abs);
Type *simple_type(Lower *l, TypeKind kind);
IrTemp *lower_as(Lower *l, IrTemp *value, Type *type);   // the same value seen at that type
IrTemp *lower_runtime(Lower *l, RuntimeName name, Type *type, int count, IrTemp **operands);
IrTemp *lower_const_int(Lower *l, int64_t value);
IrTemp *lower_const_float(Lower *l, double value);
IrTemp *lower_const_bool(Lower *l, bool value);
IrTemp *lower_const_str(Lower *l, const char *text);
IrTemp *lower_const_text(Lower *l, Str text);
IrTemp *lower_none(Lower *l);
IrVar *lower_hidden(Lower *l, const char *name, Type *type);   // a variable of our own
IrTemp *lower_get(Lower *l, IrVar *var);
void lower_set(Lower *l, IrVar *var, IrTemp *value);
IrGlobal *lower_global(Lower *l, Symbol *symbol);
IrGlobal *lower_class_global(Lower *l, ClassInfo *info);

// ---- class statements (lower_class.c)
void lower_class_statement(Lower *l, Node *node);
IrVar *lower_namespace(Lower *l, Symbol *symbol);   // the dict in which a class body has the name; NULL: a variable
void lower_namespace_set(Lower *l, Symbol *symbol, IrTemp *value);
void lower_namespace_unbind(Lower *l, Symbol *symbol);
IrTemp *lower_body_variable(Lower *l, Symbol *symbol);   // of a module or class body, bound for certain
IrTemp *lower_class_name(Lower *l, Node *node);          // a Name in a class body; NULL: as anywhere else
IrTemp *lower_class_object(Lower *l, ClassInfo *info);   // for super() in its methods

// ---- settled instances of extension modules (lower_settled.c)
bool lower_is_settled_function(Lower *l, Node *name);   // is it one that may be called directly?
void lower_settled_branch(Lower *l, IrBlock *settled, IrBlock *replaced);
bool lower_crosses_freely(Type *type);   // such a value may be given to code that is not known
IrTemp *lower_settled_value(Lower *l, Str name, IrTemp *value, Type *type);
void lower_settled_fails(Lower *l, Str name);
IrTemp *lower_settled_constant(Lower *l, Node *name);   // NULL: it is none
void lower_settle_begin(Lower *l);
void lower_settle(Lower *l, Symbol *symbol);   // after it was bound by the module's body
const unsigned *lower_entry_kinds(Lower *l, const Instance *entry);

IrFunction *lower_instance_function(Lower *l, Instance *instance);
IrModule *lower_ir_module(Lower *l, ModuleInfo *module);
Str lower_docstring(Node *node);                     // of a module or def; NULL: none
void lower_unreachable(Lower *l);                    // inference says that we never get here
void lower_unless_completes(Lower *l, Node *node);   // the same if the expression's type is never
bool type_is(Type *type, TypeKind kind);
bool type_may_be(Type *type, TypeKind kind);
int list_kind_of(Type *list);   // birth kind of a list type, as KkListKind
#define OPERANDS(...) \
  (int)(sizeof((IrTemp *[]){__VA_ARGS__}) / sizeof(IrTemp *)), (IrTemp *[]) { __VA_ARGS__ }

IrSite lower_site(Lower *l, Node *node);   // set the site of what follows; returns the old one
IrSite lower_site_of_method(Lower *l, Node *call, bool is_lookup);
void lower_site_restore(Lower *l, IrSite site);

// ---- statements
void lower_body(Lower *l, NodeList body);
void lower_assign(Lower *l, Node *target, IrTemp *value);
void lower_assign_element(Lower *l, Node *target, Element element);
void lower_variable_set(Lower *l, Symbol *symbol, IrTemp *value);
void lower_variable_unbind(Lower *l, Symbol *symbol);
IrVar *lower_variable(Lower *l, Symbol *symbol);   // NULL: a global
void lower_check_module_has(Lower *l, ModuleInfo *module, IrGlobal *global);
IrTemp *lower_module(Lower *l, ModuleInfo *module);               // the object
void lower_annotations(Lower *l, Node *node, IrTemp *function);   // (lower_annotation.c)
void lower_annotated_target(Lower *l, Node *node, Scope *scope);
void lower_begin_annotations(Lower *l, Scope *scope);
void lower_import_fails(Lower *l, Str name);   // ModuleNotFoundError
IrTemp *lower_import_call(Lower *l, Node *call);
void lower_run_module(Lower *l, ModuleInfo *module);
void lower_begin_module(Lower *l, ModuleInfo *module);   // (lower_module.c)
IrTemp *lower_package(Lower *l, const ModuleInfo *module);
IrTemp *lower_submodule(Lower *l, ModuleInfo *package, ModuleInfo *submodule);
IrTemp *lower_globals(Lower *l);
IrTemp *lower_locals(Lower *l, Node *call);
void lower_match(Lower *l, Node *node);
void lower_while(Lower *l, Node *node);
void lower_for(Lower *l, Node *node);
void lower_try(Lower *l, Node *node);
void lower_with(Lower *l, Node *node);
void lower_raise(Lower *l, Node *node);
void lower_assert(Lower *l, Node *node);
void lower_leave(Lower *l, bool is_break);
void lower_return(Lower *l, IrTemp *value);
IrBlock *lower_landing_block(Lower *l, IrBlock *outer, const char *label);   // what it raises goes to `outer`
void lower_enter_protected(Lower *l, IrBlock *landing, const char *label);   // a block whose exceptions go there
IrTemp *lower_landing(Lower *l, IrBlock *block);                             // enters it; the exception
void lower_raise_again(Lower *l, IrTemp *exception);

// ---- expressions
IrTemp *lower_expression(Lower *l, Node *node);
void lower_condition(Lower *l, Node *node, IrBlock *yes, IrBlock *no);
IrTemp *lower_truth(Lower *l, IrTemp *value);
IrTemp *lower_flag(Lower *l, IrTemp *value);
IrTemp *lower_name(Lower *l, Node *node);   // to be appended to: not settled
IrTemp *lower_builtin_name(Lower *l, Node *node, Str name);
IrVar *lower_collected(Lower *l, Node *place, NodeList args, NodeList keywords, IrTemp *callee);
IrTemp *lower_symbol(Lower *l, Symbol *symbol, Node *node);   // its value, checked if the node needs it
bool lower_is_appended(Lower *l, Symbol *symbol);             // a local that is_appended
bool lower_knows_module(Lower *l, const Abs *object, Str name);
IrTemp *lower_attribute(Lower *l, Node *node);
IrTemp *lower_set_display(Lower *l, Node *node, bool is_walked);   // is_walked: the iterable of a loop
IrTemp *lower_comprehension(Lower *l, Node *node, Node *user);
IrTemp *lower_make_function(Lower *l, Node *node);
IrFunction *lower_uncalled_function(Lower *l, Frame *frame);   // for a function object that nothing calls
void lower_keep_default(Lower *l, Frame *frame, int parameter, IrTemp *value);   // for direct calls
IrTemp *lower_constant_default(Lower *l, Node *node);
IrTemp *lower_default(Lower *l, Frame *frame, int parameter);
IrTemp *lower_complex(Lower *l, IrTemp *real, IrTemp *imag);   // of ints and floats; imag NULL: 0
IrTemp *lower_binary(Lower *l, Node *place, Operator op, IrTemp *a, IrTemp *b, bool is_inplace, Type *type);
int lower_comparison(CompareOperator op);   // as KkComparison
IrTemp *lower_compare_pair(Lower *l, CompareOperator op, IrTemp *a, IrTemp *b);
IrTemp *lower_item(Lower *l, Node *node, IrTemp *container, IrTemp *key, Type *type);
void lower_store_item(Lower *l, IrTemp *container, IrTemp *key, IrTemp *value);
IrTemp *lower_slice_item(Lower *l, Node *node, IrTemp *container, Node *slice, Type *type);
IrTemp *lower_to_str(Lower *l, IrTemp *value);
IrTemp *lower_call(Lower *l, Node *node);
// A method called by an operator or as a property, at that place. type: of the result; never: it does not return.
IrTemp *lower_call_special(Lower *l, Node *place, Dispatch *dispatch, IrTemp *object, Type *type, int count,
                           IrTemp **operands);

// ---- instances of the program's classes (lower_object.c)
IrClass *lower_class(Lower *l, ClassInfo *info);
Type *lower_field_type(Lower *l, Node *node);                       // of what the Attribute holds; object: anything
IrTemp *lower_get_attribute(Lower *l, Node *node, IrTemp *owner);   // node: an Attribute whose value is no module
bool lower_is_plain_instance(Lower *l, Type *type);                 // (or None) of classes that say nothing of truth
IrTemp *lower_is_of_classes(Lower *l, IrTemp *value, const Abs *named, IrTemp *classes);   // isinstance; NULL: ask
void lower_set_attribute(Lower *l, Node *node, IrTemp *owner, IrTemp *value);
IrTemp *lower_super(Lower *l, Node *node);
IrTemp *lower_isinstance(Lower *l, IrTemp *value, const Abs *named, IrTemp *classes);
IrTemp *lower_call_builtin(Lower *l, Node *node, bool *done);   // builtins with code of their own
IrTemp *lower_call_signature(Lower *l, Node *node, Signature *signature, Node *self, bool *done);
IrTemp *lower_library_value(Lower *l, ModuleInfo *module, Str name);   // a function or class of a module in C; NULL
IrTemp *lower_signature_property(Lower *l, Signature *signature, IrTemp *self, Type *type);
IrTemp *lower_list_of(Lower *l, IrTemp *iterable, Type *type);

// ---- where the program lets go of what has an end (lower_drop.c). A temporary that says whether it dies (NULL: nobody can
// see it) is asked for before, and given to lower_let_go after.
bool lower_program_sees_ends(Program *program);
void lower_drop_begin(Lower *l);   // after the variables are declared
IrTemp *lower_replaced_dies(Lower *l, Symbol *symbol);
IrTemp *lower_deleted_dies(Lower *l, Symbol *symbol);
IrTemp *lower_attribute_dies(Lower *l, Node *node, IrTemp *owner, bool is_deleted);
IrTemp *lower_item_dies(Lower *l, IrTemp *owner, IrTemp *key, bool is_deleted);
void lower_let_go(Lower *l, IrTemp *dies);
void lower_drop_variables(Lower *l);   // before the function returns
// What calls make for the operation around them, or for nobody, is let go after that operation, or statement.
typedef struct Making {
  bool is_user, is_noted;   // an operation that lets its operands go; its own value is let go by whoever uses it
  int first;                // of Lower.made
} Making;
Making lower_make_begin(Lower *l, Node *node);
void lower_make_end(Lower *l, Making making, bool makes, IrTemp *value);   // value NULL: never gets here
void lower_drop_statement(Lower *l, Node *expression);                     // an expression statement
void lower_drop_unnamed(Lower *l);

// ---- generators (lower_generator.c)
IrFunction *lower_declare_function(Lower *l, Instance *instance, const char *suffix);   // lower.c
IrFunction *lower_generator_body(Lower *l, Instance *instance);
void lower_generator_maker(Lower *l, Instance *instance);
void lower_generator_expression_body(Lower *l, Node *node);
IrTemp *lower_generator_made(Lower *l, Node *node);   // a GeneratorExp as a value
IrTemp *lower_yield(Lower *l, Node *node);
IrTemp *lower_yield_value(Lower *l, IrTemp *value);
IrTemp *lower_yield_from(Lower *l, Node *node);       // await, too
IrTemp *lower_await_value(Lower *l, IrTemp *value);   // await a value at hand
IrTemp *lower_async_next(Lower *l, IrTemp *iterator, IrBlock *done);
Instance *lower_known_generator(const Abs *value);
bool lower_is_fresh_generator(Lower *l, Node *node);     // makes one that nobody else has
bool lower_closing_matters(const Instance *generator);   // may anybody see when it is closed?
IrTemp *lower_generator_next(Lower *l, IrFunction *body, IrVar *generator);
IrTemp *lower_generator_item(Lower *l, IrFunction *body, IrVar *generator);

// ---- iteration (lower_loop.c): a cursor over an iterable; cursor_next goes to `done` at the end
typedef struct Cursor Cursor;
Cursor *cursor_open(Lower *l, Node *iterable);
Cursor *cursor_open_at(Lower *l, Node *iterable, Node *place);   // place: what CPython shows if iter() raises
Cursor *cursor_open_value(Lower *l, IrTemp *iterable, Type *item);
// Over the parameter of a generator expression: the iterable, or an iterator, as generator_takes_directly says. node: the
// expression that gave it.
Cursor *cursor_open_iterator(Lower *l, IrTemp *value, const Abs *abs, Node *node);
Cursor *cursor_open_async(Lower *l, IrTemp *iterator, const Abs *abs, Node *node);
Type *lower_element_type(Lower *l, Node *iterable);   // of its items
Element cursor_next(Lower *l, Cursor *cursor, IrBlock *done);
void cursor_close(Lower *l, Cursor *cursor);   // the generators that only it knows
IrTemp *element_value(Lower *l, Element element);
typedef void LoopBody(Lower *l, void *context);   // what a generator's element does
// The loops of a comprehension; user: the node that CPython shows for the frame around it.
void lower_clauses(Lower *l, Node *node, Node *user, LoopBody *body, void *context);
// Those of a generator expression in its own function.
void lower_clauses_of(Lower *l, Node *node, Cursor *outermost, LoopBody *body, void *context);

IrProgram *program_lower(Program *program);

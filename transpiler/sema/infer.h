// infer.h - shared by the files of the inference.
//
//   infer.c            the fixpoint: a queue of instances; calls of frames; results
//   infer_statement.c  environments through statements, loops, try
//   infer_expression.c the value of each expression
//   infer_condition.c  what a test tells about variables
//   infer_match.c      match statements
//   infer_call.c       calls: of frames, classes, builtins
//   infer_library.c    what a library signature does with its arguments
//   infer_operator.c   operators, items, iteration
//   infer_annotation.c annotations that are evaluated
#pragma once

#include "sema/sema.h"

// The values of a frame's variables at one point; NULL where the point is not reached.
typedef struct Env {
  const Abs **vars;
} Env;

typedef struct LoopContext {
  struct LoopContext *outer;
  Env *breaks, *continues;   // joins of the environments that leave that way
  int protections;           // depth of I->protections at the loop: what lies inside runs its finally first
} LoopContext;

// A try statement around the current point: collects every environment in which its body may be left.
typedef struct Protection {
  struct Protection *outer;
  Env *seen;
  bool is_finally;
  LoopContext *loop;        // innermost loop outside
  bool breaks, continues;   // a break or continue passes through its finally
} Protection;

// An `except … as name` whose body is being inferred: the name goes when it is left.
typedef struct HandlerName {
  struct HandlerName *outer;
  Symbol *symbol;
  LoopContext *loop;   // innermost loop outside
} HandlerName;

typedef struct Infer {
  AbsContext abs;
  Program *program;
  Instance *instance;   // being run
  Frame *frame;
  ModuleInfo *module;
  Env *env;   // at the current point
  int var_count;
  LoopContext *loop;
  Protection *protection;
  HandlerName *handler;
  ClassInfo *class_info;   // whose body is being inferred
} Infer;

// ---- environments (infer_statement.c)
Env *env_copy(Infer *I, const Env *env);
Env *env_join(Infer *I, const Env *a, const Env *b);
int var_index(Infer *I, Symbol *symbol);   // slot in the environment, or -1: flow-insensitive
void var_store(Infer *I, Symbol *symbol, const Abs *value);
const Abs *var_load(Infer *I, Node *name);   // of a Name
void infer_body(Infer *I, NodeList body);
void infer_target(Infer *I, Node *target, const Abs *value);

// ---- expressions
const Abs *infer_expression(Infer *I, Node *node);   // records and returns its value; NULL: does not complete
const Abs *infer_record(Infer *I, Node *node, const Abs *value);
void infer_condition(Infer *I, Node *node, Env **yes, Env **no);   // consumes I->env
bool infer_has_flow(Infer *I, Node *node);                         // is it a variable that tests narrow?
Env *infer_narrowed(Infer *I, Env *env, Node *name, const Abs *value);
void infer_split_instances(Infer *I, Node *place, const Abs *value, const Abs *classes, const Abs **in,
                           const Abs **out);
void infer_match(Infer *I, Node *node);                            // (infer_match.c)
AbsCell *cell_at(Infer *I, const void *place, const void *part);   // of what is made there; the same in every run
const Abs *infer_list_at(Infer *I, const void *place, const void *part, const Abs *item);
const Abs *infer_generator(Infer *I, Node *node);
void infer_generator_body(Infer *I, Node *node);   // of a generator expression with a frame of its own
const Abs *infer_yield(Infer *I, Node *node);      // Yield or YieldFrom (infer_generator.c)
const Abs *infer_await(Infer *I, Node *node, const Abs *value);
const Abs *infer_await_special(Infer *I, Node *node, const Abs *object, const char *name, const Abs **args, int count);
void infer_look_into(Infer *I, const Abs *object);
const Abs *infer_async_iterator(Infer *I, Node *place, const Abs *iterable);
const Abs *infer_async_next(Infer *I, Node *place, const Abs *iterator);
void infer_yielded(Infer *I, const Abs *value);
void infer_returned(Infer *I, const Abs *value);
void infer_sent(Infer *I, const Abs *generator, const Abs *value);
void generator_escape(void *infer, Instance *body);
const Abs *infer_object_item(Infer *I,
                             const AbsObject *object);   // what iterating an instance of a builtin class yields

// ---- annotations (infer_annotation.c)
void infer_evaluate_annotation(Infer *I, Node *node);
void infer_evaluate_annotations(Infer *I, Node *function);
void infer_annotated_target(Infer *I, Node *node);
void infer_begin_annotations(Infer *I, Scope *scope);

// ---- modules as values (infer_module.c)
void infer_see_module(void *context, ModuleInfo *module);
void infer_open_module(Infer *I, ModuleInfo *module);
void infer_open_seen_modules(Infer *I);
const Abs *infer_module_fallback(Infer *I, ModuleInfo *module, Node *place, Str name);
void infer_run_module(Infer *I, ModuleInfo *module);   // its body, and those of the packages around it
void infer_begin_modules(Infer *I);

// ---- operators
const Abs *infer_binary(Infer *I, Node *place, Operator op, const Abs *a, const Abs *b, bool is_inplace, Node *right);
const Abs *infer_item(Infer *I, Node *place, const Abs *container, const Abs *key, Node *key_node);
void infer_store_item(Infer *I, Node *place, const Abs *container, const Abs *key, const Abs *value, bool is_slice);
const Abs *infer_element(Infer *I, const Abs *iterable);   // what iterating yields
const Abs *cell_read(Infer *I, AbsCell *cell);

typedef struct CallArgs {
  Node *place;   // the Call
  const Abs **positional;
  int count;
  Str *names;   // keyword arguments
  const Abs **values;
  int named;
} CallArgs;

// ---- calls
const Abs *infer_call(Infer *I, Node *call);
bool infer_binds_directly(Infer *I, Frame *frame, const Abs *self, CallArgs *args);
// The call of that function with these arguments, which bind directly, by an instance of its own.
const Abs *infer_call_direct(Infer *I, Frame *frame, const Abs *self, CallArgs *args, Instance **target);
const Abs *infer_call_value(Infer *I, Node *place, const Abs *callee, const Abs **args,
                            int count);   // dynamic, positional
const Abs *infer_attribute(Infer *I, Node *node);
const Abs *infer_attribute_of(Infer *I, Node *node, const Abs *value, Str name);
const Abs *infer_call_frame(Infer *I, Node *place, Frame *frame, const Abs **args, int count);   // by the runtime
const Abs *infer_call_bound(Infer *I, Frame *frame, const Abs *self, CallArgs *args, const Abs *any);
void infer_bind_object(Infer *I, Frame *frame, const Abs **bound);   // parameters that may be anything
const Abs *infer_signature_value(Infer *I, struct Signature *signature, const Abs *self, Node *place);
Instance *instance_of(Infer *I, Frame *frame, const Abs **args);         // by argument kinds
Instance *instance_of_entry(Infer *I, Frame *frame, const Abs **args);   // from Python code, settled
Instance *instance_generic(Infer *I, Frame *frame);                      // for dynamic calls
void instance_feed(Infer *I, Instance *instance, const Abs **args);      // its parameters may be these, too
const Abs *instance_called(Infer *I, Instance *instance);                // by the one that runs; its result so far
void instance_enqueue(Infer *I, Instance *instance);
const Abs *infer_make_function(Infer *I, Node *node);   // def or lambda: defaults, then the value

// ---- library
const Abs *infer_signature(Infer *I, Signature *signature, const Abs *self, CallArgs *args);
Signature *signature_choose(Signature *signature, bool has_self, CallArgs *args);   // among overloads
const Abs *infer_annotation(Infer *I, Node *annotation,
                            Node *place);   // value of a library annotation without variables
const Abs *infer_class_call(Infer *I, const AbsObject *class, CallArgs *args);
const Abs *infer_module_class_call(Infer *I, const char *name, CallArgs *args);   // (infer_module_class.c)
const Abs *infer_held(const AbsObject *object);   // what an instance of deque, Counter, … holds: a LIST or DICT; NULL
const Abs *infer_unknown_instance(Infer *I, const char *name);   // of that builtin class, whatever it holds
const Abs *infer_held_dict(Infer *I, const Abs *value);          // value with such instances as the DICTs they hold
const Abs *infer_held_item(Infer *I, const AbsObject *object, const Abs *key);   // object[key]
bool infer_is_module_operation(Infer *I, const Abs *a, const Abs *b);   // an operand is of a class of a library module
const Abs *infer_module_binary(Infer *I, Operator op, const Abs *a, const Abs *b, bool is_inplace);
const Abs *infer_make_dict(Infer *I, CallArgs *args);                      // dict(…) (infer_library.c)
const Abs *infer_mapping_key(Infer *I, Node *place, const Abs *mapping);   // of an object of the program
const Abs *infer_mapping_value(Infer *I, Node *place, const Abs *mapping, const Abs *key);
const Abs *infer_unknown_call(Infer *I, CallArgs *args);   // keeps its arguments, gives anything
// The call of a function that functools made, alone: what it yields; NULL: it is something else.
const Abs *infer_call_module_instance(Infer *I, const Abs *callee, CallArgs *args);
const Abs *infer_globals(Infer *I, CallArgs *args);
const Abs *infer_locals(Infer *I, CallArgs *args);
const Abs *infer_reduce(Infer *I, CallArgs *args);
const Abs *infer_cache(Infer *I, CallArgs *args);
const Abs *infer_update_wrapper(Infer *I, CallArgs *args);
const Abs *infer_copy(Infer *I, CallArgs *args);
const Abs *infer_chain_from_iterable(Infer *I, CallArgs *args);
const Abs *infer_tee(Infer *I, CallArgs *args);
const Abs *infer_random_choice(Infer *I, CallArgs *args);   // (infer_random.c)
const Abs *infer_random_list(Infer *I, CallArgs *args);
bool name_is(Str name, const char *text);

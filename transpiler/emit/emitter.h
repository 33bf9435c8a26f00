// emitter.h - what the files of emit/ share.
//
//   emit.c              the program: variables, imports, start
//   emit_units.c        the pieces, put together as one file or several
//   emit_constants.c    static data: strs, bytes, big ints, sites
//   emit_names.c        C names for Python's
//   emit_function.c     a function: variables, blocks, failures
//   emit_expression.c   operations without effect, as C expressions
//   emit_operation.c    operations with effects, as statements
//   emit_entry.c        boxed entries and code records
//   emit_class.c        structs of instances, their fields
//   emit_generator.c    bodies of generators: what is kept from yield to yield
//   emit_frame.c        records of frames, for programs that look at them
//   emit_fast.c         what fast copies add: checks, exits, the way into the generic copy
#pragma once

#include "emit/emit.h"

typedef struct SiteEntry {
  IrSite site;
  const char *function;
  Source *source;
} SiteEntry;

// What C declares at the top level, in the order of a file. See emit_units.c.
typedef enum UnitKind {
  UNIT_TYPE,       // struct or enum
  UNIT_VARIABLE,   // in one file only
  UNIT_CONSTANT,   // equal ones are one object
  UNIT_TABLE,      // may be there several times
  UNIT_RECORD,     // the same, and mentions tables
  UNIT_FUNCTION,
} UnitKind;

typedef struct Unit {
  UnitKind kind;
  Str name;              // by which other units mention it
  const char *before;    // lines above it
  const char *storage;   // "static", …; in one file. "" for main()
  const char *head;      // as in a declaration: "KkNone f(int64_t n)"
  const char *rest;      // of the definition: " {\n…}\n", " = NULL;\n"
  const char *group;     // of a boxed entry and its like: the function with which it stands; or NULL
  bool is_main;          // belongs to the main file
  bool is_body;          // runs a module's statements
  bool is_light;         // a function for the light files: see EmittedFile
  int index;             // in emitter->units
  // found by emit_units.c
  struct Unit *user;   // a function that mentions it
  bool has_users;      // more than one
  int companions;      // small functions that only it calls
  bool is_shared;      // mentioned by another file
  int shard;           // -1: wherever it is needed
} Unit;

// The whole program. Units are collected in any order and put together at the end.
typedef struct Emitter {
  IrProgram *program;
  const EmitOptions *options;
  Arena *arena;
  Vec(Unit *) units;
  Map unit_of;           // Str -> Unit
  Buffer startup;        // statements that make what cannot be static: big ints, tuples of names
  Map strs, byte_strs;   // Str -> its C expression
  Map big_ints;          // Str (digits) -> its C expression
  Map tuples;            // Str (its items in C) -> the C expression of a tuple of names
  Map visible;           // IrFunction * -> the C expression of the names it sees, see emit_visible.c
  Map globals;           // IrGlobal * -> its C name
  int constant_count;
  bool has_generators, has_coroutines, has_async_generators;
  Vec(SiteEntry) sites;   // of the function being written
  int plan_count;         // of it: places that read, set or call attributes by name
} Emitter;

// ---- emit_units.c
Unit *unit_new(Emitter *e, UnitKind kind, const char *name);
void unit_set(Emitter *e, Unit *unit, const char *head, Buffer *rest);   // takes the text
void units_print(Emitter *e, EmittedFiles *files);

// ---- emit_constants.c: each returns a C expression; equal constants are the same object
const char *constant_str(Emitter *e, Str text);               // KkStr *
const char *constant_bytes(Emitter *e, Str text);             // KkBytes *
const char *constant_int(Emitter *e, int64_t n);              // an int64_t literal
const char *constant_word(Emitter *e, uint64_t n);            // a uint64_t literal
const char *constant_tagged(Emitter *e, int64_t n);           // a KkInt
const char *constant_big_int(Emitter *e, Str digits);         // a KkInt
const char *constant_float(Emitter *e, double number);        // a double
const char *constant_names(Emitter *e, IrNames names);        // KkTuple * of strs; NULL if none
const char *constant_builtin(Emitter *e, const char *name);   // a Value
const char *constant_site(Emitter *e, const IrFunction *function, const char *name, IrSite site);   // const KkSite *
const char *c_string(Emitter *e, const char *text, int length);      // a C string literal
const char *constant_plan(Emitter *e, const IrFunction *function);   // KkPlan **: where an attribute's plan is kept
void emit_sites(Emitter *e, const IrFunction *function);
bool function_is_shown(const IrFunction *function);      // its frames are seen in tracebacks
const char *line_file(const Source *source, int line);   // the file that the line of the source comes from

const char *visible_names(Emitter *e, const IrFunction *function);   // emit_visible.c: const char *const *

// ---- emit_names.c
const char *name_local(Arena *arena, Str python);   // injective, never a C keyword or a macro
const char *name_global(Emitter *e, const IrGlobal *global);
const char *name_begun(Emitter *e, const IrModule *module);   // the bool that a module's body has begun

// ---- types and representations
const char *c_type(IrRep rep, Type *type);                                      // "KkList *", "double"
const char *c_declare(Arena *arena, IrRep rep, Type *type, const char *name);   // "KkList *a", "double x"
const char *c_aside(IrRep rep);
const char *c_zero(IrRep rep);                                        // some value, for what is set before it is read
const char *c_is_aside(Arena *arena, IrRep rep, const char *value);   // may be a true result: see rep_needs_pending
bool rep_needs_pending(IrRep rep);                                    // the aside does not prove that it failed
const char *c_symbol(Arena *arena, const IrFunction *function);       // of its definition
const char *c_callee(Arena *arena, const IrFunction *caller, const IrFunction *callee);   // as called from there
const char *c_call(Arena *arena, const IrFunction *caller, const IrFunction *callee, const char *arguments,
                   const char *depth);   // caller NULL: not from Python code
const char *c_call_symbol(Arena *arena, const char *symbol, const IrFunction *callee, const char *arguments,
                          const char *depth);
const char *c_signature(Emitter *e, const IrFunction *function, const char *symbol);   // "KkInt f(KkInt n)"

// ---- expressions
// How tightly a C expression binds: what must stand in parentheses as an operand.
typedef enum Tightness { LOOSE, UNARY, TIGHT } Tightness;

typedef struct Expression {
  const char *text;
  Tightness tightness;
} Expression;

// A temporary while its function is emitted.
typedef struct TempState {
  enum { TEMP_NONE, TEMP_INLINE, TEMP_PENDING, TEMP_NAMED } state;
  Expression expression;   // what stands for it: its name, a constant, or (PENDING) a text not written yet
  bool is_local;           // all uses are in the block that defines it
  bool is_tested;          // some is_aside looks at it: its aside may mean something else than a failure
  bool is_framed;          // lives across a yield: stands in the generator's frame
  bool reads_memory;       // PENDING: the text reads what effects may change
  uint64_t reads;          // PENDING: variables it reads, bit index % 64
  IrTemp *temp;
} TempState;

typedef struct Exit {    // a cold label where a fast copy leaves for the generic one
  IrBlock *resume;       // block of the generic copy
  const IrVar *var;      // that gets the result of a call; NULL: the block is done again
  const char *value;     // C text of that result, an int64_t
  const char *failure;   // label to go to if the call raised
} Exit;

typedef struct Failure {   // a cold label at the function's end
  const char *trace;       // calls of kk_traceback; NULL: none
  IrBlock *landing;        // NULL: leaves the function
  const char *raise;       // statement that raises first; NULL: raised already
  int line;                // of the Python that fails
} Failure;

typedef struct Body {
  Emitter *e;
  Arena *arena;
  IrFunction *function;
  Buffer *out;
  const char *recursion;    // the symbol that its calls of itself name
  const char **var_names;   // by index
  TempState *temps;         // by number
  Vec(int) pending;         // numbers of the temporaries in that state, oldest first
  Vec(Failure) failures;
  Vec(Exit) exits;
  IrBlock **order;         // the blocks as written; NULL after the last
  IrBlock *block, *next;   // the one being written, the one that follows it in the text
  int position;            // of the instruction in the block
  int line;                // of the Python line shown last
  bool *is_declared;       // by var index
  const IrCfg *cfg;
  struct Liveness *liveness;   // NULL: nobody has asked yet
  bool *is_kept;               // of a generator, by var index: has a field in its frame
  bool *is_saved;              // of a generator, by var index: lives across a yield
  int yields;                  // of a generator: how many are written
  uint64_t reads;              // of the operands taken for the instruction at hand
  bool reads_memory;
  bool has_frame;           // keeps a record: frame_
  bool has_inner_frames;    // which sometimes stands for more than one frame
  const char *frame_site;   // the place that it is known to note; NULL: unknown
} Body;

__attribute__((format(printf, 2, 3))) void body_line(Body *b, const char *format, ...);
__attribute__((format(printf, 2, 3))) const char *body_text(Body *b, const char *format, ...);
Expression body_operand(Body *b, const IrInstruction *instruction, int k);     // takes it
const char *operand_text(Body *b, const IrInstruction *instruction, int k);    // as an argument
const char *operand_tight(Body *b, const IrInstruction *instruction, int k);   // as an operand of any operator
const char *operand_name(Body *b, const IrInstruction *instruction, int k);    // to be mentioned twice
void body_before_effect(Body *b, const IrInstruction *instruction);            // after its operands were taken
void body_place(Body *b, const IrInstruction *instruction, Expression expression);
const char *body_result(Body *b, const IrInstruction *instruction, const char *text);
const char *body_variable(Body *b, IrTemp *temp);
void body_defer(Body *b, const IrInstruction *instruction, const char *text);
void body_set_var(Body *b, const IrVar *var, const char *value);
bool body_has_flag(const IrVar *var);   // a raw int that may be unbound: a bool beside it tells
void body_unset_var(Body *b, const IrVar *var);
const char *body_fail(Body *b, const IrInstruction *instruction, const char *raise);   // label to go to
const char *body_label(Body *b, const IrBlock *block);
const char *body_unbound(Body *b, const IrVar *var);   // C condition
void body_comment(Body *b, const IrInstruction *instruction);
void body_flush(Body *b);               // writes all pending texts
bool body_has_flag(const IrVar *var);   // whether it is bound stands in a variable beside it
bool body_is_mentioned(const Body *b, const IrVar *var);
const char *body_start_value(const IrVar *var);                   // C
bool instruction_is_constant(const IrInstruction *instruction);   // its text can stand at every use

Expression expression_of(Body *b, const IrInstruction *instruction);   // of an operation without effect
Expression int_expression(Body *b, const IrInstruction *instruction);
Expression index_expression(Body *b, const IrInstruction *instruction);
const char *unchecked_item(Body *b, const IrInstruction *access);   // of a viewed list, as a place
const char *list_load_text(Body *b, const IrInstruction *list_get, const char *suffix);   // a condition: it is there
const char *runtime_call(Body *b, const IrInstruction *instruction);
const char *global_place(Body *b, const IrGlobal *global);
const char *global_value(Body *b, const IrGlobal *global);   // read; global_place: its C variable
const char *global_call(Body *b, const IrGlobal *global, const char *function);
const char *operands_from(Body *b, const IrInstruction *instruction, int first, int last);
const char *operand_array(Body *b, const IrInstruction *instruction, const char *type, int first, int last);
void emit_operation(Body *b, const IrInstruction *instruction);   // one with effects or that raises
void emit_function(Emitter *e, IrFunction *function);

// ---- emit_class.c
void emit_classes(Emitter *e);
const char *field_place(Body *b, const IrInstruction *instruction);
void emit_check_object(Body *b, const IrInstruction *instruction);
void emit_class_layout(Body *b, const IrInstruction *instruction);
const char *instance_new_text(Body *b, const IrInstruction *instruction);
void emit_field_get(Body *b, const IrInstruction *instruction);
void emit_field_set(Body *b, const IrInstruction *instruction);
Expression is_exactly_expression(Body *b, const IrInstruction *instruction);
// ---- emit_entry.c
void emit_code(Emitter *e, const IrFunction *function);   // its KkCode

// ---- emit_generator.c
void body_find_kept(Body *b, const IrCfg *cfg);
const char *body_live_references(Body *b, const IrCfg *cfg, const IrInstruction *drop, int *count);
void emit_generator(Body *b);   // its frame, record, constructor, step
const char *generator_signature(Body *b);
void emit_kept(Body *b, const IrVar *var);
void emit_generator_start(Body *b);
void emit_yield(Body *b, const IrInstruction *instruction);
void emit_generator_end(Body *b);

// ---- emit_frame.c
void emit_frame_start(Body *b);
void emit_frame_place(Body *b, const IrInstruction *instruction);    // before it
const char *function_code(Emitter *e, const IrFunction *function);   // const KkCode *; makes it if nothing else does

// ---- emit_fast.c
bool is_fast_operation(const IrInstruction *instruction);   // it leaves if it fails
void emit_fast_operation(Body *b, const IrInstruction *instruction);
void emit_exits(Body *b);
void emit_generic_start(Body *b);   // where the generic copy goes on
const char *generic_signature(Body *b);
const char *c_storage(const IrFunction *function);   // emit_function.c: "static", and whether to inline
void emit_tagged_entry(Emitter *e, const IrFunction *function);
const char *body_exit(Body *b, const IrInstruction *instruction, const IrVar *var, const char *value);
void emit_entry(Emitter *e, const IrFunction *function);

const char *c_convert(Arena *arena, IrRep from, IrRep to, IrRange range, const char *value);
const char *list_suffix(IrRep rep);   // i64, int, f64, bool, value
const char *list_kind(Type *list);    // KK_LIST_I64, …

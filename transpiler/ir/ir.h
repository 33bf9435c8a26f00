// ir.h - the intermediate representation: basic blocks of three-address code with types.
//
// A function has *variables* (Python's, mutable; C locals in the end), *temporaries* (assigned once, used in the block
// that assigns them or in blocks it dominates) and *blocks*. Lowering builds it typed and without representations; the
// passes in opt/ find ranges, choose representations, insert conversions; the emitter prints C.
//
//   def add(a: int, b: int) -> int: return a + b
//
//   function add(a: int, b: int) -> int
//   entry:
//     %0: int = var_get a
//     %1: int = var_get b
//     %2: int = int_add %0, %1
//     return %2
//
// Exceptions. An instruction whose row in ops.def says it raises goes, when it fails, to the *landing* block of its own
// block (IrBlock.landing), or leaves the function with an aside if there is none. A landing block begins with `landing`,
// which takes the pending exception. No temporary lives across a landing edge; variables do.
//
// Invariants, checked by ir_verify: every block ends with exactly one terminator; a temporary is assigned once and before
// its uses; operands match their op's signature; a landing block begins with `landing` and nothing else jumps to it.
#pragma once

#include <stdint.h>

#include "base/map.h"
#include "base/map.h"
#include "base/source.h"
#include "base/vec.h"
#include "types/type.h"

typedef struct IrFunction IrFunction;
typedef struct IrBlock IrBlock;
typedef struct IrTemp IrTemp;
typedef struct IrVar IrVar;
typedef struct IrGlobal IrGlobal;
typedef struct IrInstruction IrInstruction;
typedef struct IrClass IrClass;
typedef struct IrField IrField;
typedef struct IrModule IrModule;
typedef struct IrProgram IrProgram;

typedef enum IrOp {
#define OP(name, ...) IR_##name,
#include "ir/ops.def"
#undef OP
  IR_OPS
} IrOp;

// A row of ops.def.
typedef struct IrOpInfo {
  const char *name;
  const char *signature;
  const char *text;
  enum { IR_EXIT_none, IR_EXIT_redo, IR_EXIT_after } exit;
  enum {
    IR_FIELD_none,
    IR_FIELD_integer,
    IR_FIELD_number,
    IR_FIELD_text,
    IR_FIELD_var,
    IR_FIELD_global,
    IR_FIELD_function,
    IR_FIELD_runtime,
    IR_FIELD_type,
    IR_FIELD_name,
    IR_FIELD_field,
    IR_FIELD_class,
    IR_FIELD_targets,
    IR_FIELD_cases
  } field;
  const char *flags;   // letters of R E X M
} IrOpInfo;

// How a value stands in C (see runtime/value.h). AUTO: not chosen yet.
typedef enum IrRep {
  REP_AUTO,
  REP_NONE,
  REP_BOOL,
  REP_I64,
  REP_U64,    // an int of 0 to 2^64 - 1; or, of an operation on words, any int modulo 2^64
  REP_WIDE,   // an int of 128 bits, on its way to a remainder or a comparison: never of a variable
  REP_INT,
  REP_FLOAT,
  REP_COMPLEX,
  REP_REF,
  REP_VALUE
} IrRep;

// Bounds of an int: known ones are within 2^64 of 0, IR_LEAST and IR_MOST say that there may be none.
typedef __int128 IrBound;
#define IR_MOST ((IrBound)1 << 100)
#define IR_LEAST (-IR_MOST)
typedef struct IrRange {
  IrBound low, high;
} IrRange;
#define IR_ALL_INTS ((IrRange){IR_LEAST, IR_MOST})

// How many bits an operation on ints is done in; see opt/words.c.
typedef enum IrWidth { WIDTH_USUAL, WIDTH_WORD, WIDTH_DOUBLE } IrWidth;

struct IrInline;

// Where an instruction stands in the source: what a traceback shows if it raises. line 0: none (no entry is added).
typedef struct IrSite {
  Span span;
  int anchor, anchor_end;   // see KkSite; -1: none
  const struct IrInline
      *inlined;   // the comprehension, class body or inlined call whose own frame this would be in CPython; NULL: the
                  // function's
} IrSite;

// Code of a comprehension or class body, lowered in the function around it, or of a call that `inline` has put there: two
// entries of a traceback.
typedef struct IrInline {
  const char *function;   // "<listcomp>", …, the class or the function
  IrSite outer;           // where the function around it stands meanwhile
} IrInline;

struct IrTemp {
  int number;
  Type *type;
  IrRep rep;            // REP_AUTO before repr
  IrRange range;        // ints only
  bool is_assumed;      // the type is assumed, not proved: only in fast copies
  const char *reason;   // why it is boxed or assumed; NULL
  IrWidth width;        // found by words: the operation that makes it is done in that many bits
  IrInstruction *definition;
  int uses;   // counted by ir_count_uses
};

struct IrVar {
  Str name;     // as in Python; hidden ones begin with '.'
  int index;    // position in function->vars
  Type *type;   // join of all that is stored
  IrRep rep;
  IrRange range;      // found by ranges.c; within what lowering declared here when is_ranged (a range index)
  IrRange declared;   // ranges.c keeps that declaration here
  bool is_ranged;
  bool is_viewed;   // some list_view is of it
  bool is_parameter;
  bool is_spill;         // made by fast: holds a temporary from block to block
  bool is_passed;        // of a generic copy: live where the fast one may leave, so it hands it over (found by exits)
  bool is_tagged;        // a spill of what an operation yields tagged: no raw int in the fast copy either
  bool may_be_unbound;   // starts unbound and some use needs var_check; else no flag or aside is kept
  bool is_cell;          // captured: lives in a KkCell made at entry (or at .cell_new)
  bool is_free;          // belongs to an enclosing function: closure[closure_index]
  bool is_inner;         // of a comprehension in the function: no local variable of it to the user
  int closure_index;
};

struct IrGlobal {   // a module's variable
  Str name;
  IrModule *module;
  Type *type;
  IrRep rep;
  IrRange range;   // of an int, found by ranges
  int index;
  bool is_seen;   // it stands in the module object's dict, too
  bool is_open;   // … and nowhere else
};

struct IrField {   // an attribute that is a member of the struct of an instance
  Str name;
  IrClass *owner;   // the topmost class that has it
  Type *type;       // join of all it may be, the class's own attribute of that name included
  IrRep rep;
  bool is_set_by_init;   // only by the constructors that are seen may it be set at all, and nothing unsets it
  bool is_always_set;    // … and they do: found by fields
};

struct IrClass {   // a class of the program
  Str name;
  const char *symbol;      // unique and stable: Point, pkg_mod_Point
  int index;               // its class id, counted from the first class of the program; -1: has none at compile time
  bool has_layout;         // its instances are structs of these fields
  Vec(IrField *) fields;   // inherited ones first
};

// A function of the runtime called directly: what its C prototype takes and gives.
typedef struct IrRuntimeFunction {
  const char *c_name;
  IrRep result;              // representation in which C returns it
  const IrRep *parameters;   // [parameter_count]; the operands are converted to these
  int parameter_count;
  bool is_varargs;   // the remaining operands (as Values) are passed as `const Value *args, size_t n` last
  bool raises;       // its result must be tested
  bool is_pure;      // no effect but raising: may be dropped or merged
} IrRuntimeFunction;

typedef struct IrNames {
  Str *items;
  int count;
} IrNames;   // keyword names of a call

struct IrInstruction {
  IrOp op;
  IrTemp *result;   // NULL: none
  IrTemp **operands;
  int operand_count;
  IrSite site;
  // what the op needs besides operands, by op (see ops.def)
  union {
    int64_t integer;
    double number;
    IrVar *var;
    IrGlobal *global;
    IrFunction *function;
    const IrRuntimeFunction *runtime;
    Type *type;
    const char *name;   // C name of a class or builtin
    IrField *field;
    IrClass *class;
  };
  IrVar *view;            // list_get, list_set: the variable whose list_view holds the place of the items; NULL: none
  bool is_unchecked;      // … and the index is known to be in it
  IrBlock *resume;        // fast copies: the block of the generic copy that goes on where this fails
  const IrSite *lookup;   // call_method: the attribute, where a missing method is reported; NULL: at site
  bool is_constructor;    // call: of an __init__ for C(…), which CPython counts as one more frame
  bool cannot_fail;       // found by opt: its op may raise, but not with these operands
  Str text;               // const_int: digits of a constant beyond 64 bits; NULL otherwise
  IrNames names;          // call_value, call_method, call_found: keyword names; their values are the last operands
  IrBlock *targets[2];    // jump, branch
  Vec(IrBlock *) cases;   // switch: target of selector 0, 1, …
};

struct IrBlock {
  int number;          // position in function->blocks; -1: not entered yet
  const char *label;   // "loop", "body", "done", …: for people
  IrBlock *landing;    // where a raising instruction goes; NULL: out of the function
  Vec(IrInstruction *) code;
  bool is_loop_head;
  bool is_landing;
  bool is_cold;       // handlers and error paths
  bool is_guarded;    // of a loop head: the pass guards has seen it
  IrBlock *generic;   // of a fast copy: the same block of the generic one
  bool is_resumed;    // of a generic copy: the fast one may leave for it (found by exits)
};

// Live variables at the start of blocks: see ir_live.
typedef struct IrLive {
  int words;        // of 64 variables each
  uint64_t *sets;   // by block number, then word
} IrLive;

struct IrFunction {
  const char *symbol;   // C name, unique and stable: kk_u_module_f
  Str name;             // co_name: "f", "<module>", "<listcomp>"
  Str qualname;
  IrModule *module;
  Source *source;        // that its sites are places in
  Vec(IrVar *) vars;     // the parameters first, in the order of the C signature
  int parameter_count;   // positional, keyword-only, then *args (a tuple), **kwargs (a dict)
  int positional_only, positional, keyword_only;
  bool has_varargs, has_varkeywords;
  Type *result;
  IrRep result_rep;        // REP_AUTO before repr
  IrRange result_range;    // of an int result, found by ranges
  Vec(IrBlock *) blocks;   // blocks.items[0] is the entry
  int temp_count;
  bool needs_boxed_entry;   // used as a value or called dynamically: emit f__v and a KkCode
  IrFunction *entry;   // of the generic instance in an extension module: the settled one (infer_settled.c); or NULL
  const unsigned *entry_kinds;   // [parameter_count]: for arguments of these kinds, as bits 1 << TypeKind; 0: any
  bool is_entered;               // by the boxed entry of another
  int closed_count;              // cells that it closes over
  int code_flags;                // of co_flags: CO_GENERATOR, CO_COROUTINE, CO_ASYNC_GENERATOR or 0
  bool has_closure;              // takes its KkFunction as the first C argument
  bool is_recursive;             // found by opt: may reach itself
  bool counts_frames;            // found by opt: may reach a recursive function
  bool never_raises;             // found by opt: callers need no test
  bool keeps_frame;              // found by opt: may reach a look at the frames of its callers
  int call_sites;                // found by opt: direct calls of it in the program
  bool is_leaf;                  // found by opt: calls no function of the program directly
  bool is_quiet;                 // found by views: changes the length and the storage of no list
  Span span;                     // of the def
  Str doc;                       // docstring or NULL
  Vec(Str) locals, cells,
      free;              // its variables, for code objects: beside the parameters, shared with inner functions,
                         // of outer functions
  bool acts_as_module;   // its locals are names of a module to whoever looks: the examples of a docstring
  bool is_generator;     // the body of a generator: its vars keep their values from yield to yield; `result` is object
  const char *generator_class;   // of a body: generator, coroutine, async_generator
  int cell_count;                // of a body: free variables, which are given when the generator is made
  Type *yielded;                 // of a body: what it yields
  IrRep yielded_rep;             // REP_AUTO before repr
  IrRange yielded_range;         // of an int, found by ranges
  bool has_cleanup;              // of a body: closing it may run code of the program (finally, with, except)
  bool is_open;                  // makes an int without a bound: gets a fast copy
  bool is_generic;               // of the two copies
  IrFunction *fast;              // the other copy: ints raw, leaves for this one where that fails. NULL: none
  IrFunction *generic;           // of a fast copy: the one it leaves for
  IrLive live;                   // of a generic copy with a fast one, found by exits
};

struct IrModule {
  Str name;   // "__main__", "pkg.mod"
  Source *source;
  Vec(IrGlobal *) globals;
  Map names;          // Str -> IrGlobal *
  IrFunction *body;   // runs the module's statements
  bool is_library;    // not the user's: its frames are not shown in tracebacks
  bool is_light;      // of a library: the code is worth little of the C compiler's time
};

struct IrProgram {
  Context *context;
  TypeTable *types;
  Vec(IrModule *) modules;   // the main module first
  Vec(IrFunction *) functions;
  Vec(IrClass *) classes;
  bool has_fast_copies;   // some function has two copies
  bool sees_code;         // code objects are looked at: functions know the names of their variables
  bool sees_frames;       // frames are, too
  bool sees_ends;         // something of the program may run when an object is collected
  bool is_dynamic;        // some attribute is looked up by name at run time: link the method tables
};

// ---- building (builder.c). A Builder stands at the end of a block.
typedef struct IrBuilder {
  Context *context;
  IrProgram *program;
  IrFunction *function;
  IrBlock *block;     // NULL after a terminator: what is built then is dropped
  IrSite site;        // given to each new instruction
  IrBlock *landing;   // given to each new block
} IrBuilder;

IrFunction *ir_function(IrProgram *program, IrModule *module, const char *symbol, Str name);
IrVar *ir_var(IrBuilder *b, Str name, Type *type);
IrGlobal *ir_global(IrProgram *program, IrModule *module, Str name, Type *type);
IrBlock *ir_block(IrBuilder *b, const char *label);   // new, with b->landing; not yet in function->blocks
void ir_enter(IrBuilder *b, IrBlock *block);          // appends block to the function and stands in it; the block
                                                      // left must have ended
bool ir_is_reachable(IrBuilder *b);                   // false after a terminator
// A new instruction with operands; type NULL: no result. In unreachable code it returns a dummy temporary.
IrInstruction *ir_emit(IrBuilder *b, IrOp op, Type *type, int operand_count, IrTemp **operands);
IrTemp *ir_op0(IrBuilder *b, IrOp op, Type *type);
IrTemp *ir_op1(IrBuilder *b, IrOp op, Type *type, IrTemp *a);
IrTemp *ir_op2(IrBuilder *b, IrOp op, Type *type, IrTemp *a, IrTemp *c);
IrTemp *ir_op3(IrBuilder *b, IrOp op, Type *type, IrTemp *a, IrTemp *c, IrTemp *d);
void ir_jump(IrBuilder *b, IrBlock *target);   // nothing if the block has ended
void ir_branch(IrBuilder *b, IrTemp *condition, IrBlock *yes, IrBlock *no);
void ir_return(IrBuilder *b, IrTemp *value);
IrTemp *ir_call_runtime(IrBuilder *b, const IrRuntimeFunction *callee, Type *type, int count, IrTemp **operands);

// ---- using
IrFunction *ir_copy_function(IrProgram *program,
                             IrFunction *function);   // copy.c: same blocks and variables, made anew;
                                                      // not added to the program
const IrOpInfo *ir_op_info(IrOp op);                  // ops.c
bool ir_op_is(IrOp op, char flag);                    // R raises, E has an effect, X ends a block, M reads memory
const char *ir_rep_name(IrRep rep);
IrRep ir_rep_of_type(Type *type);              // the generic copy's representation
IrRep ir_rep_of_item(Type *list);              // by birth kind: INT, FLOAT, BOOL, else VALUE
IrRep ir_rep_of_parameter(const IrVar *var);   // of the C parameter; a captured one moves to its cell
bool ir_is_captured(const IrVar *var);         // lives in a cell, here or of an enclosing function
bool ir_range_is_i64(IrRange range);           // an int64_t, and not one of its two ends
bool ir_range_is_word(IrRange range);          // 0 to 2^64 - 1
bool ir_range_is_small(IrRange range);         // every value is a tagged word
bool ir_type_fits(char letter, Type *type);    // a letter of a signature; types `never` fit all
char ir_operand_letter(const IrInstruction *instruction, int index);   // of that operand; 0: too many operands
int ir_operand_minimum(IrOp op);
char ir_result_letter(IrOp op);                     // 0: none
bool ir_raises(const IrInstruction *instruction);   // may it fail, as its op, runtime record or callee says?
bool ir_has_effect(const IrInstruction *instruction);
bool ir_may_call_anything(const IrInstruction *instruction);   // any function with a boxed entry

void ir_print(Buffer *out, IrProgram *program);   // printer.c: the text shown above; --dump=PASS
void ir_print_function(Buffer *out, Context *context, IrFunction *function);
void ir_verify(IrProgram *program, const char *pass);   // verifier.c: bug() if an invariant is broken

// ---- the control-flow graph (cfg.c), computed on demand from the terminators and landings
typedef struct IrBlocks {
  IrBlock **items;
  int count;
} IrBlocks;
typedef struct IrCfg {
  int count;                // of blocks
  IrBlocks *predecessors;   // by block number; landing edges not included
  IrBlock **order;          // reachable blocks in reverse postorder, entry first
  int reachable_count;
  int *position;         // by block number: its place in order; -1: unreachable
  IrBlock **dominator;   // by block number: immediate dominator; NULL: a root (entry, landing) or unreachable
} IrCfg;

IrCfg *ir_cfg(Arena *arena, IrFunction *function);   // numbers the blocks too
int ir_successors(const IrBlock *block,
                  IrBlock ***targets);   // of its terminator, in the arena of nobody: points into it
bool ir_dominates(const IrCfg *cfg, const IrBlock *a, const IrBlock *b);
int *ir_loop_depths(Arena *arena, const IrCfg *cfg);                // loops.c: by block number; 0: in no loop
IrInstruction *ir_terminator(const IrBlock *block);                 // NULL if the block has not ended
bool ir_can_land(const IrBlock *block);                             // has a landing and something in it raises
void ir_drop_unreachable(IrFunction *function, const IrCfg *cfg);   // cfg is out of date then
void ir_count_uses(IrFunction *function);                           // sets IrTemp.uses and .definition
IrLive ir_live(Arena *arena, IrFunction *function);                 // live.c: numbers the blocks too
bool ir_is_live(const IrLive *live, const IrBlock *block, const IrVar *var);
void ir_number_blocks(IrFunction *function);   // number = position, after blocks were dropped or moved

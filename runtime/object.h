// object.h - class records, functions, exceptions: what is known of every object at run time.
//
// Every class, builtin or the program's, has one KkClass. Operators on a Value find the class by the header's class id
// and call a slot of the record; the slots mirror CPython's type slots and inherit from the base when a class is made
// (class.c). Attribute lookup goes through kk_class_find: the class's own table, then its bases in MRO order.
#ifndef KK_OBJECT_H
#define KK_OBJECT_H

#include "value.h"

typedef struct KkClass KkClass;
typedef struct KkStr KkStr;
typedef struct KkBytes KkBytes;
typedef struct KkList KkList;
typedef struct KkTuple KkTuple;
typedef struct KkDict KkDict;
typedef struct KkSet KkSet;   // set and frozenset: the class id tells
typedef struct KkRange KkRange;
typedef struct KkSlice KkSlice;
typedef struct KkFunction KkFunction;
typedef struct KkException KkException;
typedef struct KkSite KkSite;
typedef struct KkTraceback KkTraceback;
typedef struct KkModule KkModule;
typedef struct KkField KkField;   // an attribute at a fixed place: instance.h

// Ids of the builtin classes, in the order of classes.def. A class of the program gets the next free id at start.
typedef enum KkClassId {
#define CLASS(name, base, layout) KK_##name,
#define LATE CLASS
#define BARE CLASS
#define EXCEPTION CLASS
#define INNER CLASS
#include "classes.def"
#undef CLASS
#undef LATE
#undef BARE
#undef EXCEPTION
#undef INNER
  KK_BUILTIN_CLASSES
} KkClassId;

typedef enum KkOperator {   // binary operators; the order of Python's ast.operator
  KK_ADD,
  KK_SUB,
  KK_MUL,
  KK_MATMUL,
  KK_DIV,
  KK_MOD,
  KK_POW,
  KK_LSHIFT,
  KK_RSHIFT,
  KK_OR,
  KK_XOR,
  KK_AND,
  KK_FLOORDIV,
  KK_OPERATORS
} KkOperator;
typedef enum KkComparison { KK_EQ, KK_NE, KK_LT, KK_LE, KK_GT, KK_GE } KkComparison;

// A function as called through a Value. args: positional arguments, then the values of the keyword arguments whose names
// stand in `names` (a tuple of str; NULL if none). n counts the positional ones only. Returns KK_VALUE_ASIDE on error.
// The callee may not keep or change args.
typedef Value KkEntry(Value callee, const Value *args, size_t n, KkTuple *names);

typedef Value KkUnarySlot(Value self);
typedef Value KkBinarySlot(Value left,
                           Value right);   // may return kk_not_implemented(); called with either side its own

// What a class does. NULL: not supported (after inheritance).
typedef struct KkSlots {
  KkUnarySlot *repr, *str;
  int64_t (*hash)(Value self);   // KK_I64_ASIDE: raised (a true hash is never that: CPython maps -1 to -2)
  KkBinarySlot *binary[KK_OPERATORS];
  KkBinarySlot *inplace[KK_OPERATORS];   // NULL: fall back to binary
  Value (*power3)(Value base, Value exponent, Value modulus);
  KkUnarySlot *negative, *positive, *invert, *absolute;
  KkUnarySlot *to_int, *to_float, *to_index;                    // __int__, __float__, __index__
  Value (*compare)(Value left, Value right, KkComparison op);   // may return kk_not_implemented()
  KkBool (*truth)(Value self);
  int64_t (*length)(Value self);   // KK_I64_ASIDE: raised
  Value (*getitem)(Value self, Value key);
  KkNone (*setitem)(Value self, Value key, Value item);
  KkNone (*delitem)(Value self, Value key);
  KkBool (*contains)(Value self, Value item);
  KkUnarySlot *iter;
  KkUnarySlot *reversed;   // NULL: by __reversed__, or by __len__ and __getitem__
  KkUnarySlot *next;       // KK_VALUE_ASIDE with nothing pending: exhausted
  KkEntry *call;
  Value (*getattr)(Value self, KkStr *name);                // NULL: the generic lookup
  KkNone (*setattr)(Value self, KkStr *name, Value item);   // item KK_VALUE_ASIDE deletes; NULL: generic
  KkEntry *make;   // calling the class: __new__ and __init__ (callee is the class)
  Value (*get)(Value descriptor, Value object, Value class);   // __get__; object aside: read through the class
  KkNone (*set)(Value descriptor, Value object, Value item);   // __set__, item aside: __delete__; see attribute.c
} KkSlots;

// A method or function implemented in C, as gen_builtins.py writes it from a signature in stdlib/.
typedef struct KkMethod {
  const char *name;        // tables are sorted by name (strcmp)
  KkEntry *entry;          // boxed entry; for a method args[0] is self
  const char *signature;   // text of the parameters, for messages and inspect
  uint8_t kind;            // KK_METHOD, KK_STATIC, KK_CLASSMETHOD, KK_PROPERTY
} KkMethod;
enum { KK_METHOD, KK_STATIC, KK_CLASSMETHOD, KK_PROPERTY };

struct KkClass {
  KkHeader header;        // a class is an object of class `type`
  const char *name;       // __name__, UTF-8
  const char *qualname;   // __qualname__
  const char *module;     // "builtins", "__main__", …
  KkClass *base;          // first base; NULL for object
  KkTuple *bases;         // all bases; NULL: only `base`
  KkClass **mro;          // this class first, object last
  KkClass **ancestors;    // [depth + 1]: object … this class, along `base`; isinstance in O(1)
  uint32_t mro_count, depth;
  uint32_t id;
  uint32_t size;                           // bytes of an instance
  uint8_t layout;                          // KkClassId of the builtin class whose C layout instances have
  bool is_ready;                           // a class of kind LATE: its slots are set; a heap class: its body has ended
  bool is_heap;                            // made by the program
  bool makes_heirs;                        // builtin: its `make` makes instances of the program's subclasses, too
  bool is_shown_bare;                      // messages show its name without the module: written in Python in CPython
  bool is_abstract;                        // some __abstractmethods__: no instances
  bool has_virtual_subclasses;             // something is registered with it or a subclass, or defines __subclasshook__
  bool is_protocol, is_runtime_protocol;   // names typing.Protocol as a base; isinstance() of it looks at attributes
  bool is_generic;                         // C[T] is an alias: a base is Generic[T] or the like
  bool has_multiple_bases;                 // somewhere in the MRO: isinstance must search it
  bool has_slots;                          // __slots__ in every class of the program in the MRO: no other attributes
  const KkMethod *methods;                 // builtin: sorted table; NULL if none
  uint32_t method_count;
  KkDict *attributes;      // class attributes of a heap class, by name; else NULL
  uint16_t dict_at;        // builtin: where its objects have the pointer to their __dict__; 0: they have none
  const KkField *fields;   // of instances, inherited ones first; NULL: none
  uint32_t field_count;
  KkNone (*watch)(void *instance);   // registers the __del__ of a new instance; NULL: there is none
#ifdef KK_EXTENSION
  void *twin;   // of the class of an exception of CPython: its type object
#endif
  void *blank;             // of a heap class: what a new instance is a copy of; NULL if the layout is not object's
  uint64_t init_version;   // while it is kk_process.class_version + 1, C(args) is an instance and a call of `init`
  Value init;              // the program's __init__
  KkSlots slots;
};

struct KkFunction {   // a function of the program, or a builtin function, as a value
  KkHeader header;
  KkEntry *entry;
  const struct KkCode *code;   // name, parameters; static
  KkTuple *defaults;           // values of the defaults of the last positional parameters, or NULL
  KkDict *keyword_defaults;    // of keyword-only parameters, or NULL
  KkDict *attributes;          // __dict__, made on demand
  KkDict *annotations;         // __annotations__, made on demand
#ifdef KK_EXTENSION
  void *wrapper;   // the object by which Python code knows it; NULL: it does not
#endif
  Value closure[];   // captured cells
};

typedef struct KkCell {
  KkHeader header;
  Value value;
} KkCell;   // a captured variable; KK_VALUE_ASIDE: unbound

typedef struct KkBoundMethod {
  KkHeader header;
  Value self;
  Value function;
} KkBoundMethod;

typedef struct KkBuiltin {   // a function or method in C, as a value: len, str.upper, "a".upper
  KkHeader header;
  const KkMethod *method;
  KkClass *owner;       // class of a method; NULL for a function of a module
  const char *module;   // of a function; NULL for a method
  Value self;           // what a bound method is bound to; KK_VALUE_ASIDE: not bound
} KkBuiltin;

struct KkModule {
  KkHeader header;
  const char *name;
  const struct KkModuleRow *row;   // what it has in C; NULL: nothing
  KkDict *attributes;              // everything else, by name
  bool is_running;                 // its body has begun and not ended
};

typedef struct KkInstance {   // an instance of a class of the program whose builtin ancestor is object
  KkHeader header;
  KkDict *attributes;   // by name, what is no field; made on demand
  // its class's fields follow
} KkInstance;

// Static description of a function of the program (or builtin): its names and parameters, for binding and messages.
typedef struct KkCode {
  const char *name, *qualname, *module, *doc;
  const char *const *parameters;   // positional-only, positional-or-keyword, keyword-only, *args, **kwargs
  uint16_t positional_only, positional, keyword_only;   // positional includes positional_only
  bool has_varargs, has_varkeywords;
  uint16_t cells;                    // that it closes over
  const struct KkCodeNames *names;   // NULL, unless the program looks at code objects
  uint16_t flags;                    // of co_flags: what a call makes, a generator, a coroutine …; 0: it runs
} KkCode;

// Where the code of a function stands. What is compiled from it says lines relative to this one, so it stays the same when
// lines above it come or go.
typedef struct KkOrigin {
  const char *file;     // as tracebacks show it
  int32_t line;         // from 1, of its `def`; 0: lines are not relative
  const KkCode *code;   // NULL, unless the program looks at frames
} KkOrigin;

typedef struct KkCodeNames {   // what only a code object tells
  const char *file;
  int line;                                                 // of the def
  const char *const *locals, *const *cells, *const *free;   // beside the parameters; each NULL-terminated
} KkCodeNames;

// A place in the source that can raise: one static record per operation; collected while unwinding.
struct KkSite {
  const KkOrigin *origin;
  const char *function;         // co_name: "<module>", "f", "<listcomp>"
  int32_t line, end_line;       // below the origin's
  int32_t column, end_column;   // UTF-8 bytes from 0; column -1: no carets
  int32_t anchor, anchor_end;   // operator of a binary operation or bracket of a subscript, as byte
                                // columns in the line: drawn ^ among ~; -1 if none (see error.c)
};

KK_INLINE int64_t kk_site_line(const KkSite *site) { return (int64_t)site->origin->line + site->line; }

struct KkTraceback {   // one frame that an exception went through; immutable
  KkHeader header;
  KkTraceback *next;    // the frame it called, nearer to the raise; NULL at the raise
  KkTraceback *outer;   // the frame that called it; NULL: the exception has not got there
  const KkSite *site;
};

enum { KK_EXCEPTION_EXTRAS = 5 };
struct KkException {
  KkHeader header;
  KkTuple *args;
  KkException *cause, *context;       // NULL: None
  KkTraceback *traceback;             // outermost frame so far; NULL: none yet
  KkDict *attributes;                 // instance __dict__, on demand; __notes__ stands there
  Value extra[KK_EXCEPTION_EXTRAS];   // by class: StopIteration.value, SystemExit.code, OSError's errno
                                      // strerror filename, NameError.name, …: see exception.c
  bool suppress_context;
#ifdef KK_EXTENSION
  void *twin;   // CPython's exception that is this one; NULL: none yet
#endif
};

#endif

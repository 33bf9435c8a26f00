// sema.h - what names mean and what values can be: modules, scopes, functions, and the types of every expression.
//
//   program_load      finds and parses the main module and all it imports        (program.c, library.c)
//   program_resolve   scopes: which variable each name is; features refused      (scope.c, refuse.c)
//   program_infer     which types each variable and expression has               (infer*.c)
//
// A *frame* is what becomes one function of the IR: a module's body, a def, a lambda, a generator expression. Comprehensions
// belong to the frame they stand in, and so do generator expressions that a builtin consumes at once; their variables are
// locals of the frame under the comprehension's scope. A frame is analysed once per
// *instance*: one for each combination of argument kinds that its callers use (at most INSTANCE_MAX).
#pragma once

#include "base/map.h"
#include "sema/abs.h"
#include "syntax/syntax.h"
#include "types/type.h"

typedef struct Program Program;
typedef struct ModuleInfo ModuleInfo;
typedef struct Scope Scope;
typedef struct Symbol Symbol;
typedef struct Frame Frame;
typedef struct Instance Instance;
typedef struct ClassInfo ClassInfo;

typedef enum ScopeKind { SCOPE_MODULE, SCOPE_FUNCTION, SCOPE_COMPREHENSION, SCOPE_CLASS } ScopeKind;
typedef enum SymbolKind {
  SYMBOL_LOCAL,     // of a function's frame (or of a comprehension in it)
  SYMBOL_GLOBAL,    // of a module
  SYMBOL_CLASS,     // of a class body
  SYMBOL_BUILTIN,   // of the builtins, or unknown: then a NameError at run time
} SymbolKind;

// How a name comes to stand in an alias node: alias.star.
typedef enum AliasStar {
  STAR_NONE,     // it is written there
  STAR_PUBLIC,   // by `import *`: the name may be unbound there; then it stays as it is here
  STAR_LISTED,   // by `import *` and __all__: AttributeError if it is unbound
  STAR_SURE,     // by `import *`: it is bound
} AliasStar;

struct Symbol {
  Str name;
  SymbolKind kind;
  Scope *scope;   // that owns it; NULL for a builtin
  Frame *frame;   // LOCAL: whose local it is; GLOBAL: the module's body
  int slot;       // LOCAL: index in frame->locals; GLOBAL: in module->globals
  bool is_parameter;
  bool is_captured;           // LOCAL: used in a frame nested in its own
  bool is_stored_elsewhere;   // stored by another frame than its own (global, nonlocal, mod.x = …), or deleted anywhere
  bool is_builtin_too;        // GLOBAL: the builtins have the name too, seen while the global is unbound
  bool is_deleted;            // some `del` names it
  bool is_always_bound;       // GLOBAL: bound before any code of another frame can run (a def or import near the top)
  bool is_unpredictable;      // GLOBAL: an attribute of that name is stored somewhere: perhaps this module's
  int stores;                 // places that bind it
  AbsCell *cell;              // flow-insensitive: join of all that is stored (GLOBAL, and captured LOCAL)
  Node *definition;           // its def, class or import if that is the only store; else NULL
};

struct Scope {
  ScopeKind kind;
  Scope *parent;
  Node *node;
  Frame *frame;   // the frame its code runs in
  ModuleInfo *module;
  Str name, qualname;
  ClassInfo *class_info;   // of a class body
  Symbol *annotations;     // of a class body or module: its variable __annotations__; NULL: none is kept
  Map symbols;             // Str -> Symbol *, all that the scope owns
  Map declared;            // Str -> Symbol *: names declared global or nonlocal here
};

struct Frame {
  ModuleInfo *module;
  Node *node;       // Module, FunctionDef, Lambda or GeneratorExp (one that no builtin consumes at once)
  Source *source;   // that its text is in: the module's, unless the compiler has added it
  Scope *scope;
  Str name, qualname;
  ClassInfo *owner;       // of a method
  Vec(Symbol *) locals;   // parameters first: positional-only, positional, keyword-only, *args, **kwargs
  Vec(Symbol *) free;     // variables of enclosing frames that it (or a frame inside it) uses
  int parameter_count, positional_only, positional, keyword_only;
  bool has_varargs, has_varkeywords;
  bool is_generator;          // a yield stands in it, or it is a generator expression
  bool is_coroutine;          // async def: a generator that is awaited
  bool is_async_generator;    // a coroutine with a yield, or a generator expression that awaits: run by `async for`
  bool is_stub;               // of the library, body `...`: implemented in C
  bool has_loop;              // of its own: a for, a while or a comprehension
  bool is_toplevel;           // its def runs at most once, in the module's body: its defaults can be kept in globals
  bool has_unknown_callers;   // so has what its results may become
  bool is_escaped;            // called from where inference does not see the arguments
  Vec(Instance *) instances;
  Instance *entry;           // of an extension module: settled, for calls of Python code; NULL: none (infer_settled.c)
  Node **defaults;           // [parameter_count]: default expression or NULL
  AbsCell **default_cells;   // [parameter_count]: what the defaults may be
  int index;                 // in program->frames
  int first_node;            // its nodes are those numbered first_node … end_node - 1, and no others
  int end_node;              // 0: not known yet
};

// A call of a method of which the classes of the object have different ones.
typedef struct DispatchArm {
  const Abs *self;   // instances of the classes that have this one
  Instance *target;
} DispatchArm;

typedef struct Dispatch {
  Vec(DispatchArm) arms;
} Dispatch;

// A frame analysed for one combination of argument kinds.
struct Instance {
  Frame *frame;
  const char *key;          // a letter per parameter; see instance_key
  int number;               // within the frame
  const Abs **parameters;   // [parameter_count]
  const Abs *result;        // join of what it returns; NULL: never returns
  const Abs **types;        // [module->node_count]: the value of each expression; NULL: not reached
  bool *reached;            // [module->node_count]: what is evaluated or run, whether or not it completes
  const Abs **stored;       // [locals]: join of all stored in each local
  bool *may_be_unbound;     // [locals]: read or deleted somewhere where it may be unbound
  bool *check_bound;        // [module->node_count]: Name nodes that need a check
  Map cells;                // place (node and part) -> AbsCell * of what is made there
  Instance **targets;       // [module->node_count]: what a Call node calls directly (of a class: its __init__); or NULL
  Map dispatches;   // Call, BinOp, Attribute, … node -> Dispatch *: methods called directly by an object's class
  Map stores;       // target Attribute or Subscript node -> Dispatch *: property setters, __setitem__
  Vec(Instance *) calls;                // every instance it may call, from its last run
  Vec(Instance *) callers;              // run again when the result grows
  AbsCell *yielded, *sent, *returned;   // of a generator; `result` is the generator itself
  bool is_resumed_by_unknown;           // of a generator: code that inference does not see may have one
  bool is_queued, is_reached;
  bool is_settled;                // nobody replaced the module's functions and constants (infer_settled.c)
  const unsigned *kinds;          // of an entry: [parameter_count], the AbsBits that it is for; 0: any
  bool has_boxed_entry;           // called dynamically
  struct IrFunction *ir, *body;   // set by lowering; body: of a generator
};

// An attribute that stores to instances make: shared by the classes of one tree of inheritance.
typedef struct Field {
  Str name;
  AbsCell *cell;              // what it may be
  Vec(ClassInfo *) storers;   // the classes to whose instances it is stored
} Field;

// A place in the struct of an instance (layout.c): shared by the class that owns it and its subclasses.
typedef struct Slot {
  Str name;
  ClassInfo *owner;   // the topmost class whose instances have it
  Field *field;       // what it may be
} Slot;

// What a class body binds by `def`, by the decorators that change how instances see it.
typedef enum MemberKind { MEMBER_METHOD, MEMBER_STATIC, MEMBER_CLASS, MEMBER_PROPERTY, MEMBER_VALUE } MemberKind;

typedef struct Member {
  Str name;
  MemberKind kind;
  Frame *frame;     // METHOD, STATIC, CLASS: the function; PROPERTY: the getter
  Frame *setter;    // of a property; NULL: none
  Frame *deleter;   // of a property; NULL: none
  Symbol *symbol;   // VALUE: the variable of the class body
  ClassInfo *owner;
  bool is_abstract;   // defined under @abstractmethod
  bool is_mixed;      // a property of which an accessor is defined twice: a value like others
} Member;

struct ClassInfo {
  Str name, qualname;
  ModuleInfo *module;
  Node *node;                 // ClassDef
  Scope *scope;               // of its body
  ClassInfo *base;            // the first base that is a class of the program, or NULL
  Vec(ClassInfo *) mro;       // itself first: the classes of the program
  Map members;                // Str -> Member *: bound by its body
  Map fields;                 // of a root: Str -> Field *
  Symbol *self_symbol;        // __class__ of its methods, where its statement may run more than once; NULL: a global
  Map late;                   // Str -> AbsCell *: attributes of the class itself, stored after its body has ended
  bool is_opaque;             // its instances are OBJECT: subclasses of list, int, …; see infer_class.c
  bool is_class_opaque;       // the class itself is, too: a metaclass, a base that is not known when it is compiled
  bool is_escaped;            // its instances are known to code that inference does not see
  bool is_once;               // its statement runs once: a test of the class tests for this one class object
  bool is_made;               // the program makes instances of it
  bool is_made_otherwise;     // … also in other ways than C(…) with an __init__ that is known there
  bool is_dict_seen;          // of a root: some __dict__ of an instance is looked at, so its order must be CPython's
  bool has_layout;            // its instances are structs with the slots below
  Map slots;                  // Str -> Slot *, in the order of the struct: inherited ones first
  bool is_open;               // it may have subclasses that inference does not see: type(name, bases, dict)
  bool is_exposed;            // of a root: such code may use any of its attributes by name (infer_unknown.c)
  bool is_tree_escaped;       // of a root: those of some class of its tree are
  bool is_class_escaped;      // the class itself is
  bool sets_any_attribute;    // of a root: setattr() of an instance with a computed name
  bool has_escaped_members;   // such code may read what its body binds
  bool is_generic;            // C[T] is C to type checkers
  bool is_protocol;           // names Protocol as a base: no instances
  bool has_hooks;             // isinstance() of it may ask a method of the program
  const char *builtin_base;   // nearest builtin base, by its name in classes.def: "ValueError", "object"
  Symbol *symbol;
  int index;   // in program->classes
};

struct ModuleInfo {
  Str name;   // "__main__", "pkg.mod", "math"
  Source *source;
  Node *ast;
  Scope *scope;
  Frame *frame;   // its body
  Vec(Symbol *) globals;
  bool is_library;   // from stdlib/: functions with body `...` are C
  bool
      is_installed;   // from CPython's library or a package of pip's: what it lacks is an error only when the program gets there
  Str lacks;                     // of an installed module: one that it cannot do without and that is not there
  Str package;                   // of a main module that was named by -m or as a folder: its __package__; else NULL
  bool is_seen;                  // its variables stand in a dict, too (module_view.c)
  bool is_open;                  // … and nowhere else
  bool has_future_annotations;   // from __future__ import annotations
  bool is_package;
  ModuleInfo *parent;      // of a submodule
  Map submodules;          // Str (last part) -> ModuleInfo *
  Map library_functions;   // library: Str -> Signature *
  Map library_classes;     // library: Str -> Map * of Str -> Signature *
  bool is_pruned;          // of the library: something was left out of it (prune.c)
  bool is_chosen;          // by calls of import_module with a computed name (import_call.c)
  bool is_looked_into;     // by dir(), vars(), getattr() with a computed name
  int node_count;
  int index;
};

typedef Vec(ModuleInfo *) ModuleList;

struct Program {
  Context *context;
  TypeTable *types;
  const char *library_path;    // folder of stdlib/
  const char **python_paths;   // NULL-terminated: CPython's own library and its site-packages, as far as they are there
  const char **search_paths;   // NULL-terminated
  Map package_folders;         // Str of search_paths -> not NULL if pip installs there
  Str extension;               // the name of the extension module that is made; NULL: an executable (extension.c)
  Map wanted;                  // Str -> itself: imports in functions of installed modules that are reached; import_key
  int settled_count;
  Map settled;            // Symbol -> its def or constant, of an extension module (infer_settled.c)
  Map refused;            // FunctionDef node -> text: functions of installed modules that raise NotImplementedError
  Map modules_by_name;    // Str -> ModuleInfo *
  ModuleList modules;     // the main module first, in the order of their first import
  ModuleInfo *builtins;   // stdlib/builtins/*.py as one module
  Vec(Frame *) frames;
  Vec(ClassInfo *) classes;
  Vec(const char *) missing;   // modules imported in vain where that is no error before run time
  Map imports;         // Import/ImportFrom alias Node * -> ModuleInfo * it names (NULL: not found, raises at run time)
  Map import_owners;   // Import alias or ImportFrom node -> ModuleInfo * it stands in
  Map builtin_names;   // Str: names of the module builtins
  Map stored_attributes;         // Str: names X of stores `….X = …` and deletions anywhere
  Map deleted_attributes;        // Str: those of `del ….X`
  Map object_stores;             // Str -> AbsCell *: values stored to attributes of objects of unknown class
  bool has_virtual_subclasses;   // something is called `register`, or a __subclasshook__ is defined: see has_hooks
  bool sets_any_attribute;       // setattr() of an unknown object with a computed name
  bool sees_frames;              // frames are: sys._getframe, tb_frame, …
  bool sees_code;                // code objects are looked at
  bool opens_modules;            // __globals__ of functions is looked at
  bool sees_modules;             // sys.modules is looked at
  bool keeps_annotations;        // something reads __annotations__ dicts
  Map import_calls;     // Call Node * of import_module("name") -> ModuleInfo *; NULL: there is none of that name
  Map import_choices;   // Call Node * of import_module(computed) -> ModuleList *, one for all such calls of a module
  Map import_sources;   // alias Node * of `from m import name` -> ModuleInfo * of m
  Map used_names;       // Str: names of attributes that are used of OBJECTs (infer_unknown.c)
  bool makes_classes;   // from bases that are not known
  bool uses_any_name;   // getattr() of an OBJECT with a computed name
  char rich_comparisons[CMP_GtE + 1];   // may == … >= of unknown objects give another value than a bool? 1: yes, 2: no
  bool makes_descriptors;               // property() is called, not only used as a decorator; or a class has __set__
  bool looks_into_objects;              // dir() of an OBJECT
  bool sees_any_dict;                   // the __dict__ of an object of unknown class is looked at, or its class changed
  AbsCell *subclassed;                  // its bits: builtin classes that have subclasses in the program
  Vec(Instance *) queue;
  Vec(Instance *) instances;   // reached ones, in a stable order, after program_infer
};

// What names an import in a function of an installed module, the same in every analysis of the program.
Str program_import_key(Program *program, ModuleInfo *module, Node *import);
Program *program_new(Context *context, const char *library_path, const char **search_paths);
// package: of a main module that was named by -m (or "" of a folder's __main__.py), else NULL. NULL after errors.
ModuleInfo *program_load(Program *program, Source *main_source, const char *package);
// The absolute name of what `from ...x import y` in the module imports from; NULL: there is no such package.
Str program_import_base(Program *program, const ModuleInfo *module, struct ImportFrom *from);
// Does loading `from` run a module that imports `module` (directly or not), or is it that itself?
bool program_reaches(Program *program, ModuleInfo *from, ModuleInfo *module);
void program_resolve(Program *program);
void program_infer(Program *program);

const char *program_missing_part(Program *program, const char *name, Str *missing);   // what a failing import names

// ---- the library's signatures (library.c)
typedef struct Signature {   // a function or method of the library, implemented in C or in Python
  Node *node;                // FunctionDef
  ModuleInfo *module;
  Str class_name;   // of a method, else NULL
  const char *c_name;
  Frame *frame;             // if it has a real body: compiled like the program's own
  struct Signature *next;   // the next overload
  bool is_property, is_pure, is_noraise, is_static, is_classmethod;
  const struct IrRuntimeFunction *runtime;   // made by lowering on first use
} Signature;

ModuleInfo *program_bound_module(Program *program, Node *alias, ModuleInfo *module);   // what `import a.b` binds: a
Signature *library_method(Program *program, const char *class_name, Str method);       // along the bases; NULL: none
Signature *library_function(Program *program, ModuleInfo *module, Str name);
bool library_is_module_class(Program *program, const char *class_name);   // is it of a library module?
const char *library_module_class(ModuleInfo *module, Str name);   // a class in C of a library module; NULL: none
bool library_has_class(Program *program, const char *class_name);
const char *library_class_name(const char *name);   // the one pointer for that builtin class, or NULL
const char *library_base(const char *class_name);   // of a builtin class; NULL for object
bool library_is_exception(const char *class_name);
bool library_is_subclass(const char *class_name, const char *base);

Member *class_member(ClassInfo *info, Str name);                           // along the MRO; NULL: none
Member *class_member_after(ClassInfo *info, ClassInfo *owner, Str name);   // as super() in a method of owner finds it
bool class_is_abstract(ClassInfo *info);   // may making an instance be refused for its abstract methods?
AbsCell *class_late(Program *program, ClassInfo *info, Str name);   // ClassInfo.late; NULL: any name. NULL: none
void class_set_bases(Arena *arena, ClassInfo *info, ClassInfo **bases, int count);
ClassInfo *class_root(ClassInfo *info);   // the farthest base that is a class of the program
bool class_is_guarded(const Member *member);
bool class_is_exception(const ClassInfo *info);
bool class_is_subclass(const ClassInfo *info, const ClassInfo *base);
void program_layout(Program *program);   // after program_infer: ClassInfo.slots (layout.c)
// The slot that an attribute of these instances (or None) is in, the same for all their classes; NULL: none, look it up.
Slot *layout_slot(Program *program, const Abs *object, Str name);
// The variable of a class body that such an attribute is, of these instances or this class; NULL: not so, or it may change.
Symbol *layout_constant(Program *program, const Abs *object, Str name);
bool generator_is_fused(const Node *node);   // of a GeneratorExp: does a builtin consume it in a loop of its own?
bool with_may_stop(const Instance *instance, const Node *item);   // may __exit__ of this withitem stop an exception?
bool generator_takes_directly(const Abs *iterable);   // the outermost iterable is passed, not an iterator over it
Symbol *scope_lookup(Scope *scope, Str name);         // as a Name in that scope sees it
const Abs *infer_element_final(Program *program, const Abs *iterable);   // what iterating yields
Type *abs_type(Program *program, const Abs *abs);                        // the static type of an abstract value

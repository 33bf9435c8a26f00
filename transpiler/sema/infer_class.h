// infer_class.h - see infer_class.c.
#pragma once

#include "sema/infer.h"

bool name_is_special(Str name);   // __x__
void infer_class(Infer *I, Node *node);
void infer_class_bases(Infer *I, ClassInfo *info);   // (infer_class_base.c)
void infer_subclass_all(Infer *I);
unsigned infer_subclassed(Infer *I);   // the bits of builtin classes that have subclasses in the program
bool infer_method(Infer *I, ClassInfo *info, Node *node);
void infer_escape_class(Infer *I, ClassInfo *info);
void infer_escape_class_object(Infer *I, ClassInfo *info);
const Abs *infer_class_item(Infer *I, Node *place, const AbsObject *class, const Abs *key);
const Abs *infer_plain_new(Infer *I, ClassInfo *super_owner, Node *call, CallArgs *args);
const Abs *infer_instance_attribute(Infer *I, Node *place, const AbsObject *object, Str name);
const Abs *infer_class_attribute(Infer *I, Node *place, ClassInfo *info, Str name);
void infer_delete_attribute(Infer *I, Node *place, const Abs *object, Str name);
const Abs *infer_super_attribute(Infer *I, ClassInfo *owner, const Abs *self, Str name, Node *place);
void infer_store_attribute(Infer *I, Node *place, const Abs *object, Str name, const Abs *value);
const Abs *infer_instances_of(Infer *I, ClassInfo *info);
void infer_set_any_attribute(Infer *I, const Abs *object);
// ---- infer_direct.c: methods called directly; false: not so, and nothing is noted
typedef enum DirectPart { DIRECT_METHOD, DIRECT_GETTER, DIRECT_SETTER } DirectPart;
bool infer_direct(Infer *I, Map *where, Node *place, const Abs *object, const char *name, DirectPart part,
                  const Abs **args, int count, const Abs **result);
bool infer_direct_operator(Infer *I, Node *place, const Abs *a, const char *name, const Abs *b, const Abs **result);
// C.m or obj.m, a classmethod whose class is that of C or obj for certain.
bool infer_is_class_method(Infer *I, const AbsCallee *callee, Node *func);
bool infer_may_be_replaced(Infer *I, ClassInfo *info, Str name);
bool infer_is_found_in_class(Infer *I, const AbsCallee *callee, const Abs *object, Str name);

// ---- infer_unknown.c: attributes used of objects that inference has lost sight of
bool infer_comparison_is_rich(Infer *I, CompareOperator op);   // of objects of unknown class: not always a bool
bool infer_is_used(Infer *I, ClassInfo *info, Str name);
bool infer_is_operator(Str name);          // a special method that only an operator calls
void infer_use_name(Infer *I, Str name);   // OBJECT.name: whoever lowers an attribute of an OBJECT must have said so
void infer_use_operators(Infer *I, const char *const *names, int count);   // NULL: all of them
void infer_use_binary(Infer *I, Operator op);
void infer_use_mapping(Infer *I);                       // the runtime asks an OBJECT for its keys and their values
void infer_use_any_name(Infer *I, const Abs *object);   // any attribute of that object
void infer_make_class(Infer *I, const Abs *bases);      // a class is made of some of these that inference does not see
void infer_open_class(Infer *I, ClassInfo *info);       // (infer_class.c)
void infer_expose(Infer *I, ClassInfo *root);           // any attribute of its tree
void infer_escape_signature(Infer *I, Signature *signature);
void infer_escape_name(Infer *I, ClassInfo *info, Str name);   // of an escaped class; NULL: all that are used

void infer_see_dict(Infer *I, const Abs *object);   // the __dict__ of these instances can be looked at
void infer_store_unknown(Infer *I, Str name, const Abs *value);
void infer_made(Infer *I, ClassInfo *info);   // the program makes instances of this class
const Abs *infer_instantiate(Infer *I, ClassInfo *info, CallArgs *args, const Abs *any);
const Abs *infer_special(Infer *I, Node *place, const Abs *value, const char *name, const Abs **args, int count);
const Abs *infer_binary_special(Infer *I, Node *place, Operator op, const Abs *a, const Abs *b, bool is_inplace);
const Abs *infer_divmod_special(Infer *I, Node *place, const Abs *a, const Abs *b);
bool infer_may_index(Infer *I, const Abs *value);
const Abs *infer_compare_special(Infer *I, Node *place, CompareOperator op, const Abs *a, const Abs *b);
bool abs_has_special(const Abs *value, Infer *I, const char *name);

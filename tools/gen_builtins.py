"""gen_builtins.py FOLDER - from the signatures in stdlib/ to C: prototypes, boxed entries, method and module tables.

A builtin is declared once, as a Python signature in stdlib/builtins/TYPE.py (methods, builtin functions) or
stdlib/MODULE.py (a module in C), with the body `...`. The C that does the work has native types and a name made from the
signature:

    class str:
        def center(self, width: ssize, fillchar: object = " ", /) -> str: ...

    KkStr *kk_str_center(KkStr *self, int64_t width, Value fillchar);        the programmer writes this
    static Value entry_str_center(Value callee, const Value *args, …)        we write this

FOLDER/builtins.h holds the prototypes; kukri.h includes it, so the C compiler checks the definitions and generated code can
call them. FOLDER/builtins.inc holds the boxed entries, which check the number of arguments, bind keywords, convert, call
and box the result, and the sorted tables of methods and modules; runtime/builtin_entry.c includes it. Each function of a
module is also a static object, kk_function_MODULE_NAME (kk_function_builtin_NAME).

Beyond the table of types below: *args is `const Value *args, size_t n` at its place, **kwargs is `KkDict *keywords` at the
end, NULL if none were given.

`Value kk_NAME_class(void)` gives the object of a builtin class. For one that is LATE in classes.def this first sets its
slots (kk_NAME_class_init): a program that does not use it does not link it. A class in stdlib/MODULE.py with a
row in classes.def is an attribute of that module; its methods are then set too. One without is compiled with the program.

__new__ is called as its class: `def __new__(cls, …)`; `cls: type` asks for the class called, a `KkClass *`, which may be a
subclass.

@c("name") gives another C name, @entry("name") a boxed entry written by hand.

The texts of errors depend on how CPython's own function takes its arguments; `style` guesses that from the signature as
Argument Clinic would: none, one, only positional ones, or keywords.
"""
# inputs: stdlib/*.py stdlib/builtins/*.py runtime/classes.def

import ast
import re
import sys
from pathlib import Path

# annotation: (C type, C test of a failed result, C expression that boxes the result `r`)
REF = ("r == KK_REF_ASIDE", "kk_value_from_ref(r)")
C_TYPES = {
    "int": ("KkInt", "kk_value_is_aside(r)", "r"),
    "ssize": ("int64_t", "r == KK_I64_ASIDE && kk_pending()", "kk_int_from_i64(r)"),
    "clip": ("int64_t", "r == KK_I64_ASIDE && kk_pending()", "kk_int_from_i64(r)"),
    "i64": ("int64_t", "r == KK_I64_ASIDE && kk_pending()", "kk_int_from_i64(r)"),
    "float": ("double", "kk_float_is_aside(r) && kk_pending()", "kk_value_from_float(r)"),
    "real": ("double", "kk_float_is_aside(r) && kk_pending()", "kk_value_from_float(r)"),
    "bool": ("KkBool", "r == KK_BOOL_ASIDE", "kk_value_from_bool(r)"),
    "flag": ("KkBool", "r == KK_BOOL_ASIDE", "kk_value_from_bool(r)"),
    "None": ("KkNone", "r == KK_NONE_ASIDE", "KK_VALUE_NONE"),
    "str": ("KkStr *", *REF),
    "bytes": ("KkBytes *", *REF),
    "list": ("KkList *", *REF),
    "dict": ("KkDict *", *REF),
    "set": ("KkSet *", *REF),
    "frozenset": ("KkSet *", *REF),
    "tuple": ("KkTuple *", *REF),
    "range": ("KkRange *", *REF),
    "slice": ("KkSlice *", *REF),
}
VALUE = ("Value", "kk_value_is_aside(r)", "r")
ASIDES = {"KkInt": "KK_VALUE_ASIDE", "Value": "KK_VALUE_ASIDE", "int64_t": "KK_I64_ASIDE",
          "double": "kk_float_aside()", "KkBool": "KK_BOOL_ASIDE"}
SELVES = {"int": "kk_int_from_value({})", "float": "kk_value_float({})", "bool": "kk_value_bool({})"}
# Where CPython 3.11 differs from what Argument Clinic would do: methods with a parser of their own.
PARSED = {(t, m) for t in ("str", "bytes", "bytearray")
          for m in ("count", "find", "rfind", "index", "rindex", "startswith", "endswith")}
NEED_ONE = {"min", "max"}                                  # of their *args


def annotation_name(node, owner):
    """The ABI name of an annotation and whether None is allowed: ("str", True) for `str | None`."""
    if node is None:
        return "object", False
    if isinstance(node, ast.Constant):
        return ("None", False) if node.value is None else annotation_name(ast.parse(str(node.value), mode="eval").body, owner)
    if isinstance(node, ast.Subscript):
        name, _ = annotation_name(node.value, owner)
        return (name if name in C_TYPES else "object"), False
    if isinstance(node, ast.BinOp) and isinstance(node.right, ast.Constant) and node.right.value is None:
        name, _ = annotation_name(node.left, owner)
        is_pointer = name in C_TYPES and C_TYPES[name][0].endswith("*")
        return (name, True) if is_pointer else ("object", False)
    if isinstance(node, ast.Name):
        name = owner if node.id == "Self" else node.id
        return (name if name in C_TYPES else "object"), False
    return "object", False


def c_type(name):
    return C_TYPES.get(name, VALUE)


def c_declaration(ctype, name):
    return ctype + name if ctype.endswith("*") else f"{ctype} {name}"


def c_text(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


class Parameter:
    def __init__(self, arg, default, owner):
        self.name = arg.arg
        self.type, self.is_optional = annotation_name(arg.annotation, owner)
        self.ctype = c_type(self.type)[0]
        self.default = default

    def default_value(self):
        """The C expression that stands for an omitted argument."""
        node = self.default
        if isinstance(node, ast.UnaryOp):
            return "-" + Parameter.literal(self, node.operand)
        return self.literal(node)

    def literal(self, node):
        if not isinstance(node, ast.Constant):
            raise SystemExit(f"gen_builtins: default of {self.name}: only literals, please")
        value = node.value
        if value is ...:
            return ASIDES.get(self.ctype, "KK_REF_ASIDE")
        if value is None:
            return {"Value": "KK_VALUE_NONE", "KkInt": "KK_VALUE_NONE"}.get(self.ctype, ASIDES.get(self.ctype, "NULL"))
        if isinstance(value, str):
            text = f"KK_STR({c_text(value)})"
            return f"kk_value_from_ref({text})" if self.ctype == "Value" else text
        if isinstance(value, bytes):
            text = f"kk_bytes_from({c_text(value.decode('latin-1'))}, {len(value)})"
            return f"kk_value_from_ref({text})" if self.ctype == "Value" else text
        if isinstance(value, bool):
            return f"kk_value_from_bool({int(value)})" if self.ctype == "Value" else str(int(value))
        if isinstance(value, int):
            return f"kk_value_from_small({value})" if self.ctype in ("Value", "KkInt") else str(value)
        return f"kk_value_from_float({value!r})" if self.ctype == "Value" else repr(value)


class Function:
    """One `def` of a stub. owner: the class's or module's name; is_method: args[0] is self."""

    def __init__(self, node, owner, in_class):
        self.node, self.owner, self.in_class = node, owner, in_class
        self.name = node.name
        marks = [ast.unparse(d) for d in node.decorator_list]
        given = {ast.unparse(d.func): d.args[0].value for d in node.decorator_list if isinstance(d, ast.Call)}
        self.c_override = given.get("c")
        self.entry = given.get("entry")
        self.is_property = "property" in marks
        self.is_setter = any(m.endswith(".setter") for m in marks)
        self.is_static = "staticmethod" in marks or self.name == "__new__"
        self.is_classmethod = "classmethod" in marks
        self.has_self = in_class and not self.is_static and not self.is_classmethod
        self.setter = None
        self.read_parameters()
        self.result = annotation_name(node.returns, owner)[0]

    def read_parameters(self):
        a = self.node.args
        positional = a.posonlyargs + a.args
        defaults = [None] * (len(positional) - len(a.defaults)) + a.defaults
        pairs = list(zip(positional, defaults))
        only = len(a.posonlyargs)
        first = positional[0] if self.name == "__new__" else None
        self.takes_class = first is not None and isinstance(first.annotation, ast.Name)
        if self.in_class and not (self.is_static and self.name != "__new__"):
            pairs, only = pairs[1:], max(only - 1, 0)      # self or cls
        self.positional = [Parameter(arg, d, self.owner) for arg, d in pairs]
        self.positional_only = only
        self.keyword_only = [Parameter(arg, d, self.owner) for arg, d in zip(a.kwonlyargs, a.kw_defaults)]
        self.varargs = a.vararg is not None
        self.varkeywords = a.kwarg is not None
        self.required = sum(p.default is None for p in self.positional) or (self.name in NEED_ONE)

    @property
    def parameters(self):
        return self.positional + self.keyword_only

    def c_name(self):
        if self.c_override:
            return self.c_override
        prefix = self.owner if self.owner != "builtins" else "builtin"
        short = self.name.strip("_") if self.name.startswith("__") and self.name.endswith("__") else None
        kind = "set_" if self.is_setter else "op_" if short else "get_" if self.is_property else ""
        return f"kk_{prefix}_{kind}{short or self.name}"

    def self_type(self):
        return c_type(self.owner)[0]

    def prototype(self):
        parts = []
        if self.has_self:
            parts.append(c_declaration(self.self_type(), "self"))
        if self.takes_class:
            parts.append("KkClass *class_")
        parts += [c_declaration(p.ctype, safe(p.name)) for p in self.positional]
        if self.varargs:
            parts += ["const Value *args", "size_t n"]
        parts += [c_declaration(p.ctype, safe(p.name)) for p in self.keyword_only]
        if self.varkeywords:
            parts.append("KkDict *keywords")
        return f"{c_declaration(c_type(self.result)[0], self.c_name())}({', '.join(parts) or 'void'});"

    def style(self):
        if self.varkeywords and not self.varargs:
            return "KK_TAKES_ANY_KEYWORDS"
        if self.varargs:
            return "KK_TAKES_ANY" if not self.keyword_only else "KK_TAKES_ANY_AND_KEYWORDS"
        if (self.owner, self.name) in PARSED:
            return "KK_TAKES_PARSED"
        if not self.parameters:
            return "KK_TAKES_NONE"
        if self.keyword_only or self.positional_only < len(self.positional):
            return "KK_TAKES_KEYWORDS"
        is_one = self.required == len(self.positional) == 1 and self.name != "__new__"
        return "KK_TAKES_ONE" if is_one else "KK_TAKES_POSITIONAL"

    def identifier(self):
        return f"{self.owner}_{self.name}"

    def signature_text(self):
        return ast.unparse(self.node.args)

    # ---- the boxed entry

    def emit_signature(self, out):
        names = ", ".join(c_text(p.name) for p in self.parameters)
        array = f"(const char *const[]){{{names}}}" if names else "NULL"
        is_new = self.name == "__new__"
        owner = "NULL" if self.owner == "builtins" or is_new else c_text(self.owner)
        name = self.owner if is_new else self.name
        out.append(f"static const KkSignature signature_{self.identifier()} = {{{owner}, {c_text(name)}, {array}, "
                   f"{self.positional_only}, {len(self.positional)}, {len(self.keyword_only)}, {int(self.required)}, "
                   f"{self.style()}, {str(self.varkeywords).lower()}}};")

    def emit_convert(self, out, i, parameter):
        """A line that sets the C variable p<i> from the Value v[i], or returns on failure."""
        source, target = f"v[{i}]", f"p{i}"
        declare = c_declaration(parameter.ctype, target)
        if parameter.type == "object":
            default = f"kk_value_is_aside({source}) ? {parameter.default_value()} : {source}" if parameter.default else source
            out.append(f"  {declare} = {default};")
            return
        call = self.converter(i, parameter, source)
        if parameter.default is not None:
            call = f"kk_value_is_aside({source}) ? ({parameter.ctype}){parameter.default_value()} : {call}"
            if parameter.type in ("float", "real"):
                call = call.replace("(double)kk_float_aside()", "kk_float_aside()")
        out.append(f"  {declare} = {call};")
        failed = {"KkInt": f"kk_value_is_aside({target})", "int64_t": f"{target} == KK_I64_ASIDE",
                  "double": f"kk_float_is_aside({target})", "KkBool": f"{target} == KK_BOOL_ASIDE"}
        test = failed.get(parameter.ctype, f"{target} == KK_REF_ASIDE")
        out.append(f"  if ({test} && kk_pending()) return KK_VALUE_ASIDE;")

    def converter(self, i, parameter, source):
        kind = parameter.type
        if kind == "clip":
            default = parameter.default_value() if parameter.default is not None else "KK_I64_ASIDE"
            return f"kk_convert_clip({source}, {default})"
        if kind in ("int", "ssize", "i64", "float", "real", "bool", "flag"):
            return f"kk_convert_{kind}({source})"
        optional = "true" if parameter.is_optional else "false"
        return f"kk_convert_ref({source}, KK_{kind}, &signature_{self.identifier()}, {i}, {optional})"

    def emit_entry(self, out):
        if self.entry:
            out.append(f"KkEntry {self.entry};")
            return
        self.emit_signature(out)
        out.append(f"static Value entry_{self.identifier()}(Value callee, const Value *args, size_t n, KkTuple *names) {{")
        out.append("  (void)callee;")
        skip = 1 if self.has_self or self.is_classmethod else 0
        if skip:
            out.append("  const Value *rest = args + 1;")
            out.append("  n--;")
        else:
            out.append("  const Value *rest = args;")
        count = len(self.parameters)
        self.emit_binding(out, count)
        for i, parameter in enumerate(self.parameters):
            self.emit_convert(out, i, parameter)
        self.emit_call(out)
        out.append("}")

    def emit_binding(self, out, count):
        """Lines that find the arguments as v[0], v[1], …; one for each parameter, without names, are so already."""
        parse = f"!kk_parse_arguments(&signature_{self.identifier()}, rest, n, names, bound)"
        out.append(f"  Value bound[{count + self.varkeywords or 1}];")
        is_exact = not self.keyword_only and not self.varargs and not self.varkeywords and self.required == count
        if not is_exact or not count:
            out += ["  const Value *v = bound;"] if count or self.varkeywords else []
            out.append(f"  if ({'KK_UNLIKELY(names || n) && ' if is_exact else ''}{parse}) return KK_VALUE_ASIDE;")
            return
        out += ["  const Value *v = rest;", f"  if (KK_UNLIKELY(names || n != {count})) {{",
                f"    if ({parse}) return KK_VALUE_ASIDE;", "    v = bound;", "  }"]

    def emit_call(self, out):
        arguments = []
        if self.has_self:
            arguments.append(unbox_self(self.owner, "args[0]"))
        if self.takes_class:
            arguments.append("kk_value_ref(callee)")
        fixed = len(self.positional)
        arguments += [f"p{i}" for i in range(fixed)]
        if self.varargs:
            start = f"rest + (n < {fixed} ? n : {fixed})" if fixed else "rest"
            arguments += [start, f"n < {fixed} ? 0 : n - {fixed}" if fixed else "n"]
        arguments += [f"p{fixed + i}" for i in range(len(self.keyword_only))]
        if self.varkeywords:
            arguments.append(f"kk_value_ref(v[{len(self.parameters)}])")
        ctype, failed, boxed = c_type(self.result)
        out.append(f"  {c_declaration(ctype, 'r')} = {self.c_name()}({', '.join(arguments)});")
        out.append(f"  return {failed} ? KK_VALUE_ASIDE : {boxed};" if boxed != "r" else "  return r;")

    def emit_property(self, out):
        """An entry that reads with one argument, sets or deletes with two."""
        ctype, failed, boxed = c_type(self.result)
        out.append(f"static Value entry_{self.identifier()}(Value callee, const Value *args, size_t n, KkTuple *names) {{")
        out.append("  (void)callee, (void)names;")
        if self.setter:
            out.append(f"  if (n == 2 && kk_value_is_aside(args[1])) return kk_refuse_delete({c_text(self.name)});")
            out.append(f"  if (n == 2) return {self.setter.c_name()}({unbox_self(self.owner, 'args[0]')}, args[1]) "
                       "? KK_VALUE_ASIDE : KK_VALUE_NONE;")
        else:
            out.append(f"  if (n == 2) return kk_refuse_set(args[0], {c_text(self.name)});")
        out.append(f"  {c_declaration(ctype, 'r')} = {self.c_name()}({unbox_self(self.owner, 'args[0]')});")
        out.append(f"  return {failed} ? KK_VALUE_ASIDE : {boxed};" if boxed != "r" else "  return r;")
        out.append("}")

    def kind(self):
        if self.is_property:
            return "KK_PROPERTY"
        return "KK_CLASSMETHOD" if self.is_classmethod else "KK_STATIC" if self.is_static else "KK_METHOD"

    def entry_name(self):
        return self.entry or f"entry_{self.identifier()}"

    def row(self):
        return f"  {{{c_text(self.name)}, {self.entry_name()}, {c_text(self.signature_text())}, {self.kind()}}},"


class Constant:
    """A variable of a module: `pi: float` is made by C, `TYPE_CHECKING: bool = False` by its value."""

    def __init__(self, node, module):
        self.name, self.module, self.value = node.target.id, module, node.value
        self.type = annotation_name(node.annotation, module)[0]

    def c_name(self):
        return f"kk_{self.module}_get_{self.name}"

    def prototype(self):
        return f"{c_declaration(c_type(self.type)[0], self.c_name())}(void);"

    def boxed(self):
        if self.value is not None:
            value = Parameter.literal(LITERAL, self.value)
            return value
        return re.sub(r"\br\b", f"{self.c_name()}()", c_type(self.type)[2])


class ClassName:
    """A class that a module offers: typing.TypeVar."""

    def __init__(self, name):
        self.name, self.value = name, True

    def boxed(self):
        return f"kk_{self.name}_class()"


class LITERAL:
    """What Parameter.literal looks at, for a value to be boxed."""
    name, ctype = "a constant", "Value"


def object_name(module, function):
    return f"kk_function_{'builtin' if module == 'builtins' else module}_{function.name}"


def unbox_self(owner, source):
    if owner in SELVES:
        return SELVES[owner].format(source)
    return f"kk_value_ref({source})" if c_type(owner)[0].endswith("*") else source


KEYWORDS = {"default", "register", "int", "float", "double", "char", "long", "short", "signed", "unsigned", "void", "if",
            "else", "for", "while", "do", "switch", "case", "break", "continue", "return", "static", "struct", "union",
            "enum", "const", "volatile", "auto", "extern", "goto", "inline", "n", "args", "self"}


def safe(name):
    return name + "_" if name in KEYWORDS else name


# ---- reading the stubs

def is_c_body(node):
    """A body of `...` (after a docstring) is C; anything else is compiled like a program."""
    body = [s for s in node.body if not (isinstance(s, ast.Expr) and isinstance(s.value, ast.Constant)
                                         and isinstance(s.value.value, str))]
    return len(body) == 1 and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant) \
        and body[0].value.value is ...


def functions_of(body, owner, in_class):
    """The functions in C of a class or module body: (all of them, the one for each name)."""
    every, chosen = [], {}
    for node in body:
        if not isinstance(node, ast.FunctionDef) or not is_c_body(node):
            continue
        function = Function(node, owner, in_class)
        every.append(function)
        if function.is_setter:
            chosen[function.name].setter = function
        else:
            chosen[function.name] = function               # the last overload is the general one
    return every, chosen


class Stubs:
    def __init__(self, root):
        self.every = []                                    # all functions: prototypes
        self.classes = {}                                  # name: {name: Function}
        self.modules = {"builtins": ({}, [])}              # name: ({name: Function}, constants)
        self.module_of = {}                                # class of a library module: that module
        rows = re.findall(r"^([A-Z]+)\((\w+)", (root.parent / "runtime/classes.def").read_text(), re.MULTILINE)
        self.class_ids = [name for kind, name in rows]
        self.late = {name for kind, name in rows if kind == "LATE"}
        for path in sorted((root / "builtins").glob("*.py")):
            self.read(path, "builtins")
        for path in sorted(root.glob("*.py")):
            self.read(path, path.stem)

    def core_classes(self):
        """Those of no library module."""
        return [name for name in self.class_ids if name not in self.module_of]

    def read(self, path, module):
        tree = ast.parse(path.read_text(), str(path))
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and (module == "builtins" or node.name in self.class_ids):
                every, chosen = functions_of(node.body, node.name, True)
                self.every += every
                if chosen or module != "builtins":
                    self.classes.setdefault(node.name, {}).update(chosen)
                if module != "builtins":
                    self.module_of[node.name] = module
                    self.modules.setdefault(module, ({}, []))[1].append(ClassName(node.name))
        every, chosen = functions_of(tree.body, module, False)
        self.every += every
        functions, constants = self.modules.setdefault(module, ({}, []))
        functions.update(chosen)
        constants += [Constant(n, module) for n in tree.body
                      if isinstance(n, ast.AnnAssign) and isinstance(n.target, ast.Name)]


# ---- writing

HEADER = """// {name} - written by tools/gen_builtins.py from the signatures in stdlib/. Do not edit.
"""


def emit_prototypes(stubs):
    out = [HEADER.format(name="builtins.h - prototypes of what the runtime does for each builtin"),
           "#ifndef KK_BUILTINS_H", "#define KK_BUILTINS_H", "", '#include "class.h"', ""]
    seen = set()
    for function in stubs.every:
        line = function.prototype()
        if line not in seen:
            out.append(line)
        seen.add(line)
    out += [f"Value kk_{name}_class(void);" for name in stubs.module_of]
    for name in stubs.core_classes():
        if name in stubs.late:
            out += [f"void kk_{name}_class_init(KkClass *class);", f"Value kk_{name}_class(void);"]
        else:
            out.append(f"KK_INLINE Value kk_{name}_class(void) {{ return kk_value_from_ref(kk_class_builtin(KK_{name})); }}")
    for module, (functions, constants) in sorted(stubs.modules.items()):
        out += [c.prototype() for c in constants if c.value is None]
        out += [f"extern KkBuiltin {object_name(module, f)};" for f in by_name(functions)]
    return "\n".join(out + ["", "#endif", ""])


def by_name(functions):
    return [functions[name] for name in sorted(functions, key=lambda n: n.encode())]


def in_table(functions):
    """Those that a class or module has by name: __new__ is kk_entry_new for all classes (runtime/object_method.c)."""
    return [f for f in by_name(functions) if f.name != "__new__"]


def emit_table(out, name, functions):
    if in_table(functions):
        out += [f"static const KkMethod {name}[] = {{"] + [f.row() for f in in_table(functions)] + ["};", ""]


def emit_classes(out, stubs):
    for name, functions in sorted(stubs.classes.items()):
        for function in by_name(functions):
            function.emit_property(out) if function.is_property else function.emit_entry(out)
        emit_table(out, f"methods_{name}", functions)
    for name in stubs.module_of:
        emit_class_object(out, stubs, name)
    for name in stubs.core_classes():
        if name in stubs.late:
            out.append(f"Value kk_{name}_class(void) {{")
            out.append(f"  kk_class_ready(KK_{name}, kk_{name}_class_init);")
            out += [f"  return kk_value_from_ref(kk_class_builtin(KK_{name}));", "}", ""]
    out.append("void kk_builtin_tables_install(void) {")
    out += [f"  kk_class_ready(KK_{name}, kk_{name}_class_init);" for name in stubs.core_classes() if name in stubs.late]
    for name, functions in sorted(stubs.classes.items()):
        if not (name in stubs.module_of and name in stubs.late):
            emit_install(out, name, functions)
    out += ["}", ""]


def emit_install(out, name, functions):
    if in_table(functions):
        out.append(f"  install(KK_{name}, methods_{name}, {len(in_table(functions))});")
    if "__new__" in functions:
        out.append(f"  kk_class_builtin(KK_{name})->slots.make = {functions['__new__'].entry_name()};")


def emit_class_object(out, stubs, name):
    """kk_NAME_class(), and for a LATE class what makes it ready."""
    if name in stubs.late:
        out += [f"void kk_{name}_class_init(KkClass *class);", f"static void ready_{name}(KkClass *class) {{",
                f"  class->module = {c_text(stubs.module_of[name])};"]
        emit_install(out, name, stubs.classes[name])
        out += [f"  kk_{name}_class_init(class);", "}"]
    out.append(f"Value kk_{name}_class(void) {{")
    if name in stubs.late:
        out.append(f"  kk_class_ready(KK_{name}, ready_{name});")
    out += [f"  return kk_value_from_ref(kk_class_builtin(KK_{name}));", "}", ""]


def emit_objects(out, module, functions):
    """Each function of a module as a static object, and the table of their addresses."""
    if not functions:
        return "NULL"
    for i, function in enumerate(by_name(functions)):
        out.append(f"KkBuiltin {object_name(module, function)} = {{{{KK_builtin_function_or_method, 0, 0}}, "
                   f"&functions_{module}[{i}], NULL, {c_text(module)}, KK_VALUE_ASIDE}};")
    addresses = ", ".join("&" + object_name(module, f) for f in by_name(functions))
    out += [f"static KkBuiltin *const objects_{module}[] = {{{addresses}}};", ""]
    return f"objects_{module}"


def emit_constants(out, module, constants):
    """The function that sets a module's variables: those of C by their kk_MODULE_get_NAME, literals by their value."""
    if module == "builtins":
        out.append("void kk_builtins_module_init(KkModule *module);")
        return "kk_builtins_module_init"
    if not constants:
        return "NULL"
    out.append(f"static void init_{module}(KkModule *module) {{")
    for constant in constants:
        out.append(f"  kk_module_set(module, {c_text(constant.name)}, {constant.boxed()});")
    out += ["}", ""]
    return f"init_{module}"


def emit_modules(out, stubs):
    rows = []
    for name, (functions, constants) in sorted(stubs.modules.items()):
        for function in by_name(functions):
            function.emit_entry(out)
        emit_table(out, f"functions_{name}", functions)
        objects = emit_objects(out, name, functions)
        table = f"functions_{name}" if functions else "NULL"
        init = emit_constants(out, name, constants)
        rows.append(f"  {{{c_text(name)}, {table}, {objects}, {len(functions)}, {init}}},")
    out += ["const KkModuleRow kk_module_rows[] = {"] + rows + ["  {NULL, NULL, NULL, 0, NULL},", "};"]


def write(path, text):
    """Leaves an unchanged file alone, so that nothing is compiled again because of it."""
    if not path.exists() or path.read_text() != text:
        path.write_text(text)


def main():
    folder = Path(sys.argv[1])
    stubs = Stubs(Path(__file__).resolve().parent.parent / "stdlib")
    write(folder / "builtins.h", emit_prototypes(stubs))
    out = [HEADER.format(name="builtins.inc - boxed entries and tables of the builtins")]
    emit_classes(out, stubs)
    emit_modules(out, stubs)
    write(folder / "builtins.inc", "\n".join(out) + "\n")


main()

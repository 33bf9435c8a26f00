"""test_values.py - Python expressions on the runtime's generic operations, compared with CPython's results.

Compiles value_machine.c (its head explains the language) against the debug runtime, translates the statements below with
the module ast, runs them there and here. Results, or the class and text of exceptions, must be equal line by line.
Beside the statements written out, every pair of some sixty values meets every operator, and every builtin function and
method is called with too few, too many and wrong arguments. SEED in the environment picks other random choices.
"""
import ast
import contextlib
import io
import os
import random
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BUILD = Path(os.environ.get("BUILD", "build"))
WORK = Path(os.environ.get("WORK", "/tmp"))
MACHINE = os.environ.get("MACHINE")

OPERATORS = ["Add", "Sub", "Mult", "MatMult", "Div", "Mod", "Pow", "LShift", "RShift", "BitOr", "BitXor", "BitAnd", "FloorDiv"]
SYMBOLS = ["+", "-", "*", "@", "/", "%", "**", "<<", ">>", "|", "^", "&", "//"]
COMPARISONS = ["Eq", "NotEq", "Lt", "LtE", "Gt", "GtE"]
UNARY = ["Invert", "Not", "UAdd", "USub"]


# ---------------------------------------------------------------- translation

class Translator:
    def __init__(self):
        self.lines = []

    def put(self, *words):
        self.lines.append(" ".join(str(w) for w in words))

    def statement(self, node):
        kind = type(node).__name__
        getattr(self, "do_" + kind)(node)

    def do_Expr(self, node):
        self.value(node.value)
        self.put("print")

    def do_Assign(self, node):
        self.value(node.value)
        self.target(node.targets[0])

    def do_AugAssign(self, node):
        self.value(node.target)
        self.value(node.value)
        self.put("inplace", OPERATORS.index(type(node.op).__name__))
        self.target(node.target)

    def do_Delete(self, node):
        target = node.targets[0]
        if isinstance(target, ast.Name):
            self.put("delete", target.id)
        elif isinstance(target, ast.Attribute):
            self.value(target.value)
            self.put("delattr", target.attr)
        else:
            self.value(target.value)
            self.value(target.slice)
            self.put("delitem")

    def do_Raise(self, node):
        self.value(node.exc)
        if node.cause:
            self.value(node.cause)
        self.put("raise_from" if node.cause else "raise")

    def do_Import(self, node):
        self.put("module", node.names[0].name)
        self.put("store", node.names[0].name)

    def target(self, node):
        if isinstance(node, ast.Name):
            self.put("store", node.id)
        elif isinstance(node, ast.Attribute):
            self.value(node.value)
            self.put("setattr", node.attr)
        elif isinstance(node, ast.Subscript):
            self.value(node.value)
            self.value(node.slice)
            self.put("setitem")
        else:
            self.put("unpack", len(node.elts))
            for element in reversed(node.elts):
                self.target(element)

    def value(self, node):
        getattr(self, "on_" + type(node).__name__)(node)

    def on_Constant(self, node):
        v = node.value
        if v is None or v is True or v is False or v is ...:
            self.put({None: "none", True: "true", False: "false", ...: "ellipsis"}[v] if v is not ... else "ellipsis")
        elif isinstance(v, int):
            self.put("int", v)
        elif isinstance(v, float):
            self.put("float", v.hex())
        elif isinstance(v, complex):
            self.value(ast.parse(f"complex(0, {v.imag!r})", mode="eval").body)
        elif isinstance(v, str):
            self.put("str", v.encode("utf-8", "surrogateescape").hex())
        else:
            self.put("bytes", v.hex())

    def on_Name(self, node):
        self.put("name", node.id)

    def on_BinOp(self, node):
        self.value(node.left)
        self.value(node.right)
        self.put("binary", OPERATORS.index(type(node.op).__name__))

    def on_UnaryOp(self, node):
        self.value(node.operand)
        self.put("unary", UNARY.index(type(node.op).__name__))

    def on_Compare(self, node):
        self.value(node.left)
        self.value(node.comparators[0])
        op = type(node.ops[0]).__name__
        if op in COMPARISONS:
            self.put("compare", COMPARISONS.index(op))
        else:
            self.put("is" if op.startswith("Is") else "in")
            if "Not" in op:
                self.put("unary 1")

    def on_Attribute(self, node):
        self.value(node.value)
        self.put("getattr", node.attr)

    def on_Subscript(self, node):
        self.value(node.value)
        self.value(node.slice)
        self.put("getitem")

    def on_Slice(self, node):
        for part in (node.lower, node.upper, node.step):
            self.value(part or ast.Constant(None))
        self.put("slice")

    def elements(self, node, kind):
        for element in node.elts:
            self.value(element)
        self.put(kind, len(node.elts))

    def on_List(self, node):
        self.elements(node, "list")

    def on_Tuple(self, node):
        self.elements(node, "tuple")

    def on_Set(self, node):
        self.elements(node, "set")

    def on_Dict(self, node):
        for key, item in zip(node.keys, node.values):
            self.value(key)
            self.value(item)
        self.put("dict", 2 * len(node.keys))

    def on_Call(self, node):
        self.value(node.func)
        self.put("begin")
        for argument in node.args:
            is_star = isinstance(argument, ast.Starred)
            self.value(argument.value if is_star else argument)
            self.put("star" if is_star else "arg")
        for keyword in node.keywords:
            self.value(keyword.value)
            self.put(*(("keyword", keyword.arg) if keyword.arg else ("mapping",)))
        self.put("call")


def translate(statement):
    t = Translator()
    t.statement(ast.parse(statement).body[0])
    return t.lines + ["."]


# ---------------------------------------------------------------- CPython

PRELUDE = """
def f(a, b=2, *, c, d=4): return (a, b, c, d)
def g(*args, **kwargs): return (args, kwargs)
def h(x, y, /, z): return (x, y, z)
def k(a, /, *args, key, **more): return (a, key, args, more)
def p(x, y=20, z=30): return (x, y, z)
class E(ValueError): pass
class K(KeyError): pass
"""


def python_output(statement, scope):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        lines = python_result(statement, scope)
    return printed.getvalue().splitlines() + lines


def python_result(statement, scope):
    try:
        if isinstance(ast.parse(statement).body[0], ast.Expr):
            return [repr(eval(statement, scope))]
        exec(statement, scope)
        return []
    except BaseException as e:
        lines = f"{type(e).__name__}: {e}".split("\n")
        while e := e.__context__:
            lines.append(f"  in {type(e).__name__}")
        return lines


# ---------------------------------------------------------------- the statements

def written():
    return [s.strip() for s in STATEMENTS.strip().splitlines() if s.strip() and not s.strip().startswith("#")]


VALUES = ["0", "1", "-3", "7", "2**62", "-2**63", "10**30", "True", "False", "0.0", "-0.0", "2.5", "-1e300", "float('inf')",
          "float('nan')", "None", "...", "NotImplemented", "''", "'abc'", "'é'", "'%s'", "b''", "b'ab'", "[]", "[1, 2]", "[1.5]",
          "['a', None]", "()", "(1, 2)", "(1, 'x')", "{}", "{1: 2}", "{'a': 1}", "set()", "{1, 2}", "frozenset({1})",
          "range(3)", "range(0)", "slice(1, 2)", "int", "len", "ValueError(1)", "2j", "1.5+2j"]


def operators(r):
    pairs = [(a, b) for a in VALUES for b in VALUES]
    for a, b in r.sample(pairs, 700):
        for symbol in SYMBOLS:
            big = symbol in ("**", "<<") and ("10**30" in b or "2**6" in b or "2**6" in a and "10" in b)
            huge = symbol == "*" and ("2**6" in a + b or "10**30" in a + b) and any(c in a + b for c in "'[(")
            if big or huge or symbol == "%" and a.startswith("b'"):     # no formatting of bytes
                continue
            yield f"({a}) {symbol} ({b})"
        for symbol in ["==", "!=", "<", "<=", ">", ">=", "in", "is"]:
            if symbol == "is" and (a != b or "(" in a):     # constant tuples, NaN: not promised
                continue
            yield f"({a}) {symbol} ({b})"
    for a, b in r.sample(pairs, 500):
        symbol = r.choice(["+", "-", "*", "|", "&", "%", "//", "@", ">>"])
        if symbol == "*" and ("2**" in a + b or "10**" in a + b) or symbol == "%" and a.startswith("b'"):
            continue
        yield f"x = {a}"
        yield f"x {symbol}= {b}"
        yield "x"
    for a in VALUES:
        for symbol in ["-", "+", "~", "not "]:
            yield f"{symbol}({a})"


FUNCTIONS = ["abs", "all", "any", "ascii", "bin", "callable", "chr", "divmod", "format", "getattr", "hasattr", "hash", "hex",
             "isinstance", "issubclass", "iter", "len", "max", "min", "next", "oct", "ord", "pow", "repr", "round", "sorted",
             "sum", "int", "float", "bool", "str", "list", "tuple", "dict", "set", "frozenset", "range", "slice", "enumerate",
             "zip", "map", "filter", "reversed", "bytes", "complex", "type", "setattr", "delattr", "print"]


def is_hash_known(text):
    """Not an address, not randomised."""
    return not any(v in text for v in ["'", "None", "...", "NotImplemented", "int", "len", "ValueError", "nan"])


def calls(r):
    for name in FUNCTIONS:
        for n in range(4):
            for _ in range(12 if n else 1):
                arguments = [r.choice(VALUES) for _ in range(n)]
                if r.random() < 0.15 and n and name != "enumerate":
                    arguments[-1] = r.choice(["key", "default", "base", "start", "x"]) + "=" + arguments[-1]
                text = f"{name}({', '.join(arguments)})"
                if name == "hash" and not is_hash_known(text):
                    continue
                if name == "print" or "10**30" in text and name in ("bytes", "range", "round"):
                    continue
                if name in ("enumerate", "zip", "map", "filter", "reversed", "iter"):
                    text = f"list({text})"
                yield text


RECEIVERS = {"'a,b'": str, "b'a b'": bytes, "[3, 1]": list, "(1, 2)": tuple, "{'k': 1}": dict, "{1}": set,
             "frozenset({1})": frozenset, "5": int, "2.5": float, "range(3)": range, "2j": complex}


def methods(r):
    for receiver, kind in RECEIVERS.items():
        for name in sorted(dir(kind)):
            if name.startswith("_") or name in ("fromhex", "maketrans", "from_bytes"):
                continue
            for n in range(4):
                for _ in range(4 if n else 1):
                    arguments = [r.choice(VALUES) for _ in range(n)]
                    text = ", ".join(arguments)
                    if ("10**30" in text or "2**6" in text) and name in ("center", "ljust", "rjust", "zfill", "expandtabs", "to_bytes"):
                        continue
                    if kind is bytes and name in ("hex", "replace") and n >= 2:      # arguments checked in another order
                        continue
                    attribute = getattr(kind, name)
                    if not callable(attribute):
                        yield f"({receiver}).{name}"
                        continue
                    view = name in ("keys", "values", "items")
                    yield f"({receiver}).{name}({text})" if not view or n else f"list(({receiver}).{name}())"


STATEMENTS = r"""
1 + "a"
"a" + 1
[1] + (2,)
(1,) + [2]
[1] * "a"
"a" * 1.5
3 * [1, 2]
True + True
5 @ 6
print >> 3
-"a"
~1.5
x = [1]
x += "ab"
x
x += 5
x *= 2
x
t = (1, 2)
t[0] = 5
del t[0]
del t["a"]
"abc"[0] = 1
5[0]
len(5)
5()
None()
int[0]
list[int]
dict[str, int]
tuple[int, ...]
3 in 5
"a" in 5
3 in "abc"
for_ = 1
x, y = 5
x, y = (1,)
x, y = (1, 2, 3)
x, y, z = "abc"
(x, y, z)
x, y = {1: 2, 3: 4}
undefined_name
"abc".foo
[].append.foo
(5).real = 3
[].x = 1
[].append = 1
int.x = 1
del [].append
del "abc".foo
len.__name__
len.__module__
"".join.__name__
str.join.__name__
str.join.__qualname__
int.__name__
int.__mro__
bool.__mro__
bool.__bases__
(5).__class__
type(5) is int
type(None)
type(...)
int
ValueError
type
E
E.__mro__
E.__name__
E.__module__
(5).__add__(3)
(5).__add__("a")
(5).__radd__(3)
[1].__len__()
"a".__eq__("a")
(5).__bool__()
"abc".__getitem__(1)
[3].__contains__(3)
(5).__add__()
(5).__neg__(1)
hasattr(5, "__len__")
hasattr([], "__len__")
hasattr([], "__add__")
hasattr([], "__radd__")
hasattr("", "__iter__")
hasattr(5, "__iter__")
getattr([], "foo")
getattr([], "foo", 7)
getattr([], 5)
setattr([], "foo", 1)
# calls
f()
f(1)
f(1, c=3)
f(1, 5, c=3, d=9)
f(1, 2, 3)
f(1, 2, 3, c=4)
f(1, 2, 3, c=4, d=5)
f(1, a=2, c=3)
f(1, e=2, c=3)
f(c=1)
f(b=1)
f(1, 2, 3, 4)
g()
g(1, 2, x=3)
g(*[1, 2], **{"a": 3})
g(*"ab", 5, *(6,), y=7, **{"z": 8})
g(*5)
g(**5)
g(**{1: 2})
g(a=1, **{"a": 2})
g(**{"a": 1}, **{"a": 2})
len(*5)
len(**{"a": 1})
h(1, 2, 3)
h(1, 2, z=3)
h(1, y=2, z=3)
h(x=1, y=2, z=3)
h(1)
h()
h(1, 2, 3, 4)
k(1, key=2)
k(1, 2, 3, key=4, other=5)
k()
k(1)
k(a=1, key=2)
p()
p(1, 2, 3, 4)
p(1, 2, 3, 4, 5)
p(1, y=3)
p(1, x=3)
str.upper()
str.upper(5)
str.upper("a")
list.append([1], 2)
[].append()
[].append(1, 2)
[].append(x=1)
[].clear(1)
[].insert(1)
[].pop(1, 2)
[].pop()
[].pop("a")
[].index()
[].sort(1)
[].sort(foo=1)
"".encode(1, 2, 3)
"".encode(encoding=5)
"".encode(foo=5)
"a".replace("a")
"a".replace(1, 2)
"a".join(5)
"a".join([1])
"a".split(maxsplit=1, sep=None)
"a".split(x=1)
len()
len(1, 2)
len(obj=1)
abs()
ord()
ord("ab")
ord(5)
chr(-1)
chr(1114112)
chr(10**10)
chr(10**30)
chr("a")
chr(97)
isinstance(1)
isinstance(1, 5)
isinstance(1, (int, 5))
isinstance("a", (int, 5))
isinstance(True, int)
isinstance(1, (str, (int,)))
issubclass(1, int)
issubclass(bool, int)
issubclass(bool, 5)
issubclass(E, (KeyError, ValueError))
round(2.5)
round(3.5)
round(2.675, 2)
round(1234, -2)
round(1.5, None)
round("a")
round(1.5, "a")
round(1.5, 1, 2)
round(number=1.5, ndigits=0)
pow(2, 10)
pow(2, -1)
pow(2, 10, 1000)
pow(2, 10, 0)
pow(2.0, 3, 5)
pow("a", 1)
pow("a", 1, 2)
pow(base=2, exp=3)
divmod(7, 2)
divmod(-7, 2)
divmod(7.5, 2)
divmod(1, 0)
divmod(1.0, 0)
divmod("a", 1)
sum([1, 2, 3])
sum([1.5, 2])
sum([[1], [2]], [])
sum(["a"])
sum(["a"], "")
sum([b"a"], b"")
sum(5)
sum([1], start=5)
sum([True, 2**62, 2**62])
sum([0.1] * 10)
sum(range(100))
min()
min(5)
min([])
min([], default=3)
min(1, 2, default=3)
min([3, 1, 2])
max("abc", "abd")
max([1, -5, 3], key=abs)
max(1, "a")
min(3, 1.0, True)
max([], key=5)
min([1], key=5)
min(1, 2, foo=3)
sorted([3, 1, 2], reverse=True)
sorted("hello")
sorted([1, "a"])
sorted()
sorted(5)
sorted([1], [2])
sorted([1], key=5)
sorted([1], foo=5)
any([0, "", None])
any([0, 1])
all([])
all([1, 0])
all(5)
iter(5)
next(5)
next(iter([]))
next(iter([]), 7)
next(iter([1]))
iter(5, 6)
list(iter(int, 0))
hash([])
hash({})
hash((1, []))
hash(1.0) == hash(1)
hash("a") == hash("a")
hash(frozenset({1, 2}))
hash((1, 2.5, (3,)))
bin(-5)
hex(255)
oct(8)
hex(1.5)
bin("a")
repr("a'b")
ascii("é")
format(5, "x")
format("a", ">5")
format(None, "x")
format([], "x")
format(5)
format(5, 5)
format(2.5, ".1f")
format(True, "d")
format(True)
callable(len)
callable(5)
callable(int)
dir(5, 6)
input(1, 2)
print(1, sep=5)
print(1, end=5)
print(1, foo=5)
print(1, 2, sep="-", end="!\n")
print()
print("a", "b", sep="", end="\n")
id(5) == id(5)
vars(5)
# types as callables
int("12")
int("x")
int("z", 36)
int(1.9)
int([])
int("1", "2")
int(x=5)
float("1.5")
float("x")
float([])
bool([])
bool(1, 2)
str(5)
str()
str(b"a", "utf-8")
str(5, "utf-8")
list("abc")
list(5)
tuple([1, 2])
dict([(1, 2)])
dict(a=1)
dict(5)
dict([1])
set("a")
frozenset([1, 1])
range(5)
range()
range("a")
range(1, 2, 0)
object()  == object()
type("a")
type(1, 2)
NoneType = type(None)
NoneType()
NoneType(1)
type(NotImplemented)()
type(len)
type([].append)
x = type("X", (ValueError,), {"y": 5, "__str__": len})
x.y
x
x.__bases__
x(1)
x.__mro__
str(x(1, 2))
type("X", (bool,), {})
type("X", (ValueError, ValueError), {})
type("X", (Exception, ValueError), {})
type("X", (int, str), {})
type("X", (5,), {})
type("X", (ValueError, KeyError), {}).__mro__
type(str.join)
type(f)
len
str.join
[].append == [].append
x = []
x.append == x.append
# exceptions
ValueError("a")
ValueError("a", 2)
ValueError()
str(ValueError("a"))
str(ValueError("a", 2))
str(ValueError())
KeyError("a")
str(KeyError("a"))
str(KeyError())
str(KeyError(1, 2))
str(K("a"))
E("a", 1)
E(x=1)
ValueError(x=1)
ValueError("a").args
ValueError(1, 2).args
e = ValueError("a")
e.args = [1, 2]
e
e.args = 5
e.foo = 3
e.foo
e.bar
del e.foo
del e.foo
e.__dict__
e.__cause__
e.__context__
e.__suppress_context__
e.__traceback__
e.__cause__ = 5
e.__cause__ = KeyError(1)
e.__cause__
e.__suppress_context__
e.__suppress_context__ = False
e.__suppress_context__
e.__traceback__ = 5
e.with_traceback(None)
e.with_traceback(5)
e.add_note("n")
e.__notes__
e.add_note(5)
del e.args
StopIteration(5).value
StopIteration().value
StopIteration(1, 2).value
SystemExit(3).code
SystemExit().code
SystemExit(1, 2).code
OSError(2, "No such file")
str(OSError(2, "No such file", "x"))
OSError(2, "No such file", "x").filename
OSError(2, "No such file", "x").args
OSError(2, "No such file", "x", None, "y").filename2
str(OSError(2, "No such file", "x", None, "y"))
OSError("a").errno
str(OSError("a"))
type(OSError(32, "x"))
type(OSError(13, "x"))
OSError(1, 2, 3, 4, 5, 6)
IOError is OSError
ImportError("a", name="m", path="p").name
ImportError("a").msg
ImportError("a", foo=1)
str(ImportError("a", name="m"))
NameError("a", name="n").name
NameError("a", obj=1)
AttributeError("a", name="n", obj=3).obj
AttributeError("a", foo=3)
UnicodeEncodeError("utf-8", "aé", 1, 2, "bad")
str(UnicodeEncodeError("utf-8", "aé", 1, 2, "bad"))
str(UnicodeEncodeError("utf-8", "aé", 0, 2, "bad"))
str(UnicodeEncodeError("utf-8", "a€", 1, 2, "bad"))
str(UnicodeEncodeError("utf-8", "a😀", 1, 2, "bad"))
str(UnicodeDecodeError("utf-8", b"a\xff", 1, 2, "bad"))
str(UnicodeDecodeError("utf-8", b"a\xff", 0, 2, "bad"))
str(UnicodeTranslateError("aé", 1, 2, "bad"))
UnicodeDecodeError("utf-8", b"a\xff", 1, 2, "bad").reason
UnicodeDecodeError(1)
UnicodeEncodeError("utf-8", b"a", 1, 2, "bad")
UnicodeEncodeError("utf-8", "a", "b", 2, "bad")
SyntaxError("a")
str(SyntaxError("a", ("f.py", 3, 4, "text")))
SyntaxError("a", ("f.py", 3, 4, "text")).lineno
SyntaxError("a", ("f.py", 3))
raise ValueError("x")
raise ValueError
raise 5
raise int
raise ValueError from 5
raise ValueError("x") from KeyError("y")
raise E(1)
raise KeyError(5)
ValueError("a") == ValueError("a")
e == e
1/0
1//0
1%0
1.0/0
1.0//0
1.0%0
0.0 ** -1
0 ** -1
divmod(1, 0)
2 ** -1
(-8) ** 0.5
1 << -1
[][0]
[][0] = 1
()[0]
""[0]
{}[1]
{}["a"]
{}[[]]
{[]}
{1: 2}[1]
[1, 2, 3][::2]
[1, 2, 3]["a"]
[1, 2, 3][1.5]
"abc"["a"]
(1, 2)["a"]
range(3)[5]
range(3)["a"]
"abc"[::-1]
[1] < ["a"]
(1, 2) < (1, "a")
{} < {}
1 < None
1 < 2.5
1 == 1.0
True == 1
"a" < 1
None == None
... == ...
int == int
len < len
# types as values
int | str
int | None
None | int
None | None
int | 5
int | str | int
(int | str) == (str | int)
(int | str) | list[int]
int | int
isinstance(5, int | str)
isinstance(None, int | None)
isinstance(2.5, int | str)
isinstance(5, (int | str, float))
isinstance(5, (None, int))
isinstance(5, None)
isinstance([], list[int])
issubclass(bool, int | str)
issubclass(int, list[int])
(int | str).__args__
list[int].__args__
list[int].__origin__
list[int] == list[int]
list[int]((1, 2))
hash(int | str) == hash(str | int)
import typing
typing.Any
typing.List
typing.List[int]
typing.Dict[str, typing.List[int]]
typing.Optional[int]
typing.Optional[None]
typing.Union[int, str]
typing.Union[int]
typing.Union[int, None]
typing.Union[int, typing.Union[str, int]]
typing.Union[int, str, None]
typing.Union[int, str] == typing.Union[str, int]
typing.Optional[int] == typing.Union[None, int]
typing.Callable[[int, str], bool]
typing.Callable[..., int]
typing.Literal["r", 5]
typing.Tuple[int, ...]
typing.Any is typing.Any
typing.List()
isinstance([], typing.List)
isinstance(5, typing.Union[int, str])
isinstance(5, typing.Optional[str])
T = typing.TypeVar("T")
T
T.__name__
T.__constraints__
typing.TypeVar("T", int)
typing.TypeVar("T", int, str).__constraints__
typing.TypeVar("T", bound=int).__bound__
typing.TypeVar("T", covariant=True)
typing.List[T]
typing.NewType("U", int)(5)
typing.NewType("U", int).__supertype__
typing.cast(int, "x")
typing.cast("str", 5)
typing.TYPE_CHECKING
typing.get_origin(list[int])
typing.get_args(dict[str, int])
typing.get_args(int)
typing.assert_never(5)
typing.Text
typing.AnyStr
typing.Optional[int] | str
# modules
import sys
sys.maxsize
sys.byteorder
sys.foo
sys.version_info[:2]
sys.version_info.major
sys.version_info >= (3, 8)
sys.exit(3)
sys.exit()
sys.exit("a")
sys.exit(1, 2)
sys.exit((1, 2))
sys.setrecursionlimit(0)
sys.setrecursionlimit("a")
sys.setrecursionlimit(1000)
sys.getrecursionlimit()
sys.getrecursionlimit(1)
sys.maxunicode
import math
math.sqrt(16)
math.sqrt(-1)
math.sqrt("a")
math.sqrt()
math.sqrt(1, 2)
math.pi
math.foo
math.gcd(12, 18)
math.floor(2.5)
math.gcd(1.5)
math.isclose(1, 1.0000000001)
math.isclose(1)
math.hypot(3, 4)
import time
time.sleep(-1)
time.sleep("a")
time.sleep(0)
time.sleep()
time.time() > 0
time.perf_counter_ns() > 0
"""


# ---------------------------------------------------------------- the comparison

def compile_machine():
    if MACHINE:
        return MACHINE
    machine = WORK / "value_machine"
    library = BUILD / "lib/kukri/libkukri-debug.a"
    subprocess.run(["gcc", "-std=gnu11", "-D_GNU_SOURCE", "-g", "-iquote", ROOT / "runtime", f"-I{BUILD}/gen", "-o", machine,
                    HERE / "value_machine.c", library, "-lm", "-l:libgmp.so.10", "-lpthread", "-ldl"], check=True)
    return machine


def is_comparable(lines):
    """False for what shows an address or an order that CPython randomises."""
    return not any(" at 0x" in line or "set({" in line and "'" in line or line.startswith("{'") and ":" not in line
                   for line in lines)


def run_machine(machine, statements):
    marked = "\n".join("\n".join(translate(s) + translate('"|"')) for s in statements)
    outcome = subprocess.run([str(machine)], input=marked.encode(), capture_output=True, timeout=600)
    text = outcome.stdout.decode("utf-8", "surrogateescape")
    if outcome.returncode:
        print(outcome.stderr.decode()[-3000:])
        print(f"the machine ended with {outcome.returncode}")
    return [block.splitlines() for block in text.split("'|'\n")]


def main():
    r = random.Random(int(os.environ.get("SEED", "1")))
    statements = written() + list(operators(r)) + list(calls(r)) + list(methods(r))
    theirs = run_machine(compile_machine(), statements)
    scope = {"__name__": "__main__"}
    exec(PRELUDE, scope)
    passed = failed = 0
    for statement, got in zip(statements, theirs):
        expected = python_output(statement, scope)
        if got == expected or not is_comparable(expected):
            passed += 1
            continue
        failed += 1
        if failed <= int(os.environ.get("SHOW", "60")):
            print(f"{statement}\n  CPython: {expected}\n  here:    {got}")
    missing = len(statements) + 1 - len(theirs)
    if missing > 0:
        print(f"stopped before: {statements[len(theirs) - 1]}")
    print(f"{passed} passed, {failed + max(missing, 0)} failed")
    sys.exit(1 if failed or missing > 0 else 0)


main()

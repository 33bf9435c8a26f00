"""test_containers.py - random statements on the runtime's containers, compared with Python's own.

Compiles container_machine.c (its head explains the language) against the debug runtime, feeds it statements, and runs the
same statements here. The two outputs must be equal, line by line. Sets hold only what CPython does not hash at random,
so that their order is compared too. SEED and COUNT in the environment change what is run.
"""
import builtins
import os
import random
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BUILD = Path(os.environ.get("BUILD", "build"))
WORK = Path(os.environ.get("WORK", "/tmp"))
OPERATORS = ["+", "-", "*", "|", "^", "&"]
COMPARISONS = ["==", "!=", "<", "<=", ">", ">="]


# ---------------------------------------------------------------- the machine, on Python's objects

class Thing:
    def __init__(self, number, model):
        self.number, self.model = number, model

    def watch(self, symbol, other):
        self.model.out.append(f"{self.number} {symbol} {other.number}")
        if 12 in (self.number, other.number):
            change(self.model.registers[1])

    def __eq__(self, other):
        if not isinstance(other, Thing):
            return NotImplemented
        self.watch("==", other)
        return self.number == other.number

    def __hash__(self):
        return self.number % 7

    def __repr__(self):
        return f"T{self.number}"


def change(container):
    new_key = 100 + len(container)
    if isinstance(container, list):
        container.append(new_key)
    elif isinstance(container, set):
        container.add(new_key)
    else:
        container[new_key] = None


def comparison(symbol, name):
    def method(self, other):
        if not isinstance(other, Thing):
            return NotImplemented
        self.watch(symbol, other)
        if self.number == 13 or other.number == 13:
            raise ValueError("unlucky")
        return getattr(self.number // 4, name)(other.number // 4)
    return method


for symbol, name in zip(COMPARISONS[2:], ["__lt__", "__le__", "__gt__", "__ge__"]):
    setattr(Thing, name, comparison(symbol, name))


class Model:
    def __init__(self):
        self.stack, self.registers, self.out = [], [None] * 16, []

    def top(self, n):
        values = self.stack[len(self.stack) - n:]
        del self.stack[len(self.stack) - n:]
        return values

    def line(self, text):
        op, *words = text.split(" ")
        push = self.stack.append
        if op in ("int", "thing"):
            push(int(words[0]) if op == "int" else Thing(int(words[0]), self))
        elif op == "float":
            push(float(words[0]) if "x" not in words[0] else float.fromhex(words[0]))
        elif op == "str":
            push(words[0])
        elif op in ("none", "true", "false"):
            push({"none": None, "true": True, "false": False}[op])
        elif op in ("list", "fit", "tuple", "set", "frozenset"):
            push(getattr(builtins, op if op != "fit" else "list")(self.top(int(words[0]))))
        elif op == "dict":
            v = self.top(2 * int(words[0]))
            push(dict(zip(v[::2], v[1::2])))
        elif op == "load":
            push(self.registers[int(words[0])])
        elif op == "store":
            self.registers[int(words[0])] = self.stack.pop()
        elif op == "call":
            push(getattr(builtins, words[0])(*self.top(int(words[1]))))
        elif op == "class":
            push(getattr(builtins, words[0]))
        elif op == "sortkey":
            this, key = self.top(2)
            push(this.sort(key=key, reverse=words[0] == "1"))
        elif op == "method":
            this, *args = self.top(int(words[1]) + 1)
            push(getattr(this, words[0])(*args))
        elif op == "keyword":
            this, *args, last = self.top(int(words[1]) + 1)
            push(getattr(this, words[0])(*args, **{words[2]: last}))
        elif op in ("binary", "inplace", "compare"):
            a, b = self.top(2)
            symbol = words[0] + "=" if op == "inplace" else words[0]
            scope = {"a": a, "b": b}
            if op == "inplace":
                exec(f"a {symbol} b", scope)
                push(scope["a"])
            else:
                push(eval(f"a {symbol} b", scope))
        elif op == "getitem":
            a, b = self.top(2)
            push(a[b])
        elif op == "setitem":
            a, b, c = self.top(3)
            a[b] = c
        elif op == "delitem":
            a, b = self.top(2)
            del a[b]
        elif op == "contains":
            a, b = self.top(2)
            push(b in a)
        elif op == "next":
            push(next(self.stack.pop(), "end"))
        elif op == "print":
            self.out.append(repr(self.stack.pop()))
        else:
            function = {"len": len, "hash": hash, "iter": iter, "drain": list, "sorted": sorted}[op]
            push(function(self.stack.pop()))

    def run(self, statements):
        for statement in statements:
            self.stack.clear()
            try:
                for text in statement:
                    self.line(text)
            except Exception as e:
                self.out.append(f"{type(e).__name__}: {e}")
            self.out.append(".")
        return self.out


# ---------------------------------------------------------------- random statements

class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.statements = []

    def choice(self, items):
        return self.random.choice(items)

    def number(self):
        r = self.random
        kind = r.random()
        if kind < 0.6:
            return [f"int {r.randint(-6, 12)}"]
        if kind < 0.75:
            return [f"int {r.choice([2**62, -2**62, 2**63, 2**61 - 1, 2**61, 2**64 + 3, -2**61, 10**30, 2**32, 7 << 40]) + r.randint(-2, 2)}"]
        if kind < 0.9:
            return [f"float {r.choice([0.0, -0.0, 0.5, 1.0, 2.0, 3.5, -1.0, 1e300, 1e-300, float('inf')]).hex()}".replace("float inf", "float inf")]
        return [r.choice(["true", "false"])]

    def scalar(self, hashable_only=False):
        kind = self.random.random()
        if kind < 0.7:
            return self.number()
        if kind < 0.85 and not hashable_only:
            return [f"str {self.choice(['a', 'b', 'ab', 'aé', 'é', 'Ω', '😀', 'hello', 'help'])}"]
        if hashable_only or kind < 0.95:
            n = self.random.randint(0, 3)
            return [line for _ in range(n) for line in self.number()] + [f"{self.choice(['tuple', 'frozenset'])} {n}"]
        return ["none"]

    def plain_items(self, n):
        """Items of one type, as typed lists have them."""
        kind = self.random.randint(0, 4)
        makers = [lambda: f"int {self.random.randint(-9, 30)}", lambda: f"float {self.random.randint(-9, 9) / 2}",
                  lambda: self.choice(["true", "false"]), lambda: f"str {self.choice(['x', 'y', 'zé', 'Ω'])}",
                  lambda: f"int {self.random.randint(-2**63, 2**63 - 1)}"]
        return [makers[kind]() for _ in range(n)]

    def items(self, n, hashable_only=False):
        if not hashable_only and self.random.random() < 0.6:
            return self.plain_items(n)
        return [line for _ in range(n) for line in self.scalar(hashable_only)]

    def container(self, kind=None):
        kind = kind or self.choice(["list", "fit", "fit", "tuple", "set", "frozenset", "dict", "range"])
        n = self.choice([0, 1, 2, 3, 5, 8, 13, 21])
        if kind == "range":
            n = self.random.randint(1, 3)
            return [line for _ in range(n) for line in [f"int {self.random.randint(-9, 9)}"]] + [f"call range {n}"]
        if kind == "dict":
            return [line for _ in range(n) for _ in range(2) for line in self.scalar(_ == 0)] + [f"dict {n}"]
        return self.items(n, kind in ("set", "frozenset")) + [f"{kind} {n}"]

    def statement(self, *parts, print_it=True):
        lines = [line for part in parts for line in ([part] if isinstance(part, str) else part)]
        self.statements.append(lines + (["print"] if print_it else []))

    def index(self):
        return self.choice([[f"int {self.random.randint(-9, 9)}"]] * 8 + [["true"], ["none"], ["float 0x1p+0"], ["str a"], [f"int {2**70}"]])

    def slice_(self):
        part = lambda: self.choice([["none"], [f"int {self.random.randint(-9, 9)}"], [f"int {self.choice([2**63, -2**70])}"]]
                                   if self.random.random() < 0.9 else [["str a"], ["true"]])
        step = self.choice([["none"], ["int 1"], ["int 2"], ["int -1"], ["int -2"], ["int 3"], ["int 0"], ["int -3"]])
        return part() + part() + step + ["call slice 3"]

    def lists(self):
        R = "load 0"
        self.statement(self.container(self.choice(["list", "fit", "fit"])), "store 0", print_it=False)
        for _ in range(self.random.randint(3, 12)):
            name = self.choice(["append", "extend", "insert", "pop", "pop0", "remove", "index", "count", "reverse", "copy", "clear",
                                "getitem", "setitem", "delitem", "slice", "setslice", "delslice", "add", "mul", "iadd", "imul",
                                "compare", "contains", "sort", "self", "list", "reversed", "indexes"])
            one = self.choice([self.scalar(), self.plain_items(1)])
            if name in ("append", "remove", "index", "count"):
                self.statement(R, one, f"method {name} 1")
            elif name == "extend":
                self.statement(R, self.container(), "method extend 1")
            elif name == "insert":
                self.statement(R, self.index(), one, "method insert 2")
            elif name == "pop":
                self.statement(R, self.index(), "method pop 1")
            elif name == "pop0":
                self.statement(R, "method pop 0")
            elif name == "indexes":
                self.statement(R, one, self.index(), self.index(), "method index 3")
            elif name in ("reverse", "copy") or (name == "clear" and self.random.random() < 0.3):
                self.statement(R, f"method {name} 0")
            elif name == "getitem":
                self.statement(R, self.index(), "getitem")
            elif name == "setitem":
                self.statement(R, self.index(), one, "setitem", print_it=False)
            elif name == "delitem":
                self.statement(R, self.index(), "delitem", print_it=False)
            elif name == "slice":
                self.statement(R, self.slice_(), "getitem")
            elif name == "setslice":
                self.statement(R, self.slice_(), self.choice([self.container("fit"), self.container(), one, [R]]), "setitem", print_it=False)
            elif name == "delslice":
                self.statement(R, self.slice_(), "delitem", print_it=False)
            elif name == "add":
                self.statement(R, self.container(self.choice(["list", "fit", "tuple"])), "binary +")
            elif name == "mul":
                self.statement(R, self.choice([[f"int {self.random.randint(-1, 4)}"], one]), "binary *")
            elif name == "iadd":
                self.statement(R, self.choice([self.container(), one]), "inplace +")
            elif name == "imul":
                self.statement(R, f"int {self.choice([0, 1, 1, 2, 2, 3])}", "inplace *")
            elif name == "compare":
                self.statement(R, R, f"method copy 0", self.choice([[], ["store 1", "load 1", *one, "method append 1", "store 2", "load 1"]]), f"compare {self.choice(COMPARISONS)}")
                self.statement(R, self.container(self.choice(["list", "fit", "tuple"])), f"compare {self.choice(COMPARISONS)}")
            elif name == "contains":
                self.statement(R, one, "contains")
            elif name == "sort":
                self.statement(R, self.choice([["true"], ["false"]]), "keyword sort 1 reverse")
            elif name == "self":
                self.statement(R, R, self.choice(["method extend 1", "inplace +", "binary +"]))
            elif name == "list":
                self.statement(R, f"call {self.choice(['list', 'tuple', 'enumerate', 'reversed'])} 1", "drain")
            self.statement(R, "print", R, "len", print_it=True)

    def sorts(self):
        n = self.choice([2, 5, 20, 40, 70, 130, 300, 700])
        maker = self.choice([lambda i: f"thing {self.random.randint(14, 14 + n)}", lambda i: f"thing {14 + i}",
                             lambda i: f"thing {14 + (i * i) % 37}", lambda i: f"thing {14 + n - i + (i % 5 == 0) * 9}",
                             lambda i: f"thing {13 + self.random.randint(0, n)}",
                             lambda i: f"thing {14 + (i if i % 50 else self.random.randint(0, n))}",
                             lambda i: f"float {self.choice(['nan', '0x1p+0', '-0x0p+0', '0x0p+0', '0x3p-1', '-0x7p+3'])}",
                             lambda i: f"float {self.random.uniform(-1e9, 1e9).hex()}",
                             lambda i: f"int {self.random.randint(-2**62, 2**62)}",
                             lambda i: f"int {self.random.randint(-9, 9)}",
                             lambda i: f"int {self.random.choice([1, 2**70, -2**65, 5]) + i % 7}",
                             lambda i: f"str {'abcdefgh'[:self.random.randint(5, 8)]}{self.random.randint(0, 99)}",
                             lambda i: f"str {self.choice(['a', 'é', 'Ω', '😀', 'b'])}{self.choice(['', 'a', 'z', 'Ω'])}{i % 11}",
                             lambda i: self.choice(["true", "false"]),
                             lambda i: self.choice(["true", "int 0", "int 5", "float 0x1p+0"])])
        items = [maker(i) for i in range(n)]
        self.statement(items, f"{self.choice(['list', 'fit'])} {n}", "store 0", print_it=False)
        if n < 100:
            self.statement("load 0", f"class {self.choice(['str', 'bool', 'int', 'float'])}", f"sortkey {self.choice([0, 1])}")
            self.statement("load 0")
        self.statement("load 0", self.choice([["true"], ["false"]]), "keyword sort 1 reverse")
        self.statement("load 0")
        pairs = [line for i, item in enumerate(items) for line in (item.replace("thing 13", "thing 14"), f"int {i}", "tuple 2")]
        if n < 100:
            self.statement(pairs, f"list {n}", "sorted")

    def dicts(self):
        R = "load 0"
        self.statement(self.container("dict"), "store 0", print_it=False)
        for _ in range(self.random.randint(3, 15)):
            key, value = self.choice([self.scalar(True), [f"int {self.random.randint(0, 9)}"], [f"str {self.choice('abcd')}"], ["int 1", "list 1"]]), self.scalar()
            name = self.choice(["get", "get2", "pop", "pop2", "popitem", "setdefault", "update", "clear", "copy", "keys", "values", "items",
                                "getitem", "setitem", "setitem", "delitem", "contains", "compare", "or", "ior", "reversed", "views", "fromkeys", "dict", "pairs"])
            if name in ("get", "pop"):
                self.statement(R, key, f"method {name} 1")
            elif name in ("get2", "pop2"):
                self.statement(R, key, value, f"method {name[:-1]} 2")
            elif name == "setdefault":
                self.statement(R, key, value, "method setdefault 2")
            elif name in ("popitem", "copy", "keys", "values", "items") or (name == "clear" and self.random.random() < 0.2):
                self.statement(R, f"method {name} 0")
            elif name == "update":
                self.statement(R, self.choice([self.container("dict"), self.container(), value]), "method update 1")
            elif name == "pairs":
                n = self.random.randint(0, 3)
                self.statement(R, [line for _ in range(n) for line in self.scalar(True) + self.scalar() + [f"{self.choice(['tuple', 'list'])} 2"]], f"list {n}", "method update 1")
            elif name == "getitem":
                self.statement(R, key, "getitem")
            elif name == "setitem":
                self.statement(R, key, value, "setitem", print_it=False)
            elif name == "delitem":
                self.statement(R, key, "delitem", print_it=False)
            elif name == "contains":
                self.statement(R, key, "contains")
            elif name == "compare":
                self.statement(R, self.choice([self.container("dict"), [R, "method copy 0"]]), f"compare {self.choice(COMPARISONS)}")
            elif name in ("or", "ior"):
                self.statement(R, self.choice([self.container("dict"), self.container()]), f"{'binary' if name == 'or' else 'inplace'} |")
            elif name == "reversed":
                self.statement(R, self.choice([[], ["method keys 0"], ["method values 0"], ["method items 0"]]), "call reversed 1", "drain")
            elif name == "dict":
                self.statement(R, f"call {self.choice(['list', 'tuple', 'dict'])} 1")
            elif name == "fromkeys":
                self.statement(R, self.container(), value, "method fromkeys 2")
            elif name == "views":
                self.views()
            self.statement(R)

    def views(self):
        self.statement(self.container("set"), self.choice([["drain"], []]), "store 4", print_it=False)
        ints = [line for i in range(self.random.randint(0, 9)) for line in (f"int {self.random.randint(0, 9)}", f"int {i % 3}")]
        self.statement(ints, f"dict {len(ints) // 2}", "store 5", print_it=False)
        ints = [line for i in range(self.random.randint(0, 9)) for line in (f"int {self.random.randint(0, 9)}", f"int {i % 3}")]
        self.statement(ints, f"dict {len(ints) // 2}", "store 6", print_it=False)
        view = lambda r: [f"load {r}", self.choice(["method keys 0", "method items 0"])]
        other = self.choice([view(6), view(5), ["load 4"], ["load 6"]])
        self.statement(view(5), other, self.choice([f"binary {o}" for o in "-|^&"] + [f"compare {o}" for o in COMPARISONS] + ["method isdisjoint 1"]))
        self.statement("load 4", view(5), self.choice([f"binary {o}" for o in "-|^&"]))

    def sets(self):
        R = "load 0"
        self.statement(self.container(self.choice(["set", "set", "frozenset"])), "store 0", print_it=False)
        span = self.choice([10, 50, 1000, 2**40, 2**64])
        number = lambda: [f"int {self.random.randint(-span, span)}"]
        for _ in range(self.random.randint(5, 30)):
            one = self.choice([number(), number(), self.scalar(True)])
            other = self.choice([self.container("set"), self.container("frozenset"), [R], self.container("range"),
                                 [line for _ in range(9) for line in number()] + [f"{self.choice(['list', 'set', 'fit'])} 9"],
                                 self.container("dict") if span == 10 else number() + ["set 1"], number()])
            name = self.choice(["add", "add", "discard", "remove", "pop", "clear", "copy", "update", "union", "intersection", "difference",
                                "symmetric_difference", "intersection_update", "difference_update", "symmetric_difference_update",
                                "isdisjoint", "issubset", "issuperset", "binary", "inplace", "compare", "contains", "hash", "many", "fewer"])
            if name in ("add", "discard", "remove"):
                self.statement(R, self.choice([one] * 9 + [["int 1", "list 1"], number() + ["set 1"]]), f"method {name} 1")
            elif name in ("pop", "copy") or (name == "clear" and self.random.random() < 0.1):
                self.statement(R, f"method {name} 0")
            elif name in ("update", "union", "intersection", "difference", "symmetric_difference", "intersection_update",
                          "difference_update", "symmetric_difference_update", "isdisjoint", "issubset", "issuperset"):
                self.statement(R, other, f"method {name} 1")
            elif name in ("binary", "inplace"):
                self.statement(R, other, f"{name} {self.choice('-|^&')}")
            elif name == "compare":
                self.statement(R, other, f"compare {self.choice(COMPARISONS)}")
            elif name == "contains":
                self.statement(R, self.choice([one, number() + ["set 1"], ["int 1", "list 1"]]), "contains")
            elif name == "hash":
                self.statement(R, "call frozenset 1", "hash")
            elif name == "many":
                n = self.random.randint(1, 60)
                self.statement(R, [line for _ in range(n) for line in number()], f"list {n}", "method update 1")
            elif name == "fewer":
                for _ in range(self.random.randint(1, 20)):
                    self.statement(R, self.choice([["method pop 0"], number() + ["method discard 1"]]))
            self.statement(R)

    def others(self):
        r = self.random
        big = lambda: f"int {r.choice([0, 1, -1, 5, 2**63, -2**63, 2**64, 10**20, -10**20]) + r.randint(-2, 2)}"
        self.statement(self.choice([self.container("range"), [big(), big(), big(), "call range 3"]]), "store 0", print_it=False)
        self.statement("load 0")
        self.statement("load 0", "len")
        self.statement("load 0", self.choice([self.index(), [big()]]), "getitem")
        self.statement("load 0", self.slice_(), "getitem")
        self.statement("load 0", [big()], self.choice(["method index 1", "method count 1", "contains"]))
        self.statement(self.container("range"), "store 1", "load 1", "load 0", "compare ==")
        self.statement("load 1", "call reversed 1", "drain")
        self.statement("load 1", self.scalar(), self.choice(["method index 1", "method count 1", "contains"]))
        self.statement(self.slice_(), self.choice([["int 10"], ["int -1"], ["str a"], [f"int {2**70}"], ["int 0"]]), "method indices 1")
        self.statement(self.slice_())
        self.statement(self.slice_(), self.slice_(), f"compare {self.choice(COMPARISONS)}")
        self.statement(self.container("tuple"), "store 2", "load 2", self.choice([self.index(), self.slice_()]), "getitem")
        self.statement("load 2", self.scalar(), self.choice(["method index 1", "method count 1", "contains", "binary +", "binary *"]))
        self.statement("load 2", self.container("tuple"), self.choice(["binary +"] + [f"compare {o}" for o in COMPARISONS]))
        self.statement(self.items(r.randint(0, 5), True), f"tuple {0}", "hash")
        n = r.randint(0, 5)
        self.statement([line for _ in range(n) for line in self.scalar(True)], f"tuple {n}", "hash")
        n = r.randint(0, 4)
        self.statement([line for _ in range(n) for line in self.container()], f"call zip {n}", "drain")
        self.statement(self.container(), self.choice([["int 5"], ["str a"], [f"int {2**62 - 1}"]]), "call enumerate 2", "drain")
        self.statement(self.choice([["none"], ["class bool"], ["class str"], ["class abs"]][:3]), self.container(), "call filter 2", "drain")
        self.statement(f"class {self.choice(['bool', 'str', 'float', 'list', 'range'])}", self.container(), "call map 2", "drain")
        self.statement(self.container(), "iter", "store 3", "load 3", "next", "print", "load 3", "next", "print", "load 3", "drain", "print", "load 3", "next")
        # changes during iteration
        which = self.choice(["dict", "set", "list", "fit"])
        self.statement(self.container(which), "store 4", "load 4", "iter", "store 5", "load 5", "next", print_it=True)
        change = {"dict": ["int 77", "none", "setitem"], "set": ["int 77", "method add 1"]}.get(which, ["int 77", "method append 1"])
        self.statement("load 4", change, print_it=False)
        self.statement("load 5", "next")
        self.statement("load 5", "next")
        self.statement("load 5", "drain")
        # containers in themselves
        self.statement("int 1", "list 1", "store 6", "load 6", "load 6", "method append 1", "print", "load 6")
        self.statement("int 1", "load 6", "dict 1", "store 7", "load 6", "load 7", "method append 1", "print", "load 7", "print", "load 7", "method values 0")

    def things(self):
        """Containers of objects whose comparison is watched, and may change the container."""
        r = self.random
        one = lambda: f"thing {self.choice([5, 12, 19, 26, 6, 20, 7])}"
        n = r.randint(0, 12)
        kind = self.choice(["list", "set", "dict", "fit"])
        items = [line for _ in range(n) for line in ([one()] if kind != "dict" else [one(), f"int {r.randint(0, 9)}"])]
        self.statement("list 0", "store 1", items, f"{kind} {n}", "store 1", print_it=False)
        self.statement("load 1")
        for _ in range(r.randint(1, 8)):
            other = self.choice([["load 1"], [one() for _ in range(4)] + ["list 4"], [one() for _ in range(4)] + ["set 4"]])
            choices = {"list": ["method remove 1", "method index 1", "method count 1", "contains", "getitem", "sort", "compare", "method append 1"],
                       "set": ["method add 1", "method discard 1", "method remove 1", "contains", "other", "other", "compare"],
                       "dict": ["method get 1", "method pop 1", "contains", "getitem", "delitem", "setitem", "compare", "method update 1"]}
            name = self.choice(choices.get(kind, choices["list"]))
            if name == "sort":
                self.statement("load 1", "none", f"sortkey {r.randint(0, 1)}")
            elif name == "compare":
                self.statement("load 1", "load 1", "method copy 0", f"compare {self.choice(COMPARISONS)}")
            elif name == "other":
                operation = self.choice(["union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset",
                                         "isdisjoint"])
                self.statement("load 1", other, f"method {operation} 1")
            elif name == "setitem":
                self.statement("load 1", one(), "int 5", "setitem", print_it=False)
            elif name == "delitem":
                self.statement("load 1", one(), "delitem", print_it=False)
            else:
                self.statement("load 1", one(), name)
            self.statement("load 1")

    def write(self, count):
        while len(self.statements) < count:
            self.choice([self.lists, self.lists, self.sorts, self.dicts, self.sets, self.sets, self.others, self.things])()
        return self.statements


# ---------------------------------------------------------------- comparison

def compile_machine():
    binary = WORK / "container_machine"
    library = BUILD / "lib/kukri" / os.environ.get("RUNTIME", "libkukri-debug.a")
    flags = os.environ.get("MACHINE_FLAGS", "").split()
    subprocess.run(["gcc", "-std=gnu11", "-Wall", "-Wextra", "-Werror", "-D_GNU_SOURCE", "-g", "-DKK_DEBUG", *flags, "-o", binary,
                    HERE / "container_machine.c", f"-I{ROOT}/runtime", f"-I{BUILD}/gen", library, "-lm", "-l:libgmp.so.10",
                    "-lpthread", "-ldl"], check=True)
    return binary


def statement_at(statements, lines, place):
    """The statement whose output line `place` belongs to, with what came before it."""
    number = lines[:place].count(".")
    first = max(0, number - 6)
    return "\n".join(" ; ".join(s) for s in statements[first:number + 1])


def clean(line):
    """Addresses differ."""
    return re.sub(r"0x[0-9a-f]{6,}", "0x…", line)


def compare(binary, seed, count):
    statements = Writer(seed).write(count)
    text = "".join("".join(line + "\n" for line in s) + ".\n" for s in statements)
    expected = [clean(line) for line in Model().run(statements)]
    outcome = subprocess.run([binary], input=text.encode(), capture_output=True)
    actual = [clean(line) for line in outcome.stdout.decode().splitlines()]
    for i, (a, b) in enumerate(zip(expected + ["end"], actual + ["end"])):
        if a != b:
            print(f"seed {seed}:\n{statement_at(statements, expected, i)}\n  expected {a[:600]}\n  got      {b[:600]}")
            print(outcome.stderr.decode()[-2000:])
            return False
    if outcome.returncode:
        print(f"seed {seed}: exit status {outcome.returncode}\n{outcome.stderr.decode()[-2000:]}")
    return outcome.returncode == 0


def main():
    binary = compile_machine()
    first = int(os.environ.get("SEED", 1))
    seeds = int(os.environ.get("COUNT", 60 if os.environ.get("EVERYTHING") else 12))
    passed = sum(compare(binary, seed, 1500) for seed in range(first, first + seeds))
    print(f"{passed} passed, {seeds - passed} failed")
    sys.exit(passed != seeds)


if __name__ == "__main__":
    main()

"""generate.py - random Python programs, the same for the same seed.

A program has a few classes, functions and calls of them whose results are printed. It ends, is quick and prints the
same in each run of CPython; whatever it raises is part of what is compared. Everything is chosen by type: expression()
makes an expression of a wanted type out of what is in scope, so most of it runs instead of raising TypeError at once.
A part of the programs bends the rules: other annotations than the values have, none, variables that change their type.

What keeps programs small and finite: loops run over a few items, functions call earlier functions only (or themselves
with a smaller number), and in a loop an int is multiplied and a str grown by constants only.

    generate.py SEED        print the program
"""
from __future__ import annotations

import random
import sys
from dataclasses import dataclass, field
from typing import Callable

from scenes import SCENES

INTS = ["0", "1", "-1", "2", "3", "7", "10", "-13", "255", "1000", "2147483647", "2147483648", "-2147483648", "2147483649",
        "4294967296", "2**31", "2**53", "2**53 + 1", "2305843009213693951", "4611686018427387903", "4611686018427387904",
        "-4611686018427387904", "-4611686018427387905", "9223372036854775807", "-9223372036854775808",
        "9223372036854775808", "2**64", "-(2**64)", "10**18", "10**30", "-(10**25)"]
SMALL = ["0", "1", "2", "3", "4", "5", "-1", "-2", "-3"]
FLOATS = ["0.0", "-0.0", "1.0", "1.5", "-2.5", "0.1", "3.14159", "1e16", "1e-7", "123456.789", "1e300", "-1e22", "2.0**53",
          "float('inf')", "float('nan')", "5e-324"]
STRS = ['""', '"a"', '"b"', '"abc"', '"hello world"', '"x y  z"', '"Ünïcödé"', '"日本語"', '"12"', '"-7"', '"3.5"', '"a,b,,c"',
        '"MiXed"', '"tab\\there"', '"line\\nbreak"', '"\'q\'"', '"😀!"']
SPECS = {"int": ["", "d", "5", "<6", "+d", "x", "#b", ",", "08d", "e", ".2f"], "float": ["", ".2f", "8.3f", "g", ".3e", "+.1f",
         ",.1f", "%"], "str": ["", "8", ">6", "^7", "*<5", ".2", "s"], "bool": ["", "d", ">7"]}
SIMPLE = ["int", "float", "bool", "str"]
CONTAINERS = ["list[int]", "list[str]", "list[float]", "dict[str, int]", "dict[int, str]", "set[int]", "tuple[int, str]"]
LOOPED = {"list[int]": "int", "list[str]": "str", "list[float]": "float", "set[int]": "int", "str": "str",
          "dict[str, int]": "str", "dict[int, str]": "int"}
ERRORS = ["ValueError", "ZeroDivisionError", "IndexError", "KeyError", "TypeError", "OverflowError", "AttributeError"]


@dataclass
class Function:
    name: str
    parameters: list[str]        # their types
    result: str


@dataclass
class Class:
    name: str
    base: "Class | None"
    fields: dict[str, str]       # name -> type
    methods: list[Function] = field(default_factory=list)

    def all_fields(self) -> dict[str, str]:
        return {**(self.base.all_fields() if self.base else {}), **self.fields}

    def all_methods(self) -> list[Function]:
        own = {m.name for m in self.methods}
        return self.methods + [m for m in (self.base.all_methods() if self.base else []) if m.name not in own]


class Generator:
    def __init__(self, seed: int) -> None:
        self.rng = random.Random(f"fuzz {seed}")
        self.lines: list[str] = []
        self.indent = 0
        self.scope: list[tuple[str, str]] = []       # variables: (name, type)
        self.functions: list[Function] = []
        self.classes: dict[str, Class] = {}
        self.loops = 0                               # how deep in loops
        self.count = 0                               # of names made
        self.in_function = False
        self.result = "int"                          # of the function being written
        self.typing = self.rng.choice(["typed", "typed", "typed", "untyped", "mixed", "wrong"])
        self.retypes = self.rng.random() < 0.25      # variables change their type
        self.fixed: set[str] = set()                 # variables that must not be assigned
        self.generators: list[tuple[str, str]] = []  # generator functions of an int, and what they yield

    # ------------------------------------------------------------ small tools

    def chance(self, p: float) -> bool:
        return self.rng.random() < p

    def pick(self, items):
        return self.rng.choice(items)

    def line(self, text: str) -> None:
        self.lines.append("    " * self.indent + text)

    def name(self, prefix: str = "v") -> str:
        self.count += 1
        return f"{prefix}{self.count}"

    def any_type(self, containers: float = 0.35) -> str:
        if self.classes and self.chance(0.12):
            return self.pick(list(self.classes))
        if self.chance(0.06):
            return "int | None"
        return self.pick(CONTAINERS) if self.chance(containers) else self.pick(SIMPLE + ["int", "str"])

    def variables(self, type: str) -> list[str]:
        return [name for name, of in self.scope if of == type]

    def annotation(self, type: str) -> str:
        """': type', or something else, by the style of the program."""
        if self.typing == "untyped" or (self.typing == "mixed" and self.chance(0.5)):
            return ""
        if self.typing == "wrong" and self.chance(0.4):
            type = self.pick(SIMPLE + CONTAINERS + ["object"])
        return f': "{type}"' if type in self.classes else ": " + type

    def block(self, write: Callable[[], None]) -> None:
        """An indented block in which new variables are local to the generator's knowledge."""
        known = list(self.scope)
        self.indent += 1
        length = len(self.lines)
        write()
        if len(self.lines) == length:
            self.line("pass")
        self.indent -= 1
        self.scope = known

    # ------------------------------------------------------------ expressions

    def expression(self, type: str, depth: int = 2) -> str:
        names = self.variables(type)
        if depth <= 0 or self.chance(0.15):
            return self.pick(names) if names and self.chance(0.75) else self.literal(type)
        makers = self.makers(type)
        if not makers:
            return self.pick(names) if names else self.literal(type)
        return self.pick(makers)(depth - 1)

    def literal(self, type: str) -> str:
        if type == "int":
            return self.pick(SMALL) if self.chance(0.6) else self.pick(INTS)
        if type in ("float", "str"):
            return self.pick({"float": FLOATS, "str": STRS}[type])
        if type == "bool":
            return self.pick(["True", "False"])
        if type == "int | None":
            return self.pick(["None", "None", self.literal("int")])
        if type in self.classes:
            return self.construct(type, 0)
        return self.display(type, 0)

    def display(self, type: str, depth: int) -> str:
        some = range(self.rng.randrange(5))
        if type.startswith("list"):
            return "[" + ", ".join(self.expression(type[5:-1], depth) for _ in some) + "]"
        if type == "set[int]":
            return "{" + ", ".join(self.expression("int", depth) for _ in [0, *some]) + "}"
        if type.startswith("dict"):
            key, value = type[5:-1].split(", ")
            return "{" + ", ".join(f"{self.expression(key, depth)}: {self.expression(value, depth)}" for _ in some) + "}"
        return f"({self.expression('int', depth)}, {self.expression('str', depth)})"

    def construct(self, type: str, depth: int) -> str:
        arguments = [self.expression(t, depth) for t in self.classes[type].all_fields().values()]
        if arguments and self.chance(0.3):
            arguments.pop()
        return f"{type}({', '.join(arguments)})"

    def small(self, depth: int) -> str:
        return self.pick(SMALL) if self.chance(0.6) else f"({self.expression('int', depth)}) % {self.pick('2345')}"

    def makers(self, type: str) -> list[Callable[[int], str]]:
        own = {"int": self.int_makers, "float": self.float_makers, "bool": self.bool_makers, "str": self.str_makers}
        makers: list[Callable[[int], str]] = []
        if type in own:
            makers = own[type]()
        elif type in self.classes:
            makers = [lambda d: self.construct(type, d)]
        elif type == "int | None":
            makers = [lambda d: self.expression("int", d), lambda d: "None",
                      lambda d: f"{self.expression('dict[str, int]', d)}.get({self.expression('str', d)})"]
        else:
            makers = self.container_makers(type)
        makers.append(lambda d: f"({self.expression(type, d)} if {self.expression('bool', d)} else {self.expression(type, d)})")
        makers += self.member_makers(type) + self.call_makers(type)
        return makers

    def member_makers(self, type: str) -> list[Callable[[int], str]]:
        found: list[Callable[[int], str]] = []
        for name, of in self.scope:
            known = self.classes.get(of)
            if not known:
                continue
            found += [lambda d, n=name, f=f: f"{n}.{f}" for f, t in known.all_fields().items() if t == type]
            for m in known.all_methods():
                if m.result == type:
                    found.append(lambda d, n=name, m=m: f"{n}.{m.name}({self.arguments(m, d)})")
        return found[:4]

    def arguments(self, function: Function, depth: int) -> str:
        return ", ".join(self.expression(t, depth) for t in function.parameters)

    def call_makers(self, type: str) -> list[Callable[[int], str]]:
        if self.loops > 1:
            return []
        fitting = [f for f in self.functions if f.result == type]
        return [lambda d, f=f: f"{f.name}({self.arguments(f, d)})" for f in fitting[-2:]]

    def two(self, type: str, form: str) -> Callable[[int], str]:
        return lambda d: form.format(self.expression(type, d), self.expression(type, d))

    def one(self, type: str, form: str) -> Callable[[int], str]:
        return lambda d: form.format(self.expression(type, d))

    def divisor(self, depth: int) -> str:
        """Mostly not zero."""
        value = self.expression("int", depth)
        return f"({value} or {self.pick(['3', '-7', '2**33'])})" if self.chance(0.8) else value

    def item(self, type: str, depth: int) -> str:
        """An item of a list or str, mostly one that exists."""
        whole = self.expression(type, depth)
        if self.chance(0.2):
            return f"({whole})[{self.small(depth)}]"
        return f"({whole} or {self.pick(STRS[1:]) if type == 'str' else '[' + self.literal(type[5:-1]) + ']'})[{self.pick(['0', '-1'])}]"

    def digits(self, depth: int) -> str:
        """A str that is mostly a number."""
        return self.expression("str", depth) if self.chance(0.2) else f"str({self.expression('int', depth)})"

    def int_makers(self) -> list[Callable[[int], str]]:
        number = self.two
        makers = [number("int", f"({{}} {op} {{}})") for op in ("+", "-", "+", "-", "*", "&", "|", "^") if op != "*" or not self.loops]
        makers += [lambda d, op=op: f"({self.expression('int', d)} {op} {self.divisor(d)})" for op in ("//", "%")]
        makers += [self.one("int", form) for form in ("-({})", "~({})", "abs({})", "({}).bit_length()", "len(str({}))",
                                                      "int({} > 2)")]
        makers += [
            lambda d: f"({self.expression('int', d)} << {self.small(0).lstrip('-')})",
            lambda d: f"({self.expression('int', d)} >> ({self.expression('int', d)} & 63))",
            lambda d: f"({self.expression('int', d)} << ({self.expression('int', d)} & 31)) % {self.pick(INTS[7:])}",
            lambda d: f"({self.expression('int', d)}) * {self.pick(SMALL + INTS)}",
            lambda d: f"(({self.expression('int', d)}) * ({self.expression('int', d)})) % {self.pick(INTS[7:])}",
            lambda d: f"pow({self.expression('int', d)}, {self.small(0).lstrip('-')}, {self.pick(INTS[3:])})",
            lambda d: f"({self.expression('int', d)}) ** {self.pick('0123')}" if not self.loops else "2 ** 5",
            lambda d: f"divmod({self.expression('int', d)}, {self.divisor(d)})[{self.pick('01')}]",
            lambda d: f"len({self.expression(self.pick(CONTAINERS + ['str']), d)})",
            lambda d: f"sum({self.expression('list[int]', d)})",
            lambda d: f"{self.pick(['max', 'min'])}({self.expression('int', d)}, {self.expression('int', d)})",
            lambda d: f"{self.pick(['max', 'min'])}({self.expression('list[int]', d)}{self.pick(['', ', default=7'])})",
            lambda d: self.item("list[int]", d),
            lambda d: f"({self.expression('dict[str, int]', d)}).get({self.expression('str', d)}, {self.expression('int', d)})",
            lambda d: f"({self.expression('tuple[int, str]', d)})[0]",
            lambda d: f"{self.pick(['int', 'round', 'int'])}({self.expression('float', 0)})",
            lambda d: f"int({self.digits(d)})",
            lambda d: f"({self.expression('str', d)}).{self.pick(['find', 'count', 'rfind', 'find', 'index'])}({self.expression('str', d)})",
            lambda d: f"ord({self.item('str', d)})",
            lambda d: f"({self.expression('list[int]', d)}).{self.pick(['count', 'count', 'index'])}({self.expression('int', d)})",
            lambda d: f"({self.expression('bool', d)} + {self.expression('int', d)})",
            lambda d: f"(({self.expression('int | None', d)}) or {self.expression('int', d)})",
            lambda d: self.fold(d),
        ]
        return makers

    def fold(self, depth: int) -> str:
        item = self.name("i")
        source = self.expression(self.pick(["list[int]", "set[int]"]), depth)
        self.scope.append((item, "int"))
        self.loops += 1
        text = f"sum({self.expression('int', depth)} for {item} in {source} if {self.expression('bool', depth - 1)})"
        self.loops -= 1
        self.scope.pop()
        return text

    def float_makers(self) -> list[Callable[[int], str]]:
        makers = [self.two("float", f"({{}} {op} {{}})") for op in ("+", "-", "*")]
        makers += [lambda d, op=op: f"({self.expression('float', d)} {op} ({self.expression('float', d)} or 2.5))" for op in ("/", "//", "%")]
        makers += [self.one("float", form) for form in ("-({})", "abs({})", "float(round({}, 2))", "round({}, 1)", "({}) * 0.5")]
        makers += [
            lambda d: f"({self.expression('int', d)} {self.pick('+-*/')} {self.expression('float', d)})",
            lambda d: f"({self.expression('int', d)} / {self.divisor(d)})",
            lambda d: f"float({self.expression('int', d)})",
            lambda d: f"float({self.digits(d)})",
            lambda d: f"sum({self.expression('list[float]', d)}, 0.0)",
            lambda d: f"{self.pick(['max', 'min'])}({self.expression('float', d)}, {self.expression('float', d)})",
            lambda d: self.item("list[float]", d),
            lambda d: f"math.{self.pick(['sqrt', 'sin', 'fabs', 'cos'])}(abs({self.expression('float', d)}) % 1000.0)",
        ]
        return makers

    def bool_makers(self) -> list[Callable[[int], str]]:
        compare = ["<", "<=", ">", ">=", "==", "!="]
        makers = [self.two(t, f"({{}} {self.pick(compare)} {{}})") for t in ("int", "int", "float", "str", "list[int]", "bool")]
        makers += [
            lambda d: f"({self.expression('int', d)} {self.pick(compare)} {self.expression('float', d)})",
            lambda d: f"({self.expression('int', d)} < {self.expression('int', d)} <= {self.expression('int', d)})",
            lambda d: f"(not {self.expression('bool', d)})",
            lambda d: f"({self.expression('bool', d)} {self.pick(['and', 'or', '==', '^', '&', '|'])} {self.expression('bool', d)})",
            lambda d: f"({self.expression('int', d)} {self.pick(['in', 'not in'])} {self.expression(self.pick(['list[int]', 'set[int]']), d)})",
            lambda d: f"({self.expression('str', d)} in {self.expression(self.pick(['str', 'list[str]', 'dict[str, int]']), d)})",
            lambda d: f"bool({self.expression(self.any_type(), d)})",
            lambda d: f"({self.expression('int | None', d)} is {self.pick(['', 'not '])}None)",
            lambda d: f"isinstance({self.expression(self.any_type(), d)}, {self.pick(['int', 'str', '(int, float)', 'list', 'bool', 'dict'])})",
            lambda d: f"({self.expression('str', d)}).{self.pick(['isdigit()', 'isalpha()', 'islower()', 'startswith'])}",
            lambda d: f"{self.pick(['any', 'all'])}(x > {self.expression('int', d - 1)} for x in {self.expression('list[int]', d)})",
            lambda d: f"({self.expression('tuple[int, str]', d)} {self.pick(compare)} {self.expression('tuple[int, str]', d)})",
            lambda d: f"({self.expression('set[int]', d)} {self.pick(['<=', '>', '==', '!='])} {self.expression('set[int]', d)})",
        ]
        makers[-4] = lambda d: f"({self.expression('str', d)}).{self.pick(['isdigit()', 'isalpha()', 'islower()', 'isspace()'])}"
        return makers

    def formatted(self, depth: int) -> str:
        parts = []
        for _ in range(self.rng.randrange(1, 4)):
            type = self.pick(SIMPLE)
            value = self.expression(type, min(depth, 1))
            if "'" in value or "\\" in value:      # neither may stand inside of the braces
                value = '"z"' if type == "str" else "1"
            value = value.replace('"', "'")
            spec = self.pick(SPECS[type])
            parts.append("{" + f"({value})" + self.pick(["", "", "!r", "!s"]) + "}" if not spec else "{" + f"({value}):{spec}" + "}")
        return 'f"' + self.pick(["", "-", "é "]).join(parts) + '"'

    def str_makers(self) -> list[Callable[[int], str]]:
        methods = ["upper()", "lower()", "strip()", "title()", "swapcase()", "capitalize()", "zfill(5)", "center(7)", "ljust(4)",
                   "rjust(4, '*')", "replace('a', 'bb')", "replace(' ', '')", "removeprefix('a')", "expandtabs(4)", "casefold()"]
        makers = [self.one("str", "({})." + self.pick(methods)) for _ in range(4)]
        makers += [
            lambda d: f"({self.expression('str', d)} + {self.expression('str', d) if not self.loops else self.pick(STRS)})",
            lambda d: self.item("str", d),
            lambda d: f"({self.expression('str', d)})[{self.small(d)}:{self.small(d)}]",
            lambda d: f"({self.expression('str', d)})[::{self.pick(['-1', '2', '-2'])}]",
            lambda d: f"({self.expression('str', d) if not self.loops else self.pick(STRS)}) * {self.pick('0123')}",
            lambda d: f"{self.pick(['str', 'repr'])}({self.expression(self.any_type(), d)})",
            lambda d: f"{self.pick(STRS[:4])}.join({self.expression('list[str]', d)})",
            lambda d: self.item("list[str]", d),
            lambda d: f"({self.expression('dict[int, str]', d)}).get({self.expression('int', d)}, {self.expression('str', d)})",
            lambda d: f"({self.expression('tuple[int, str]', d)})[1]",
            lambda d: f"chr(({self.expression('int', d)}) % 900)",
            lambda d: f"{self.pick(['hex', 'bin', 'oct', 'str'])}({self.expression('int', d)})",
            lambda d: f"'%d|%s|%5.1f' % ({self.expression('int', d)}, {self.expression('str', d)}, {self.expression('float', d)})",
            lambda d: f"type({self.expression(self.any_type(), d)}).__name__",
            lambda d: f"{self.pick(['max', 'min'])}({self.expression('str', d)}, {self.expression('str', d)})",
            self.formatted, self.formatted,
        ]
        return makers

    def container_makers(self, type: str) -> list[Callable[[int], str]]:
        makers: list[Callable[[int], str]] = [lambda d: self.display(type, d), lambda d: self.display(type, d)]
        if type.startswith("list"):
            item = type[5:-1]
            makers += [
                lambda d: self.comprehension(type, d),
                lambda d: f"sorted({self.expression(type, d)}{self.pick(['', ', reverse=True'])})",
                lambda d: f"({self.expression(type, d)})[{self.small(d)}:{self.small(d)}]",
                lambda d: f"({self.expression(type, d)})[::{self.pick(['-1', '2'])}]",
                lambda d: f"({self.expression(type, d)} + {self.display(type, d - 1)})",
                lambda d: f"[{self.expression(item, d)}] * {self.pick('0123')}",
                lambda d: f"list(reversed({self.expression(type, d)}))",
                lambda d: f"[*{self.expression(type, d)}, {self.expression(item, d)}]",
            ]
        if type == "list[int]":
            makers += [lambda d: f"list(range({self.small(d)}, {self.pick('345678')}))",
                       lambda d: f"sorted({self.expression('set[int]', d)})",
                       lambda d: f"list(map(lambda x: x + {self.expression('int', d - 1)}, {self.expression('list[int]', d)}))",
                       lambda d: f"list(({self.expression('dict[str, int]', d)}).values())"]
        if type == "list[str]":
            makers += [lambda d: f"({self.expression('str', d)}).split({self.pick(['', repr(','), repr(' ')])})",
                       lambda d: f"list({self.expression('str', d)})",
                       lambda d: f"list(map(str, {self.expression('list[int]', d)}))",
                       lambda d: f"sorted({self.expression('dict[str, int]', d)})"]
        if type == "set[int]":
            makers += [self.two("set[int]", f"({{}} {op} {{}})") for op in "|&-^"]
            makers += [lambda d: f"set({self.expression('list[int]', d)})"]
        if type == "dict[str, int]":
            makers += [lambda d: f"dict(zip({self.expression('list[str]', d)}, {self.expression('list[int]', d)}))",
                       lambda d: "{**" + self.expression(type, d) + f", {self.expression('str', d)}: {self.expression('int', d)}" + "}",
                       lambda d: "{w: len(w) for w in " + self.expression("list[str]", d) + "}"]
        if type == "dict[int, str]":
            makers += [lambda d: "{i: s for i, s in enumerate(" + self.expression("list[str]", d) + ")}"]
        return makers

    def comprehension(self, type: str, depth: int) -> str:
        source = self.pick(["list[int]", "list[str]", "str", "set[int]", "dict[str, int]"])
        item, of = self.name("c"), LOOPED[source]
        text = self.expression(source, depth)
        if source == "set[int]":
            text = f"sorted({text})"
        self.scope.append((item, of))
        self.loops += 1
        condition = f" if {self.expression('bool', depth - 1)}" if self.chance(0.4) else ""
        text = f"[{self.expression(type[5:-1], depth)} for {item} in {text}{condition}]"
        self.loops -= 1
        self.scope.pop()
        return text

    # ------------------------------------------------------------ statements

    def statement(self, depth: int) -> None:
        simple = [self.assign, self.assign, self.assign, self.augment, self.augment, self.change_container,
                  self.change_container, self.set_field, self.show, self.swap]
        simple += [self.dynamic_attribute, self.star_call, self.use_generator]
        compound = [self.branch, self.branch, self.for_loop, self.for_loop, self.while_loop, self.attempt, self.closure,
                    self.polymorphic, self.mixed, self.matching, self.leave_through_finally]
        if depth > 0 and self.chance(0.4):
            self.pick(compound)(depth - 1)
        else:
            self.pick(simple)()

    def statements(self, depth: int, most: int = 4) -> None:
        for _ in range(self.rng.randrange(1, most + 1)):
            self.statement(depth)

    def assign(self) -> None:
        free = [(n, t) for n, t in self.scope if n not in self.fixed]
        if free and self.chance(0.4):
            name, type = self.pick(free)
            if self.retypes and self.chance(0.4) and not self.loops:
                self.scope.remove((name, type))
                type = self.any_type()
                self.scope.append((name, type))
            self.line(f"{name} = {self.expression(type)}")
            return
        type, name = self.any_type(), self.name()
        text = self.expression(type, 3)
        annotation = self.annotation(type) if self.chance(0.3) else ""
        self.line(f"{name}{annotation} = {text}")
        self.scope.append((name, type))

    def augment(self) -> None:
        types = ("int", "float", "str", "list[int]", "bool")
        free = [(n, t) for n, t in self.scope if t in types and n not in self.fixed]
        if not free:
            return self.assign()
        name, type = self.pick(free)
        if type == "int":
            op = self.pick(["+=", "-=", "+=", "-=", "//=", "%=", "&=", "|=", "^=", ">>=", "*="])
            value = self.pick(SMALL + INTS[:9]) if op == "*=" else self.pick("0123") if op == ">>=" else \
                self.divisor(1) if op in ("//=", "%=") else self.expression("int", 1)
        elif type == "float":
            op, value = self.pick(["+=", "-=", "*=", "/="]), self.expression(self.pick(["float", "float", "int"]), 1)
        elif type == "bool":
            op, value = self.pick(["&=", "|=", "^="]), self.expression("bool", 1)
        else:
            op, value = "+=", self.pick(STRS) if type == "str" else self.display(type, 1)
        self.line(f"{name} {op} {value}")

    def change_container(self) -> None:
        free = [(n, t) for n, t in self.scope if t in CONTAINERS and not t.startswith("tuple") and n not in self.fixed]
        if not free:
            return self.assign()
        name, type = self.pick(free)
        if type.startswith("list"):
            item = self.expression(type[5:-1], 1)
            self.line(name + self.pick([f".append({item})", f".append({item})", f".insert({self.small(1)}, {item})", f"[{self.small(1)}] = {item}",
                                        ".pop()", ".reverse()", ".sort()", ".clear()" if type == "list[float]" else f".remove({item})", f".extend({self.display(type, 1)})",
                                        f"[{self.small(0)}:{self.small(0)}] = {self.display(type, 1)}", f" = {name}[:6]"]))
        elif type == "set[int]":
            self.line(f"{name}.{self.pick(['add', 'discard', 'remove', 'add'])}({self.expression('int', 1)})")
        else:
            key, value = type[5:-1].split(", ")
            key, value = self.expression(key, 1), self.expression(value, 1)
            self.line(name + self.pick([f"[{key}] = {value}", f"[{key}] = {value}", f".pop({key}, None)", f".setdefault({key}, {value})",
                                        f".update({{{key}: {value}}})"]))

    def set_field(self) -> None:
        objects = [(n, self.classes[t]) for n, t in self.scope if t in self.classes and self.classes[t].all_fields()]
        if not objects:
            return self.assign()
        name, known = self.pick(objects)
        attribute, type = self.pick(list(known.all_fields().items()))
        if type == "int" and self.chance(0.5):
            self.line(f"{name}.{attribute} += {self.expression('int', 1)}")
        else:
            self.line(f"{name}.{attribute} = {self.expression(type)}")

    def swap(self) -> None:
        for type in self.rng.sample(SIMPLE, len(SIMPLE)):
            names = [n for n in self.variables(type) if n not in self.fixed]
            if len(set(names)) >= 2:
                a, b = self.rng.sample(sorted(set(names)), 2)
                return self.line(f"{a}, {b} = {b}, {a}")
        self.show()

    def shown(self, name: str, type: str) -> str:
        return f"sorted({name})" if type == "set[int]" else name

    def show(self) -> None:
        if not self.scope:
            return self.line(f"print({self.expression('int')})")
        some = self.rng.sample(self.scope, min(len(self.scope), self.rng.randrange(1, 4)))
        self.line("print(" + ", ".join(self.shown(n, t) for n, t in some) + ")")

    def branch(self, depth: int) -> None:
        self.line(f"if {self.expression('bool')}:")
        self.block(lambda: self.statements(depth, 3))
        if self.chance(0.3):
            self.line(f"elif {self.expression('bool')}:")
            self.block(lambda: self.statements(depth, 2))
        if self.chance(0.5):
            self.line("else:")
            self.block(lambda: self.statements(depth, 3))

    def loop_body(self, depth: int) -> None:
        self.loops += 1
        self.statements(depth if self.loops < 3 else 0, 3)
        if self.chance(0.2):
            self.line(f"if {self.expression('bool', 1)}:")
            self.block(lambda: self.line(self.pick(["break", "continue"])))
        self.loops -= 1

    def for_loop(self, depth: int) -> None:
        item, of = self.name("i"), "int"
        new = [(item, of)]
        kind = self.rng.randrange(5)
        if kind == 0:
            target, source = item, f"range({self.pick('2345')})"
        elif kind == 1:
            target, source = item, f"range({self.small(1)}, {self.small(1)}, {self.pick(['1', '2', '-1'])})"
        elif kind == 2:
            type = self.pick(["list[int]", "list[str]", "list[float]"])
            value = self.name("e")
            new.append((value, type[5:-1]))
            target, source = f"{item}, {value}", f"enumerate({self.expression(type)}[:5])"
        elif kind == 3:
            value = self.name("e")
            new = [(value, "str"), (item, "int")]
            target, source = f"{value}, {item}", f"list({self.expression('dict[str, int]')}.items())[:5]"
        else:
            type = self.pick(["list[int]", "list[str]", "list[float]", "str"])
            new = [(item, LOOPED[type])]
            target, source = item, f"({self.expression(type)})[:6]"
        self.line(f"for {target} in {source}:")
        self.scope += new
        self.block(lambda: self.loop_body(depth))
        if self.chance(0.15):
            self.line("else:")
            self.block(lambda: self.statements(0, 2))
        self.scope = [v for v in self.scope if v not in new]

    def while_loop(self, depth: int) -> None:
        counter = self.name("n")
        self.line(f"{counter} = {self.pick('123456')}")
        self.line(f"while {counter} > 0{self.pick(['', ' and ' + self.expression('bool', 1)])}:")
        self.scope.append((counter, "int"))
        self.fixed.add(counter)

        def body() -> None:
            self.line(f"{counter} -= {self.pick('12')}")
            self.loop_body(depth)
        self.block(body)
        self.scope.remove((counter, "int"))

    def attempt(self, depth: int) -> None:
        self.line("try:")
        self.block(lambda: self.statements(depth, 3))
        kinds = self.rng.sample(ERRORS, 2)
        shape = self.rng.randrange(4)
        self.line("except Exception as error:" if shape < 2 else f"except ({', '.join(kinds)}) as error:")
        self.block(lambda: (self.line("print(type(error).__name__, error)"), self.statements(0, 1)))
        if self.chance(0.25):
            self.line("else:")
            self.block(lambda: self.statements(0, 2))
        if self.chance(0.3):
            self.line("finally:")
            self.block(lambda: self.statements(0, 2))

    def closure(self, depth: int) -> None:
        """A nested function that reads, and perhaps changes, variables around it."""
        if not self.in_function:
            return self.branch(depth)
        name, outer, outer_fixed = self.name("inner"), list(self.scope), set(self.fixed)
        ints = [n for n in self.variables("int") if n not in self.fixed and n[0] in "vp"]
        result, old_result, old_loops = self.pick(SIMPLE), self.result, self.loops
        parameter = self.name("p")
        self.line(f"def {name}({parameter}{self.annotation('int')}):")

        def body() -> None:
            changed = self.pick(ints) if ints and self.chance(0.6) else None
            if changed:
                self.line(f"nonlocal {changed}")
                self.line(f"{changed} += {self.expression('int', 1)}")
            self.fixed |= {n for n, _ in outer}
            self.scope.append((parameter, "int"))
            self.statements(0, 2)
            self.line(f"return {self.expression(result)}")
        self.loops = max(self.loops, 1)
        self.block(body)
        self.fixed, self.result, self.loops = outer_fixed, old_result, old_loops
        self.line(f"print({name}({self.expression('int', 1)}), {name}({self.expression('int', 1)}))")

    # ------------------------------------------------------------ objects of several classes, generators, match

    def polymorphic(self, depth: int) -> None:
        """A loop over objects of a class and its subclasses."""
        if not self.classes:
            return self.branch(depth)
        base = self.pick(list(self.classes.values()))
        kinds = [c for c in self.classes.values() if c is base or self.is_below(c, base)]
        items = ", ".join(self.construct(self.pick(kinds).name, 1) for _ in range(self.rng.randrange(1, 4)))
        item = self.name("o")
        self.line(f"for {item} in [{items}]:")
        self.scope.append((item, base.name))
        self.fixed.add(item)
        self.block(lambda: (self.loop_body(depth), self.line(f"print({item}, type({item}).__name__, {item}.made)")))
        self.scope = [v for v in self.scope if v[0] != item]

    def is_below(self, known: Class, base: Class) -> bool:
        return known.base is not None and (known.base is base or self.is_below(known.base, base))

    def mixed(self, depth: int) -> None:
        """A loop over values of several types, told apart by isinstance."""
        types = [self.any_type() for _ in range(self.rng.randrange(2, 5))]
        item = self.name("x")
        self.line(f"for {item} in [{', '.join(self.expression(t, 1) for t in types)}]:")
        self.fixed.add(item)

        def arms() -> None:
            self.loops += 1
            for number, type in enumerate(dict.fromkeys(types)):
                test = {"int | None": "(int, type(None))"}.get(type, type.split("[")[0])
                self.line(f"{'elif' if number else 'if'} isinstance({item}, {test}):")
                self.scope.append((item, type))
                self.block(lambda: self.statements(0, 2))
                self.scope.pop()
            self.line("else:")
            self.block(lambda: self.line(f"print({item} is None)"))
            self.loops -= 1
        self.block(arms)

    def matching(self, depth: int) -> None:
        type = self.pick(["int", "str", "tuple[int, str]", "list[int]", "int | None", *self.classes])
        self.line(f"match {self.expression(type)}:")
        a, b = self.name("a"), self.name("b")

        def case(pattern: str, bound: list[tuple[str, str]]) -> None:
            guard = f" if {self.expression('bool', 1)}" if self.chance(0.3) else ""
            self.line(f"case {pattern}{guard}:")
            self.scope += bound
            self.block(lambda: self.statements(0, 2))
            for name in bound:
                self.scope.remove(name)

        def cases() -> None:
            if type in ("int", "int | None"):
                case(f"{self.pick(['0', '1', '-1'])} | {self.pick(['2', '7', '255'])}", [])
                case(self.pick([f"int({a})", f"bool({a})", f"int() as {a}"]), [(a, "int")])
            elif type == "str":
                case(self.pick(STRS), [])
                case(f"str({a})", [(a, "str")])
            elif type == "tuple[int, str]":
                case(f"(0, {b})", [(b, "str")])
                case(f"({a}, {b})", [(a, "int"), (b, "str")])
            elif type == "list[int]":
                case("[]", [])
                case(f"[{a}]", [(a, "int")])
                case(f"[{a}, *{b}]", [(a, "int"), (b, "list[int]")])
            else:
                name, of = self.pick(list(self.classes[type].all_fields().items()))
                case(f"{type}({name}={self.pick(['0', '1', 'None'])})", [])
                case(f"{type}({name}={a})", [(a, of)])
            self.line("case _:")
            self.block(lambda: self.statements(0, 2))
        self.indent += 1
        cases()
        self.indent -= 1

    def leave_through_finally(self, depth: int) -> None:
        """break, continue and exceptions that pass a finally."""
        item = self.name("i")
        self.line(f"for {item} in range({self.pick('23')}):")
        self.scope.append((item, "int"))
        self.fixed.add(item)

        def body() -> None:
            self.loops += 1
            self.line("try:")

            def inner() -> None:
                self.statements(0, 2)
                self.line(f"if {self.expression('bool', 1)}:")
                self.block(lambda: self.line(self.pick(["break", "continue", "raise KeyError('k', 1)", "raise ValueError"])))
                self.statements(0, 1)
            self.block(inner)
            self.line("except LookupError as error:")
            self.block(lambda: self.line("print('lookup', error.args)"))
            self.line("finally:")
            self.block(lambda: self.statements(0, 2))
            self.loops -= 1
        self.block(body)
        self.scope = [v for v in self.scope if v[0] != item]

    def dynamic_attribute(self) -> None:
        objects = [(n, self.classes[t]) for n, t in self.scope if t in self.classes and self.classes[t].all_fields()]
        if not objects:
            return self.assign()
        name, known = self.pick(objects)
        attribute, type = self.pick(list(known.all_fields().items()))
        self.line(self.pick([
            f"print(getattr({name}, '{attribute}', None) is None, hasattr({name}, 'nothing'))",
            f"setattr({name}, '{attribute}', {self.expression(type, 1)})",
            f"print(sorted(vars({name})) == sorted({name}.__dict__), len(vars({name})))",
            f"print({known.name}.made, {name}.made, isinstance({name}, {known.name}), type({name}) is {known.name})",
        ]))

    def star_call(self) -> None:
        fitting = [f for f in self.functions if f.parameters and not self.loops]
        if not fitting:
            return self.show()
        function = self.pick(fitting)
        arguments = f"*({self.arguments(function, 1)},)"
        self.line(f"print({self.shown(f'{function.name}({arguments})', function.result)})")

    def use_generator(self) -> None:
        if not self.generators or self.loops > 1:
            return self.show()
        name, item = self.pick(self.generators)
        call = f"{name}({self.expression('int', 1)})"
        uses = [f"list({call})", f"next({call}, None)", f"[*{call}][:2]"]
        if item == "int":
            uses += [f"sum({call})", f"max({call}, default=0)", f"sorted({call}, reverse=True)", f"any(x > 2 for x in {call})"]
        if item == "str":
            uses += [f"'-'.join({call})", f"dict(zip({call}, range(9)))"]
        self.line(f"print({self.pick(uses)})")

    def generator_definition(self) -> None:
        name, item, p = self.name("generator"), self.pick(SIMPLE), self.name("p")
        self.line(f"def {name}({p}{self.annotation('int')}):")
        kept = list(self.scope), set(self.fixed)

        def body() -> None:
            i = self.name("i")
            self.fixed |= {n for n, _ in self.scope}
            self.scope.append((p, "int"))
            self.line(f"for {i} in range({p} % 4):")
            self.scope.append((i, "int"))
            self.fixed.add(i)
            self.loops += 1
            self.block(lambda: (self.statements(0, 2), self.line(f"yield {self.expression(item)}")))
            self.loops -= 1
            if self.generators and self.chance(0.4):
                inner = [n for n, t in self.generators if t == item]
                if inner:
                    self.line(f"yield from {self.pick(inner)}({p} - 1)")
        self.block(body)
        self.scope, self.fixed = kept
        self.generators.append((name, item))

    # ------------------------------------------------------------ functions and classes

    def function(self, name: str, parameters: list[str], result: str, first: list[tuple[str, str]], depth: int = 2) -> None:
        """A def with its body; `first`: parameters before the others, (name, type), without annotation."""
        named = [(self.name("p"), t) for t in parameters]
        written = [n for n, _ in first] + [n + self.annotation(t) for n, t in named]
        arrow = self.annotation(result).replace(": ", " -> ")
        self.line(f"def {name}({', '.join(written)}){arrow}:")
        kept = self.scope, self.in_function, self.result, self.fixed
        self.scope = list(kept[0]) + first + named
        self.fixed = kept[3] | {n for n, _ in kept[0]} | {n for n, _ in first}
        self.in_function, self.result = True, result

        def body() -> None:
            self.statements(depth, 5)
            if self.chance(0.3):
                self.line(f"if {self.expression('bool')}:")
                self.block(lambda: self.line(f"return {self.expression(result)}"))
            self.line(f"return {self.expression(result, 3)}")
        self.block(body)
        self.scope, self.in_function, self.result, self.fixed = kept

    def recursive(self) -> None:
        name, result = self.name("rec"), self.pick(["int", "str", "list[int]", "float"])
        p = self.name("p")
        self.line(f"def {name}(n{self.annotation('int')}, {p}{self.annotation(result)}):")

        def body() -> None:
            self.scope += [("n", "int"), (p, result)]
            self.loops += 1
            self.line("if n <= 0:")
            self.block(lambda: self.line(f"return {self.expression(result)}"))
            grown = {"int": f"{p} + n", "str": f"{p} + 'r'", "list[int]": f"{p} + [n]", "float": f"{p} / 2 + n"}[result]
            self.line(f"return {name}(n - {self.pick('12')}, {grown}){ {'int': ' + ' + self.expression('int', 1)}.get(result, '') }")
            self.loops -= 1
        self.block(body)
        self.line(f"print({name}({self.pick('2579')}, {self.expression(result)}))")

    def class_definition(self) -> None:
        name = self.name("C")
        base = self.pick(list(self.classes.values())) if self.classes and self.chance(0.5) else None
        known = Class(name, base, {self.name("f"): self.any_type(0.3) for _ in range(self.rng.randrange(1, 4))})
        self.line(f"class {name}{f'({base.name})' if base else ''}:")
        self.indent += 1
        self.line(f"made = {self.pick('05')}")
        self.write_init(known)
        self.classes[name] = known
        fields = known.all_fields()
        for _ in range(self.rng.randrange(1, 4)):
            method = Function(self.name("m"), [self.any_type(0.2) for _ in range(self.rng.randrange(3))], self.pick(SIMPLE))
            self.loops += 1      # methods are called from loops
            self.function(method.name, method.parameters, method.result, [("self", name)], 1)
            self.loops -= 1
            known.methods.append(method)
        self.line("def __repr__(self):")
        self.block(lambda: self.line("return f'" + name + "(" + ", ".join("{self." + f + "!r}" for f, t in fields.items() if t != "set[int]") + ")'"))
        for special, body in (("__eq__(self, other)", f"return isinstance(other, {name}) and self.{list(fields)[0]} == other.{list(fields)[0]}"),
                              ("__len__(self)", self.pick("0123")), ("__lt__(self, other)", f"return repr(self) < repr(other)"),
                              ("__getitem__(self, i)", f"return (self.{list(fields)[-1]}, i)"), ("__bool__(self)", "return self.made % 2 == 0"),
                              ("__contains__(self, x)", f"return x == self.{list(fields)[0]}"), ("__call__(self, x=3)", "return [x, type(self).__name__]"),
                              ("__iter__(self)", f"yield self.{list(fields)[0]}"), ("__hash__(self)", "return 7"),
                              ("__add__(self, other)", f"return {self.pick(['repr(self) + repr(other)', 'NotImplemented', '(self, other)'])}")):
            if self.chance(0.3):
                self.line(f"def {special}:")
                self.block(lambda: self.line(body if body.startswith(("return", "yield")) else f"return {body}"))
        self.indent -= 1
        self.line("")

    def write_init(self, known: Class) -> None:
        own = [(f, t) for f, t in known.fields.items()]
        inherited = list(known.base.all_fields().items()) if known.base else []
        parts = [f"{n}_{self.annotation(t)}" for n, t in inherited + own]
        last = own[-1]
        parts[-1] += f" = {self.literal(last[1]) if last[1] in SIMPLE else 'None' if last[1] == 'int | None' else self.default(last[1])}"
        self.line(f"def __init__(self, {', '.join(parts)}):")
        self.indent += 1
        if known.base:
            self.line(f"super().__init__({', '.join(n + '_' for n, _ in inherited)})")
        for n, _ in own:
            self.line(f"self.{n} = {n}_")
        self.line(f"{known.name}.made += 1")
        self.indent -= 1

    def default(self, type: str) -> str:
        return self.construct(type, 0) if type in self.classes else self.display(type, 0) if type.startswith("tuple") else self.empty(type)

    @staticmethod
    def empty(type: str) -> str:
        return {"l": "[]", "d": "{}", "s": "set()"}[type[0]]

    # ------------------------------------------------------------ the program

    def program(self) -> str:
        self.line("import math")
        self.line("")
        for _ in range(self.rng.randrange(3)):
            self.class_definition()
        for _ in range(self.rng.randrange(3)):
            type, name = self.pick(SIMPLE + CONTAINERS), self.name("g")
            self.line(f"{name}{self.annotation(type)} = {self.display(type, 0)  if type in CONTAINERS else self.literal(type)}")
            self.scope.append((name, type))
        for _ in range(self.rng.randrange(3)):
            self.generator_definition()
        for _ in range(self.rng.randrange(1, 5)):
            function = Function(self.name("function"), [self.any_type() for _ in range(self.rng.randrange(4))], self.any_type())
            self.function(function.name, function.parameters, function.result, [])
            self.line("")
            self.functions.append(function)
        if self.chance(0.4):
            self.recursive()
        self.main()
        return "\n".join(self.lines) + "\n"

    def main(self) -> None:
        for function in self.functions:
            for _ in range(self.rng.randrange(1, 4)):
                self.line("try:")
                call = f"{function.name}({self.arguments(function, 1)})"
                self.block(lambda: self.line(f"print({self.shown(call, function.result)})"))
                self.line("except Exception as error:")
                self.block(lambda: self.line("print(type(error).__name__, error)"))
        if self.chance(0.7):
            self.line("try:")
            self.block(lambda: self.statements(2, 6))
            self.line("except Exception as error:")
            self.block(lambda: self.line("print(type(error).__name__, error)"))
        for scene in self.rng.sample(SCENES, self.rng.choice([0, 1, 1, 2])):
            scene(self)
        for name in self.classes:
            self.line(f"print({name}.made)")
        for name, type in self.scope:
            self.line(f"print({self.shown(name, type)})")
        if self.functions and self.chance(0.3):
            function = self.pick(self.functions)
            self.line(f"print({function.name}({self.arguments(function, 1)}))")     # whatever it raises is not caught


def generate(seed: int) -> str:
    """The program of this seed."""
    return Generator(seed).program()


if __name__ == "__main__":
    print(generate(int(sys.argv[1])), end="")

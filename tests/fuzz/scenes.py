"""scenes.py - parts of random programs that use one feature of the language in several ways: dataclasses, enums, …

A scene is a function of a Generator (generate.py). It writes definitions and statements at the top level, made with the
generator's expressions over what is in scope, and prints what they give. Whatever its statements raise is printed, too.
"""
from __future__ import annotations

from typing import TYPE_CHECKING, Callable

if TYPE_CHECKING:
    from generate import Generator

COMPARISONS = ["<", "<=", ">", ">=", "==", "!="]


def attempts(g: "Generator", lines: list[str]) -> None:
    """Each line in a try of its own."""
    for line in lines:
        g.line("try:")
        g.block(lambda: g.line(line))
        g.line("except Exception as error:")
        g.block(lambda: g.line("print(type(error).__name__, error)"))


def dataclass_scene(g: "Generator") -> None:
    name, options = g.name("D"), [o for o in ("order=True", "frozen=True", "slots=True", "kw_only=True", "eq=False") if g.chance(0.25)]
    if "eq=False" in options and "order=True" in options:
        options.remove("eq=False")
    fields = [(g.name("f"), g.pick(["int", "float", "bool", "str", "list[int]"])) for _ in range(g.rng.randrange(1, 4))]
    g.line("from dataclasses import dataclass, field, replace, asdict, astuple, fields")
    g.line(f"@dataclass({', '.join(options)})" if options else "@dataclass")
    g.line(f"class {name}:")
    g.indent += 1
    for at, (f, type) in enumerate(fields):
        default = "" if at == 0 and g.chance(0.6) else " = field(default_factory=list)" if type == "list[int]" else f" = {g.literal(type)}"
        g.line(f"{f}: {type}{default or ' = field()'}")
    if g.chance(0.5):
        g.line("def __post_init__(self):")
        g.block(lambda: g.line(f"print('made', {', '.join('self.' + f for f, _ in fields)})"))
    g.indent -= 1
    makes = [f"{name}({', '.join((f + '=' if 'kw_only=True' in options else '') + g.expression(t, 1) for f, t in fields)})" for _ in range(2)]
    first = fields[0][0]
    attempts(g, [f"print({makes[0]})", f"print({makes[0]} {g.pick(COMPARISONS)} {makes[1]})", f"print(asdict({makes[1]}), astuple({makes[0]}))",
                 f"print(replace({makes[0]}, {first}={g.expression(fields[0][1], 1)}))", f"print([f.name for f in fields({name})], {name}.__match_args__)",
                 f"x = {makes[0]}; x.{first} = {g.expression(fields[0][1], 1)}; print(x, hash(x) is None)", f"print(len({{{makes[0]}, {makes[0]}}}))",
                 f"print({name}())", f"print(sorted([{makes[0]}, {makes[1]}], key=repr))"])


def enum_scene(g: "Generator") -> None:
    name, kind = g.name("E"), g.pick(["Enum", "IntEnum", "Flag", "IntFlag"])
    members = [g.name("M") for _ in range(g.rng.randrange(2, 5))]
    g.line("from enum import Enum, IntEnum, Flag, IntFlag, auto")
    g.line(f"class {name}({kind}):")
    g.indent += 1
    for at, member in enumerate(members):
        g.line(f"{member} = {g.pick(['auto()', str(at + 1), str(2 ** at), members[0] if at else '1'])}")
    if g.chance(0.4):
        g.line("def shown(self, n=2):")
        g.block(lambda: g.line("return f'{self.name}:{n}'"))
    g.indent -= 1
    a, b = g.pick(members), g.pick(members)
    attempts(g, [f"print(list({name}), len({name}), {name}.{a}, repr({name}.{b}))", f"print({name}({g.small(1)}), {name}['{a}'].value, {name}.__members__)",
                 f"print({name}.{a} is {name}.{b}, {name}.{a} == {name}.{b}, {name}.{a} == {g.small(1)}, {name}.{a} in {name}, hash({name}.{a}) == hash({name}.{b}))",
                 f"print({name}.{a} {g.pick(['|', '&', '^', '+', '<', '>='])} {name}.{b})", f"print(f'{{{name}.{a}}} {{{name}.{b}!r:>20}}', '%s %d' % ({name}.{a}, {name}.{b}))",
                 f"print({name}.{a}.shown(), [m.shown(n) for n, m in enumerate({name})])", f"print({{m: m.value for m in {name}}}[{name}.{b}])", f"{name}.{a} = 3",
                 f"print([m.name for m in reversed({name})], {name}.{a} < {name}.{b})"])


def comprehension_scene(g: "Generator") -> None:
    i, j = g.name("i"), g.name("j")
    rows, texts = g.expression("list[int]", 1), g.expression("list[str]", 1)
    attempts(g, [f"print([[{i} * {j} for {j} in {rows} if {j} != {i}] for {i} in range({g.pick('234')})])", f"print([({i}, {j}) for {i} in {texts} for {j} in {i} if {j} not in 'aeiou'][:20])",
                 f"print({{{i}: [{j} for {j} in {texts} if len({j}) == {i}] for {i} in {{len({j}) for {j} in {texts}}}}})", f"print(sum({i} * {j} for {i} in range(4) for {j} in {rows} if {i} < {j}))",
                 f"print([f() for f in [lambda {i}={i}: {i} + 1 for {i} in {rows}]], [f() for f in [lambda: {i} for {i} in range(3)]])",
                 f"print(sorted({{{i} % 5 for {i} in {rows}}}), [last := {i} for {i} in {rows}], last)", f"print(dict(sorted({{{i}: {j} for {i}, {j} in zip({texts}, {rows})}}.items())))"])


def slice_scene(g: "Generator") -> None:
    name = g.name("s")
    g.line(f"{name} = {g.expression('list[int]', 1)} + list(range(8))")

    def cut(step: bool) -> str:
        parts = [g.pick(["", str(g.rng.randrange(-9, 10))]) for _ in range(2)] + ([g.pick(["1", "2", "-1", "-2", "3", "-7", "0"])] if step else [])
        return ":".join(parts)
    attempts(g, [f"print({name}[{cut(False)}], {name}[{cut(True)}])", f"{name}[{cut(False)}] = {g.expression('list[int]', 1)}; print({name})", f"{name}[{cut(True)}] = {g.expression('list[int]', 1)}; print({name})",
                 f"del {name}[{cut(True)}]; print({name})", f"{name}[{g.small(1)}:{g.small(1)}] = 'ab'; print({name})", f"print({g.expression('str', 1)}[{cut(True)}], {g.expression('str', 1)}[{cut(False)}])",
                 f"print(tuple({name})[{cut(True)}], range(20)[{cut(True)}], bytes(range(9))[{cut(True)}])", f"print(slice({g.small(1)}, {g.small(1)}, {g.pick(['None', '2', '-1'])}).indices({g.pick('0357')}))",
                 f"first, *rest = {name}[{cut(False)}]; print(first, rest)", f"print({name}.index({g.small(1)}, {g.small(1)}), {name}[::-1] == list(reversed({name})))"])


def big_scene(g: "Generator") -> None:
    a, b = g.name("big"), g.name("big")
    g.line(f"{a} = {g.expression('int', 2)} * 10**{g.rng.randrange(15, 60)} + {g.expression('int', 1)}")
    g.line(f"{b} = ({g.expression('int', 1)}) ** {g.pick('357')} - {g.expression('int', 1)}")
    attempts(g, [f"print({a} {op} {b})" for op in ("+", "-", "*", "//", "%", "&", "|", "^", "<", "==")])
    attempts(g, [f"print(divmod({a}, {b}), divmod(-{a}, {b}))", f"print({a} >> {g.rng.randrange(70)}, {b} << {g.rng.randrange(70)}, ~{a}, -{b}, abs({b}))", f"print(pow({a}, {g.rng.randrange(5)}, {b}))",
                 f"print({a} / {b}, float({b}), {a} * 0.5)", f"print(hex({a}), f'{{{b}:,}} {{{a}:+_x}} {{{b}:>40}}', str({a})[-5:], int(str({b})) == {b})", f"print(hash({a}), {a}.bit_length(), {b}.bit_count(), bool({b}))",
                 f"import math; print(math.gcd({a}, {b}), math.isqrt(abs({a})), math.lcm({b}, 12))", f"print({a}.to_bytes(40, 'little', signed=True)[:9], round({a}, -3), {{{a}: 1, {b}: 2}}[{b}])",
                 f"print(range({a}, {a} + 9, 4)[1], {a} in range({a}, {a} + 9, 4), len(range({b}, {b} + 7)))"])


def generator_scene(g: "Generator") -> None:
    name, p = g.name("coroutine"), g.name("p")
    g.line(f"def {name}({p}):")

    def body() -> None:
        g.line("got = None")
        g.line("try:")
        g.block(lambda: g.lines.extend(["    " * g.indent + text for text in (
            f"for i in range({p}):", f"    got = yield (i, got)", f"    if got == {g.small(1)}:", "        return 'returned'",
            f"yield from [{g.expression('int', 1)}, {g.expression('str', 1)}]")]))
        g.line("except ValueError as error:")
        g.block(lambda: g.line("yield ('caught', error.args)"))
        g.line("finally:")
        g.block(lambda: g.line("print('closed', got)"))
        g.line("return got")
    g.block(body)
    g.line(f"c = {name}({g.pick('1234')})")
    steps = [f"print(c.send({g.pick(['None', g.small(1), repr('x')])}))", "print(next(c))", "print(c.throw(ValueError('thrown', 1)))", "print(c.throw(KeyError))", "print(c.close())",
             f"print(list({name}({g.pick('0123')})))", f"print([*{name}(1)], dict(enumerate({name}(2))))", "print(next(c, 'default'))", "print(c.gi_running, c.gi_yieldfrom is None)"]
    attempts(g, [g.pick(steps) for _ in range(g.rng.randrange(3, 8))])


def decorator_scene(g: "Generator") -> None:
    name, calls = g.name("decorated"), g.name("calls")
    g.line("import functools")
    g.line(f"{calls} = []")
    g.line(f"def counted(step, *, log={calls}):")
    g.block(lambda: g.lines.extend(["    " * g.indent + text for text in (
        "def wrap(f):", "    total = 0", "    @functools.wraps(f)", "    def inner(*args, **kw):", "        nonlocal total", "        total += step",
        "        log.append((f.__name__, args, total))", "        return f(*args, **kw)", "    return inner", "return wrap")]))
    g.line(f"@counted({g.pick('123')})")
    g.line(f"def {name}(a, b={g.expression('int', 0)}, *rest, c={g.expression('str', 0)}, **more):")
    g.block(lambda: g.line("return a, b, rest, c, sorted(more)"))
    attempts(g, [f"print({name}({g.expression('int', 1)}))", f"print({name}({g.expression('int', 1)}, {g.expression('int', 1)}, 3, 4, c='k', z=1, y=2))", f"print({name}(*{g.expression('list[int]', 1)}, **{{'c': 1, 'q': 2}}))",
                 f"print({name}())", f"print({name}(1, a=2))", f"print({name}.__name__, len({calls}), {calls}[-1:])", f"print(list(map({name}, [1, 2], [3, 4])))", f"print(functools.partial({name}, 1, c=2)(3, z=4))"])


def manager_scene(g: "Generator") -> None:
    name = g.name("Manager")
    g.line(f"class {name}:")
    g.indent += 1
    g.line("def __init__(self, swallows):")
    g.block(lambda: g.line("self.swallows = swallows"))
    g.line("def __enter__(self):")
    g.block(lambda: g.line(g.pick(["return self", "return self.swallows", "raise LookupError('enter')"])))
    g.line("def __exit__(self, kind, value, traceback):")
    g.block(lambda: g.lines.extend(["    " * g.indent + text for text in ("print('exit', kind.__name__ if kind else None, value)", "return self.swallows")]))
    g.indent -= 1
    for _ in range(2):
        g.line("try:")
        g.indent += 1
        g.line(f"with {name}({g.pick(['True', 'False', '0', '[1]'])}) as x, {name}({g.pick(['True', 'False'])}):")
        g.block(lambda: g.line(f"print(type(x).__name__, {g.expression('int', 2)})" if g.chance(0.5) else f"raise {g.pick(['ValueError', 'KeyError', 'IndexError'])}({g.expression('int', 1)})"))
        g.line("print('after')")
        g.indent -= 1
        g.line("except Exception as error:")
        g.block(lambda: g.line("print(type(error).__name__, error, error.__context__)"))
        g.line("else:")
        g.block(lambda: g.line("print('else')"))


SCENES: list[Callable[["Generator"], None]] = [dataclass_scene, enum_scene, comprehension_scene, slice_scene, big_scene, generator_scene, decorator_scene, manager_scene]

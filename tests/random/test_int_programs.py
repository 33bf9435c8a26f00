"""Random programs of ints: what the binary prints must be what CPython prints, in every mode of the fast copies.

Each program has functions of loops, arithmetic around the edges of machine words (2**62, 2**63), divisions by zero,
lists that are indexed out of range, exceptions caught in loops, closures, recursion and calls of one another; they are
called with ordinary and with extreme arguments. A program is built plain, and with the exits of the fast copies forced
(see runtime/fast.h). SEEDS (default 3, or 40 with EVERYTHING) programs; FIRST is the first one's seed.
"""
from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

EDGES = [0, 1, -1, 2, 3, 7, -5, 10, 255, 2**31, -2**31, 2**53, 2**62 - 1, 2**62, -2**62, -2**62 - 1, 2**63 - 1, 2**63,
         -2**63, -2**63 - 1, 10**20]
LIMIT, FUNCTIONS = 2**150, 8
MODES = {"plain": ["-O1"], "every exit": ["-O0", "--cflags=-DKK_FORCE_EXITS=1"],
         "some exits": ["-O0", "--cflags=-DKK_FORCE_EXITS=4"], "no copies": ["-O0", "--disable=fast"]}


class Writer:
    """Writes one program. Functions take (a, b, xs), two ints and a list of ints, and return an int."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.lines: list[str] = []
        self.names: list[str] = []
        self.loops = 0
        self.functions = 0

    def pick(self, *choices: str) -> str:
        return self.random.choice(choices)

    def name(self) -> str:
        return self.random.choice(self.names)

    def constant(self) -> str:
        return str(self.random.choice(EDGES) if self.random.random() < 0.3 else self.random.randint(-9, 20))

    def expression(self, depth: int = 0) -> str:
        kind = self.random.random()
        if depth > 2 or kind < 0.35:
            return self.name() if self.random.random() < 0.7 else self.constant()
        a, b = self.expression(depth + 1), self.expression(depth + 1)
        if kind < 0.65:
            return f"({a} {self.pick('+', '-', '+', '*')} {b})"
        if kind < 0.78:
            return f"({a} {self.pick('//', '%')} {self.pick('2', '7', '-3', '16', b)})"
        if kind < 0.86:
            return f"({a} {self.pick('&', '|', '^')} {b})"
        if kind < 0.92:
            return f"({a} {self.pick('<<', '>>')} ({b} & {self.pick('3', '31', '63', '70')}))"
        if kind < 0.95:
            return f"{self.pick('-', '~')}({a})"
        if kind < 0.97:
            return f"abs({a})"
        return f"xs[{a} % len(xs)]" if self.random.random() < 0.6 else f"xs[{self.pick('a', 'b', '0', '-1', '9')}]"

    def condition(self) -> str:
        return f"{self.expression(1)} {self.pick('<', '<=', '==', '!=', '>', '>=')} {self.expression(1)}"

    def put(self, indent: int, text: str) -> None:
        self.lines.append("    " * indent + text)

    def block(self, indent: int, size: int) -> None:
        for _ in range(size):
            self.statement(indent)

    def assignment(self, indent: int) -> None:
        name = self.pick("x", "y", "z")
        if self.random.random() < 0.5:
            self.put(indent, f"{name} = {self.expression()}")
        else:
            self.put(indent, f"{name} {self.pick('+=', '-=', '*=', '//=', '%=', '^=')} {self.expression(1)}")
        self.put(indent, f"if {name} > {LIMIT} or {name} < -{LIMIT}: {name} %= 1000003")

    def statement(self, indent: int) -> None:
        kind = self.random.random()
        if indent > 4 or kind < 0.45:
            self.assignment(indent)
        elif kind < 0.55:
            self.put(indent, f"if {self.condition()}:")
            self.block(indent + 1, self.random.randint(1, 2))
            if self.random.random() < 0.5:
                self.put(indent, "else:")
                self.block(indent + 1, 1)
        elif kind < 0.7:
            self.loop(indent)
        elif kind < 0.8:
            self.attempt(indent)
        elif kind < 0.87:
            self.put(indent, f"xs[{self.expression(2)} % len(xs)] = bounded({self.expression(1)})")
        elif kind < 0.9:
            self.put(indent, f"xs.append(bounded({self.expression(1)}))")
            self.put(indent, "if len(xs) > 12: xs.pop(); xs.pop(0)")
        elif kind < 0.96 and self.functions:
            callee = self.random.randrange((self.functions + 2) // 3)
            self.put(indent, f"y = f{callee}(x, {self.expression(1)}, xs)" if indent == 1 and self.random.random() < 0.5
                     else f"z = bounded(small{callee % 3}({self.expression(1)}))")
        else:
            self.assignment(indent)

    def loop(self, indent: int) -> None:
        self.loops += 1
        i = f"i{self.loops}"
        form = self.random.random()
        if form < 0.5:
            self.put(indent, f"for {i} in range({self.random.randint(1, 5)}):")
        elif form < 0.7:
            start = self.name()
            self.put(indent, f"for {i} in range({start}, {start} + {self.random.randint(-4, 4)}, {self.pick('1', '2', '-1')}):")
        elif form < 0.85:
            self.put(indent, f"for {i} in xs[:{self.random.randint(1, 5)}]:")
        else:
            self.put(indent, f"{i} = 0")
            self.put(indent, f"while {i} < {self.random.randint(1, 5)}:")
            self.put(indent + 1, f"{i} += 1")
        if self.random.random() < 0.2:
            self.put(indent + 1, f"if {i} == {self.random.randint(0, 3)}: {self.pick('continue', 'break')}")
        if form >= 0.5 and form < 0.7:
            self.put(indent + 1, f"z ^= {i}")
        else:
            self.names.append(i)
        self.block(indent + 1, self.random.randint(1, 3))
        if i in self.names:
            self.names.remove(i)

    def attempt(self, indent: int) -> None:
        self.put(indent, "try:")
        self.block(indent + 1, self.random.randint(1, 2))
        self.put(indent + 1, f"x = y {self.pick('//', '%')} {self.expression(1)}")
        self.put(indent, f"except {self.pick('ZeroDivisionError', 'IndexError', '(ZeroDivisionError, IndexError)')}:")
        self.block(indent + 1, 1)
        if self.random.random() < 0.4:
            self.put(indent, "finally:")
            self.put(indent + 1, f"z = z {self.pick('+', '-')} {self.constant()}")

    def function(self, number: int) -> None:
        self.names = ["a", "b", "x", "y", "z"]
        self.put(0, f"def f{number}(a, b, xs):")
        self.put(1, "x, y, z = a, b, 1")
        if self.random.random() < 0.3:
            self.put(1, "def inner(k):")
            self.put(2, "nonlocal z")
            self.put(2, f"z = bounded(z {self.pick('+', '*', '-')} k)")
            self.put(2, f"return z {self.pick('^', '+')} a")
            self.put(1, f"for k in range({self.random.randint(1, 4)}):")
            self.put(2, f"x = inner({self.expression(1)})")
        if self.random.random() < 0.3:
            self.put(1, f"if {self.condition()}: late = {self.expression(1)}")
            self.block(1, 1)
            self.put(1, "x = x + late")
        self.block(1, self.random.randint(3, 6))
        self.put(1, f"return {self.expression(1)}")
        self.put(0, "")

    def write(self) -> str:
        self.put(0, "def bounded(n):")
        self.put(1, f"return n if -{LIMIT} < n < {LIMIT} else n % 1000003")
        self.put(0, "")
        for number in range(3):
            self.names = ["n"]
            self.put(0, f"def small{number}(n):")
            self.put(1, f"if n <= 0 or n > {self.random.randint(5, 12)}:")
            self.put(2, f"return n {self.pick('+', '-', '*')} {self.constant()}")
            self.put(1, f"return small{number}(n - 1) {self.pick('+', '*', '-')} small{number}(n - 2)")
            self.put(0, "")
        for number in range(FUNCTIONS):
            self.function(number)
            self.functions += 1
        self.put(0, "def run(f, a, b, xs):")
        self.put(1, "try:")
        self.put(2, "return f(a, b, xs)")
        self.put(1, "except Exception as e:")
        self.put(2, "return f'{type(e).__name__}: {e}'")
        for _ in range(80):
            number, xs = self.random.randrange(FUNCTIONS), [self.random.choice(EDGES[:9]) for _ in range(4)]
            if self.random.random() < 0.1:
                xs[2] = 2**70
            a, b = self.random.choice(EDGES), self.random.choice(EDGES)
            self.put(0, f"print(run(f{number}, {a}, {b}, {xs}))")
            if self.random.random() < 0.3:     # a direct call, which no boxed entry is between
                self.put(0, f"try: print(f{number}({a}, {b}, {xs}))")
                self.put(0, "except Exception as e: print(e)")
        return "\n".join(self.lines) + "\n"


def output(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    return f"{done.stdout}{done.stderr}status {done.returncode}"


def check(seed: int, work: Path) -> list[str]:
    source = work / f"seed{seed}.py"
    source.write_text(Writer(seed).write())
    expected = output([os.environ["PYTHON"], str(source)])
    problems = []
    for mode, options in MODES.items():
        binary = work / f"seed{seed}"
        built = output([os.environ["KUKRI"], "build", *options, "-o", str(binary), str(source)])
        if built != "status 0":
            problems.append(f"seed {seed}, {mode}: not built: {built[:300]}")
            continue
        actual = output([str(binary)])
        if actual != expected:
            lines = zip(actual.splitlines(), expected.splitlines())
            first = next((pair for pair in lines if pair[0] != pair[1]), ("", "lengths differ"))
            problems.append(f"seed {seed}, {mode}: printed {first[0][:200]!r} instead of {first[1][:200]!r}")
    if not problems:
        source.unlink()
    return problems


def main() -> int:
    work, first = Path(os.environ["WORK"]), int(os.environ.get("FIRST", "1"))
    seeds = int(os.environ.get("SEEDS") or ("40" if os.environ.get("EVERYTHING") else "3"))
    failed = 0
    for seed in range(first, first + seeds):
        problems = check(seed, work)
        failed += len(problems)
        for problem in problems:
            print(problem, flush=True)
    print(f"{seeds * len(MODES) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

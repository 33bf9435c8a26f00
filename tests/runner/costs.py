"""costs.py - what Python's operations cost when compiled: instructions of the machine, counted by callgrind.

Writes docs/COSTS.md. Each row of the table is a statement in a loop; its cost is that of many runs of the loop less that of
none, less the same for an empty loop. Instructions are counted, not time measured, so that the numbers are the same on any
machine and at any moment; a nanosecond is some three of them.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from harness import PYTHON, ROOT
from measure import count_instructions

RUNS = 100_000

# (what, set-up, statement, remark)
ROWS: list[tuple[str, str, str, str]] = [
    ("int `+`, in range", "total = 0", "total += i & 7", "raw 64-bit ints where the range is proved, else tagged"),
    ("int `*`, big", "x = 3 ** 60; y = 0", "y = x * x", "past 62 bits: GMP, an object each"),
    ("float `*` and `+`", "x = 1.5", "x = x * 0.5 + 1.0", ""),
    ("complex `*` and `+`", "z = 0.5 + 0.25j", "z = z * z + 0.1j", "a pair of doubles, no object"),
    ("`list[i]`, ints", "a = [1] * 100; total = 0", "total += a[i % 100]", "raw items, the bound is checked"),
    ("`list[i] = x`", "a = [0] * 100", "a[i % 100] = i", ""),
    ("`list.append`", "a = []", "a.append(i)", ""),
    ("`list` of mixed items", "a = [1, 'a'] * 50; x = None", "x = a[i % 100]", "boxed: a tag is tested at each use"),
    ("tuple made and unpacked", "x = y = 0", "x, y = y, i", "no tuple is made"),
    ("tuple in a list", "a = [None] * 100", "a[i % 100] = (i, i)", "an object each"),
    ("`dict[int]` read", "d = {k: k for k in range(100)}; total = 0", "total += d[i % 100]", "one probe"),
    ("`dict[str]` read", "d = {str(k): k for k in range(100)}; keys = list(d); total = 0", "total += d[keys[i % 100]]", ""),
    ("`d[k] = d.get(k, 0) + 1`", "d = {}; k = 0", "k = i % 100; d[k] = d.get(k, 0) + 1", ""),
    ("`x in set`", "s = set(range(100)); total = 0", "total += i in s", ""),
    ("str compared", "a = 'some text'; b = 'some ' + 'text'[i0:]; total = 0", "total += a == b", ""),
    ("str `+` str", "a = 'some text'; x = ''", "x = a + 'more'", "an object each"),
    ("`s += c` in a loop", "s = ''", "s += 'x'", "in place, where nobody else has the string"),
    ("f-string", "x = ''", "x = f'{i}: {x0}'", ""),
    ("a character of a str", "s = 'some text' * 10; total = 0", "total += s[i % 90] == 'e'", ""),
    ("function call", "total = 0", "total += helper(i)", "direct, often inlined by the C compiler"),
    ("method call", "c = Counter()", "c.add(i)", "direct, where the class is known"),
    ("attribute read and stored", "c = Counter()", "c.value += 1", "a member of a struct"),
    ("object made", "c = None", "c = Counter()", "an allocation of 32 bytes and `__init__`"),
    ("call through a variable", "f = [helper, other][i0]; total = 0", "total += f(i)", "several functions: boxed arguments"),
    ("attribute of anything", "c = [Counter(), 1][i0]; x = None", "x = c.value", "found once for each class and place in the program"),
    ("`try` that raises nothing", "total = 0", "try:\n            total += i\n        except ValueError:\n            total = 0", "free"),
    ("exception raised and caught", "total = 0",
     "try:\n            raise ValueError\n        except ValueError:\n            total += 1", ""),
    ("generator, one item", "g = endless(); total = 0", "total += next(g)", ""),
    ("`isinstance`", "c = [Counter(), 1][i0]; total = 0", "total += isinstance(c, Counter)", ""),
]

PRELUDE = '''import sys


class Counter:
    def __init__(self):
        self.value = 0

    def add(self, n):
        self.value += n


def helper(n):
    return n & 3


def other(n):
    return n & 5


def endless():
    n = 0
    while True:
        yield n
        n = n + 1 & 1023


'''


def program(setup: str, statement: str) -> str:
    return (PRELUDE + f"def run(count, i0, x0):\n    {setup}\n    for i in range(count):\n        {statement}\n"
            "    return locals_of_loop\n".replace("locals_of_loop", last_name(statement))
            + "result = run(int(sys.argv[1]), int(sys.argv[2]), sys.argv[2])\n"
            + "print(len(result) if isinstance(result, (list, str, dict)) else repr(result)[:20])\n")


def last_name(statement: str) -> str:
    """A variable that the statement changes, so that the C compiler cannot leave it out."""
    name = re.match(r"(?:try:\s+)?(\w+)", statement)
    return "total" if "total" in statement else name[1] if name and name[1] not in ("pass", "raise") else "count"


def cost(command: list[str], runs: int) -> float:
    return (count_instructions([*command, str(runs), "0"]) - count_instructions([*command, "0", "0"])) / runs


def measure(build: Path, folder: Path, setup: str, statement: str) -> tuple[float, float]:
    source, binary = folder / "row.py", folder / "row"
    source.write_text(program(setup, statement))
    subprocess.run([str(build / "kukri"), "build", str(source), "-o", str(binary)], check=True)
    return cost([str(binary)], RUNS), cost([PYTHON, str(source)], RUNS // 25)


HEADER = """# What costs what

Instructions of the machine per run of a statement, in a compiled program and in CPython 3.11, counted by callgrind (`make
costs` writes this page). Three to four of them take a nanosecond. The loop around the statement is subtracted.

| statement | compiled | CPython | ratio | |
|---|--:|--:|--:|---|
"""

FOOTER = """
## How to read it

- **Types that are one thing are free.** A variable that is always an int, float, complex, bool or one class costs what it does
  in C. `kukri check --dump=types FILE.py` prints what was found for each variable; `object`, or a union, means a boxed
  word whose tag is looked at for each operation. No annotation is needed for this, and none is believed.
- **Lists of one number type are arrays.** `[0] * n`, `[0.0] * n` and comprehensions of ints, floats or bools hold them raw,
  eight bytes each; one item of another type boxes the whole list.
- **Allocation is what remains.** Objects, strings, tuples in containers and big ints are allocated, at some fifty
  instructions each, and collected later. A tuple that is unpacked at once is never made.
- **Calls are direct** when the callee is known: functions by name, methods of a known class, functions behind a decorator
  that passes on `*args`. A call through a variable that may be several functions boxes its arguments.
- **What may be anything** is found by name at run time, once for each class and place in the program: an attribute costs what
  it does in CPython, a method call or a property a third of that or less.
- **Dynamic things cost what they do in CPython**: `getattr` with a computed name, `**mapping`, classes with a metaclass or
  `__getattr__`.
- **Exceptions** are cheap to prepare for and, raised, cost about what they do in CPython.
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, default=ROOT / "build")
    build = parser.parse_args().build.resolve()
    lines = []
    with tempfile.TemporaryDirectory() as name:
        empty, empty_python = measure(build, Path(name), "total = 0", "total = i")
        for what, setup, statement, remark in ROWS:
            compiled, python = measure(build, Path(name), setup, statement)
            compiled, python = max(compiled - empty, 0.0), max(python - empty_python, 1.0)
            ratio = f"{python / compiled:.0f}x" if compiled >= 1 else "—"
            lines.append(f"| {what} | {compiled:.0f} | {python:.0f} | {ratio} | {remark} |\n")
            print(lines[-1], end="", flush=True)
    (ROOT / "docs/COSTS.md").write_text(HEADER + "".join(lines) + FOOTER)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""kukri build -g: gdb stops at Python lines and shows Python's values, names and functions."""
import os
import re
import shutil
import sys
from pathlib import Path

from cli import KUKRI, expect, kukri, main, run, succeeds, write

PRINTERS = Path(KUKRI).resolve().parent / "lib/kukri/kukri-gdb.py"

PROGRAM = '''\
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def total(numbers, names):
    result = 0
    for number in numbers:
        result += number
    pair = (result, "é", None)
    print(result, pair, names)
    return result


def start():
    words = {"one": 1, "two": 2}
    text = "hello " + str(len(words))
    numbers = [1, 2, 3]
    floats = [0.5, -1.5]
    mixed = [1, "a", 2.5, None, True, (1, 2), b"x", {3}, range(4), 2 ** 70, Point(1, 2), int]
    big = -(2 ** 70) * len(words)
    print(text, numbers, floats, mixed, big)
    total(numbers, words)


start()
'''


def debug(*commands: str) -> str:
    words = ["gdb", "-q", "-nx", "-batch", "-x", str(PRINTERS)]
    for command in commands:
        words += ["-ex", command]
    return run(*words, "./app", env={"DEBUGINFOD_URLS": None, "LC_ALL": "C.UTF-8"}).out


def shows(output: str, *lines: str) -> None:
    for line in lines:
        expect(re.search(line, output) is not None, output, f"no line like {line}")


def test_lines_values_functions():
    write("app.py", PROGRAM)
    succeeds(kukri("build", "-g", "-O0", "app.py"))
    output = debug("break app.py:11", "run", "bt", "info locals", "up", "info locals", "next")
    shows(output, r"app\.py:11", r'11\s+pair = \(result, "é", None\)', r"result = 6",
          r"#0 .*total \(numbers=\[1, 2, 3\], names=\{'one': 1, 'two': 2\}\) at .*app\.py:11",
          r"#1 .*start \(\) at .*app\.py:24", r"words = \{'one': 1, 'two': 2\}", r"text = 'hello 2'",
          r"floats = \[0\.5, -1\.5\]", r"big = -2361183241434822606848",
          r"mixed = \[1, 'a', 2\.5, None, True, \(1, 2\), b'x', \{3\}, range\(0, 4, 1\), 1180591620717411303424, "
          r"<Point object at 0x[0-9a-f]+>, <class 'int'>\]")


def test_optimised_code_has_lines_too():
    write("app.py", PROGRAM)
    succeeds(kukri("build", "-g", "app.py"))
    shows(debug("info line app.py:24", "list app.py:24,24"), r'Line 24 of ".*app\.py" starts at', r"24\s+total\(numbers, words\)")


def test_the_output_is_the_same():
    write("app.py", "def f(n):\n    print(n)\n    return n + 1\n\n\nprint(f(2))\n")   # no call that would go inline
    plain, lines = succeeds(kukri("emit", "app.py")).out, succeeds(kukri("emit", "-g", "app.py")).out
    without = "".join(line for line in lines.splitlines(True) if not line.startswith("#line "))
    expect(without == plain, without, "-g adds #line and nothing else")
    expect(f'#line 1 "{os.getcwd()}/app.py"' in lines, lines)


if not shutil.which("gdb"):
    print("gdb is not installed: not tried\n0 passed, 0 failed")
    sys.exit(0)
main(globals())

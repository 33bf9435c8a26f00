"""A binary that dies by a fault says in which Python functions, how to report it, and dies by that signal."""
from __future__ import annotations

import os
import shutil
import os
import signal
import subprocess
from pathlib import Path

from cli import Result, expect, kukri, main, run, succeeds, write

# Each program is run with a libc whose getcwd() is broken: that is how a mistake of ours looks.
BROKEN = {
    "fault": "char *getcwd(char *b, size_t n) { *(volatile int *)8 = 1; return b; }",
    "abort": "char *getcwd(char *b, size_t n) { abort(); }",
    "trap": "char *getcwd(char *b, size_t n) { __builtin_trap(); }",
    "division": "char *getcwd(char *b, size_t n) { volatile int zero = 0; return b + (int)n / zero; }",
    "jump": "char *getcwd(char *b, size_t n) { ((void (*)(void))(volatile size_t){16})(); return b; }",
}
SIGNALS = {"fault": signal.SIGSEGV, "abort": signal.SIGABRT, "trap": signal.SIGILL, "division": signal.SIGFPE, "jump": signal.SIGSEGV}
TITLES = {"fault": "segmentation fault", "abort": "aborted", "trap": "a place was reached that cannot be reached",
          "division": "arithmetic error", "jump": "segmentation fault"}
PROGRAM = """import os


class Account:
    def __init__(self, name: str) -> None:
        self.name = name

    def pay(self, depth: int) -> int:
        if depth == 0:
            return len(os.getcwd())
        return self.pay(depth - 1) + len(self.name)


def transfer(names: list[str]) -> int:
    total = 0
    for name in names:
        try:
            total += Account(name).pay(len(names) * 5)
        finally:
            total += 1
    return total


def rounds():
    for i in range(3):
        yield transfer(["ann", "bob"] * (i + 2))


print("begin", flush=True)
print(list(map(lambda total: total + 1, rounds())))
"""


def broken(name: str) -> str:
    write(f"{name}.c", f"#include <stddef.h>\n#include <stdlib.h>\n{BROKEN[name]}\n")
    succeeds(run("gcc", "-shared", "-fPIC", "-O1", "-w", "-o", f"{name}.so", f"{name}.c"))
    return str(Path(f"{name}.so").resolve())


def crashed(binary: str, name: str) -> Result:
    result = run(binary, env={"LD_PRELOAD": broken(name)})
    expect(result.status == -SIGNALS[name] and result.out == "begin\n", result, name)
    return result


def build(*options: str) -> None:
    write("bank.py", PROGRAM)
    succeeds(kukri("build", "bank.py", *options))


def check_report(result: Result, name: str) -> None:
    lines = result.err.splitlines()
    expect(lines[0] == f"Fatal error: {TITLES[name]}", result, name)
    expect(lines[-1] == "This is a bug in Kukri. Please report it, with the program that shows it.", result, name)
    stack = [line.strip().replace(os.getcwd() + "/", "") for line in lines if line.startswith("  ") and "[" not in line]
    order = list(dict.fromkeys(stack))
    wanted = ["Account.pay (bank.py, line 8)", "rounds (bank.py, line 24)", "<module> (bank.py, line 1)"]
    expect([shown for shown in order if shown in wanted] == wanted, result, name)


def test_every_signal() -> None:
    build()
    for name in BROKEN:
        check_report(crashed("./bank", name), name)


def test_stripped_and_other_levels() -> None:
    for options in ([], ["-O0"], ["-O3"], ["-g"], ["--shards=4"]):
        build(*options)
        succeeds(run("strip", "bank"))
        check_report(crashed("./bank", "fault"), "fault")


def test_recursion_is_counted() -> None:
    build("-O0")
    result = crashed("./bank", "fault")
    expect(result.err.count("Account.pay (") == 3 and "more times]\n" in result.err, result)      # some levels are expanded in others


def test_without_symbols() -> None:
    build("--ldflags=-s")
    result = crashed("./bank", "fault")
    expect("The names of the Python functions on the stack are not in this executable.\n" in result.err, result)


def test_names_in_other_alphabets() -> None:
    write("naïve.py", "import os\ndef größe(n):\n    return größe(n - 1) if n else len(os.getcwd())\n"
          "print('begin', flush=True)\nprint([größe(50) for _ in '12'])\n")
    succeeds(kukri("build", "naïve.py", "-o", "naive", "-O0"))
    result = crashed("./naive", "fault")
    expect("  größe (" in result.err and "/naïve.py, line 2)\n" in result.err, result)


def test_signals_of_others_print_nothing() -> None:
    write("wait.py", "import time\nprint('begin', flush=True)\ntime.sleep(60)\n")
    succeeds(kukri("build", "wait.py"))
    for number in (signal.SIGSEGV, signal.SIGABRT, signal.SIGFPE):
        process = subprocess.Popen(["./wait"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert process.stdout
        process.stdout.readline()
        process.send_signal(number)
        _, err = process.communicate(timeout=20)
        expect((process.returncode, err) == (-number, b""), err, str(number))


def test_recursion_errors_are_no_crashes() -> None:
    write("deep.py", "def f(n):\n    return f(n + 1) + 1\ntry:\n    f(0)\nexcept RecursionError as e:\n    print(e)\n"
          "a = []\nfor _ in range(100000):\n    a = [a]\ntry:\n    repr(a)\nexcept RecursionError:\n    print('repr')\n")
    succeeds(kukri("build", "deep.py"))
    succeeds(run("./deep"), "maximum recursion depth exceeded\nrepr\n")


main(globals())

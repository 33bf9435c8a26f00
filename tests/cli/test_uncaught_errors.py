"""Tracebacks: each function of uncaught_errors.py prints what it prints under CPython, to the last caret."""
from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cli import expect, kukri, main, run, succeeds

PROGRAM = str(Path(__file__).parent / "uncaught_errors.py")


def test_each_function_fails_as_in_cpython() -> None:
    succeeds(kukri("build", PROGRAM, "-o", "errors"))
    names = succeeds(run("./errors")).out.split()
    expect(len(names) > 90, names)

    def compare(name: str) -> None:
        wanted, got = run(sys.executable, "-W", "ignore", PROGRAM, name), run("./errors", name)
        same = (got.out, got.err, got.status) == (wanted.out, wanted.err, wanted.status)
        expect(same, got, f"{name}: CPython gives {wanted}")

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(compare, names))


main(globals())

"""demo.py --build=B - the table of `make demo`: every program of samples/ under CPython and compiled.

Each program is compiled as a user would compile it, then both run on the same input. The table says whether they
print the same, how long each takes (the best of three runs), and what the executable costs. The exit status is 1 if
any program does something else than under CPython.
"""
from __future__ import annotations

import argparse
import sys
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests/runner"))

from harness import PYTHON, ROOT, run_process          # noqa: E402
from measure import Measurement, Meter, stripped_size  # noqa: E402
from programs import Program, find_programs            # noqa: E402

RUNS = 3
HEADER = f"{'program':<14} {'output':<10} {'CPython':>9} {'compiled':>9} {'ratio':>7} {'build':>8} {'size':>8} {'memory':>8}"


@dataclass
class Row:
    """One line of the table; times in seconds."""

    name: str
    verdict: str             # "same", "DIFFERENT", "not built"
    cpython: float = 0.0
    compiled: float = 0.0
    build: float = 0.0
    size: int = 0            # bytes, stripped
    memory: int = 0          # KB

    def __str__(self) -> str:
        if not self.compiled:
            return f"{self.name:<14} {self.verdict:<10}"
        return (f"{self.name:<14} {self.verdict:<10} {self.cpython:8.3f}s {self.compiled:8.3f}s "
                f"{self.cpython / self.compiled:6.1f}x {self.build:7.2f}s {self.size / 1024:6.0f}KB "
                f"{self.memory / 1024:6.1f}MB")


class Progress:
    """What is being done, in one line that is written over; on a terminal only."""

    def __init__(self, total: int) -> None:
        self.total, self.done, self.is_terminal = total, 0, sys.stdout.isatty()

    def show(self, text: str) -> None:
        if self.is_terminal:
            bar = "#" * (20 * self.done // self.total)
            print(f"\r\033[K[{bar:<20}] {text}", end="", flush=True)

    def clear(self) -> None:
        self.done += 1
        if self.is_terminal:
            print("\r\033[K", end="")


def best(meter: Meter, command: list[str], stdin: bytes) -> Measurement:
    return min((meter.run(command, stdin) for _ in range(RUNS)), key=lambda run: run.seconds)


def measure(program: Program, kukri: Path, build: Path, meter: Meter, progress: Progress) -> Row:
    name = program.name.removeprefix("samples/")
    binary = build / "demo" / name
    binary.parent.mkdir(parents=True, exist_ok=True)
    progress.show(f"{name}: compiling")
    started = time.perf_counter()
    made = run_process([str(kukri), "build", "--no-cache", "-o", str(binary), str(program.main)])
    seconds = time.perf_counter() - started
    if made.status != 0:
        sys.stderr.write(made.stderr)
        return Row(name, "not built")
    progress.show(f"{name}: running under CPython")
    expected = best(meter, [PYTHON, str(program.main), *program.arguments], program.stdin)
    progress.show(f"{name}: running compiled")
    actual = best(meter, [str(binary), *program.arguments], program.stdin)
    same = (expected.output, expected.errors, expected.status) == (actual.output, actual.errors, actual.status)
    return Row(name, "same" if same else "DIFFERENT", expected.seconds, actual.seconds, seconds,
               stripped_size(binary), actual.memory)


def main() -> int:
    parser = argparse.ArgumentParser(description="Compile and run the samples beside CPython.")
    parser.add_argument("--build", default="build")
    options = parser.parse_args()
    build = (ROOT / options.build).resolve()
    samples = [program for program in find_programs(ROOT) if program.name.startswith("samples/")]
    meter, progress, rows = Meter(build), Progress(len(samples)), []
    print(HEADER)
    for program in samples:
        row = measure(program, build / "kukri", build, meter, progress)
        progress.clear()
        print(row, flush=True)
        rows.append(row)
    wrong = sum(row.verdict != "same" for row in rows)
    print(f"\n{len(rows) - wrong} of {len(rows)} programs do the same compiled as under CPython.")
    print("Read one of samples/, change it, and try: ./kukri run samples/mandelbrot.py")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

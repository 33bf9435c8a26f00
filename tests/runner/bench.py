"""bench.py --build=B [PATTERN...] - the benchmarks: compiled Python against a C twin and against CPython.

Each tests/bench/NAME.py has a twin NAME.c of the same algorithm and data layout, and a first line `# class: int`,
`float` or `mixed`. For each: the twin is compiled by gcc -O2, the program by kukri -O2; then twin, binary and
CPython run in turn, five times over, so that a slow moment of the machine meets all three. The table shows medians
of the time on a processor (user and system), which other processes disturb least; all must print the same. Written
as Markdown to docs/bench/README.md (or --output), unless only some ran or --quick (two rounds) was given.

A size that CPython can bear is over in a few milliseconds in C, where the start of the process would be measured.
So a line `# native size: N` gives the argument with which twin and binary are compared; without one, and against
CPython, the programs run without arguments.
"""
from __future__ import annotations

import argparse
import math
import re
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from harness import PYTHON, ROOT, run_process
from measure import Measurement, Meter, stripped_size

LIMITS = {"float": 1.4, "int": 2.5}      # compiled / C, geometric means
WHO = ("C", "compiled", "CPython", "compiled, small")      # the first two in the native size
HELLO = "print('hello, world')\n"


@dataclass
class Bench:
    name: str
    kind: str                            # its class: int, float, mixed
    program: Path
    build_seconds: float = 0.0
    size: int = 0                        # of the executable, stripped, in bytes
    runs: dict[str, list[Measurement]] = field(default_factory=lambda: {who: [] for who in WHO})
    problem: str = ""

    def seconds(self, who: str) -> float:
        return max(statistics.median(run.busy for run in self.runs[who]), 1e-3)

    def memory(self, who: str) -> float:
        return statistics.median(run.memory for run in self.runs[who]) / 1024

    @property
    def slowdown(self) -> float:
        return self.seconds("compiled") / self.seconds("C")

    @property
    def speedup(self) -> float:
        return self.seconds("CPython") / self.seconds("compiled, small")

    @property
    def native_arguments(self) -> list[str]:
        found = re.search(r"^# native size: (.*)$", self.program.read_text(), re.M)
        return found[1].split() if found else []


def find_benches(patterns: list[str]) -> list[Bench]:
    found = []
    for path in sorted((ROOT / "tests/bench").glob("*.py")):
        kind = re.match(r"# class: (int|float|mixed)\b", path.read_text())
        if kind and path.with_suffix(".c").exists() and (not patterns or any(p in path.stem for p in patterns)):
            found.append(Bench(path.stem, kind[1], path))
    return found


def build(bench: Bench, kukri: Path, folder: Path) -> dict[str, list[str]]:
    """Compile both; -> the command of each of WHO. The compile time is the best of three."""
    twin, binary = folder / f"{bench.name}.c.out", folder / bench.name
    subprocess.run(["gcc", "-O2", "-o", str(twin), str(bench.program.with_suffix(".c")), "-lm"], check=True)
    times = []
    for _ in range(3):
        started = time.perf_counter()
        made = run_process([str(kukri), "build", "-O2", "--no-cache", "-o", str(binary), str(bench.program)])
        times.append(time.perf_counter() - started)
        if made.status != 0:
            raise RuntimeError((made.stderr.splitlines() or [made.status_text()])[0])
    bench.build_seconds, bench.size = min(times), stripped_size(binary)
    native = bench.native_arguments
    return dict(zip(WHO, ([str(twin), *native], [str(binary), *native], [PYTHON, str(bench.program)], [str(binary)])))


def measure(bench: Bench, kukri: Path, folder: Path, meter: Meter, rounds: int) -> None:
    try:
        commands = build(bench, kukri, folder)
    except RuntimeError as error:
        bench.problem = f"not built: {error}"
        return
    for _ in range(rounds):
        for who, command in commands.items():
            bench.runs[who].append(meter.run(command))
    for one, other in (("C", "compiled"), ("CPython", "compiled, small")):
        if len({(run.output, run.status) for run in bench.runs[one] + bench.runs[other]}) > 1:
            bench.problem = f"{one} and the compiled program print different things"


def geometric_mean(values: list[float]) -> float:
    return math.exp(statistics.fmean(map(math.log, values)))


# ---------------------------------------------------------------- the report

def machine() -> str:
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    gcc = subprocess.run(["gcc", "--version"], capture_output=True, text=True).stdout.splitlines()[0]
    python = subprocess.run([PYTHON, "--version"], capture_output=True, text=True).stdout.strip()
    return f"{model[1] if model else 'unknown processor'}; {gcc}; {python} ({PYTHON})"


def table(benches: list[Bench]) -> list[str]:
    lines = ["| program | class | C s | compiled s | compiled / C | CPython s | compiled s | CPython / compiled "
             "| memory MB: C, compiled; CPython, compiled | build s | size KB |", "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"]
    for b in benches:
        if b.problem:
            lines.append(f"| {b.name} | {b.kind} | {b.problem} ||||||||")
            continue
        memory = "{:.1f}, {:.1f}; {:.1f}, {:.1f}".format(*map(b.memory, WHO))
        lines.append(f"| {b.name} | {b.kind} | {b.seconds('C'):.3f} | {b.seconds('compiled'):.3f} | {b.slowdown:.2f} "
                     f"| {b.seconds('CPython'):.3f} | {b.seconds(WHO[3]):.3f} | {b.speedup:.1f} | {memory} | {b.build_seconds:.2f} | {b.size / 1024:.0f} |")
    return lines


def means(benches: list[Bench]) -> list[str]:
    lines = ["| class | programs | compiled / C | wanted | CPython / compiled |", "|---|--:|--:|--:|--:|"]
    for kind in ("float", "int", "mixed"):
        good = [b for b in benches if b.kind == kind and not b.problem]
        if good:
            wanted = f"≤ {LIMITS[kind]}" if kind in LIMITS else ""
            lines.append(f"| {kind} | {len(good)} | {geometric_mean([b.slowdown for b in good]):.2f} | {wanted} "
                         f"| {geometric_mean([b.speedup for b in good]):.1f} |")
    return lines


def hello(kukri: Path, folder: Path, meter: Meter) -> str:
    """How long the smallest program takes to build and to run, and its size."""
    source, binary = folder / "hello.py", folder / "hello"
    source.write_text(HELLO)
    builds = [meter.run([str(kukri), "build", "--no-cache", "-o", str(binary), str(source)]) for _ in range(5)]
    if builds[0].status != 0:
        return "`hello` is not built."
    runs = [meter.run([str(binary)]).seconds for _ in range(41)]
    return (f"`hello` builds in {statistics.median(run.seconds for run in builds):.2f} s (wanted: 0.3), is "
            f"{stripped_size(binary) / 1024:.0f} KB stripped (300) and runs in {statistics.median(runs) * 1e3:.1f} ms "
            f"(2), start and end of the process included.")


def report(benches: list[Bench], hello_line: str, rounds: int) -> str:
    head = ["# Benchmarks", "",
            "Made by `make bench`: each program of `tests/bench` beside a C twin of the same algorithm and data layout",
            f"(gcc -O2) and under Debian's CPython; medians of {rounds} runs in turn. Times are seconds of processor time of",
            "whole processes.", "",
            f"Machine: {machine()}.", ""]
    return "\n".join([*head, *table(benches), "", "Geometric means:", "", *means(benches), "", hello_line]) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure compiled programs against C and CPython.")
    parser.add_argument("patterns", nargs="*")
    parser.add_argument("--build", default="build")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="two rounds; nothing is written")
    parser.add_argument("--output", default="docs/bench/README.md")
    options = parser.parse_args()
    options.rounds = 2 if options.quick else options.rounds
    folder = (ROOT / options.build).resolve()
    kukri, work = folder / "kukri", folder / "bench"
    work.mkdir(parents=True, exist_ok=True)
    meter, benches = Meter(folder), find_benches(options.patterns)
    for number, bench in enumerate(benches, 1):
        print(f"[{number}/{len(benches)}] {bench.name}", file=sys.stderr, flush=True)
        measure(bench, kukri, work, meter, options.rounds)
    text = report(benches, hello(kukri, work, meter), options.rounds)
    print(text)
    if not options.patterns and not options.quick:
        path = ROOT / options.output
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return 1 if any(bench.problem for bench in benches) else 0


if __name__ == "__main__":
    sys.exit(main())

"""bench_check.py --build=B [--update] [PATTERN...] - are the compiled benchmarks as fast as they were?

Each tests/bench/NAME.py with a line `# check size: N` is compiled and run with that argument under callgrind, which counts
instructions: a noisy machine gives the same number as a quiet one. tests/bench/expected.tsv holds what was counted
(NAME, N, instructions in thousands). More than LIMIT above it is a failure. --update writes what was counted now; so
does whoever makes something faster, or knows why it has to be slower.
"""
from __future__ import annotations

import argparse
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from harness import ROOT, run_process
from measure import count_instructions

LIMIT = 1.05
EXPECTED = ROOT / "tests/bench/expected.tsv"


def find_programs(patterns: list[str]) -> dict[Path, str]:
    """Program -> the size it is checked with."""
    found = {}
    for path in sorted((ROOT / "tests/bench").glob("*.py")):
        size = re.search(r"^# check size: (.*)$", path.read_text(), re.M)
        if size and (not patterns or any(pattern in path.stem for pattern in patterns)):
            found[path] = size[1]
    return found


def count_thousands(program: Path, size: str, kukri: Path, work: Path) -> int:
    """In thousands."""
    binary = work / f"{program.stem}.check"
    made = run_process([str(kukri), "build", "-O2", "-o", str(binary), str(program)])
    if made.status != 0:
        raise RuntimeError(f"not built: {made.stderr[:200]}")
    return round(count_instructions([str(binary), *size.split()]) / 1000)


def read_expected() -> dict[str, tuple[str, int]]:
    rows = [line.split("\t") for line in EXPECTED.read_text().splitlines() if not line.startswith("#")]
    return {name: (size, int(count)) for name, size, count in rows}


def write_expected(rows: dict[str, tuple[str, int]]) -> None:
    lines = ["# program, size, instructions in thousands: see tests/runner/bench_check.py"]
    lines += [f"{name}\t{size}\t{count}" for name, (size, count) in sorted(rows.items())]
    EXPECTED.write_text("\n".join(lines) + "\n")


def judge(expected: tuple[str, int] | None, size: str, count: int) -> str | None:
    """What is wrong with a count; None: nothing."""
    if not expected or expected[0] != size:
        return "not in expected.tsv; run make bench-check TESTFLAGS=--update"
    return f"more than {LIMIT - 1:.0%} above {expected[1]}" if count > expected[1] * LIMIT else None


def main() -> int:
    parser = argparse.ArgumentParser(description="Compare instruction counts of the benchmarks with expected.tsv.")
    parser.add_argument("patterns", nargs="*")
    parser.add_argument("--build", default="build")
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    folder = (ROOT / options.build).resolve()
    work = folder / "bench"
    work.mkdir(parents=True, exist_ok=True)
    expected, failed = read_expected() if EXPECTED.exists() else {}, 0
    programs = find_programs(options.patterns)
    with ThreadPoolExecutor(2) as pool:
        jobs = {path: pool.submit(count_thousands, path, size, folder / "kukri", work) for path, size in programs.items()}
    for path, size in programs.items():
        count = jobs[path].result()
        before = expected.get(path.stem)
        problem = None if options.update else judge(before, size, count)
        failed += problem is not None
        change = f"{count / before[1] - 1:+.1%}" if before and before[0] == size else "new"
        print(f"{'FAIL ' if problem else ''}{path.stem} {size}: {count} thousand instructions, {change} {problem or ''}")
        if options.update:
            expected[path.stem] = (size, count)
    if options.update:
        write_expected(expected)
    print(f"{len(programs) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

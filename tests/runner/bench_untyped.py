"""bench_untyped.py --build=B [PATTERN...] - the benchmarks against CPython when their types are not written, or are mixed.

Each tests/bench/NAME.py is compiled as it is, without its annotations (annotations.py), and with parameters and loop variables
that may be anything (mixing.py); each runs beside CPython on the same text, in turn, three times over. The table shows how
many times as fast the binary is, by medians of processor time; both must print the same. Written as Markdown to
docs/bench/UNTYPED.md (or --output), unless only some ran.
"""
from __future__ import annotations

import argparse
import statistics
import sys
from dataclasses import dataclass, field
from pathlib import Path

import annotations
import mixing
from bench import geometric_mean, machine
from harness import PYTHON, ROOT, run_process
from measure import Meter

VARIANTS = {"as written": str, "no annotations": annotations.blank, "mixed types": mixing.mix}


@dataclass
class Row:
    name: str
    times: dict[str, tuple[float, float]] = field(default_factory=dict)      # variant -> compiled, CPython; seconds
    problem: str = ""

    def ratio(self, variant: str) -> float:
        compiled, python = self.times[variant]
        return python / max(compiled, 1e-3)


def measure(row: Row, variant: str, source: Path, kukri: Path, meter: Meter, rounds: int) -> None:
    binary = source.with_suffix("")
    made = run_process([str(kukri), "build", "-O2", "-o", str(binary), str(source)])
    if made.status != 0:
        row.problem = f"not built ({variant})"
        return
    runs = [(meter.run([str(binary)]), meter.run([PYTHON, str(source)])) for _ in range(rounds)]
    if len({(run.output, run.status) for pair in runs for run in pair}) > 1:
        row.problem = f"CPython and the compiled program print different things ({variant})"
    row.times[variant] = tuple(statistics.median(pair[i].busy for pair in runs) for i in (0, 1))


def measure_all(program: Path, kukri: Path, folder: Path, meter: Meter, rounds: int) -> Row:
    row = Row(program.stem)
    for number, (variant, edit) in enumerate(VARIANTS.items()):
        source = folder / f"{program.stem}_{number}.py"
        source.write_text(edit(program.read_text()))
        if not row.problem:
            measure(row, variant, source, kukri, meter, rounds)
    return row


def table(rows: list[Row]) -> list[str]:
    lines = ["| program | " + " | ".join(f"{variant}: compiled s | CPython / compiled" for variant in VARIANTS) + " |",
             "|---|" + "--:|--:|" * len(VARIANTS)]
    for row in rows:
        cells = [f"{row.times[variant][0]:.3f} | {row.ratio(variant):.1f}" for variant in VARIANTS if variant in row.times]
        lines.append(f"| {row.name} | {row.problem or ' | '.join(cells)} |")
    good = [row for row in rows if not row.problem]
    means = [f"| **{geometric_mean([row.ratio(variant) for row in good]):.1f}**" for variant in VARIANTS] if good else []
    return lines + ["| geometric mean | " + " | ".join(means) + " |"]


def report(rows: list[Row], rounds: int) -> str:
    head = ["# Benchmarks without types", "",
            "Made by `make bench`: each program of `tests/bench` as it is written, with its annotations removed, and with its types",
            "mixed on purpose: every parameter and loop variable may be a value of any of a dozen types as far as the compiler can",
            f"see. Against Debian's CPython on the same text; medians of {rounds} runs in turn, processor time of whole processes.", "",
            f"Machine: {machine()}.", ""]
    return "\n".join([*head, *table(rows)]) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure compiled programs without types against CPython.")
    parser.add_argument("patterns", nargs="*")
    parser.add_argument("--build", default="build")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--output", default="docs/bench/UNTYPED.md")
    options = parser.parse_args()
    folder = (ROOT / options.build).resolve()
    work = folder / "bench"
    work.mkdir(parents=True, exist_ok=True)
    meter, rows = Meter(folder), []
    for program in sorted((ROOT / "tests/bench").glob("*.py")):
        if not options.patterns or any(pattern in program.stem for pattern in options.patterns):
            print(program.stem, file=sys.stderr, flush=True)
            rows.append(measure_all(program, folder / "kukri", work, meter, options.rounds))
    text = report(rows, options.rounds)
    print(text)
    if not options.patterns:
        (ROOT / options.output).write_text(text)
    return 1 if any(row.problem for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())

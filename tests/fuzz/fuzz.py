"""fuzz.py - random programs under CPython and compiled; what differs is made small.

    fuzz.py [--seed N] [--count N] [--minimise] [--keep FOLDER]

Programs N, N+1, … of generate.py are run under CPython and as binaries: standard output, standard error and exit
status must be equal. Every fourth is compiled at -O2, the others without optimisation and with the runtime's
assertions; every tenth runs with a collection at every 97th allocation. A program that CPython does not finish in two
seconds, or that prints something else in its second run, is left out.

--minimise cuts a program that differs down: statements are deleted, compound statements replaced by their bodies and
expressions by their parts, as long as the difference stays. The result is kept in BUILD/fuzz/SEED.min.py.

The last line is `N passed, N failed`.
"""
from __future__ import annotations

import argparse
import ast
import copy
import os
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator, Optional

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "runner"))
from generate import generate                                           # noqa: E402
from harness import PYTHON, ROOT, Outcome, compare_outcomes, run_process    # noqa: E402

SECONDS = 2
BUILD_SECONDS = 30     # a compiler that takes longer hangs
MOST_OUTPUT = 200_000


@dataclass
class Options:
    kukri: Path
    folder: Path

    def level(self, seed: int) -> str:
        return "-O2" if seed % 4 == 0 else "-O0"

    def environment(self, seed: int) -> dict[str, str]:
        return {"KUKRI_GC_STRESS": "97"} if seed % 10 == 3 else {}


def oracle(path: Path) -> Optional[Outcome]:
    """What CPython does; None if it takes long, or depends on the hashes of strings or on addresses."""
    runs = [run_process([PYTHON, "-W", "ignore", str(path)], timeout=SECONDS, environment={"PYTHONHASHSEED": seed})
            for seed in ("1", "2")]
    text = runs[0].stdout + runs[0].stderr
    if any(run.timed_out for run in runs) or runs[0] != runs[1] or len(text) > MOST_OUTPUT or re.search(r"0x[0-9a-f]{9,}", text):
        return None
    return runs[0]


def check(path: Path, seed: int, options: Options) -> tuple[str, str]:
    """-> ("same" | "skipped" | "refused" | "hang" | "build" | "crash" | "different", details)."""
    expected = oracle(path)
    if expected is None:
        return "skipped", ""
    binary = path.with_suffix("")
    made = run_process([str(options.kukri), "build", "--no-cache", options.level(seed), "-o", str(binary), str(path)], timeout=BUILD_SECONDS)
    if made.timed_out:
        return "hang", "kukri build does not end"
    if made.status != 0:
        return "refused" if made.status == 1 else "build", made.status_text() + "\n" + made.stderr[-1500:]
    actual = run_process([str(binary)], timeout=20 * SECONDS, environment=options.environment(seed))
    binary.unlink()
    if actual.status < 0:
        return "crash", actual.status_text() + "\n" + actual.stderr[-500:]
    problem = "out of time" if actual.timed_out else compare_outcomes(expected, actual)
    return ("different", problem) if problem else ("same", "")


# ---------------------------------------------------------------- the minimiser

def bodies(tree: ast.AST) -> Iterator[list]:
    for node in ast.walk(tree):
        for name in ("body", "orelse", "finalbody", "handlers"):
            if isinstance(body := getattr(node, name, None), list):
                yield body


def smaller(tree: ast.Module) -> Iterator[ast.Module]:
    """Copies of the tree with one thing less, those with most less first."""
    for number, body in enumerate(list(bodies(tree))):
        for size in (8, 4, 2, 1):
            for start in range(0, len(body), size):
                if size > 1 and len(body) < size:
                    continue
                other = copy.deepcopy(tree)
                place = list(bodies(other))[number]
                del place[start:start + size]
                yield other
        for k, statement in enumerate(body):
            inner = getattr(statement, "body", None)
            if isinstance(inner, list) and not isinstance(statement, (ast.FunctionDef, ast.ClassDef, ast.ExceptHandler)):
                other = copy.deepcopy(tree)
                place = list(bodies(other))[number]
                place[k:k + 1] = place[k].body
                yield other
    yield from smaller_expressions(tree)


def slots(tree: ast.AST) -> Iterator[tuple[ast.AST, str, Optional[int]]]:
    """Where expressions stand: (parent, field, index in its list)."""
    for node in ast.walk(tree):
        for name, value in ast.iter_fields(node):
            if isinstance(value, ast.expr):
                yield node, name, None
            elif isinstance(value, list):
                yield from ((node, name, k) for k, item in enumerate(value) if isinstance(item, ast.expr))


def get(slot: tuple) -> ast.expr:
    value = getattr(slot[0], slot[1])
    return value if slot[2] is None else value[slot[2]]


def smaller_expressions(tree: ast.Module) -> Iterator[ast.Module]:
    for number, slot in enumerate(list(slots(tree))):
        if isinstance(get(slot), (ast.Constant, ast.Name)):
            continue
        parts = [part for part in ast.iter_child_nodes(get(slot)) if isinstance(part, ast.expr)]
        for part in [*parts, ast.Constant(0), ast.Constant("")]:
            other = copy.deepcopy(tree)
            parent, name, index = list(slots(other))[number]
            if index is None:
                setattr(parent, name, copy.deepcopy(part))
            else:
                getattr(parent, name)[index] = copy.deepcopy(part)
            yield other


def text_of(tree: ast.Module) -> Optional[str]:
    try:
        text = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
        compile(text, "fuzz", "exec")
        return text
    except (ValueError, SyntaxError, AttributeError, TypeError, RecursionError):
        return None


def signature(kind: str, detail: str) -> str:
    """What must stay the same while the program gets smaller."""
    if kind == "build":
        found = re.search(r"internal error: (.*)", detail)
        return kind + re.sub(r"\d+", "N", found[1] if found else "")
    return kind


def minimise(source: str, seed: int, options: Options) -> str:
    path = options.folder / f"{seed}.try.py"
    path.write_text(source)
    wanted = signature(*check(path, seed, options))
    tree, again = ast.parse(source), True
    while again:
        again = False
        for other in smaller(tree):
            text = text_of(other)
            if text is None or len(text) >= len(ast.unparse(tree)) + 1:
                continue
            path.write_text(text)
            if signature(*check(path, seed, options)) == wanted:
                tree, again = ast.parse(text), True
                break
    path.unlink()
    return ast.unparse(tree) + "\n"


# ---------------------------------------------------------------- main

def one(seed: int, options: Options, minimising: bool) -> tuple[str, str]:
    path = options.folder / f"{seed}.py"
    path.write_text(generate(seed))
    kind, detail = check(path, seed, options)
    if kind in ("same", "skipped"):
        path.unlink()
    elif minimising:
        small = options.folder / f"{seed}.min.py"
        small.write_text(minimise(path.read_text(), seed, options))
        detail += f"\nminimised: {small}\n" + small.read_text()
    return kind, detail


def main() -> int:
    parser = argparse.ArgumentParser(description="Run random programs compiled and under CPython.")
    parser.add_argument("--build", default=os.environ.get("BUILD", str(ROOT / "build")))
    parser.add_argument("--kukri", default=os.environ.get("KUKRI"))
    parser.add_argument("--folder")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--jobs", "-j", type=int, default=2)
    parser.add_argument("--minimise", action="store_true")
    given = parser.parse_args()
    build = Path(given.build).resolve()
    options = Options(Path(given.kukri or build / "kukri").resolve(), Path(given.folder or build / "fuzz").resolve())
    options.folder.mkdir(parents=True, exist_ok=True)
    counts: dict[str, int] = {}
    seeds = range(given.seed, given.seed + given.count)
    with ThreadPoolExecutor(given.jobs) as pool:
        for seed, (kind, detail) in zip(seeds, pool.map(lambda s: one(s, options, given.minimise), seeds)):
            counts[kind] = counts.get(kind, 0) + 1
            if kind not in ("same", "skipped"):
                print(f"{kind.upper()} {options.folder / f'{seed}.py'}\n    " + detail.replace("\n", "\n    "), flush=True)
    print(", ".join(f"{count} {kind}" for kind, count in sorted(counts.items())))
    failed = sum(count for kind, count in counts.items() if kind not in ("same", "skipped"))
    print(f"{counts.get('same', 0)} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

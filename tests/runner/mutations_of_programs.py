"""mutations_of_programs.py - seeded mutations of the programs in tests/run: the binary never crashes.

One small change is made to a program: another operator or constant, two names or arguments exchanged, a statement
deleted. Most such programs fail in some way that nobody thought of, which is what they are for. Each is run under
CPython and compiled. A mutation may be refused by the compiler with an error; but

    crash        the compiler or the binary ends by a signal or an internal error
    different    the binary prints or returns something else than CPython

are failures. Programs whose output depends on addresses, time or the randomised hash are left out. The mutated
programs that failed are kept in BUILD/mutations/. The last line is `N passed, N failed`.
"""
from __future__ import annotations

import argparse
import ast
import random
import re
import sys
import warnings
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from harness import PYTHON, ROOT, Outcome, Settings, compare_outcomes, run_process
from programs import Program, find_programs, normalise, read_source, run_binary

SECONDS = 5          # a mutation that CPython does not finish in this time is not counted

BINARY = [ast.Add, ast.Sub, ast.Mult, ast.FloorDiv, ast.Mod, ast.Div, ast.BitAnd, ast.BitOr, ast.BitXor, ast.LShift]
COMPARISONS = [ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq, ast.NotEq, ast.In, ast.Is]
CONSTANTS = [0, 1, -1, 2, 255, 2**31, 2**62, 2**63, -2**63, 2**64, 10**30, 0.0, -0.0, 1.5, 1e308, "", "a", "é", "𝄞" * 3,
             None, True, False, (), (1, 2)]


@dataclass
class Verdict:
    kind: str                  # "same", "refused", "crash", "different", "skipped"
    detail: str = ""
    path: Optional[Path] = None


# ---------------------------------------------------------------- mutations

def mutate(source: str, rng: random.Random) -> Optional[str]:
    """The program with one change, or None if the change made no program of it."""
    tree = ast.parse(source)
    change = rng.choice([change_operator, change_operator, change_constant, change_constant, swap_arguments,
                         rename, delete_statement, drop_argument, swap_statements])
    if not change(tree, rng):
        return None
    try:
        text = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
        compile(text, "mutation", "exec")
    except (ValueError, SyntaxError, RecursionError):
        return None
    return text


def pick(tree: ast.AST, rng: random.Random, *kinds: type) -> Optional[ast.AST]:
    nodes = [node for node in ast.walk(tree) if isinstance(node, kinds)]
    return rng.choice(nodes) if nodes else None


def change_operator(tree: ast.AST, rng: random.Random) -> bool:
    node = pick(tree, rng, ast.BinOp, ast.Compare, ast.AugAssign, ast.BoolOp)
    if isinstance(node, (ast.BinOp, ast.AugAssign)):
        node.op = rng.choice(BINARY)()
    elif isinstance(node, ast.Compare):
        node.ops[0] = rng.choice(COMPARISONS)()
    elif isinstance(node, ast.BoolOp):
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    return node is not None


def change_constant(tree: ast.AST, rng: random.Random) -> bool:
    inside_strings = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)}
    nodes = [n for n in ast.walk(tree) if isinstance(n, ast.Constant) and id(n) not in inside_strings]
    if nodes:
        rng.choice(nodes).value = rng.choice(CONSTANTS)
    return bool(nodes)


def swap_arguments(tree: ast.AST, rng: random.Random) -> bool:
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and len(n.args) >= 2]
    if calls:
        rng.choice(calls).args.reverse()
    return bool(calls)


def drop_argument(tree: ast.AST, rng: random.Random) -> bool:
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and n.args]
    if calls:
        rng.choice(calls).args.pop()
    return bool(calls)


def rename(tree: ast.AST, rng: random.Random) -> bool:
    loads = [n for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)]
    if len(loads) < 2:
        return False
    rng.choice(loads).id = rng.choice(loads).id
    return True


def bodies(tree: ast.AST) -> list[list[ast.stmt]]:
    return [body for node in ast.walk(tree) for name in ("body", "orelse", "finalbody")
            if isinstance(body := getattr(node, name, None), list) and len(body) >= 2]


def delete_statement(tree: ast.AST, rng: random.Random) -> bool:
    found = bodies(tree)
    if found:
        body = rng.choice(found)
        del body[rng.randrange(len(body))]
    return bool(found)


def swap_statements(tree: ast.AST, rng: random.Random) -> bool:
    found = bodies(tree)
    if found:
        body = rng.choice(found)
        i = rng.randrange(len(body) - 1)
        body[i], body[i + 1] = body[i + 1], body[i]
    return bool(found)


# ---------------------------------------------------------------- checking

def is_unstable(outcome: Outcome) -> bool:
    """Does its text depend on the run? Addresses do."""
    return bool(re.search(r"0x[0-9a-f]{6,}", outcome.stdout + outcome.stderr))


def oracle(program: Program, path: Path) -> Optional[Outcome]:
    """What CPython does, if it does so in time and twice the same (with other hashes of strings)."""
    runs = [run_process([PYTHON, "-W", "ignore", str(path), *program.arguments], stdin=program.stdin, timeout=SECONDS,
                        environment={"PYTHONHASHSEED": seed}) for seed in ("1", "2")]
    if any(run.timed_out or is_unstable(run) for run in runs) or runs[0] != runs[1]:
        return None
    return normalise(runs[0], path)


def check(program: Program, text: str, path: Path, settings: Settings) -> Verdict:
    path.write_text(text)
    binary = path.with_suffix("")
    expected = oracle(program, path)
    if expected is None:
        return Verdict("skipped")
    made = run_process([str(settings.kukri), "build", "--no-cache", "-O0", "-o", str(binary), str(path)], timeout=60)
    if made.status == 1:
        return Verdict("refused", (made.stderr.splitlines() or [""])[0])
    if made.status != 0:
        return Verdict("crash", f"kukri build: {made.status_text()}\n{made.stderr[-500:]}", path)
    actual = run_binary(program, path, binary, {}, 10 * SECONDS)
    binary.unlink()
    if actual.timed_out:
        return Verdict("different", "out of time", path)
    if (actual.status < 0 and actual.status != expected.status) or "internal error" in actual.stderr:
        return Verdict("crash", actual.status_text() + "\n" + actual.stderr[-500:], path)
    problem = compare_outcomes(expected, actual)
    return Verdict("different", problem, path) if problem else Verdict("same")


def one(number: int, chosen: list[Program], folder: Path, settings: Settings, seed: int) -> Verdict:
    """The mutation with this number; another change is tried until one makes a stable program."""
    rng = random.Random(f"{seed} {number}")
    for _ in range(20):
        program = rng.choice(chosen)
        text = mutate(read_source(program.main)[0], rng)
        if text is None:
            continue
        path = folder / f"m{number:04}_{program.main.stem}.py"
        verdict = check(program, text, path, settings)
        if verdict.path is None:
            path.unlink()
        if verdict.kind != "skipped":
            return verdict
    return Verdict("skipped")


def main() -> int:
    parser = argparse.ArgumentParser(description="Run mutated programs compiled and under CPython.")
    parser.add_argument("--build", default="build")
    parser.add_argument("--kukri")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", "-j", type=int, default=2)
    parser.add_argument("patterns", nargs="*")
    options = parser.parse_args()
    build = (ROOT / options.build).resolve()
    kukri = Path(options.kukri).resolve() if options.kukri else build / "kukri"
    settings = Settings(build=build, kukri=kukri)
    if not kukri.exists():
        sys.exit(f"{kukri} does not exist; run make first")
    folder = settings.scratch("mutations")
    chosen = [p for p in find_programs(ROOT) if not p.folder and p.name.startswith("run/")
              and (not options.patterns or any(x in p.name for x in options.patterns))]
    counts: dict[str, int] = {}
    with ThreadPoolExecutor(options.jobs) as pool:
        for verdict in pool.map(lambda n: one(n, chosen, folder, settings, options.seed), range(options.count)):
            counts[verdict.kind] = counts.get(verdict.kind, 0) + 1
            if verdict.path:
                print(f"{verdict.kind.upper()} {verdict.path}\n    " + verdict.detail.replace("\n", "\n    "), flush=True)
    print(", ".join(f"{count} {kind}" for kind, count in sorted(counts.items())))
    failed = counts.get("crash", 0) + counts.get("different", 0)
    print(f"{counts.get('same', 0) + counts.get('refused', 0)} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    warnings.simplefilter("ignore")     # what Python's parser thinks of the mutations
    sys.exit(main())

"""mutants.py - do the tests notice a mistake in the runtime?

A mutant is the runtime with one seeded change in its C: another operator, another constant, a deleted statement. It
is *killed* if some program of tests/run then does something else than under CPython. The survivors are printed with
their change: each asks for a test, unless the change makes no difference. `--count` mutants that compile are made;
the exit status is 1 if fewer than 90 % are killed.

How it is fast: the runtime is copied, so that make compiles only what changed; each test program is translated to C
and compiled to an object once, and only linked for each mutant; programs whose name shares a word with the changed
file go first, and the first failure ends the mutant. A change in a header also compiles the programs again. What no
program notices is given to the scripts of tests/unit, which compare the runtime's functions with CPython in bulk, and
at last to some programs with a collection at every allocation.
"""
from __future__ import annotations

import argparse
import random
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

import suites
from harness import ROOT, Outcome, Settings, Test, compare_outcomes, run_process
from programs import Program, check_under_stress, find_programs, run_binary, run_oracle

WANTED = 0.9
DEBUG_RUNTIME = "build/lib/kukri/libkukri-debug.a"
MAX_ORACLE_SECONDS = 0.5       # slower programs are left out
STRESSED = 12                  # programs that a survivor also runs with a collection at every allocation

# What one operator is changed to. Written with blanks around, as the code has them, so that none is found inside another.
OPERATORS = [(" < ", " <= "), (" <= ", " < "), (" > ", " >= "), (" >= ", " > "), (" == ", " != "), (" != ", " == "),
             (" + ", " - "), (" - ", " + "), (" * ", " + "), (" && ", " || "), (" || ", " && "), (" << ", " >> "),
             (" >> ", " << "), (" & ", " | "), (" | ", " & "), (" % ", " / "), ("++", "--"), (" += ", " -= ")]


# Statements that cannot be deleted: what follows would not compile.
DECLARATION = r"\s*(return|typedef|extern|static|struct|const|[A-Za-z_]\w* \*?\w+( = .*|,.*)?;)"


@dataclass(frozen=True)
class Mutation:
    file: Path             # relative to the runtime's folder
    line: int              # from 1
    old: str
    new: str

    def __str__(self) -> str:
        return f"runtime/{self.file}:{self.line}\n      - {self.old.strip()}\n      + {self.new.strip() or '(deleted)'}"


# ---------------------------------------------------------------- making mutations

def is_code(line: str) -> bool:
    text = line.strip()
    return bool(text) and not text.startswith(("//", "/*", "*", "#", "static_assert", "_Static_assert", "assert", "kk_assert"))


def mutate_line(line: str, rng: random.Random) -> Optional[str]:
    """One change of one line; None if it has nothing to change."""
    code = line.split("//")[0]
    changes = [code.replace(old, new, 1) for old, new in OPERATORS if old in code and '"' not in code]
    number = re.search(r"(?<![\w.\"])(\d+)(?![\w.\"])", code)
    if number and '"' not in code:
        changes.append(code[:number.start()] + str(int(number[0]) + 1) + code[number.end():])
    if re.match(r"\s+[^{}]*;\s*$", code) and not re.match(DECLARATION, code):
        changes.append("")
    return rng.choice(changes) if changes else None


def choose_mutation(files: list[Path], runtime: Path, rng: random.Random) -> Mutation:
    """A random code line of the runtime and a change of it. Lines, not files, are equally likely."""
    while True:
        sizes = [len((runtime / file).read_text().splitlines()) for file in files]
        file = rng.choices(files, sizes)[0]
        lines = (runtime / file).read_text().splitlines()
        number = rng.randrange(len(lines))
        new = mutate_line(lines[number], rng) if is_code(lines[number]) and lines[number].startswith(" ") else None
        if new is not None:
            return Mutation(file, number + 1, lines[number], new)


# ---------------------------------------------------------------- the copy of the runtime

class Tree:
    """A copy of what builds the runtime, with a build folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.runtime = folder, folder / "runtime"
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("tools", "stdlib", "third_party", "transpiler"):
            link = folder / name
            link.unlink(missing_ok=True)
            link.symlink_to(ROOT / name)
        shutil.copy2(ROOT / "Makefile", folder / "Makefile")
        shutil.rmtree(self.runtime, ignore_errors=True)
        shutil.copytree(ROOT / "runtime", self.runtime)

    @property
    def library(self) -> Path:
        return self.folder / "build/lib/kukri"

    def make(self, *goals: str) -> bool:
        goals = goals or ("runtime",)
        done = subprocess.run(["make", "-s", "B=build", *goals], cwd=self.folder, capture_output=True, text=True)
        self.messages = done.stderr
        return done.returncode == 0

    def apply(self, mutation: Mutation) -> None:
        self.replace(mutation, mutation.new)

    def undo(self, mutation: Mutation) -> None:
        self.replace(mutation, mutation.old)

    def replace(self, mutation: Mutation, text: str) -> None:
        path = self.runtime / mutation.file
        lines = path.read_text().splitlines()
        lines[mutation.line - 1] = text
        path.write_text("\n".join(lines) + "\n")


# ---------------------------------------------------------------- programs

@dataclass
class Prepared:
    """A program in C, and what it must do."""

    program: Program
    c_file: Path
    expected: Outcome
    seconds: float


def prepare(program: Program, settings: Settings, tree: Tree) -> Optional[Prepared]:
    expected, seconds = run_oracle(program, program.main, settings)
    c_file = tree.folder / "programs" / (program.name.replace("/", "_") + ".c")
    c_file.parent.mkdir(exist_ok=True)
    made = run_process([str(settings.kukri), "emit", "-o", str(c_file), str(program.main)])
    if made.status != 0 or expected.timed_out or seconds > MAX_ORACLE_SECONDS or not compile_object(c_file, tree):
        return None
    prepared = Prepared(program, c_file, expected, seconds)
    return prepared if failure(prepared, tree, None, settings) is None else None


def compile_object(c_file: Path, tree: Tree) -> bool:
    done = run_process(["gcc", "-std=gnu11", "-w", "-O1", "-fno-pie", f"-I{tree.library}/include", "-c", str(c_file), "-o",
                        str(c_file.with_suffix(".o"))], timeout=120)
    return done.status == 0


def link(prepared: Prepared, tree: Tree) -> Path:
    binary = prepared.c_file.with_suffix("")
    run_process(["gcc", "-no-pie", "-o", str(binary), str(prepared.c_file.with_suffix(".o")), "-Wl,--gc-sections,--as-needed",
                 str(tree.library / "libkukri.a"), "-l:libgmp.so.10", "-lm"])
    return binary


def failure(prepared: Prepared, tree: Tree, mutation: Optional[Mutation], settings: Settings,
            under_stress: bool = False) -> Optional[str]:
    """Link and run a program; what it does wrong."""
    if mutation and mutation.file.suffix == ".h" and not compile_object(prepared.c_file, tree):
        return "the program does not compile"
    binary, program = link(prepared, tree), prepared.program
    if under_stress:
        return check_under_stress(program, program.main, binary, prepared.expected, prepared.seconds, settings)
    actual = run_binary(program, program.main, binary, {}, 5 + 5 * prepared.seconds)
    return compare_outcomes(prepared.expected, actual)


def ordered(programs: list[Prepared], mutation: Mutation, rng: random.Random) -> list[Prepared]:
    """Those that share a word with the changed file first."""
    words = set(re.split(r"[_.]", mutation.file.name)) - {"c", "h", "tmpl"}
    mixed = rng.sample(programs, len(programs))
    return sorted(mixed, key=lambda p: not words & set(re.split(r"[_/]", p.program.name)))


def killer(mutation: Mutation, programs: list[Prepared], unit_tests: list[Test], tree: Tree, settings: Settings,
           rng: random.Random, jobs: int) -> Optional[str]:
    """The name of a program that notices the mutation, or None."""
    order = ordered(programs, mutation, rng)
    with ThreadPoolExecutor(jobs) as pool:
        for start in range(0, len(order), 4 * jobs):
            batch = order[start:start + 4 * jobs]
            for prepared, problem in zip(batch, pool.map(lambda p: failure(p, tree, mutation, settings), batch)):
                if problem:
                    return prepared.program.name
        unit = unit_killer(tree, unit_tests)
        if unit:
            return unit
        stressed = order[:STRESSED]
        for prepared, problem in zip(stressed, pool.map(lambda p: failure(p, tree, mutation, settings, True), stressed)):
            if problem:
                return prepared.program.name + " under stress"
    return None


def passing_unit_tests(tree: Tree, settings: Settings) -> list[Test]:
    """The scripts of tests/unit, run with the copy's runtime, that pass while it is unchanged."""
    of_tree = Settings(build=tree.folder / "build", kukri=settings.kukri)
    tests = [test for test in suites.script_tests(of_tree) if test.name.startswith("unit/")]
    return [test for test in tests if tree.make(DEBUG_RUNTIME) and test.action() is None]


def unit_killer(tree: Tree, tests: list[Test]) -> Optional[str]:
    """The unit test that notices, or None."""
    if not tree.make(DEBUG_RUNTIME):
        return "the debug runtime does not build"
    return next((test.name for test in tests if test.action() is not None), None)


def main() -> int:
    parser = argparse.ArgumentParser(description="Change the runtime at random and see whether the tests notice.")
    parser.add_argument("--build", default="build")
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", "-j", type=int, default=2)
    parser.add_argument("--only", default="", help="change only files whose name contains this")
    options = parser.parse_args()
    build = (ROOT / options.build).resolve()
    settings = Settings(build=build, kukri=build / "kukri", jobs=options.jobs)
    tree, rng = Tree(build / "mutants"), random.Random(options.seed)
    if not tree.make():
        sys.exit(f"the unchanged runtime does not build:\n{tree.messages}")
    with ThreadPoolExecutor(options.jobs) as pool:
        made = pool.map(lambda p: prepare(p, settings, tree), find_programs(ROOT))
        programs = [prepared for prepared in made if prepared]
    print(f"{len(programs)} programs pass with the unchanged runtime", flush=True)
    unit_tests = passing_unit_tests(tree, settings)
    print(f"and {len(unit_tests)} scripts of tests/unit", flush=True)
    return report(hunt(options, tree, programs, unit_tests, settings, rng))


def hunt(options: argparse.Namespace, tree: Tree, programs: list[Prepared], unit_tests: list[Test],
         settings: Settings, rng: random.Random) -> list[tuple[Mutation, Optional[str]]]:
    """Make mutants until there are enough; -> each with who killed it."""
    files = sorted(path.relative_to(tree.runtime) for pattern in ("*.c", "*.h") for path in tree.runtime.glob(pattern)
                   if options.only in path.name)
    results: list[tuple[Mutation, Optional[str]]] = []
    while len(results) < options.count:
        mutation, started = choose_mutation(files, tree.runtime, rng), time.monotonic()
        tree.apply(mutation)
        if tree.make():
            results.append((mutation, killer(mutation, programs, unit_tests, tree, settings, rng, options.jobs)))
            verdict = results[-1][1] or "SURVIVED"
            print(f"{len(results):3} {verdict:40} {time.monotonic() - started:5.1f} s  {mutation}", flush=True)
        tree.undo(mutation)
    return results


def report(results: list[tuple[Mutation, Optional[str]]]) -> int:
    survivors = [mutation for mutation, who in results if not who]
    killed = len(results) - len(survivors)
    print("\nSurvivors:" if survivors else "\nNo survivors.")
    for mutation in survivors:
        print(f"    {mutation}")
    print(f"{killed} passed, {len(survivors)} failed")
    return 0 if killed >= WANTED * len(results) else 1


if __name__ == "__main__":
    sys.exit(main())

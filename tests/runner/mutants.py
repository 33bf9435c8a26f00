"""mutants.py - do the tests notice a mistake in the runtime?

A mutant is the runtime with one seeded change in its C: another operator, another constant, a deleted statement. It
is *killed* if some test then does something else than before: a program of tests/run, or a script of tests/unit. The
survivors are printed with their change: each asks for a test, unless the change makes no difference: then it is left out by
a row of equivalent.txt (equivalents.py) and another is drawn. `--count` mutants that compile are made; the exit status is 1
if fewer than 90 % are killed.

How it is fast (mutant_runtime.py): the runtime is a shared library, of which one object is compiled again for a mutant;
the tests are linked once, and only those run that call the changed function, the quickest first, up to the first that
fails. A change in a header is first tried in the programs alone, whose copies of inline functions it changes, then in
the whole runtime.
"""
from __future__ import annotations

import argparse
import os
import random
import re
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Callable, Optional

import equivalents
import suites
from harness import ROOT, Outcome, Settings, compare_outcomes, run_process
from mutant_runtime import Runtime
from programs import find_programs, normalise, run_oracle

WANTED = 0.9
MAX_ORACLE_SECONDS = 0.5       # slower programs are left out
RECOMPILED = 8                 # programs that are compiled again for a change in a header
STRESSED = 6                   # programs that a survivor also runs with a collection at every 7th allocation

# What one operator is changed to. Written with blanks around, as the code has them, so that none is found inside another.
OPERATORS = [(" < ", " <= "), (" <= ", " < "), (" > ", " >= "), (" >= ", " > "), (" == ", " != "), (" != ", " == "),
             (" + ", " - "), (" - ", " + "), (" * ", " + "), (" && ", " || "), (" || ", " && "), (" << ", " >> "),
             (" >> ", " << "), (" & ", " | "), (" | ", " & "), (" % ", " / "), ("++", "--"), (" += ", " -= ")]


# Statements that cannot be deleted: what follows would not compile, or nothing would change.
DECLARATION = r"\s*(\(void\)|return|typedef|extern|static|struct|const|[A-Za-z_]\w* \*?\w+( = .*|,.*)?;)"


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


def function_of(mutation: Mutation, runtime: Path) -> Optional[str]:
    """The C function that the line is in; None: in a table or a macro."""
    lines = (runtime / mutation.file).read_text().splitlines()
    for line in reversed(lines[:mutation.line - 1]):
        if line.startswith("}"):
            return None
        head = re.match(r"[A-Za-z_].*?(\w+)\(", line)
        if head and not line.rstrip().endswith(";"):
            inner = re.search(r"\b[A-Z_]+\((\w+)\)\(", line)      # ITEM LIST(pop)(KkList *list): a template
            return inner[1] if inner else head[1]
    return None


# ---------------------------------------------------------------- tests

@dataclass
class Check:
    """Something that runs with the shared runtime of a folder and tells what is wrong."""

    name: str
    run: Callable[[Path, dict], Optional[str]]
    seconds: float = 0.0
    reached: frozenset[str] = field(default_factory=frozenset)
    c_file: Optional[Path] = None        # of a program

    def calls(self, function: Optional[str]) -> bool:
        if function is None or function in self.reached or any(f"_{function}_" in f"{name}_" for name in self.reached):
            return True     # a part of the name: of a template
        return self.c_file is not None and f"{function}(" in self.text      # expanded inline

    @cached_property
    def text(self) -> str:
        return self.c_file.read_text() if self.c_file else ""


def run_with(binary: Path, program, expected: Outcome, seconds: float, library: Path, extra: dict) -> Optional[str]:
    environment = {"LD_LIBRARY_PATH": str(library), **extra}
    slower = 20 if "KUKRI_GC_STRESS" in extra else 1
    actual = run_process([str(binary), *program.arguments], stdin=program.stdin, timeout=(2 + 20 * seconds) * slower,
                         environment=environment)
    return compare_outcomes(expected, normalise(actual, program.main))


def program_check(program, runtime: Runtime, settings: Settings) -> Optional[Check]:
    """A program of tests/run, compiled; None if it is slow or fails with the unchanged runtime."""
    expected, seconds = run_oracle(program, program.main, settings)
    binary = runtime.folder / "programs" / program.name.replace("/", "_")
    c_file = binary.with_suffix(".c")
    made = run_process([str(settings.kukri), "emit", "-o", str(c_file), str(program.main)])
    if made.status != 0 or expected.timed_out or seconds > MAX_ORACLE_SECONDS or not runtime.compile_program(c_file, binary):
        return None
    check = Check(program.name, lambda library, extra: run_with(binary, program, expected, seconds, library, extra),
                  c_file=c_file)
    return with_reach(check, runtime, binary)


def with_reach(check: Check, runtime: Runtime, binary: Optional[Path]) -> Optional[Check]:
    """Runs the check once, unchanged: how long it takes, and what it calls. None: it fails."""
    table = runtime.folder / "reached" / check.name.replace("/", "_")
    table.unlink(missing_ok=True)
    started = time.monotonic()
    if check.run(runtime.plain, {"REACHED": str(table)}) is not None or not table.exists():
        return None
    check.seconds = time.monotonic() - started
    names = dict(runtime.library_names)
    if binary:
        names.update(runtime.names(binary, 1))
    check.reached = runtime.reached(table, names)
    table.unlink()
    return check


def script_checks(runtime: Runtime, settings: Settings) -> list[Check]:
    """The scripts of tests/unit; they find the shared runtime as the debug library of another build folder."""
    of_mutants = Settings(build=runtime.folder / "build", kukri=settings.kukri)
    found = []
    for test in suites.script_tests(of_mutants):
        if test.name.startswith("unit/"):
            check = with_reach(Check(test.name, lambda library, extra, test=test: in_environment(test, library, extra)), runtime, None)
            found += [check] if check else []
    return found


def in_environment(test, library: Path, extra: dict) -> Optional[str]:
    """Scripts inherit their environment from this process."""
    kept = dict(os.environ)
    os.environ.update({"LD_LIBRARY_PATH": str(library), **extra})
    try:
        return test.action()
    finally:
        os.environ.clear()
        os.environ.update(kept)


# ---------------------------------------------------------------- the hunt

def first_failure(checks: list[Check], library: Path, extra: dict, pool: ThreadPoolExecutor, at_once: int) -> Optional[str]:
    for start in range(0, len(checks), at_once):
        batch = checks[start:start + at_once]
        for check, problem in zip(batch, pool.map(lambda c: c.run(library, extra), batch)):
            if problem:
                return check.name
    return None


def header_killer(checks: list[Check], runtime: Runtime, headers: Path) -> Optional[str]:
    """Programs compiled with a changed header, the runtime left as it is."""
    for check in checks[:RECOMPILED]:
        binary = runtime.folder / "programs" / check.name.replace("/", "_")
        copy = binary.with_name("mutant")
        kept = binary.rename(binary.with_name("kept"))
        try:
            if runtime.compile_program(check.c_file, copy, headers):
                copy.rename(binary)
                if check.run(runtime.plain, {}):
                    return check.name
        finally:
            kept.rename(binary)
    return None


def killer(mutation: Mutation, checks: list[Check], runtime: Runtime, jobs: int) -> tuple[bool, Optional[str]]:
    """Does the mutant compile, and which test notices it?"""
    lines = (ROOT / "runtime" / mutation.file).read_text().splitlines()
    lines[mutation.line - 1] = mutation.new
    folder = runtime.write_mutant(mutation.file.name, "\n".join(lines) + "\n")
    function = function_of(mutation, ROOT / "runtime")
    reaching = sorted((c for c in checks if c.calls(function)), key=lambda c: c.seconds)
    programs = [c for c in reaching if c.c_file]
    scripts = [c for c in reaching if not c.c_file]
    if mutation.file.suffix == ".h":
        found = header_killer(programs, runtime, folder)
        if found:
            return True, found
    if not runtime.make_mutant(mutation.file.name, folder):
        return False, None
    with ThreadPoolExecutor(jobs) as pool:
        found = (first_failure(programs, runtime.mutant, {}, pool, 4 * jobs) or
                 first_failure(scripts, runtime.mutant, {}, pool, 1) or
                 first_failure(programs[:STRESSED], runtime.mutant, {"KUKRI_GC_STRESS": "7"}, pool, jobs))
    return True, found or (None if reaching else "")


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
    runtime = Runtime(build, build / "mutants", options.jobs)
    for name in ("programs", "reached"):
        (runtime.folder / name).mkdir(exist_ok=True)
    if not runtime.make():
        sys.exit("the unchanged runtime does not build as a shared library")
    with ThreadPoolExecutor(options.jobs) as pool:
        programs = [c for c in pool.map(lambda p: program_check(p, runtime, settings), find_programs(ROOT)) if c]
    scripts = script_checks(runtime, settings)
    print(f"{len(programs)} programs and {len(scripts)} scripts pass with the unchanged runtime", flush=True)
    return report(*hunt(options, runtime, programs + scripts))


Verdict = tuple[Mutation, Optional[str]]      # a mutant and who killed it


def hunt(options: argparse.Namespace, runtime: Runtime, checks: list[Check]) -> tuple[list[Verdict], int]:
    """Make mutants until there are enough; -> each with its verdict, and how many were left out."""
    folder, rng = ROOT / "runtime", random.Random(options.seed)
    rows, left_out = equivalents.read_rows(folder), 0
    files = sorted(path.relative_to(folder) for pattern in ("*.c", "*.h") for path in folder.glob(pattern)
                   if options.only in path.name)
    results: list[Verdict] = []
    while len(results) < options.count:
        mutation, started = choose_mutation(files, folder, rng), time.monotonic()
        if equivalents.why_equivalent(rows, folder, mutation.file, mutation.old, mutation.new):
            left_out += 1
            continue
        compiles, who = killer(mutation, checks, runtime, options.jobs)
        if compiles:
            results.append((mutation, who or None))
            verdict = who or ("SURVIVED" if who is None else "NOT REACHED")
            print(f"{len(results):3} {verdict:40} {time.monotonic() - started:5.1f} s  {mutation}", flush=True)
    return results, left_out


def report(results: list[Verdict], left_out: int) -> int:
    survivors = [mutation for mutation, who in results if not who]
    killed = len(results) - len(survivors)
    print("\nSurvivors:" if survivors else "\nNo survivors.")
    for mutation in survivors:
        print(f"    {mutation}")
    print(f"{left_out} equivalent changes were drawn again")
    print(f"{killed} passed, {len(survivors)} failed")
    return 0 if killed >= WANTED * len(results) else 1


if __name__ == "__main__":
    sys.exit(main())

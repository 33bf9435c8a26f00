"""The programs of tests/run and samples: each must do as a binary what it does under CPython 3.11.

A program is NAME.py, or a folder with main.py and its modules. Beside it may stand NAME.stdin (its standard
input) and NAME.args (one argument a line); for a folder these are main.stdin and main.args inside it.

It is run in several modes. A mode says how the source is edited, how it is built and how the binary is run:

    O2      as it is                               O0     unoptimised, runtime with assertions
    gc      a collection at every allocation       asan   address and undefined-behaviour sanitizers
    exits   the fast copy of a function leaves     exits5 it leaves at one test in five, by chance
            at its first test                      shards the C in several files
    bare    annotations removed                    wrong  annotations replaced by other types
    ext     an extension module that CPython executes as __main__

The same edited source runs under CPython; stdout, stderr and exit status must be equal. What CPython printed is
kept in the build folder under a hash of everything it depends on.
"""
from __future__ import annotations

import hashlib
import json
import os
import re
import threading
import time
import tokenize
import zlib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Callable, Optional

import annotations
from harness import PYTHON, Outcome, Settings, Test, compare_outcomes, run_process

ASAN_ENVIRONMENT = {
    "ASAN_OPTIONS": "detect_stack_use_after_return=0:detect_leaks=0:abort_on_error=0:exitcode=99:"
                    "allocator_may_return_null=1:handle_segv=1",
    "UBSAN_OPTIONS": "print_stacktrace=1:halt_on_error=1:exitcode=99",
}
LONG_ORACLE_SECONDS = 0.15     # a program that CPython needs longer for collects at every 97th allocation only
STRESS_SECONDS = 20
EXTENSION_SUFFIX = ".cpython-311-x86_64-linux-gnu.so"
NO_EXTENSIONS = {line.split(":")[0] for line in Path(__file__).with_name("no_extensions.txt").read_text().splitlines()}
DRIVER = Path(__file__).with_name("extension_main.py")


@dataclass(frozen=True)
class Program:
    name: str          # "run/int_floor_division", shown in reports
    main: Path         # the main module
    folder: bool       # main.py of a folder: the whole folder belongs to the program

    @property
    def stdin(self) -> bytes:
        path = self.main.with_suffix(".stdin")
        return path.read_bytes() if path.exists() else b""

    @property
    def arguments(self) -> list[str]:
        path = self.main.with_suffix(".args")
        return path.read_text().splitlines() if path.exists() else []

    def sources(self) -> list[Path]:
        return sorted(self.main.parent.rglob("*.py")) if self.folder else [self.main]


@dataclass(frozen=True)
class Mode:
    name: str
    options: tuple[str, ...] = ()                       # given to kukri build
    edit: Optional[Callable[[str], str]] = None         # applied to each source file
    environment: tuple[tuple[str, str], ...] = ()       # of the binary
    slower: float = 1                                   # time limits are multiplied by this


MODES = {
    mode.name: mode for mode in (
        Mode("O2", ("-O2",)),
        Mode("O0", ("-O0", "--runtime=debug"), slower=4),
        Mode("gc", ("-O2",), slower=20),
        Mode("asan", ("-O1", "--runtime=asan"), environment=tuple(ASAN_ENVIRONMENT.items()), slower=10),
        Mode("exits", ("-O1", "--cflags=-DKK_FORCE_EXITS=1"), slower=10),
        Mode("exits5", ("-O1", "--cflags=-DKK_FORCE_EXITS=5"), slower=10),
        Mode("shards", ("-O1", "--shards=4", "-j1", "--no-cache"), slower=4),
        Mode("bare", ("-O2",), edit=annotations.blank, slower=4),
        Mode("wrong", ("-O2",), edit=lambda text: annotations.falsify(text, zlib.crc32(text.encode())), slower=4),
        Mode("ext", ("-O1", "--ext", "--module-name=__main__"), slower=4),
    )
}


def find_programs(root: Path) -> list[Program]:
    """All programs of tests/run and samples."""
    found = []
    for label, folder in (("run", root / "tests/run"), ("samples", root / "samples")):
        for path in sorted(folder.glob("*.py")):
            found.append(Program(f"{label}/{path.stem}", path, folder=False))
        for path in sorted(folder.glob("*/main.py")):
            found.append(Program(f"{label}/{path.parent.name}", path, folder=True))
    return found


def make_tests(programs: list[Program], modes: list[str], settings: Settings, every: int) -> list[Test]:
    """Each program in the first mode, and one in `every` (chosen by the seed) in each of the others."""
    tests = []
    for number, name in enumerate(modes):
        for program in programs:
            lot = zlib.crc32(f"{settings.seed} {name} {program.name}".encode())
            if number == 0 or lot % every == 0:
                tests.append(make_test(program, MODES[name], settings))
    return tests


# In code that is not optimised, dead references stay in more places, so ends may come later than in CPython. What a program
# with this line prints is not compared in such modes; it must run through all the same.
MOMENTS = "# ends: at the moment"
UNOPTIMISED = ("O0", "asan")


def make_test(program: Program, mode: Mode, settings: Settings) -> Test:
    return Test(f"{program.name} [{mode.name}]", lambda: check_program(program, mode, settings))


def check_program(program: Program, mode: Mode, settings: Settings) -> Optional[str]:
    """One program in one mode. None, or what went wrong."""
    if mode.edit and any(annotations.reads_annotations(read_source(p)[0]) for p in program.sources()):
        return None
    work = settings.scratch(*program.name.split("/"), mode.name)
    main = edited_copy(program, mode, work) if mode.edit else program.main
    expected, seconds = run_oracle(program, main, settings)
    if expected.timed_out:
        return "CPython did not finish in time: the test is too long"
    binary = work / "program"
    if mode.name == "ext" and program.name in NO_EXTENSIONS:
        return None
    if mode.name == "ext":
        return check_extension(program, main, work, mode, settings, expected, seconds)
    problem = build(main, binary, mode.options, settings)
    if problem:
        return problem
    if mode.name == "gc":
        return check_under_stress(program, main, binary, expected, seconds, settings)
    environment = dict(mode.environment)
    actual = run_binary(program, main, binary, environment, (10 + 5 * seconds) * mode.slower)
    if mode.name in UNOPTIMISED and any(MOMENTS in read_source(p)[0] for p in program.sources()):
        actual.stdout = expected.stdout
    return compare_outcomes(expected, actual)


def check_extension(program: Program, main: Path, work: Path, mode: Mode, settings: Settings, expected: Outcome,
                    seconds: float) -> Optional[str]:
    """The main module compiled; what it imports is CPython's."""
    problem = build(main, work, mode.options, settings)
    if problem:
        return problem
    module = work / (main.stem + EXTENSION_SUFFIX)
    command = [PYTHON, str(DRIVER), str(module), str(main), *program.arguments]
    actual = run_process(command, stdin=program.stdin, timeout=(10 + 5 * seconds) * mode.slower)
    return compare_outcomes(expected, normalise(actual, main))


def build(main: Path, binary: Path, options: tuple[str, ...], settings: Settings) -> Optional[str]:
    """Compile; None, or why that failed. The compiler's cache is the tests' own."""
    command = [str(settings.kukri), "build", *options, "-o", str(binary), str(main)]
    environment = {"XDG_CACHE_HOME": str(settings.build / "cache"), "KUKRI_CACHE_MB": "4000", **ASAN_ENVIRONMENT}
    outcome = run_process(command, timeout=120, environment=environment)
    if outcome.status == 0:
        return None
    if outcome.status == 70:      # our own mistake: -v shows what the C compiler says
        outcome = run_process([*command, "-v"], timeout=120, environment=environment)
    lines = [line for line in (outcome.stderr + outcome.stdout).splitlines() if " -o " not in line]
    return f"kukri build: {outcome.status_text()}\n" + "\n".join(line[:200] for line in lines[:12])


# A traceback names files; only the part below the program's folder is compared.
def normalise(outcome: Outcome, main: Path) -> Outcome:
    prefix = re.escape(str(main.parent))
    text = re.sub(rf'File "(?:{prefix}/)', 'File "', outcome.stderr)
    return Outcome(outcome.stdout, text, outcome.status, outcome.timed_out)


def run_binary(program: Program, main: Path, binary: Path, environment: dict[str, str], timeout: float) -> Outcome:
    outcome = run_process([str(binary), *program.arguments], stdin=program.stdin, timeout=timeout,
                          environment=environment)
    return normalise(outcome, main)


def check_under_stress(program: Program, main: Path, binary: Path, expected: Outcome, seconds: float,
                       settings: Settings) -> Optional[str]:
    """A collection at every allocation; at every 97th when that takes too long."""
    for every in ("1", "97"):
        if every == "1" and seconds > LONG_ORACLE_SECONDS:
            continue
        environment = {"KUKRI_GC_STRESS": every, "KUKRI_GC_REPORT": "1"}
        actual = run_binary(program, main, binary, environment, STRESS_SECONDS * (1 if every == "1" else 6))
        if not actual.timed_out:
            break
    actual.stderr, collections = split_report(actual.stderr)
    if collections is None and actual.status >= 0:
        return "no report of the collections on standard error"
    settings.count("collections", collections or 0)
    return compare_outcomes(expected, actual)


def split_report(stderr: str) -> tuple[str, Optional[int]]:
    """Take the last line, "kukri: N collections, …", off."""
    found = re.search(r"^kukri: (\d+) collections?\b.*\n\Z", stderr, re.M)
    return (stderr[:found.start()], int(found[1])) if found else (stderr, None)


def edited_copy(program: Program, mode: Mode, work: Path) -> Path:
    """The program's sources, each edited, below work/source; -> its main module there."""
    base = program.main.parent
    for path in program.sources():
        copy = work / "source" / path.relative_to(base)
        copy.parent.mkdir(parents=True, exist_ok=True)
        text, encoding = read_source(path)
        copy.write_text(mode.edit(text), encoding=encoding)
    return work / "source" / program.main.name


def read_source(path: Path) -> tuple[str, str]:
    """A source's text, and its encoding: that of its first lines or its byte order mark, as CPython reads it."""
    with tokenize.open(path) as source:
        return source.read(), source.encoding


# ---------------------------------------------------------------- the oracle

def run_oracle(program: Program, main: Path, settings: Settings) -> tuple[Outcome, float]:
    """What CPython does with this program, and in how many seconds; from the store if it is there."""
    folder = settings.build / "oracle"
    folder.mkdir(parents=True, exist_ok=True)
    sources = sorted(main.parent.rglob("*.py")) if program.folder else [main]
    entry = folder / (oracle_key(program, main, sources) + ".json")
    if entry.exists():
        stored = json.loads(entry.read_text())
        return Outcome(**stored["outcome"]), stored["seconds"]
    outcome, seconds = timed_run([PYTHON, str(main), *program.arguments], program.stdin)
    outcome = normalise(outcome, main)
    if not outcome.timed_out:
        temporary = entry.with_suffix(f".{os.getpid()}.{threading.get_ident()}")
        temporary.write_text(json.dumps({"outcome": asdict(outcome), "seconds": seconds}))
        temporary.replace(entry)
    return outcome, seconds


def timed_run(command: list[str], stdin: bytes) -> tuple[Outcome, float]:
    started = time.monotonic()
    outcome = run_process(command, stdin=stdin, timeout=60)
    return outcome, time.monotonic() - started


def oracle_key(program: Program, main: Path, sources: list[Path]) -> str:
    digest = hashlib.sha256(f"3 {PYTHON} {program.arguments}".encode())
    digest.update(str(main.parent).encode() + program.stdin)
    for path in sources:
        digest.update(str(path.relative_to(main.parent)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:32]

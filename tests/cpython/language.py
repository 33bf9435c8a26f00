"""language.py - CPython's own language tests, compiled.

    language.py                      all files; the exit status is 1 if anything is not as known.txt says
    language.py test_grammar …       these
    language.py --fifth=SEED         a fifth of the files
    language.py --update             rewrite known.txt for the files that were run

A file is compiled with a `unittest` of Kukri's library and the `test.support` of shim/, each method that is refused replaced
(derive.py), and run. Per file are printed the methods that passed, failed, and were excluded. Excluded are those that need
the compiler at run time (exec), _testcapi, a subprocess of Python or reference counts, and those that CPython's own run
skips. A method that ends the whole program (a crash, a loop) has failed; the others are run without it.

known.txt lists each failing method with its reason, and how many of each file passed. An unexpected pass is an error like an
unexpected failure. Files that it does not name are not judged (and not part of `make test`) until --update has recorded them.
"""
from __future__ import annotations

import argparse
import collections
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from derive import INSTALLED, SHIM, Derivation, exclusion_of

HERE = Path(__file__).parent
KNOWN = HERE / "known.txt"
ROOT = HERE.parents[1]
TIMEOUT = 60
PASSED = "passed"   # in place of a method: how many passed
IMPORT_ROUNDS = 5   # statements that fail when the file is imported and are left out
EXCLUSIONS = ("exec", "_testcapi", "subprocess", "refcounts")

REQUIRED = """
augassign binop bool call class compare contextlib decorators descr dictcomps enum except_star exceptions fstring funcattrs
generators grammar iter keywordonlyarg metaclass named_expressions patma positional_only_arg property raise richcmp scope
slice subclassinit super unary with coroutines asyncgen dataclasses typing functools itertools
""".split()
MORE = """
int float list tuple dict set unicode bytes range string collections re math random heapq bisect builtin format opcodes
unpack_ex extcall dynamicclassattribute isinstance index complex deque userdict
""".split()
# Methods that need what a refused statement outside of them would have made.
EXCLUDED = {"test_class": dict.fromkeys([f"ClassTests.{name}" for name in (
    "testBinaryOps", "testDel", "testInit", "testListAndDictOps", "testMisc", "testUnaryOps")], "exec")}
FILES = [f"test_{name}" for name in REQUIRED + MORE]


@dataclass
class Outcome:
    """What became of the methods of one file."""

    name: str
    passed: list[str] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)     # method -> reason
    excluded: dict[str, str] = field(default_factory=dict)   # method -> reason
    seconds: float = 0


def run_program(program: Path, arguments: list[str]) -> tuple[str, str]:
    """-> what it printed, and how it ended: "" as it should."""
    command = ["sh", "-c", 'ulimit -v 8000000; exec "$@"', "sh", program, *arguments]
    process = subprocess.Popen(command, cwd=program.parent, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                               stdin=subprocess.DEVNULL, text=True, errors="replace")
    try:
        output, _ = process.communicate(timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        process.kill()
        output, _ = process.communicate()
        return output, "does not end"
    return output, "" if re.search(r"^end$", output, re.M) else f"status {process.returncode}: {last_line(output)}"


def last_line(output: str) -> str:
    lines = [line for line in output.splitlines() if line.strip()]
    return lines[-1][:150] if lines else ""


def note_lines(outcome: Outcome, output: str) -> str | None:
    """Notes each method's result; -> the one that began and did not end."""
    current = None
    for line in output.splitlines():
        if line.startswith("> "):
            current = line[2:]
        elif current and re.match(r"(pass|fail|skip)( |$)", line):
            note(outcome, current, line[:4], line[5:])
            current = None
    return current


def late_exclusion(text: str) -> str | None:
    """What a test needed of CPython when it ran: its C modules for tests, or its parser."""
    if "'_ast'" in text or exclusion_of(text.partition(": ")[2]) == "_testcapi":
        return exclusion_of(text.partition(": ")[2])
    return None


def note(outcome: Outcome, method: str, status: str, text: str) -> None:
    excluded = late_exclusion(text) if status == "fail" else None
    if excluded:
        status, text = "skip", excluded
    if status == "pass":
        outcome.passed.append(method)
    elif status == "skip":
        reason = text.split(":")[0].strip()
        outcome.excluded[method] = reason if reason in EXCLUSIONS else "skips itself"
    else:
        outcome.failed[method] = text


def run_methods(outcome: Outcome, program: Path) -> None:
    """Runs the program, again and again without what ended it."""
    crashed: dict[str, str] = {}
    while True:
        outcome.passed, outcome.failed, outcome.excluded = [], {}, {}
        output, problem = run_program(program, list(crashed))
        current = note_lines(outcome, output)
        outcome.failed.update(crashed)
        if not problem:
            return
        if current is None or current in crashed or len(crashed) > 60:
            outcome.failed["(whole file)"] = problem
            return
        crashed[current] = problem


def run_file(name: str, options: argparse.Namespace) -> Outcome:
    outcome, started = Outcome(name), time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix=f"kukri-{name}-")) if not options.keep else Path(options.keep) / name
    shutil.rmtree(folder, ignore_errors=True)
    try:
        compile_and_run(outcome, folder, options)
    except (RuntimeError, subprocess.TimeoutExpired) as error:
        outcome.failed["(whole file)"] = str(error)[:300].replace("\n", " ")
    outcome.seconds = time.monotonic() - started
    if not options.keep:
        shutil.rmtree(folder, ignore_errors=True)
    return outcome


def compile_and_run(outcome: Outcome, folder: Path, options: argparse.Namespace) -> None:
    kukri = (ROOT / options.build / "kukri").resolve()
    derivation = Derivation(kukri, folder, outcome.name)
    problems = derivation.run()
    if problems:
        outcome.failed["(whole file)"] = "refused: " + problems[0]
        return
    program = folder / "program"
    command = [kukri, "build", "-O0", "-j1", f"--path={SHIM}", derivation.main, "-o", program]
    for _ in range(IMPORT_ROUNDS):
        result = subprocess.run(command, capture_output=True, text=True, timeout=900)
        if result.returncode:
            outcome.failed["(whole file)"] = "does not compile: " + result.stderr.strip()[-250:].replace("\n", " ")
            return
        place = failing_import(program, derivation.package)
        if not place or not derivation.drop(*place):
            break
    run_methods(outcome, program)
    for method, reason in EXCLUDED.get(outcome.name, {}).items():
        if outcome.failed.pop(method, None):
            outcome.excluded[method] = reason


def failing_import(program: Path, package: Path) -> tuple[str, int, str] | None:
    """Where the program fails before its first test, and how: the innermost place outside of functions of the test files."""
    output, problem = run_program(program, ["--only", "none"])
    if not problem:
        return None
    places = re.findall(r'File "([^"]*)", line (\d+), in (\S+)', output)
    own = [(file, int(line)) for file, line, _ in places if file.startswith(str(package)) and "/support/" not in file]
    return (*own[-1], last_line(output)) if own else None


# ---- known failures


def read_known() -> dict[str, dict[str, str]]:
    known: dict[str, dict[str, str]] = collections.defaultdict(dict)
    if KNOWN.exists():
        for line in KNOWN.read_text().splitlines():
            if line and not line.startswith("#"):
                name, method, reason = line.split(" ", 2)
                known[name][method.replace("~", " ")] = reason
    return known


def write_known(known: dict[str, dict[str, str]]) -> None:
    lines = ["# Methods of CPython's tests that fail compiled, and why: FILE METHOD REASON. `language.py --update` writes it."]
    for name in sorted(known):
        for method in sorted(known[name], key=lambda method: (method != PASSED, method)):
            lines.append(f"{name} {method.replace(' ', '~')} {steady(known[name][method])}")
    KNOWN.write_text("\n".join(lines) + "\n")


def steady(reason: str) -> str:
    """A reason without what differs from run to run."""
    reason = re.sub(r"0x[0-9a-f]+", "0x…", reason)
    return re.sub(r"/tmp/[^ ]*?/test/", "", reason).strip() or "?"


def compare(outcome: Outcome, known: dict[str, str]) -> list[str]:
    if PASSED not in known:
        return []
    problems = [f"{outcome.name} {method}: failed: {reason}" for method, reason in outcome.failed.items()
                if method not in known and "(whole file)" not in known]
    problems += [f"{outcome.name} {method}: known.txt says that it fails, but it does not"
                 for method in known if method not in outcome.failed and method != PASSED]
    if len(outcome.passed) < int(known[PASSED]) and not problems:
        problems.append(f"{outcome.name}: {len(outcome.passed)} methods passed, not {known[PASSED]}")
    return problems


# ---- the report


def share(outcome: Outcome) -> float:
    total = len(outcome.passed) + len(outcome.failed)
    return 100 * len(outcome.passed) / total if total else 0


def show(outcome: Outcome) -> None:
    reasons = collections.Counter(outcome.excluded.values())
    text = ", ".join(f"{count} {reason}" for reason, count in reasons.most_common())
    print(f"{outcome.name:26} {len(outcome.passed):4} passed {len(outcome.failed):4} failed {share(outcome):4.0f} %"
          f" {len(outcome.excluded):4} excluded{' (' + text + ')' if text else ''}  {outcome.seconds:.0f} s", flush=True)
    if "(whole file)" in outcome.failed:
        print("    " + outcome.failed["(whole file)"], flush=True)


def summarise(outcomes: list[Outcome]) -> None:
    total = collections.Counter(reason for outcome in outcomes for reason in outcome.excluded.values())
    print("excluded: " + ", ".join(f"{count} {reason}" for reason, count in total.most_common()))
    required = [outcome for outcome in outcomes if outcome.name[5:] in REQUIRED]
    good = [outcome for outcome in required if share(outcome) >= 85]
    low = [outcome.name for outcome in required if share(outcome) < 60]
    print(f"{len(good)} of {len(required)} required files at 85 % or more; below 60 %: {' '.join(low) or 'none'}")
    print(f"methods: {sum(len(o.passed) for o in outcomes)} passed, {sum(len(o.failed) for o in outcomes)} failed")


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Run CPython's language tests.")
    parser.add_argument("files", nargs="*", help="test_NAME; all if none is given")
    parser.add_argument("--build", default="build", help="the build folder (build)")
    parser.add_argument("--jobs", "-j", type=int, default=2, help="files at a time (2)")
    parser.add_argument("--fifth", type=int, help="a fifth of the files, by this seed")
    parser.add_argument("--update", action="store_true", help="rewrite known.txt")
    parser.add_argument("--keep", help="leave the programs in this folder")
    parser.add_argument("--list", action="store_true", help="print the names of the files that known.txt records and stop")
    parser.add_argument("--show", action="store_true", help="print each failing method")
    return parser.parse_args()


def chosen_files(options: argparse.Namespace) -> list[str]:
    if options.files:
        return options.files
    if options.fifth is not None:
        return random.Random(options.fifth).sample(FILES, len(FILES) // 5)
    return FILES


def run_all(names: list[str], options: argparse.Namespace) -> list[Outcome]:
    outcomes = []
    with ThreadPoolExecutor(options.jobs) as pool:
        for outcome in pool.map(lambda name: run_file(name, options), names):
            show(outcome)
            for method, reason in sorted(outcome.failed.items()) if options.show else []:
                print(f"    {method}: {reason}")
            outcomes.append(outcome)
    return outcomes


def main() -> int:
    options = parse_arguments()
    if options.list:
        print("\n".join([name for name in chosen_files(options) if name in read_known()]))
        return 0
    if not INSTALLED.is_dir():
        print("CPython's tests are not installed (libpython3.11-testsuite): 0 passed, 0 failed")
        return 0
    outcomes, known = run_all(chosen_files(options), options), read_known()
    summarise(outcomes)
    if options.update:
        for outcome in outcomes:
            known[outcome.name] = {PASSED: str(len(outcome.passed)), **outcome.failed}
        write_known(known)
        return 0
    problems = [problem for outcome in outcomes for problem in compare(outcome, known[outcome.name])]
    print("\n".join(problems[:60]) or "as known.txt says")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

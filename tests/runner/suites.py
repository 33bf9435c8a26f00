"""The other suites: error tests, golden files, unit tests, scripts. One file is one test; there is no list.

tests/errors/NAME.py      must be refused. `# error: TEXT` at the end of a line, or `# error@LINE: TEXT` anywhere:
                          TEXT is a part of the message reported there; nothing else may be reported.
tests/golden/**/NAME.py   the first line `# dump: PASS [OPTIONS]` says what is printed, the trailing `#>` lines hold
                          it. PASS is any pass of --dump, "c" for the C, "diagnostics" for what `check` reports.
tests/unit/NAME.c         a program over the compiler's or the runtime's functions that exits with 0. It links
                          with the runtime if it includes a header of runtime/, else with the compiler.
tests/*/test_NAME.{py,sh} a script with KUKRI, BUILD, WORK (a folder) and PYTHON in its environment that exits with 0;
                          a last line `N passed, N failed` is added to the totals. EVERYTHING is not empty in
                          `make test-all`, where it may take minutes.
tests/cpython             CPython's own language tests, compiled: see its language.py.
"""
from __future__ import annotations

import random
import re
import shutil
from pathlib import Path
from typing import Optional

from harness import PYTHON, ROOT, Settings, Test, diff, run_process

REPORTED = re.compile(r"^(?P<file>.*?):(?P<line>\d+):(?P<column>\d+): (?:error|warning)(?:\[K\d+\])?: (?P<text>.*)$")


# ---------------------------------------------------------------- errors

def error_tests(settings: Settings) -> list[Test]:
    folder = ROOT / "tests/errors"
    files = sorted(folder.glob("*.py")) + sorted(folder.glob("*/main.py"))
    return [Test("errors/" + str(path.relative_to(folder).with_suffix("")),
                 lambda path=path: check_errors(path, settings)) for path in files]


def check_errors(path: Path, settings: Settings) -> Optional[str]:
    outcome = run_process([str(settings.kukri), "check", str(path)])
    sources = sorted(path.parent.rglob("*.py")) if path.name == "main.py" else [path]
    expected = [(source.name, *item) for source in sources for item in expected_errors(source)]
    problems = [] if outcome.status == 1 else [f"expected exit status 1, got {outcome.status_text()}"]
    for match in filter(None, map(REPORTED.match, outcome.stderr.splitlines())):
        here = [item for item in expected if item[:2] == (Path(match["file"]).name, int(match["line"]))
                and item[2] in match["text"]]
        if here:
            expected.remove(here[0])
        else:
            problems.append(f"not expected: {match[0]}")
    problems += [f"not reported: {file}:{line}: {text}" for file, line, text in expected]
    return "\n".join(problems) or None


def expected_errors(path: Path) -> list[tuple[int, str]]:
    """(line, text) of each expectation written in the file."""
    found = []
    text = path.read_bytes().decode("utf-8", "replace")
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        for place, message in re.findall(r"#\s*error(?:@(\d+))?:\s*(.*?)\s*(?=#\s*error|$)", line):
            found.append((int(place) if place else number, message))
    return found


# ---------------------------------------------------------------- goldens

def golden_tests(settings: Settings, bless: bool) -> list[Test]:
    folder = ROOT / "tests/golden"
    return [Test("golden/" + str(path.relative_to(folder).with_suffix("")),
                 lambda path=path: check_golden(path, settings, bless)) for path in sorted(folder.rglob("*.py"))]


def check_golden(path: Path, settings: Settings, bless: bool) -> Optional[str]:
    source = path.read_text()
    header = re.match(r"# dump: *(\S+) *(.*)\n", source)
    if not header:
        return "the first line must be `# dump: PASS`"
    body, expected = split_golden(source)
    actual = dump(header[1], header[2].split(), body, path, settings)
    if bless:
        path.write_text(body.rstrip("\n") + "\n\n" + "".join(f"#> {line}".rstrip() + "\n" for line in actual))
        return None
    return diff("\n".join(expected), "\n".join(actual), "dump", limit=40) or None


def split_golden(source: str) -> tuple[str, list[str]]:
    """The program, and the lines of its trailing `#>` block."""
    lines = source.splitlines()
    end = len(lines)
    while end > 0 and lines[end - 1].startswith("#>"):
        end -= 1
    return "\n".join(lines[:end]) + "\n", [line[3:] for line in lines[end:]]


def dump(stage: str, options: list[str], body: str, path: Path, settings: Settings) -> list[str]:
    """What the compiler prints of this program at a stage, without the expected block and the folder's name."""
    folder = settings.scratch("golden", *path.relative_to(ROOT / "tests/golden").parent.parts)
    copy = folder / path.name
    copy.write_text(body)
    command = {"c": ["emit", *options, "-o", "-"], "diagnostics": ["check", *options]}.get(
        stage, ["build", f"--dump={stage}", *options])
    outcome = run_process([str(settings.kukri), *command, copy.name], cwd=folder)
    text = (outcome.stdout + outcome.stderr).replace(f"{folder}/", "")
    if outcome.status not in (0, 1):
        text += outcome.status_text()
    return [line.rstrip() for line in text.splitlines()]


# ---------------------------------------------------------------- unit tests

def unit_tests(settings: Settings) -> list[Test]:
    return [Test(f"unit/{path.stem}", lambda path=path: check_unit(path, settings))
            for path in sorted((ROOT / "tests/unit").glob("*.c"))]


def check_unit(path: Path, settings: Settings) -> Optional[str]:
    binary = settings.scratch("unit") / path.stem
    outcome = run_process(unit_command(path, binary, settings), timeout=120)
    if outcome.status != 0:
        return "does not compile:\n" + "\n".join(outcome.stderr.splitlines()[:20])
    outcome = run_process([str(binary)], timeout=120)
    if outcome.status != 0:
        return outcome.status_text() + "\n" + "\n".join((outcome.stdout + outcome.stderr).splitlines()[-20:])
    return None


def unit_command(path: Path, binary: Path, settings: Settings) -> list[str]:
    """Compile with assertions, against the debug runtime or against the compiler's objects."""
    build, library = settings.build, settings.build / "lib/kukri"
    common = ["gcc", "-std=gnu11", "-Wall", "-Wextra", "-Werror", "-D_GNU_SOURCE", "-g", "-o", str(binary), str(path)]
    headers = re.findall(r'#include "([^"]+)"', path.read_text())
    if any((ROOT / "runtime" / header).exists() for header in headers):
        return [*common, "-DKK_DEBUG", "-Iruntime", f"-I{build}/gen", str(library / "libkukri-debug.a"),
                "-lm", "-l:libgmp.so.10", "-lpthread", "-ldl"]
    return [*common, "-Itranspiler", f"-I{build}/gen", "-Ithird_party/tree-sitter/include",
            str(build / "obj/normal/transpiler.a"), "-lm"]


# ---------------------------------------------------------------- scripts

def script_tests(settings: Settings) -> list[Test]:
    paths = sorted((ROOT / "tests").glob("*/test_*.py")) + sorted((ROOT / "tests").glob("*/test_*.sh"))
    return [Test(f"{path.parent.name}/{path.stem}", lambda path=path: check_script(path, settings)) for path in paths]


def check_script(path: Path, settings: Settings) -> Optional[str]:
    work = settings.scratch("scripts", path.stem)
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    command = [PYTHON, str(path)] if path.suffix == ".py" else ["bash", str(path)]
    environment = {"KUKRI": str(settings.kukri), "BUILD": str(settings.build), "PYTHON": PYTHON, "WORK": str(work),
                   "XDG_CACHE_HOME": str(work / "cache"), "EVERYTHING": "1" if settings.everything else ""}
    outcome = run_process(command, timeout=900, environment=environment)
    totals = re.search(r"^(\d+) passed, (\d+) failed\s*\Z", outcome.stdout, re.M)
    if totals:
        settings.count("passed", int(totals[1]))
    if outcome.status == 0:
        return None
    lines = (outcome.stdout + outcome.stderr).splitlines()
    return outcome.status_text() + "\n" + "\n".join(line[:200] for line in lines[-30:])


# ---------------------------------------------------------------- CPython's own tests

def cpython_tests(settings: Settings, every: int) -> list[Test]:
    """A test per file of tests/cpython/language.py, which compiles CPython's own; one in `every` of them, by the seed."""
    script = ROOT / "tests/cpython/language.py"
    names = run_process([PYTHON, str(script), "--list"]).stdout.split()
    chosen = names if every == 1 else random.Random(settings.seed).sample(names, len(names) // every)
    return [Test(f"cpython/{name}", lambda name=name: check_cpython(script, name, settings)) for name in chosen]


def check_cpython(script: Path, name: str, settings: Settings) -> Optional[str]:
    outcome = run_process([PYTHON, str(script), f"--build={settings.build}", name], timeout=900)
    passed = re.search(r"^methods: (\d+) passed", outcome.stdout, re.M)
    if passed:
        settings.count("passed", int(passed[1]))
    return None if outcome.status == 0 else outcome.status_text() + "\n" + outcome.stdout[-3000:]

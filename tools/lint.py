"""lint.py --build=B - what a compiler does not check: format, layers, globals.

    format    clang-format would change nothing (.clang-format)
    layers    a file of the compiler includes only its own layer and those below; the runtime never the compiler
    globals   no object defines writable data, but for what ALLOWED_GLOBALS names
    essays    each file begins with a comment that names it and says what it is for
    equivalents   the rows of tests/runner/equivalent.txt are of lines that are there

Warnings need no check here: everything is compiled with -Wall -Wextra -Werror. The exit status is 1 if anything
is wrong; the last line is `N passed, N failed`, counted in files and objects.
"""
from __future__ import annotations

import argparse
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Callable, Iterator

ROOT = Path(__file__).resolve().parents[1]

# Each layer of the compiler, and the layers whose headers it may include besides its own.
LAYERS = {
    "base": {"base"},
    "types": {"base"},
    "syntax": {"base", "types"},
    "sema": {"base", "types", "syntax"},
    "ir": {"base", "types"},
    "opt": {"base", "types", "ir"},
    "emit": {"base", "types", "ir"},
    "lower": {"base", "types", "syntax", "sema", "ir"},
    "driver": {"base"},
}

# All mutable state of the runtime is in the first two. The others are Python objects that exist from the start: str
# constants and built-in functions. They never change, but for what any object may note in its header.
ALLOWED_GLOBALS = re.compile(r"(kk_process|kk_thread|literal\.\d+|kk_function_\w+)$")

Problem = tuple[str, str]       # (file, what is wrong with it)


def c_files() -> list[Path]:
    """All C of the project, generated and third-party files excluded."""
    patterns = ["transpiler/**/*.[ch]", "transpiler/**/*.def", "runtime/*.[ch]", "runtime/*.def", "runtime/*.cc",
                "stdlib/*.[ch]", "tests/unit/*.c", "tests/bench/*.c", "tests/syntax/*.c"]
    return sorted(path for pattern in patterns for path in ROOT.glob(pattern))


def relative(path: Path) -> str:
    return str(path.relative_to(ROOT))


# ---------------------------------------------------------------- format

def check_format(paths: list[Path]) -> Iterator[Problem]:
    """Tables (*.def) are laid out by hand."""
    formatted = [path for path in paths if path.suffix != ".def"]
    with ThreadPoolExecutor(2) as pool:
        for path, line in zip(formatted, pool.map(first_difference, formatted)):
            if line:
                yield relative(path), f"line {line} is not formatted; run: clang-format -i {relative(path)}"


def first_difference(path: Path) -> int:
    """The first line that clang-format would change; 0: none."""
    done = subprocess.run(["clang-format", "--style=file", str(path)], capture_output=True, text=True, cwd=ROOT)
    old, new = path.read_text().split("\n"), done.stdout.split("\n")
    for number, (before, after) in enumerate(zip(old, new), 1):
        if before != after:
            return number
    return 0 if len(old) == len(new) else min(len(old), len(new))


# ---------------------------------------------------------------- layers

def includes(path: Path) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(path.read_text().splitlines(), 1):
        found = re.match(r'\s*#\s*include\s+"([^"]+)"', line)
        if found:
            yield number, found[1]


def check_layers(paths: list[Path]) -> Iterator[Problem]:
    for path in paths:
        parts = path.relative_to(ROOT).parts
        if parts[0] == "transpiler" and len(parts) == 3:
            yield from check_layer(path, parts[1])
        elif parts[0] in ("runtime", "stdlib"):
            yield from check_runtime_includes(path)


def check_layer(path: Path, layer: str) -> Iterator[Problem]:
    if layer not in LAYERS:
        yield relative(path), f"'{layer}' is not a layer; name it in tools/lint.py"
        return
    for number, name in includes(path):
        other = name.split("/")[0]
        if "/" in name and other in LAYERS and other != layer and other not in LAYERS[layer]:
            yield relative(path), f"line {number}: {layer} may not include {name}"


def check_runtime_includes(path: Path) -> Iterator[Problem]:
    for number, name in includes(path):
        if name.split("/")[0] in LAYERS or ".." in name:
            yield relative(path), f"line {number}: the runtime may not include {name}"


# ---------------------------------------------------------------- globals

def objects(build: Path) -> list[Path]:
    return sorted(path for part in ("transpiler", "runtime", "stdlib", "gen")
                  for path in (build / "obj/normal" / part).rglob("*.o"))


def check_globals(build: Path) -> Iterator[Problem]:
    """Symbols in .data and .bss; constants with relocations are in .data.rel.ro, which nm also shows as d."""
    for path in objects(build):
        for symbol, section in writable_symbols(path):
            if not ALLOWED_GLOBALS.match(symbol):
                yield str(path), f"mutable global '{symbol}' in {section}"


def writable_symbols(path: Path) -> Iterator[tuple[str, str]]:
    table = subprocess.run(["objdump", "-t", str(path)], capture_output=True, text=True).stdout
    for line in table.splitlines():
        found = re.match(r"[0-9a-f]{16} (.{7}) (\S+)\s+([0-9a-f]+)(?: \.hidden)?\s+(\S+)$", line)
        if found and found[1][6] == "O" and re.match(r"\.(data|bss|tdata|tbss)(?!\.rel\.ro)|\*COM\*", found[2]):
            yield found[4], found[2]


# ---------------------------------------------------------------- essays

def check_essays(paths: list[Path]) -> Iterator[Problem]:
    for path in paths:
        if path.parts[-2] == "bench":
            continue
        first = path.read_text().split("\n", 1)[0]
        if not re.match(r"(//|/\*) ?" + re.escape(path.name), first):
            yield relative(path), f"the first line must be `// {path.name} - what it is for`"


# ---------------------------------------------------------------- mutants

def check_equivalents() -> Iterator[Problem]:
    """The changes of the runtime that are said to be without effect are of lines that are still there."""
    sys.path.insert(0, str(ROOT / "tests/runner"))
    import equivalents
    try:
        equivalents.read_rows(ROOT / "runtime")
    except ValueError as error:
        yield "tests/runner/equivalent.txt", str(error)


def main() -> int:
    parser = argparse.ArgumentParser(description="Check format, layers, globals and file headers.")
    parser.add_argument("--build", default="build")
    parser.add_argument("--only", help="comma-separated: format, layers, globals, essays, equivalents")
    options = parser.parse_args()
    build, paths = (ROOT / options.build).resolve(), c_files()
    checks: dict[str, Callable[[], Iterator[Problem]]] = {
        "format": lambda: check_format(paths), "layers": lambda: check_layers(paths),
        "globals": lambda: check_globals(build), "essays": lambda: check_essays(paths), "equivalents": check_equivalents}
    wanted = options.only.split(",") if options.only else list(checks)
    problems = [(name, *problem) for name in wanted for problem in checks[name]()]
    for check, file, text in problems:
        print(f"{file}: {check}: {text}")
    bad = len({file for _, file, _ in problems})
    print(f"{len(paths) + len(objects(build)) - bad} passed, {bad} failed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

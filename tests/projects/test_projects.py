"""test_projects.py - small programs of several modules, end to end: an installed kukri, in another folder.

A folder here is a project, as its user has it: main.py, modules, packages, data. Each line of its file `runs` is one run:
the arguments, and after `<` a file for standard input. The project is copied to a folder of its own, compiled there by a
kukri that `make install` made, and run beside CPython, each in a fresh copy: standard output, standard error, exit status
and the files that are left must be the same.
"""
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BUILD = os.environ.get("BUILD", str(ROOT / "build"))
WORK = Path(os.environ.get("WORK", "/tmp/kukri-projects"))
PYTHON = os.environ.get("PYTHON", "/usr/bin/python3.11")


def install() -> str:
    """Install what is built; the path of the installed compiler."""
    prefix = WORK / "installed"
    subprocess.run(["make", "-s", "-C", str(ROOT), f"B={BUILD}", "install", f"PREFIX={prefix}", "DESTDIR="], check=True,
                   stdout=subprocess.DEVNULL)
    return str(prefix / "bin/kukri")


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*"))
            if p.is_file() and "__pycache__" not in p.parts and p.suffix != ".pyc"}


def run(command: list[str], project: Path, line: str) -> tuple:
    """One run in a fresh copy; -> all that can be observed of it."""
    folder = WORK / "run"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(project, folder)
    arguments, _, source = line.partition("<")
    stdin = (folder / source.strip()).read_bytes() if source else b""
    done = subprocess.run([*command, *shlex.split(arguments)], cwd=folder, input=stdin, capture_output=True, timeout=60)
    return done.stdout.decode(), done.stderr.decode(), done.returncode, files_of(folder)


def check(project: Path, kukri: str) -> list[str]:
    """What went wrong, a line each."""
    folder = WORK / project.name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(project, folder)
    made = subprocess.run([kukri, "build", "main.py", "-o", "app"], cwd=folder, capture_output=True, text=True,
                          env={**os.environ, "XDG_CACHE_HOME": str(WORK / "cache")})
    if made.returncode:
        return [f"{project.name}: kukri build: status {made.returncode}", *made.stderr.splitlines()[:10]]
    problems = []
    for line in (project / "runs").read_text().splitlines():
        expected = run([PYTHON, "main.py"], project, line)
        actual = run([str(folder / "app")], project, line)
        for what, a, b in zip(("stdout", "stderr", "status", "files"), expected, actual):
            if what == "stderr":     # a traceback names files: the program's as it was given, and as it was compiled
                a, b = (text.replace(f"{WORK}/{name}/", "") for text, name in ((a, "run"), (b, project.name)))
            if a != b:
                problems += [f"{project.name} {line}: {what} differs", f"  expected {a!r:.600}", f"  actual   {b!r:.600}"]
    return problems


def main() -> int:
    WORK.mkdir(parents=True, exist_ok=True)
    kukri, passed, failed = install(), 0, 0
    for project in sorted(path.parent for path in HERE.glob("*/main.py")):
        problems = check(project, kukri)
        passed, failed = passed + (not problems), failed + bool(problems)
        if problems:
            print("\n".join(problems))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

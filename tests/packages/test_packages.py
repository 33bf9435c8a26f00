"""Packages of PyPI, compiled with a program that uses each.

tests/packages/use_NAME.py    a program that uses a package: stdout, stderr and status must be CPython's. A first line
                              `# sdist: NAME==VERSION FOLDER` says that it is found in the source distribution.

Nothing of the packages is kept here: pip installs them, pinned by version and hash (requirements.txt, sources.txt), into the
build folder when they are first needed. Without a network everything is skipped, with a message. `make test` compiles the
small ones only.
"""
import os
import re
import subprocess
import sys
import tarfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PYTHON, KUKRI, BUILD, WORK = (os.environ[name] for name in ("PYTHON", "KUKRI", "BUILD", "WORK"))
CACHE = Path(BUILD) / "packages"
SMALL = ["use_docopt"]
ADDRESS = re.compile(r"0x[0-9a-f]{6,}")
TIMES = re.compile(r" in \d+\.\d+s")


def pip(*arguments):
    """True if it worked."""
    command = [PYTHON, "-m", "pip", *arguments, "-q", "--no-deps", "--disable-pip-version-check", "--require-hashes"]
    return subprocess.run(command, capture_output=True, timeout=600).returncode == 0


def is_fetched(name, *arguments):
    """Have pip fetch what the list says, once for each state of it."""
    wanted = (HERE / name).read_text()
    stamp = CACHE / name
    if stamp.exists() and stamp.read_text() == wanted:
        return True
    CACHE.mkdir(parents=True, exist_ok=True)
    if not pip(*arguments, "-r", str(HERE / name)):
        return False
    stamp.write_text(wanted)
    return True


def fetch():
    site, sources = CACHE / "site", CACHE / "sources"
    if not is_fetched("requirements.txt", "install", "--upgrade", "--target", str(site), "--only-binary", ":all:",
                      "--platform", "any"):
        return False
    if not is_fetched("sources.txt", "download", "--dest", str(sources), "--no-binary", ":all:", "--no-build-isolation"):
        return False
    for archive in sources.glob("*.tar.gz"):
        if not (sources / archive.name.removesuffix(".tar.gz")).exists():
            tarfile.open(archive).extractall(sources)
    return True


def search_path(program):
    folders = [CACHE / "site"]
    header = re.match(r"# sdist: (\S+)==(\S+) ?(\S*)", program.read_text())
    if header:
        folders.insert(0, CACHE / "sources" / f"{header[1]}-{header[2]}" / header[3])
    return ":".join(map(str, folders))


def run(command, environment):
    outcome = subprocess.run(command, capture_output=True, text=True, timeout=900, env=environment,
                             stdin=subprocess.DEVNULL, cwd=WORK)
    texts = (TIMES.sub(" in 0s", ADDRESS.sub("0x…", text)) for text in (outcome.stdout, outcome.stderr))
    return (*texts, outcome.returncode)


def check(program):
    """What is wrong; an empty text: nothing."""
    environment = {**os.environ, "PYTHONPATH": search_path(program)}
    executable = str(Path(WORK) / program.stem)
    built = run([KUKRI, "build", "-O0", str(program), "-o", executable], environment)
    if built[2]:
        return "not compiled:\n" + "\n".join(built[1].splitlines()[:6])
    expected, actual = run([PYTHON, str(program)], environment), run([executable], environment)
    os.remove(executable)
    for what, here, there in zip(("stdout", "stderr", "status"), actual, expected):
        if here != there:
            lines = [pair for pair in zip(str(here).splitlines(), str(there).splitlines()) if pair[0] != pair[1]]
            return f"{what} differs: {lines[0] if lines else (here, there)}"
    return ""


def main():
    if not fetch():
        print("skipped: pip cannot fetch the packages (no network?)\n0 passed, 0 failed")
        return
    programs = sorted(HERE.glob("use_*.py"))
    if not os.environ.get("EVERYTHING"):
        programs = [p for p in programs if p.stem in SMALL]
    failed = 0
    for program in programs:
        problem = check(program)
        if problem:
            failed += 1
            print(f"FAIL packages/{program.relative_to(HERE)}: {problem}")
    print(f"{len(programs) - failed} passed, {failed} failed")
    sys.exit(failed > 0)


main()

"""What the tests of the command line share: run kukri in a folder of the test's own, and check what it does.

A test is a script test_NAME.py whose functions `test_…` run one after the other, each in an empty current folder;
`main(globals())` at its end does that. The runner sets KUKRI, the compiler under test, and WORK, a scratch folder.
"""
from __future__ import annotations

import os
import shutil
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Any, Optional

KUKRI = os.environ.get("KUKRI", "./kukri")
WORK = Path(os.environ.get("WORK", "/tmp/kukri-cli"))
HELLO = "print('hello')\n"


class Result:
    """A finished command: out, err, status."""

    def __init__(self, done: subprocess.CompletedProcess[str]) -> None:
        self.out, self.err, self.status = done.stdout, done.stderr, done.returncode

    def __str__(self) -> str:
        return f"status {self.status}\n--- stdout\n{self.out}--- stderr\n{self.err}"


def run(*command: str, stdin: str = "", env: Optional[dict[str, Optional[str]]] = None, timeout: float = 60) -> Result:
    """Run a command; a variable whose value in env is None is unset."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(WORK / "cache")}
    for name in ("CC", "CFLAGS", "LDFLAGS", "NO_COLOR", "KUKRI_CACHE_MB"):
        environment.pop(name, None)
    for name, value in (env or {}).items():
        environment.pop(name, None)
        if value is not None:
            environment[name] = value
    return Result(subprocess.run(command, input=stdin, capture_output=True, text=True, env=environment, timeout=timeout))


def kukri(*arguments: str, **more: Any) -> Result:
    return run(KUKRI, *arguments, **more)


def write(name: str, text: str = HELLO) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text)


def expect(condition: bool, result: object, why: str = "") -> None:
    if not condition:
        raise AssertionError(f"{why}\n{result}")


def succeeds(result: Result, out: Optional[str] = None) -> Result:
    expect(result.status == 0 and (out is None or result.out == out), result, f"should succeed and print {out!r}")
    return result


def fails(result: Result, status: int, *texts: str) -> Result:
    """It ends with that status, and standard error contains each text."""
    expect(result.status == status and all(text in result.err for text in texts), result,
           f"should fail with status {status} and say {texts!r}")
    return result


def main(names: dict[str, Any]) -> None:
    """Run the test functions of a script; the last line counts them."""
    failed = passed = 0
    for name, function in list(names.items()):
        if not name.startswith("test_"):
            continue
        folder = WORK / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        os.chdir(folder)
        try:
            function()
            passed += 1
        except Exception:
            failed += 1
            print(f"{name}\n{traceback.format_exc(limit=-2)}")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)

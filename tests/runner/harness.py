"""What all test suites share: processes, results, the parallel loop, short diffs.

A test is a `Test(name, action)`; its action returns None when it passes and a text that explains the
failure otherwise. Suites (suites.py, programs.py) only make such tests; `run_tests` runs them on a few
threads (the work is in child processes), prints failures as they come and the totals at the end.
"""
from __future__ import annotations

import difflib
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Optional

ROOT = Path(__file__).resolve().parents[2]
PYTHON = os.environ.get("PYTHON", "/usr/bin/python3.11")


@dataclass
class Settings:
    """Where things are and how much to run; made once from the command line."""

    build: Path                     # the build folder, absolute
    kukri: Path                     # the compiler under test
    seed: int = 1                   # of the sampling of modes
    jobs: int = 2
    everything: bool = False        # no sampling: what takes minutes too
    counters: dict[str, int] = field(default_factory=dict)   # totals that are shown at the end

    def count(self, name: str, amount: int) -> None:
        self.counters[name] = self.counters.get(name, 0) + amount

    def scratch(self, *parts: str) -> Path:
        """A fresh-enough folder below the build folder for one test's files."""
        folder = self.build.joinpath("tests", *parts)
        folder.mkdir(parents=True, exist_ok=True)
        return folder


@dataclass
class Test:
    name: str
    action: Callable[[], Optional[str]]     # None: passed; else why not


@dataclass
class Outcome:
    """What a finished process left: its texts and its exit status (negative: a signal)."""

    stdout: str
    stderr: str
    status: int
    timed_out: bool = False

    def status_text(self) -> str:
        if self.timed_out:
            return "killed: out of time"
        if self.status < 0:
            return f"killed by {signal.Signals(-self.status).name}"
        return f"exit status {self.status}"


def clean_environment(extra: Optional[dict[str, str]] = None) -> dict[str, str]:
    """The environment of every child: one locale, no colours, nothing of Kukri's or Python's own variables."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "KUKRI", "LC_", "LANG", "MAKE"))}
    kept.update(LC_ALL="C.UTF-8", PYTHONDONTWRITEBYTECODE="1", NO_COLOR="1")
    kept.pop("MFLAGS", None)
    kept.update(extra or {})
    return kept


OUTPUT_LIMIT = 160_000_000     # bytes that a child may write to a file: its output, an executable with the sanitizers


def run_process(command: list[str], *, stdin: bytes = b"", timeout: float = 60, cwd: Optional[Path] = None,
                environment: Optional[dict[str, str]] = None) -> Outcome:
    """Run to the end or the time limit; then the child's whole process group is killed.

    The streams are files, whose size is limited: a program that prints without end is stopped by SIGXFSZ.
    """
    limited = ["prlimit", f"--fsize={OUTPUT_LIMIT}", "--core=0", *command]
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        given.write(stdin)
        given.seek(0)
        process = subprocess.Popen(limited, stdin=given, stdout=out, stderr=err, cwd=cwd or ROOT,
                                   env=clean_environment(environment), start_new_session=True)
        try:
            process.wait(timeout)
            late = False
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            late = True
        out.seek(0)
        err.seek(0)
        return Outcome(decode(out.read()), decode(err.read()), process.returncode, late)


def decode(raw: bytes) -> str:
    return raw.decode("utf-8", "backslashreplace")


def diff(expected: str, actual: str, label: str, limit: int = 24) -> str:
    """A unified diff of at most `limit` lines; empty when the texts are equal."""
    if expected == actual:
        return ""
    lines = list(difflib.unified_diff(expected.splitlines(), actual.splitlines(), f"expected {label}",
                                      f"actual {label}", lineterm="", n=2))
    if not lines:
        return f"{label}: line endings or the final newline differ"
    if len(lines) > limit:
        lines = lines[:limit] + [f"... {len(lines) - limit} more lines"]
    return "\n".join(line[:200] for line in lines)


def compare_outcomes(expected: Outcome, actual: Outcome) -> Optional[str]:
    """Stdout, stderr and exit status must all be equal."""
    parts = [diff(expected.stdout, actual.stdout, "stdout"), diff(expected.stderr, actual.stderr, "stderr")]
    if expected.status_text() != actual.status_text():
        parts.append(f"expected {expected.status_text()}, got {actual.status_text()}")
    return "\n".join(part for part in parts if part) or None


def guarded(test: Test) -> tuple[Test, Optional[str]]:
    """Run one test; a mistake of the harness itself is that test's failure."""
    try:
        return test, test.action()
    except Exception:
        return test, traceback.format_exc(limit=-4)


def run_tests(tests: list[Test], settings: Settings) -> tuple[int, int]:
    """Run all, print the failures and, on a terminal, a progress line. -> (passed, failed)"""
    failed, started, is_terminal = 0, time.monotonic(), sys.stderr.isatty()
    with ThreadPoolExecutor(settings.jobs) as pool:
        futures = [pool.submit(guarded, test) for test in tests]
        for done, future in enumerate(as_completed(futures), 1):
            test, problem = future.result()
            if is_terminal:
                print(f"\r\033[K{done}/{len(tests)}  {failed} failed  {test.name[:60]}", end="", file=sys.stderr)
            if problem is not None:
                failed += 1
                print(("\r\033[K" if is_terminal else "") + f"FAIL {test.name}\n" + indent(problem), flush=True)
            elif not is_terminal and done % 100 == 0:
                print(f"  {done}/{len(tests)} after {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)
    if is_terminal:
        print("\r\033[K", end="", file=sys.stderr)
    return len(tests) - failed, failed


def indent(text: str) -> str:
    return re.sub(r"^", "    ", text.rstrip("\n"), flags=re.M)

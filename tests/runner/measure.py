"""Run commands and measure them: wall time, peak memory, output. Used by the benchmarks and the demo."""
from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from harness import ROOT, clean_environment


@dataclass
class Measurement:
    seconds: float
    busy: float          # seconds of processor time, user and system
    memory: int          # peak, in KB
    status: int          # negative: a signal
    output: bytes
    errors: bytes


class Meter:
    """Measures commands with the helper of measure.c, which it compiles into the build folder first."""

    def __init__(self, build: Path) -> None:
        self.folder = build / "measure"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.helper = self.folder / "measure"
        subprocess.run(["gcc", "-O1", "-static", "-o", str(self.helper), str(ROOT / "tests/runner/measure.c")],
                       check=True)

    def run(self, command: list[str], stdin: bytes = b"", environment: dict[str, str] | None = None) -> Measurement:
        files = {name: self.folder / f"{os.getpid()}.{name}" for name in ("report", "in", "out", "err")}
        files["in"].write_bytes(stdin)
        subprocess.run([str(self.helper), *map(str, files.values()), *command], check=True, cwd=ROOT,
                       env=clean_environment(environment))
        seconds, busy, memory, status = files["report"].read_text().split()
        result = Measurement(float(seconds), float(busy), int(memory), os.waitstatus_to_exitcode(int(status)),
                             files["out"].read_bytes(), files["err"].read_bytes())
        for file in files.values():
            file.unlink()
        return result


def count_instructions(command: list[str]) -> int:
    """Of the machine, by callgrind: the same on a noisy machine as on a quiet one."""
    run = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
                         capture_output=True, text=True, env=clean_environment())
    counted = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode != 0 or not counted:
        raise RuntimeError(f"callgrind: status {run.returncode}: {run.stderr[-300:]}")
    return int(counted[1])


def stripped_size(binary: Path) -> int:
    """The executable's size in bytes without its symbols."""
    copy = binary.with_suffix(".stripped")
    subprocess.run(["strip", "-o", str(copy), str(binary)], check=True)
    size = copy.stat().st_size
    copy.unlink()
    return size

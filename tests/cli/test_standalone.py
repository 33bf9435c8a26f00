"""A binary needs nothing but libc, libm and libgmp: every sample runs in a root folder that holds only these."""
from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from cli import expect, kukri, main, run, succeeds

ALLOWED = ("libc.so.6", "libm.so.6", "libgmp.so.10", "ld-linux-x86-64.so.2")
SAMPLES = Path(__file__).resolve().parents[2] / "samples"
PYTHON = "/usr/bin/python3.11"


def libraries(binary: str) -> list[Path]:
    """The shared libraries that a binary is loaded with."""
    listed = succeeds(run("ldd", binary)).out
    return [Path(path) for path in re.findall(r"(/\S+) \(0x", listed)]


def make_root(binary: str, root: Path) -> None:
    """A folder with the binary as /app, its libraries where it looks for them, and an empty /tmp."""
    shutil.rmtree(root, ignore_errors=True)
    (root / "tmp").mkdir(parents=True)
    shutil.copy(binary, root / "app")
    for library in libraries(binary):
        expect(library.name in ALLOWED, library, f"{binary} needs another library")
        place = root / library.relative_to("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(library, place)


def enter(root: Path) -> list[str]:
    """The command that makes a folder the root of what follows; only root may do that, or who is root of a namespace."""
    own = [] if os.geteuid() == 0 else ["unshare", "--map-root-user"]
    return [*own, shutil.which("chroot", path=os.environ["PATH"] + ":/usr/sbin:/sbin") or "chroot", str(root)]


def outcome(command: list[str], sample: Path) -> tuple[bytes, bytes, int]:
    stdin, arguments = sample.with_suffix(".stdin"), sample.with_suffix(".args")
    text = stdin.read_bytes() if stdin.exists() else b""
    more = arguments.read_text().splitlines() if arguments.exists() else []
    done = subprocess.run([*command, *more], input=text, capture_output=True, timeout=300)
    return done.stdout, done.stderr, done.returncode


def test_samples_need_nothing_else() -> None:
    samples = sorted(SAMPLES.glob("*.py"))
    expect(len(samples) >= 12, samples)
    for sample in samples:
        succeeds(kukri("build", str(sample), "-o", "app"))
        make_root("app", Path("root"))
        wanted = outcome([PYTHON, str(sample)], sample)
        got = outcome([*enter(Path("root")), "/app"], sample)
        expect(got == wanted, got, f"{sample.name}: CPython gives {wanted}")


main(globals())

"""mutant_runtime.py - the runtime as a shared library whose parts can be exchanged, and who reaches what in it.

For mutants.py. The runtime's C is compiled once, with assertions, to objects for one shared library; a mutant is the
same library with one object compiled anew, so test programs, linked once, run with it as they are:

    FOLDER/objects/NAME.o           the unchanged runtime        FOLDER/plain/libkukri.so
    FOLDER/mutant/NAME.o            what the change touches      FOLDER/mutant/libkukri.so
    FOLDER/mutant/runtime/          links to the headers, and the changed file

Each file lib/kukri/libkukri-debug.a below FOLDER/build is a linker script that names the shared library: so the scripts
of tests/unit, which link with that name, run with a mutant too.

Functions are instrumented (reached.c): a test run once with the unchanged runtime tells which functions it calls.
"""
from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Optional

from harness import ROOT

CC = os.environ.get("CC", "ccache gcc" if shutil.which("ccache") else "gcc").split()
COMMON = ["-std=gnu11", "-w", "-D_GNU_SOURCE", "-DKK_DEBUG", "-O0", "-finstrument-functions"]
LIBRARIES = ["-lgc", "-ldouble-conversion", "-l:libgmp.so.10", "-lm", "-lpthread", "-ldl"]


def run(command: list) -> bool:
    return subprocess.run([str(word) for word in command], capture_output=True).returncode == 0


class Runtime:
    def __init__(self, build: Path, folder: Path, jobs: int) -> None:
        self.build, self.folder, self.jobs = build, folder, jobs
        self.plain, self.mutant = folder / "plain", folder / "mutant"
        for name in ("objects", "plain", "mutant", "build/lib/kukri"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        self.sources = sorted([*(ROOT / "runtime").glob("*.c"), *(ROOT / "stdlib").glob("*.c"), *(build / "gen").glob("*.c"),
                               ROOT / "tests/runner/reached.c"])
        self.headers_of: dict[str, str] = {}     # source's name -> what it includes
        self.library_names: dict[int, str] = {}  # of the unchanged library: see names()

    # ------------------------------------------------------------ building

    def compile(self, source: Path, object: Path, runtime: Path) -> bool:
        return run([*CC, *COMMON, "-fPIC", "-MMD", f"-I{runtime}", f"-I{self.build}/gen", "-c", source, "-o", object])

    def object(self, source: Path) -> Path:
        return self.folder / "objects" / (source.name + ".o")

    def link(self, objects: list[Path], folder: Path) -> bool:
        shim = self.folder / "objects/double_shim.o"
        return run(["gcc", "-shared", "-fuse-ld=gold", "-Wl,-soname,libkukri.so", "-o", folder / "libkukri.so", *objects, shim, *LIBRARIES])

    def make(self) -> bool:
        """The unchanged runtime."""
        shim = ["g++", "-w", "-O1", "-fPIC", "-fno-exceptions", "-fno-rtti", f"-I{ROOT}/runtime", f"-I{self.build}/gen", "-c",
                ROOT / "runtime/double_shim.cc", "-o", self.folder / "objects/double_shim.o"]
        with ThreadPoolExecutor(self.jobs) as pool:
            made = list(pool.map(lambda s: self.compile(s, self.object(s), ROOT / "runtime"), self.sources))
        for source in self.sources:
            self.headers_of[source.name] = self.object(source).with_suffix(".d").read_text() if all(made) else ""
        self.name_debug_library()
        done = all(made) and run(shim) and self.link([self.object(s) for s in self.sources], self.plain)
        self.library_names = self.names(self.plain / "libkukri.so", -1) if done else {}
        return done

    def name_debug_library(self) -> None:
        """What the unit tests link with. The library itself is chosen when they run, by LD_LIBRARY_PATH."""
        library = self.folder / "build/lib/kukri"
        (library / "libkukri-debug.a").write_text(f"INPUT({self.plain}/libkukri.so -lgc -ldouble-conversion)\n")
        for name, target in ((library / "include", self.build / "lib/kukri/include"), (self.folder / "build/gen", self.build / "gen")):
            name.unlink(missing_ok=True)
            name.symlink_to(target)

    # ------------------------------------------------------------ a mutant

    def write_mutant(self, file: str, text: str) -> Path:
        """A folder with the runtime's files in which one has another text."""
        folder = self.mutant / "runtime"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for path in (ROOT / "runtime").iterdir():
            if path.name != file:
                (folder / path.name).symlink_to(path)
        (folder / file).write_text(text)
        return folder

    def make_mutant(self, file: str, folder: Path) -> bool:
        """The library with the changed file, and whatever includes it."""
        touched = [s for s in self.sources if s.name == file or re.search(rf"/{re.escape(file)}\b", self.headers_of[s.name])]
        objects = {s: self.mutant / (s.name + ".o") for s in touched}
        with ThreadPoolExecutor(self.jobs) as pool:
            places = {s: folder / s.name if s.parent == ROOT / "runtime" else s for s in touched}
            made = list(pool.map(lambda s: self.compile(places[s], objects[s], folder), touched))
        return all(made) and self.link([objects.get(s, self.object(s)) for s in self.sources], self.mutant)

    # ------------------------------------------------------------ programs

    def compile_program(self, c_file: Path, binary: Path, runtime: Optional[Path] = None) -> bool:
        """A program in C to an executable; `runtime`: the headers of a mutant."""
        includes = [f"-I{runtime}"] if runtime else []
        return run([*CC, *COMMON, "-fno-pie", *includes, f"-I{self.build}/lib/kukri/include", "-c", c_file, "-o", f"{binary}.o"]) and \
            run(["gcc", "-no-pie", "-fuse-ld=gold", "-o", binary, f"{binary}.o", self.plain / "libkukri.so", *LIBRARIES])

    # ------------------------------------------------------------ what is reached

    def names(self, library: Path, sign: int) -> dict[int, str]:
        """Address -> name of the functions of a binary; `sign` as reached.c tells them."""
        listed = subprocess.run(["nm", str(library)], capture_output=True, text=True).stdout
        found = re.findall(r"^([0-9a-f]+) [tTW] (\S+)$", listed, re.M)
        return {sign * int(address, 16): name for address, name in found}

    def reached(self, table: Path, names: dict[int, str]) -> frozenset[str]:
        """The functions that the run which wrote this table has called."""
        data = table.read_bytes()
        addresses = set(struct.unpack(f"{len(data) // 8}q", data)) - {0}
        return frozenset(names[a] for a in addresses if a in names)

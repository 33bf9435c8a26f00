"""Extension modules in setup scripts.

Either the project's pyproject.toml alone:

    [build-system]
    requires = ["setuptools", "kukri"]
    build-backend = "setuptools.build_meta"

    [tool.kukri]
    modules = ["pkg.fast", "pkg/inner/*.py"]

or setup.py:

    from kukri.build import kukrify
    setup(ext_modules=kukrify(["pkg/fast.py"]))

Nothing is compiled before build_ext runs. The source stays beside the compiled module: tracebacks show it, and it is
imported in its place while the environment variable KUKRI_DISABLE is 1.
"""
from __future__ import annotations

import fnmatch
import os
import shlex
import subprocess
import tempfile
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from setuptools import Distribution, Extension
from setuptools.command.build_ext import build_ext as plain_build_ext

from kukri import compiler

KEYS = {"modules", "exclude", "opt-level"}
SOURCE_FOLDERS = ("", "src")


class KukriExtension(Extension):
    """A module that is compiled by Kukri: one source, a Python file."""

    def __init__(self, name: str, source: str, opt_level: int | None = None) -> None:
        super().__init__(name, [source])
        self.source = Path(source)
        self.opt_level = opt_level


def module_name(source: Path) -> str:
    """The full name of the module in a file: the folders around it that are packages, and its own."""
    parts = [] if source.stem == "__init__" else [source.stem]
    folder = source.parent
    while (folder / "__init__.py").exists():
        parts.insert(0, folder.name)
        folder = folder.parent
    return ".".join(parts)


def _files(pattern: str) -> list[Path]:
    """The files that a pattern or a module's name means; ValueError: none."""
    if pattern.endswith(".py") or "/" in pattern or "*" in pattern:
        found = sorted(Path().glob(pattern))
    else:
        relative = Path(*pattern.split("."))
        candidates = [Path(top) / name for top in SOURCE_FOLDERS
                      for name in (relative.with_suffix(".py"), relative / "__init__.py")]
        found = [path for path in candidates if path.exists()][:1]
    if not found:
        raise ValueError(f"no Python module matches {pattern!r}")
    return found


def kukrify(modules: Iterable[str], *, exclude: Sequence[str] = (), opt_level: int | None = None) -> list[Extension]:
    """The extension modules for setup(ext_modules=…): each of `modules` is a file, a pattern of files, or a module's name.

    `exclude` takes patterns of files or of module names. ValueError: one of the modules does not exist.
    """
    extensions: dict[str, Extension] = {}
    for pattern in modules:
        for source in _files(pattern):
            name = module_name(source)
            if not any(fnmatch.fnmatch(name, e) or fnmatch.fnmatch(source.as_posix(), e) for e in exclude):
                extensions[name] = KukriExtension(name, source.as_posix(), opt_level)
    return list(extensions.values())


def _options(table: Mapping[str, Any]) -> tuple[list[str], list[str], int | None]:
    """modules, exclude and opt-level of [tool.kukri]; ValueError: a key is unknown or of the wrong type."""
    lists: list[list[str]] = []
    for key in ("modules", "exclude"):
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise ValueError(f"[tool.kukri] {key} must be a list of strings")
        lists.append(value)
    level = table.get("opt-level")
    if level is not None and (not isinstance(level, int) or not 0 <= level <= 3):
        raise ValueError("[tool.kukri] opt-level must be a number from 0 to 3")
    return lists[0], lists[1], level


class build_ext(plain_build_ext):
    """setuptools' build_ext, with Kukri for its own modules."""

    def build_extension(self, ext: Extension) -> None:
        """Compile one module to where setuptools expects it."""
        if isinstance(ext, KukriExtension):
            self._compile(ext, Path(self.get_ext_fullpath(ext.name)))
        else:
            super().build_extension(ext)

    def _compile(self, ext: KukriExtension, target: Path) -> None:
        source = ext.source
        newest = max(source.stat().st_mtime, compiler().stat().st_mtime)
        if not self.force and target.exists() and target.stat().st_mtime > newest:
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent) as folder:
            command = [str(compiler()), "build", "--ext", f"--module-name={ext.name}", "-o", folder, str(source)]
            if self.debug or ext.opt_level is not None:
                command.insert(2, "-O0" if self.debug else f"-O{ext.opt_level}")
            if self.debug:
                command.insert(2, "-g")
            self.announce(shlex.join(command), level=2)
            status = subprocess.run(command, check=False).returncode
            if status:
                raise SystemExit(status)
            (made,) = Path(folder).iterdir()
            os.replace(made, target)


def finalize_distribution(distribution: Distribution) -> None:
    """setuptools calls this for each project that is built with kukri installed: [tool.kukri] and kukrify() take effect."""
    extensions = list(distribution.ext_modules or [])
    project = Path("pyproject.toml")
    if project.exists():
        table = tomllib.loads(project.read_text(encoding="utf-8")).get("tool", {}).get("kukri", {})
        if "modules" in table:
            modules, exclude, level = _options(table)
            known = {ext.name for ext in extensions}
            extensions += [e for e in kukrify(modules, exclude=exclude, opt_level=level) if e.name not in known]
    if any(isinstance(ext, KukriExtension) for ext in extensions):
        distribution.ext_modules = extensions
        distribution.cmdclass.setdefault("build_ext", build_ext)

"""The wheel of Kukri: `make` builds compiler and runtime, which go into the package as an installation of their own."""
from __future__ import annotations

import os
import subprocess
from pathlib import Path

from setuptools import Distribution, setup
from setuptools.command.build_py import build_py as plain_build_py

ROOT = Path(__file__).parent


class build_py(plain_build_py):
    """Beside the Python files: kukri/_install with bin/kukri and lib/kukri."""

    def run(self) -> None:
        super().run()
        prefix = (Path(self.build_lib) / "kukri" / "_install").resolve()
        subprocess.run(["make", "-C", str(ROOT), "install", f"PREFIX={prefix}", "B=" + os.environ.get("KUKRI_BUILD", "build")],
                       check=True)


class BinaryDistribution(Distribution):
    """The wheel is of one platform, although setuptools sees no extension module."""

    def has_ext_modules(self) -> bool:
        return True


setup(cmdclass={"build_py": build_py}, distclass=BinaryDistribution)

"""Kukri, an ahead-of-time compiler for Python 3.11.

The package holds the compiler, its runtime and library. `kukri.build` makes extension modules in setup scripts;
`python -m kukri` and the command `kukri` are the compiler itself.
"""
from __future__ import annotations

from pathlib import Path

__version__ = "0.1.0"


def compiler() -> Path:
    """The compiler's executable. FileNotFoundError: the package was installed without it."""
    path = Path(__file__).parent / "_install" / "bin" / "kukri"
    if not path.exists():
        raise FileNotFoundError(f"the compiler is missing: {path}; install kukri again")
    return path

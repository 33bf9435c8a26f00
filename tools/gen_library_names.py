# inputs: stdlib/*.py
"""Write library_names.inc: what the modules that stdlib/ has are known to hold in CPython.

    gen_library_names.py FOLDER

A row per module: its public names, with a blank around each. A program that uses one of them which our module lacks
is refused when it is compiled; a name that CPython lacks too is an ImportError or AttributeError at run time, as there.
Before them a text of the names of all modules of CPython's library.
"""
import importlib
import sys
import types
from pathlib import Path

STDLIB = Path(__file__).resolve().parent.parent / "stdlib"


OF_EVERY_MODULE = {"__all__", "__author__", "__builtins__", "__cached__", "__doc__", "__file__", "__getattr__", "__loader__",
                   "__name__", "__package__", "__path__", "__spec__", "__version__"}


def public_names(module):
    """Also sys.__stdout__ and its like; without what the module itself has only imported: other modules."""
    return sorted(name for name, value in vars(module).items()
                  if (not name.startswith("_") or name.startswith("__")) and name not in OF_EVERY_MODULE
                  and not isinstance(value, types.ModuleType))


def row(name):
    try:
        module = importlib.import_module(name)
    except ImportError:
        return None
    return f'    {{"{name}", " {" ".join(public_names(module))} "}},'


def main():
    rows = [row(path.stem) for path in sorted(STDLIB.glob("*.py"))]
    text = "\n".join(["// library_names.inc - written by tools/gen_library_names.py. Do not edit.",
                      f'static const char python_modules[] = " {" ".join(sorted(sys.stdlib_module_names))} ";', "",
                      "static const struct {", "  const char *module, *names;", "} library_names[] = {",
                      *filter(None, rows), "};", ""])
    (Path(sys.argv[1]) / "library_names.inc").write_text(text)


main()

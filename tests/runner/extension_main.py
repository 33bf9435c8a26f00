"""Run a program that was compiled as an extension module, as CPython would run its source.

    extension_main.py MODULE.so FILE.py [ARGUMENT...]

The module is executed under the name __main__. Of an uncaught exception only the part of the traceback below this file
is shown.
"""
from __future__ import annotations

import importlib.machinery
import importlib.util
import sys
from types import ModuleType, TracebackType


def load(path: str, source: str) -> ModuleType:
    """The module object, not yet executed."""
    loader = importlib.machinery.ExtensionFileLoader("__main__", path)
    spec = importlib.util.spec_from_file_location("__main__", path, loader=loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    module.__file__ = source
    return module


def without_loader(entry: TracebackType | None) -> TracebackType | None:
    """The traceback from its first entry that is neither of this file nor of importlib."""
    while entry is not None:
        name = entry.tb_frame.f_code.co_filename
        if name != __file__ and "importlib" not in name:
            break
        entry = entry.tb_next
    return entry


def main() -> None:
    path, source, *arguments = sys.argv[1:]
    sys.argv = [source, *arguments]
    sys.path[0] = source.rpartition("/")[0]
    module = load(path, source)
    sys.modules["__main__"] = module
    try:
        assert module.__spec__ is not None and module.__spec__.loader is not None
        module.__spec__.loader.exec_module(module)
    except SystemExit:
        raise
    except BaseException as error:
        error.__traceback__ = without_loader(error.__traceback__)
        sys.excepthook(type(error), error, error.__traceback__)
        sys.stdout.flush()
        sys.exit(1)


main()

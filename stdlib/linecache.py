"""linecache: lines of Python's source files, read when somebody asks for them. The encoding is that of their first lines."""

import os
import re
import sys

cache = {}

_CODING = re.compile(r"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")


def clearcache():
    """Forgets all files."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """The line with its newline; an empty text if there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """All lines of the file, a list of its own for each file; empty if it cannot be read."""
    if filename in cache:
        return cache[filename][2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forgets the file, or all, whose size or time has changed."""
    names = list(cache) if filename is None else [filename] if filename in cache else []
    for name in names:
        size, mtime, _, path = cache[name]
        if mtime is None:
            continue
        try:
            is_same = os.path.getsize(path) == size and os.path.getmtime(path) == mtime
        except OSError:
            is_same = False
        if not is_same:
            cache.pop(name, None)


def _encoding_of(path):
    with open(path, "rb") as file:
        for _ in range(2):
            found = _CODING.match(file.readline().decode("latin-1"))
            if found:
                return found[1]
    return "utf-8-sig"


def _found(filename):
    """The path of a file that is named as in a traceback; None: not there."""
    if os.path.exists(filename):
        return filename
    if os.path.isabs(filename):
        return None
    for folder in sys.path:
        path = os.path.join(folder, os.path.basename(filename))
        if os.path.exists(path):
            return path
    return None


def updatecache(filename, module_globals=None):
    """Reads the file, and returns its lines."""
    cache.pop(filename, None)
    if not filename or (filename.startswith("<") and filename.endswith(">")):
        return []
    path = _found(filename)
    if path is None:
        return []
    try:
        with open(path, encoding=_encoding_of(path)) as file:
            lines = file.readlines()
        size, mtime = os.path.getsize(path), os.path.getmtime(path)
    except (OSError, UnicodeDecodeError, LookupError):
        return []
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = size, mtime, lines, path
    return lines


def lazycache(filename, module_globals):
    """Compiled modules have no loaders that could be asked later."""
    return False

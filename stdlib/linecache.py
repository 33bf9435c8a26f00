"""linecache: lines of source files, read once. Files that cannot be read have none."""

import os

cache = {}   # file name -> (size, time of change, lines, full name)


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    if filename in cache:
        return cache[filename][2]
    return updatecache(filename, module_globals)


def updatecache(filename, module_globals=None):
    cache.pop(filename, None)
    if not filename or (filename.startswith("<") and filename.endswith(">")):
        return []
    try:
        with open(filename, encoding="utf-8-sig") as file:
            lines = file.readlines()
        stat = os.stat(filename)
    except (OSError, UnicodeDecodeError):
        return []
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = (stat.st_size, stat.st_mtime, lines, filename)
    return lines


def checkcache(filename=None):
    """Forgets files that have changed."""
    for name in list(cache) if filename is None else [filename]:
        if name not in cache:
            continue
        size, changed, _, full_name = cache[name]
        try:
            stat = os.stat(full_name)
        except OSError:
            cache.pop(name, None)
            continue
        if size != stat.st_size or changed != stat.st_mtime:
            cache.pop(name, None)


def lazycache(filename, module_globals):
    return False


def clearcache():
    cache.clear()

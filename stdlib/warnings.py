"""warnings: what is reported without stopping the program.

The compiler gives a call of warn() its place (sema/warning_place.c), so that most programs need keep no frames. With a
stacklevel the place is that of a caller's frame, as it is where warn() is called as a value.
"""

import re
import sys

_default_filters = [("default", None, DeprecationWarning, "__main__", 0), ("ignore", None, DeprecationWarning, None, 0),
                    ("ignore", None, PendingDeprecationWarning, None, 0), ("ignore", None, ImportWarning, None, 0),
                    ("ignore", None, ResourceWarning, None, 0)]
filters = list(_default_filters)
defaultaction = "default"
onceregistry = {}
_registries = {}     # of each module: (text, category, line) that was reported
_version = [0]       # changes with the filters


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
                f"lineno : {self.lineno}, line : {self.line!r}}}")


def _source_line(filename, lineno):
    try:
        with open(filename, encoding="utf-8", errors="replace") as file:
            for number, line in enumerate(file, 1):
                if number == lineno:
                    return line
    except OSError:
        pass
    return ""


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    line = _source_line(filename, lineno) if line is None else line
    line = line.strip() if line else ""
    return f"{text}  {line}\n" if line else text


def _show(message, category, filename, lineno, file=None, line=None):
    file = sys.stderr if file is None else file
    if file is None:
        return
    try:
        file.write(formatwarning(message, category, filename, lineno, line))
    except OSError:
        pass


showwarning = _show


def _filters_mutated():
    _version[0] += 1


def _insert(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def _check_action(action):
    if action not in {"error", "ignore", "always", "default", "module", "once"}:
        raise AssertionError(f"invalid action: {action!r}")


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    _check_action(action)
    assert isinstance(message, str), "message must be a string"
    assert isinstance(category, type), "category must be a class"
    assert issubclass(category, Warning), "category must be a Warning subclass"
    assert isinstance(module, str), "module must be a string"
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    text = re.compile(message, re.I) if message else None
    _insert((action, text, category, re.compile(module) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check_action(action)
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    _insert((action, None, category, None, lineno), append)


def resetwarnings():
    filters[:] = []
    _filters_mutated()


def _fits(pattern, text):
    if pattern is None:
        return True
    return pattern == text if isinstance(pattern, str) else pattern.match(text) is not None


def _action_of(text, category, module, lineno):
    for action, pattern, wanted, place, line in filters:
        if _fits(pattern, text) and issubclass(category, wanted) and _fits(place, module) and line in (0, lineno):
            return action
    return defaultaction


# Is it to be shown, and noted not to be shown again?
def _is_new(action, registry, text, category, lineno):
    key = (text, category, lineno)
    if action == "once":
        registry, key = onceregistry, (text, category)
    elif action == "module":
        key = (text, category, 0)
    elif action == "always":
        return True
    elif action != "default":
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {action}")
    if registry.get(key):
        return False
    registry[key] = 1
    registry[(text, category, lineno)] = 1
    return True


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    lineno = int(lineno)
    if module is None:
        module = filename[:-3] if filename[-3:].lower() == ".py" else filename or "<unknown>"
    registry = {} if registry is None else registry
    if registry.get("version", 0) != _version[0]:
        registry.clear()
        registry["version"] = _version[0]
    if isinstance(message, Warning):
        text, category = str(message), message.__class__
    else:
        text, message = message, category(message)
    if registry.get((text, category, lineno)):
        return
    action = _action_of(text, category, module, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if _is_new(action, registry, text, category, lineno):
        _report(WarningMessage(message, category, filename, lineno, source=source))


def _report(msg):
    if _records:
        _records[-1].append(msg)
    elif showwarning is _show:
        _show(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
    elif callable(showwarning):
        showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
    else:
        raise TypeError("warnings.showwarning() must be set to a function or method")


# (file, line, name of the module) of the frame that is so many above warn().
def _place(level: clip, /) -> tuple: ...


def warn(message, category=None, stacklevel=1, source=None, *, __kukri_place__=None):
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    if stacklevel > 1 or __kukri_place__ is None:
        filename, lineno, module = _place(stacklevel)
    else:
        filename, lineno, module = __kukri_place__
    registry = _registries.setdefault(filename, {})
    warn_explicit(message, category, filename, lineno, module, registry, None, source)


_records = []   # lists of catch_warnings(record=True), the innermost last


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        return f"catch_warnings({'record=True' if self._record else ''})"

    def __enter__(self):
        global showwarning
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._filters = list(filters)
        self._showwarning = showwarning
        self._log = None
        _filters_mutated()
        if self._record:
            self._log = []
            _records.append(self._log)
            showwarning = _show
        if self._filter is not None:
            simplefilter(*self._filter)
        return self._log

    def __exit__(self, *exc_info):
        global showwarning
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        filters[:] = self._filters
        _filters_mutated()
        showwarning = self._showwarning
        if self._record:
            _records.pop()

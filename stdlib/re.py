"""re: regular expressions. The engine is C (runtime/re_parse.c, re_match.c); here is what a program sees of it.

A match is a list of numbers, _marks: start and end of each group, -1 for one that did not match, then the number of the
group that was closed last. Patterns and texts of bytes are matched as the str of the same code points.
"""

import sys

A = ASCII = 256
I = IGNORECASE = 2
L = LOCALE = 4
U = UNICODE = 32
M = MULTILINE = 8
S = DOTALL = 16
X = VERBOSE = 64
T = TEMPLATE = 1
DEBUG = 128
NOFLAG = 0

_FLAG_NAMES = [(1, "re.TEMPLATE"), (2, "re.IGNORECASE"), (4, "re.LOCALE"), (8, "re.MULTILINE"), (16, "re.DOTALL"),
               (64, "re.VERBOSE"), (128, "re.DEBUG"), (256, "re.ASCII")]


class error(Exception):
    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            msg = f"{msg} at position {pos}"
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


class _Program: ...


@c("kk_re_parse_pattern")
def _parse(pattern: str, flags: ssize, /) -> object: ...


@c("kk_re_run")
def _run(program: object, text: str, pos: ssize, endpos: ssize, mode: ssize, /) -> list[int] | None: ...


@noraise
@c("kk_re_group_count")
def _group_count(program: object, /) -> i64: ...


@noraise
@c("kk_re_flags_of")
def _flags_of(program: object, /) -> i64: ...


@noraise
@c("kk_re_names_of")
def _names_of(program: object, /) -> dict[str, int]: ...


def _characters(text):
    """The str that is matched for a str or bytes."""
    if isinstance(text, str):
        return text
    if isinstance(text, (bytes, bytearray)):
        return text.decode("latin-1")
    raise TypeError(f"expected string or bytes-like object, got {type(text).__name__!r}")


class Match:
    __module__ = "re"

    def __init__(self, pattern, string, pos, endpos, marks):
        self.re = pattern
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self._marks = marks

    def _number(self, group):
        if isinstance(group, int):
            number = group
        elif isinstance(group, str):
            number = self.re.groupindex.get(group, -1)
        else:
            number = -1
        if number < 0 or number > self.re.groups:
            raise IndexError("no such group")
        return number

    def _text(self, number, default=None):
        start = self._marks[2 * number]
        return default if start < 0 else self.string[start:self._marks[2 * number + 1]]

    def group(self, *groups):
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(self._number(groups[0]))
        return tuple([self._text(self._number(group)) for group in groups])

    def __getitem__(self, group):
        return self._text(self._number(group))

    def groups(self, default=None):
        return tuple([self._text(number, default) for number in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._text(number, default) for name, number in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self._marks[2 * self._number(group)]

    def end(self, group=0, /):
        return self._marks[2 * self._number(group) + 1]

    def span(self, group=0, /):
        number = self._number(group)
        return (self._marks[2 * number], self._marks[2 * number + 1])

    def expand(self, template):
        return _filled(_template(self.re, template), self)

    @property
    def lastindex(self):
        last = self._marks[-1]
        return last if last else None

    @property
    def lastgroup(self):
        last = self._marks[-1]
        for name, number in self.re.groupindex.items():
            if number == last:
                return name
        return None

    @property
    def regs(self):
        return tuple([(self._marks[2 * n], self._marks[2 * n + 1]) for n in range(self.re.groups + 1)])

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f"<re.Match object; span={self.span()}, match={self._text(0)!r}>"


class Pattern:
    __module__ = "re"

    def __init__(self, pattern, program, flags):
        self.pattern = pattern
        self.flags = flags
        self.groups = _group_count(program)
        self.groupindex = _names_of(program)
        self._program = program

    def _check(self, string):
        if isinstance(self.pattern, str) != isinstance(string, str):
            if isinstance(string, str):
                raise TypeError("cannot use a bytes pattern on a string-like object")
            if isinstance(string, (bytes, bytearray)):
                raise TypeError("cannot use a string pattern on a bytes-like object")
        return _characters(string)

    def _find(self, string, text, pos, endpos, mode):
        marks = _run(self._program, text, pos, endpos, mode)
        if marks is None:
            return None
        return Match(self, string, min(max(pos, 0), len(text)), min(max(endpos, 0), len(text)), marks)

    def match(self, string, pos=0, endpos=sys.maxsize):
        return self._find(string, self._check(string), pos, endpos, 0)

    def search(self, string, pos=0, endpos=sys.maxsize):
        return self._find(string, self._check(string), pos, endpos, 1)

    def fullmatch(self, string, pos=0, endpos=sys.maxsize):
        return self._find(string, self._check(string), pos, endpos, 2)

    def _all(self, string, text, pos, endpos):
        """Every match from left to right; an empty one may touch the one before, but not repeat it."""
        found = []
        mode = 1
        while pos <= min(endpos, len(text)):
            marks = _run(self._program, text, pos, endpos, mode)
            if marks is None:
                break
            found.append(marks)
            pos = marks[1]
            mode = 5 if marks[0] == marks[1] else 1
        return found

    def finditer(self, string, pos=0, endpos=sys.maxsize):
        text = self._check(string)
        last = min(max(endpos, 0), len(text))
        return iter([Match(self, string, pos, last, marks) for marks in self._all(string, text, pos, endpos)])

    def findall(self, string, pos=0, endpos=sys.maxsize):
        text = self._check(string)
        empty = string[:0]
        found = self._all(string, text, pos, endpos)
        if self.groups < 2:
            at = 2 * self.groups
            return [string[m[at]:m[at + 1]] if m[at] >= 0 else empty for m in found]
        groups = range(2, 2 * self.groups + 1, 2)
        return [tuple([string[m[at]:m[at + 1]] if m[at] >= 0 else empty for at in groups]) for m in found]

    def split(self, string, maxsplit=0):
        parts = []
        last = 0
        for marks in self._all(string, self._check(string), 0, sys.maxsize):
            if maxsplit > 0 and maxsplit * (self.groups + 1) <= len(parts):
                break
            parts.append(string[last:marks[0]])
            for n in range(1, self.groups + 1):
                parts.append(string[marks[2 * n]:marks[2 * n + 1]] if marks[2 * n] >= 0 else None)
            last = marks[1]
        parts.append(string[last:])
        return parts

    def subn(self, repl, string, count=0):
        text = self._check(string)
        parts = []
        last = done = 0
        is_function = callable(repl)
        template = [] if is_function else _template(self, repl)
        for marks in self._all(string, text, 0, sys.maxsize):
            if count and done >= count:
                break
            parts.append(string[last:marks[0]])
            match = Match(self, string, 0, len(text), marks)
            parts.append(repl(match) if is_function else _filled(template, match))
            last = marks[1]
            done += 1
        parts.append(string[last:])
        return string[:0].join(parts), done

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __eq__(self, other):
        if isinstance(other, Pattern):
            return self.pattern == other.pattern and self.flags == other.flags
        return NotImplemented

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __repr__(self):
        flags = self.flags & ~UNICODE if isinstance(self.pattern, str) else self.flags
        names = [name for bit, name in _FLAG_NAMES if flags & bit]
        shown = repr(self.pattern)
        if len(shown) > 200:
            shown = shown[:200]
        return f"re.compile({shown}, {'|'.join(names)})" if names else f"re.compile({shown})"


# ---- the replacement texts of sub() and expand(): literal texts and numbers of groups in turn

_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}


def _group_reference(pattern, name, template, at):
    if name.isascii() and name.isdigit():
        number = int(name)
        if number > pattern.groups:
            raise error(f"invalid group reference {number}", template, at)
        return number
    if not name.isidentifier():
        raise error(f"bad character in group name {name!r}", template, at)
    if name not in pattern.groupindex:
        raise IndexError(f"unknown group name {name!r}")
    return pattern.groupindex[name]


def _is_octal(text):
    return all([c in "01234567" for c in text])


def _template(pattern, template):
    text = _characters(template)
    parts = []
    literal = []
    at = 0
    while at < len(text):
        c = text[at]
        if c != "\\":
            literal.append(c)
            at += 1
            continue
        if at + 1 == len(text):
            raise error("bad escape (end of pattern)", template, at)
        c = text[at + 1]
        number = -1
        size = 2
        if c == "g":
            if text[at + 2:at + 3] != "<":
                raise error("missing <", template, at + 2)
            close = text.find(">", at + 3)
            if close < 0:
                raise error("missing >, unterminated name" if at + 3 < len(text) else "missing group name", template, at + 3)
            if close == at + 3:
                raise error("missing group name", template, at + 3)
            number = _group_reference(pattern, text[at + 3:close], template, at + 3)
            size = close + 1 - at
        elif c == "0" or (c in "123" and len(text[at + 1:at + 4]) == 3 and _is_octal(text[at + 1:at + 4])):
            size = 2
            while size < 4 and text[at + size:at + size + 1] != "" and text[at + size] in "01234567":
                size += 1
            literal.append(chr(int(text[at + 1:at + size], 8)))
        elif c in "123456789":
            size = 3 if text[at + 2:at + 3].isdigit() else 2
            number = int(text[at + 1:at + size])
            if number > pattern.groups:
                raise error(f"invalid group reference {number}", template, at + 1)
        elif c in _ESCAPES:
            literal.append(_ESCAPES[c])
        elif c.isascii() and c.isalpha():
            raise error(f"bad escape \\{c}", template, at)
        else:
            literal.append("\\" + c)
        at += size
        if number >= 0:
            parts.append(("".join(literal), number))
            literal = []
    parts.append(("".join(literal), -1))
    return parts


def _filled(parts, match):
    string = match.string
    is_text = isinstance(string, str)
    result = []
    for literal, number in parts:
        result.append(literal if is_text else literal.encode("latin-1"))
        if number >= 0:
            result.append(match._text(number, string[:0]))
    return string[:0].join(result)


# ---- the functions of the module

_cache = {}


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    key = (isinstance(pattern, str), pattern, flags)
    known = _cache.get(key)
    if known is not None:
        return known
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    if isinstance(pattern, str):
        if flags & LOCALE:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if flags & ASCII and flags & UNICODE:
            raise ValueError("ASCII and UNICODE flags are incompatible")
        program = _parse(pattern, flags)
    else:
        if flags & UNICODE:
            raise ValueError("cannot use UNICODE flag with a bytes pattern")
        program = _parse(_characters(pattern), flags | ASCII)
    if isinstance(program, tuple):
        raise error(program[0], pattern, program[1] if program[1] >= 0 else None)
    flags |= _flags_of(program)
    if isinstance(pattern, str):
        if not flags & ASCII:
            flags |= UNICODE
    else:
        flags &= ~ASCII
    made = Pattern(pattern, program, flags)
    if len(_cache) >= 512:
        _cache.clear()
    _cache[key] = made
    return made


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def purge():
    _cache.clear()


_SPECIAL = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"


def escape(pattern):
    text = "".join(["\\" + c if c in _SPECIAL else c for c in _characters(pattern)])
    return text if isinstance(pattern, str) else text.encode("latin-1")

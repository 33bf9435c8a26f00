"""Values that cross by value."""
import math


def same(x):
    return x


def kind(x):
    return type(x).__name__, x is None, x is True, repr(x), str(x)


def arithmetic(a, b):
    return a + b, a - b, a * b, a == b, a < b


def powers(n):
    return 2 ** n, -(2 ** n), 2 ** n - 1, n ** 3, -n


def text(s):
    return s.upper(), len(s), s[::-1], s + "é", s * 2, s.encode(), [c for c in s], f"{s!r:>20}", s in "abcé", s == "ab", hash(s) == hash(s)


def data(b):
    return b + b"\0\xff", len(b), b[:1], list(b)


def root(x):
    return math.sqrt(x), math.floor(x), math.inf > x


def pairs(t):
    a, b = t
    return (b, a), t + (1,), t[0], len(t), t == (1, 2), isinstance(t, tuple)


def frozen(f):
    return f | {99}, 1 in f, len(f), isinstance(f, frozenset)


def spans(r, s):
    return list(r), len(r), r[1], [10, 20, 30, 40][s], s.start, s.stop, s.step


def number_class(x):
    return isinstance(x, int), isinstance(x, float), isinstance(x, bool), isinstance(x, str), isinstance(x, complex)

# functools.total_ordering: each comparison from the one that is there.
from functools import total_ordering


@total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


def compare(a, b):
    return a < b, a <= b, a > b, a >= b, a == b, a != b


a, b = Version(1, 2), Version(1, 10)
print(compare(a, b), compare(b, a), compare(a, Version(1, 2)))
print(sorted([b, a, Version(0)], reverse=True), max(a, b), min(b, a))
for name in ("__lt__", "__le__", "__gt__", "__ge__"):
    print(name, getattr(Version, name).__name__, name in vars(Version))
for test in (lambda: a > 3, lambda: a <= "x", lambda: 3 >= a):
    try:
        print(test())
    except TypeError as e:
        print(e)


def ordered(name, function):
    return total_ordering(type("Made", (), {name: function, "__eq__": lambda s, o: s.n == o.n, "__init__": lambda s, n: setattr(s, "n", n)}))


for name, function in (
    ("__lt__", lambda s, o: s.n < o.n),
    ("__le__", lambda s, o: s.n <= o.n),
    ("__gt__", lambda s, o: s.n > o.n),
    ("__ge__", lambda s, o: s.n >= o.n),
):
    Made = ordered(name, function)
    print(name, compare(Made(1), Made(2)), compare(Made(2), Made(1)), compare(Made(2), Made(2)))

try:

    @total_ordering
    class Nothing:
        pass

except ValueError as e:
    print(e)


@total_ordering
class Child(Version):
    def __gt__(self, other):
        return len(self.parts) > len(other.parts)


print(compare(Child(9), Child(1, 1)), "__ge__" in vars(Child), "__lt__" in vars(Child))

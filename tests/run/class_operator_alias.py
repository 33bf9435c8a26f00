# A special method may be any attribute of the class: another method's alias, a lambda, a function from outside, None.


def outside(self, other):
    return f"outside({self.v}, {other!r})"


class Number:
    def __init__(self, v):
        self.v = v

    def __add__(self, other):
        if isinstance(other, Number):
            return Number(self.v + other.v)
        if isinstance(other, int):
            return Number(self.v + other)
        return NotImplemented

    __radd__ = __add__
    __mul__ = lambda self, k: Number(self.v * k)
    __rmul__ = __mul__
    __floordiv__ = outside
    __len__ = lambda self: 7

    def __repr__(self):
        return f"Number({self.v})"

    __str__ = __repr__

    def __eq__(self, other):
        return self.v == getattr(other, "v", other)

    __hash__ = None

    def item(self, i):
        return i * 2

    __getitem__ = item
    __contains__ = staticmethod(lambda x: x == "yes")

    def enter(self):
        print("enter", self.v)
        return self

    def leave(self, *what):
        print("leave", len(what))
        return True

    __enter__ = enter
    __exit__ = leave
    __call__ = lambda self, a, b=2: (self.v, a, b)


class Text(Number):
    __add__ = Number.__mul__
    __lt__ = lambda self, other: self.v < other.v
    __iter__ = lambda self: iter([1, 2, self.v])


a = Number(3)
print(a + a, 1 + a, a + 1, sum([a, a, a]))
print(a * 4, 5 * a, a // "x", len(a))
print(str(a), f"{a}", [a], a == 3, a != Number(3))
print(a[4], "yes" in a, "no" in a, a(1), a(1, 3))
t = Text(5)
print(t + 2, 2 + t, sorted([Text(2), Text(1)]), list(t), max(Text(8), Text(9)))
with a as b:
    print(b is a)
    raise KeyError("swallowed")
for f in (lambda: hash(a), lambda: a + "x", lambda: "x" + a, lambda: {a}):
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)

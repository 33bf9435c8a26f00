# The container protocol: len, truth, items, in, iteration with __iter__ and with __getitem__ alone.
class Bag:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return ("slice", key.start, key.stop, key.step)
        return self.items[key]

    def __setitem__(self, key, value):
        self.items[key] = value

    def __delitem__(self, key):
        del self.items[key]

    def __contains__(self, item):
        return item == 42 or item in self.items


class Count:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return CountIterator(self.n)


class CountIterator:
    def __init__(self, n):
        self.i, self.n = 0, n

    def __iter__(self):
        return self

    def __next__(self):
        if self.i == self.n:
            raise StopIteration
        self.i += 1
        return self.i * self.i


class Truth:
    def __init__(self, t):
        self.t = t

    def __bool__(self):
        return self.t


class Neg:
    def __len__(self):
        return -1


class Str:
    def __len__(self):
        return "x"

    def __bool__(self):
        return 1

    def __iter__(self):
        return 7

    def __contains__(self, item):
        return "yes"


class Blocked:
    __iter__ = None
    __contains__ = None
    def __getitem__(self, i):
        return i


b = Bag(3, 1, 2)
print(len(b), b[0], b[-1], b[1:2], b[::2], bool(b), bool(Bag()), 42 in b, 1 in b, 9 in b, 9 not in b)
b[0] = 10
del b[1]
print(list(b), sorted(b), sum(b), max(b), tuple(b), [x + 1 for x in b], list(zip(b, "ab")), list(enumerate(b)))
x, y = b
print(x, y, *b)
print(list(Count(4)), sum(Count(3)), 9 in Count(3), 8 in Count(3), max(Count(5)), dict(zip(Count(2), "xy")))
first, *rest = Count(4)
print(first, rest)
for i in Count(2):
    for j in Count(2):
        print(i, j, end="; ")
print()
print(bool(Truth(True)), bool(Truth(False)), not Truth(False), "yes" if Truth(True) else "no", Truth(False) or "or")
print(1 in Str(), list(reversed(Bag(1, 2, 3))))
for make in (lambda: b[5], lambda: len(Neg()), lambda: bool(Neg()), lambda: len(Str()), lambda: bool(Str()),
             lambda: list(Str()), lambda: iter(Blocked()), lambda: 1 in Blocked(), lambda: len(Count(1)),
             lambda: Count(1)[0], lambda: next(Count(1)), lambda: reversed(Count(1))):
    try:
        print(make())
    except (TypeError, IndexError, ValueError) as e:
        print(type(e).__name__, e)
c = Count(1)
try:
    c[0] = 1
except TypeError as e:
    print(e)
try:
    del c[0]
except TypeError as e:
    print(e)
it = iter(Count(2))
print(next(it), next(it), next(it, "end"))

# Generator expressions as values: scope, laziness, the first iterable, nesting.

squares = (x * x for x in range(5))
print(type(squares).__name__, squares.__name__, squares.__qualname__)
print(next(squares), list(squares), list(squares))


def noisy(name, items):
    print("iterating", name)
    return items


print("before")
lazy = ((a, b) for a in noisy("first", [1, 2]) for b in noisy("second", "xy") if a != 2 or b == "y")
print("made")
print(list(lazy))
try:
    (x for x in 5)
except TypeError as e:
    print(e)
inner = (x for x in [1] for y in 7)
try:
    next(inner)
except TypeError as e:
    print("later:", e)
x = "outer"
print([x for x in (x for x in [1, 2])], x)


def make(k):
    return (v * k for v in range(3)), k


gens = [make(k)[0] for k in (1, 10, 100)]
print([list(g) for g in gens])


def late():
    n = 1
    g = (n + i for i in [0, 0, 0])
    print(next(g))
    n = 50
    print(next(g))
    n += 1
    return g


print(next(late()))
words = "the quick brown fox".split()
longest = max((len(w), w) for w in words)
print(longest, sum((len(w) for w in words), 100), sorted((w[::-1] for w in words), key=len))
print(any(w == "fox" for w in words), all(len(w) > 3 for w in words))
print("-".join(w.upper() for w in words), set(len(w) for w in words) == {3, 5})
sep = ", "
print(sep.join(w.title() for w in words))
print(dict((w, i) for i, w in enumerate(words)), tuple(c for c in "abc"), frozenset(c for c in "a"))
first = next((w for w in words if "x" in w), None)
print(first, next((w for w in words if "z" in w), "none"))


def takes(it, n):
    return [v for _, v in zip(range(n), it)]


print(takes((i * 3 for i in range(1000000)), 4))


class Row:
    size = 3
    cells = list(i * 2 for i in range(size))
    total = sum(cells)

    def __init__(self):
        self.values = [1, 2, 3]

    def scaled(self, k):
        return (v * k for v in self.values)

    def pairs(self):
        return ((a, b) for a in self.values for b in self.scaled(a) if a < b)


row = Row()
print(Row.cells, Row.total, list(row.scaled(5)), list(row.pairs()))
nested = ((i * j for j in range(3)) for i in range(3))
print([list(g) for g in nested])
fs = [f for f in ((lambda v=v: v) for v in range(3))]
print([f() for f in fs])
hs = list((lambda: v) for v in range(3))
print([h() for h in hs])
if any((hit := w).startswith("b") for w in words):
    print("hit", hit)


def walrus():
    g = (last := i for i in range(4))
    print(list(g), last)


walrus()
items = [1, 2, 3]
it = (i for i in items)
print(next(it))
items.append(4)
items[1] = 20
print(list(it))
d = {"a": 1, "b": 2}
kv = (f"{k}={v}" for k, v in d.items())
print(next(kv))
d["c"] = 3
try:
    next(kv)
except RuntimeError as e:
    print(e)
z = (a + b for a, b in zip([1, 2], (i for i in [10, 20])))
print(list(z))
print(sum(i for i in range(10) if i % 2) + sum([j for j in range(3)]))
print(list(c for line in ["ab", "cd"] for c in line if c != "b"))
print(sum(1 for _ in (0 for _ in range(7))))

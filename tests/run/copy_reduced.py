"""copy and deepcopy of objects that tell what pickle keeps of them, of slices, partials and cached functions."""
import copy
import functools


class Counted:
    def __init__(self, n):
        self.n = n
        self.cache = {"big": n}

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["cache"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.cache = {}


class StateOnly:
    def __init__(self):
        self.a, self.b = [1], 2

    def __getstate__(self):
        return {"a": self.a}


class SetOnly:
    def __init__(self):
        self.items = [1, 2]

    def __setstate__(self, state):
        self.restored = sorted(state)


class Point:
    def __init__(self, x, y):
        print("init", x, y)
        self.x, self.y = x, y

    def __reduce__(self):
        return Point, (self.x, self.y)


class Bag:
    def __init__(self):
        self.items, self.pairs, self.note = [], {}, None

    def append(self, item):
        self.items.append(item)

    def __setitem__(self, key, value):
        self.pairs[key] = value

    def __reduce_ex__(self, protocol):
        return Bag, (), {"note": protocol}, iter(self.items), iter(self.pairs.items())


class Single:
    def __reduce__(self):
        return "single"


def show(o):
    return type(o).__name__, {k: v for k, v in sorted(vars(o).items())}


c = Counted([5])
for copied in (copy.copy(c), copy.deepcopy(c)):
    print(show(copied), copied.n is c.n)
print(show(copy.copy(StateOnly())), show(copy.deepcopy(SetOnly())))
p = Point(1, [2])
q, r = copy.copy(p), copy.deepcopy(p)
print(q.y is p.y, r.y is p.y, r.y)
b = Bag()
b.append([1])
b["k"] = [2]
for copied in (copy.copy(b), copy.deepcopy(b)):
    print(show(copied), copied.items[0] is b.items[0], copied.pairs["k"] is b.pairs["k"])
s = Single()
print(copy.copy(s) is s, copy.deepcopy(s) is s)
print(copy.deepcopy([c, c])[0].cache)
s = slice([1], 2, None)
d = copy.deepcopy(s)
print(d, d is s, d.start is s.start, copy.copy(s) is s)


def add(a, b=0, **rest):
    return a, b, rest


f = functools.partial(add, 1, b=[2])
f.note = ["attribute"]
for g in (copy.copy(f), copy.deepcopy(f)):
    print(g(), g.note, g.note is f.note, g.keywords["b"] is f.keywords["b"], g.func is add)
print(f.__reduce__()[2][1:], f.__dict__, vars(f))
f.__setstate__((add, (7,), {}, {"x": 1}))
print(f(8), f.x, hasattr(f, "note"))
for bad in [(add, (), {}), [add, (), {}, None], (None, (), {}, None), (add, [], {}, None)]:
    try:
        f.__setstate__(bad)
    except TypeError as error:
        print(error)
f.keywords[3] = 4
try:
    f()
except TypeError as error:
    print(error)


@functools.lru_cache(maxsize=None)
def square(n: int) -> int:
    square.calls += 1
    return n * n


square.calls = 0
print([square(n) for n in (2, 3, 2)], square.calls, square.__dict__.keys() >= {"calls"}, square.__annotations__)
print(copy.copy(square) is square, copy.deepcopy([square])[0] is square, square.cache_info())
print(square.cache_info() == functools._CacheInfo(hits=1, misses=2, maxsize=None, currsize=2))

# Counter: operators in place, with themselves, comparisons, arguments of every kind.
from collections import Counter, OrderedDict, defaultdict, deque


def show(call) -> None:
    try:
        print(call())
    except (TypeError, ValueError, KeyError, IndexError, RuntimeError, MemoryError, OverflowError) as e:
        print(type(e).__name__, e)


def fresh() -> Counter:
    return Counter(a=3, b=1, c=-2)


for other in (Counter(a=1, b=2, d=4), Counter(), Counter(c=5)):
    for name in ("+", "-", "|", "&"):
        c = kept = fresh()
        if name == "+":
            c += other
        elif name == "-":
            c -= other
        elif name == "|":
            c |= other
        else:
            c &= other
        print(name, c is kept, dict(c), dict(other))
c = fresh()
c += c
print(dict(c))
c = fresh()
c -= c
print(dict(c), +fresh(), -fresh())
c = fresh()
c &= c
print(dict(c))
print(fresh() == Counter(a=3, b=1, c=-2, d=0), fresh() != Counter(a=3), Counter(a=1) < Counter(a=2), Counter(a=1) <= Counter(a=1, b=0), Counter(a=1) > Counter(b=1), Counter(a=1, b=1) >= Counter(b=1), Counter(a=1) < Counter(a=1))
show(lambda: fresh() + {"a": 1})
show(lambda: fresh() < {"a": 1})
show(lambda: fresh() == {"a": 3, "b": 1, "c": -2})
show(lambda: Counter("a", "b"))
show(lambda: Counter(5))
show(lambda: Counter.fromkeys("ab"))
show(lambda: fresh().most_common(2))
show(lambda: fresh().most_common(0))
show(lambda: sorted(fresh().elements()))
show(lambda: fresh().total())
show(lambda: Counter(a="x") + Counter(a=1))
c = Counter("aab")
c.update({"a": 2}, b=5)
c.subtract("ab", z=1)
del c["nothing"]
print(c, c["none"], "none" in c, c.copy() == c, type(c.copy()).__name__)
# OrderedDict and defaultdict
a, b = OrderedDict(x=1, y=2), OrderedDict(y=2, x=1)
print(a == b, a == dict(b), a != b, a == OrderedDict(x=1, y=2), a == OrderedDict(x=1), a == OrderedDict(x=1, z=2), a == OrderedDict(x=1, y=3), OrderedDict() == OrderedDict(), a == {"x": 1, "z": 2})
print(a | b, {"z": 0} | a, type({"z": 0} | a).__name__, a | {"z": 3})
a |= {"w": 9}
print(a, list(reversed(a)), a.popitem(False), a.popitem(), a)
show(lambda: a | 5)
show(lambda: 5 | a)
show(lambda: a < b)
d = defaultdict(list, k=[1])
print(d | {"z": 2}, {"z": 2} | d, type({"z": 2} | d).__name__, d == {"k": [1]})
d |= {"k": 5}
print(d, d["new"], d)
d["self"] = d
print(d)
show(lambda: d | 5)
show(lambda: 5 | d)
show(lambda: defaultdict(5))
show(lambda: defaultdict()["x"])
f = defaultdict(None, a=1)
f.default_factory = f.get
print(f.default_factory("a"), repr(f)[:30])
# deque
q = deque([1, 2, 3, 2], 4)
print(q == deque([1, 2, 3, 2]), q != deque([1]), q < deque([1, 3]), q == [1, 2, 3, 2], q != [1], q + deque([9]), q * 2, 2 * deque([1]), deque([1]) * -1)
show(lambda: q < [1])
show(lambda: q + [1])
show(lambda: q * 1.5)
show(lambda: q[9])
show(lambda: q["a"])
show(lambda: q.index(7))
show(lambda: q.index(2, 2))
show(lambda: q.index(2, -2, -1))
show(lambda: q.index(2, -100, 100))
show(lambda: q.index(3, 3))
show(lambda: q.remove(7))
show(lambda: deque().pop())
show(lambda: deque([1], -1))
show(lambda: deque([1], "a"))
show(lambda: deque([1, 2]) * 2**62)
show(lambda: hash(q))
q += [5, 6]
q *= 2
print(q)
q *= 0
print(q, q.maxlen)
w = deque([1, 2])
w += w
w.extendleft(w)
print(w, w.count(1), w.count(7))
w *= 1
w *= 3
print(w, len(w))
w.insert(1, "i")
w.insert(-100, "f")
w.insert(100, "l")
w.rotate(3)
w.rotate(-5)
w.reverse()
print(w)
del w[0]
del w[-1]
w[1] = "s"
print(w, list(reversed(w)))


class Changing:
    def __init__(self, d: deque) -> None:
        self.d = d

    def __eq__(self, other: object) -> bool:
        self.d.append(0)
        return False


for call in ("index", "count", "remove", "in"):
    d2 = deque()
    d2.append(Changing(d2))
    d2.append(1)
    try:
        print(5 in d2 if call == "in" else getattr(d2, call)(5))
    except (RuntimeError, IndexError, ValueError) as e:
        print(call, type(e).__name__, e, len(d2))


def walk() -> None:
    d3 = deque([1, 2, 3])
    for x in d3:
        d3.append(x)


show(walk)
full = deque([1, 2], 2)
show(lambda: full.insert(0, 3))
print(full, full.appendleft(9), full, full.append(8), full, full.copy(), full.copy().maxlen)

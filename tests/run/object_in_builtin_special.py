class V:
    def __init__(self, x): self.x = x
    def __add__(self, o): return V(self.x + (o.x if isinstance(o, V) else o))
    __radd__ = __add__
    def __abs__(self): return V(abs(self.x))
    def __neg__(self): return V(-self.x)
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __round__(self, n=None): return ("round", n)
    def __len__(self): return 5
    def __hash__(self): return 77
    def __eq__(self, o): return isinstance(o, V) and self.x == o.x
    def __int__(self): return 11
    def __float__(self): return 1.5
    def __complex__(self): return 1j
    def __bytes__(self): return b"vv"
    def __lt__(self, o): return self.x < o.x
    def __repr__(self): return f"V({self.x})"
    def __str__(self): return f"<{self.x}>"
    def __format__(self, s): return f"fmt[{s}]"
    def __bool__(self): return self.x > 0
    def __contains__(self, i): return i == self.x
    def __getitem__(self, i):
        if isinstance(i, slice):
            return ("slice", i.start, i.stop, i.step)
        if i >= 3:
            raise IndexError("stop")
        return i * 10
    def __ceil__(self): return "ceil"
    def __floor__(self): return "floor"
    def __trunc__(self): return "trunc"
    def __call__(self, *a, **k): return (a, k)
    def __iadd__(self, o):
        self.x += 100
        return self

print(sum([V(1), V(2), V(3)]))
print(sum([V(1)], V(10)))
print(abs(V(-3)), -V(1), +V(1), ~V(1))
print(round(V(1)), round(V(1), 2))
print(len(V(1)), hash(V(1)))
print(int(V(1)), float(V(1)), complex(V(1)), bytes(V(1)))
print(sorted([V(3), V(1), V(2)]))
print(min(V(3), V(1)), max([V(3), V(9), V(2)]))
print(max([V(1), V(2)], key=lambda v: -v.x))
print(f"{V(1)} {V(1):abc} {V(1)!r} {V(1)!s:>5}", format(V(2), "q"), "{:z}".format(V(1)), "%s %r" % (V(1), V(2)))
print(3 in V(3), 4 in V(3), 4 not in V(3))
print(list(reversed(V(1))))
print([i for i in V(1)], list(V(1)), tuple(V(1)), sorted(V(1), reverse=True))
it = iter(V(1))
print(next(it), next(it), next(it), next(it, "end"))
print(V(1)[1], V(1)[1:2], V(1)[::3])
print(bool(V(0)), not V(1), V(0) or "or", V(1) and "and")
import math
print(math.ceil(V(1)), math.floor(V(1)), math.trunc(V(1)))
print(V(1)(1, a=2))
v = V(1)
v += 5
print(v)
print(V(1) == V(1), V(1) != V(1), V(1) in [V(1)], [V(1), V(2)].index(V(2)), {V(1): "one"}[V(1)], {V(1), V(1)})
a, b, c = V(1)
print(a, b, c)
print(*V(1))
print(dict(enumerate(V(1))), list(zip(V(1), V(1))), list(map(str, V(1))), set(V(1)))
print(all(V(1)), any(V(1)), sum(V(1)), max(V(1)))
print(" ".join(str(x) for x in V(1)))
print(1 + V(1), V(1) + 1)
class K:
    def keys(self): return ["a", "b"]
    def __getitem__(self, k): return k * 2
print(dict(K()), {**K()})
def f(**kw): return kw
print(f(**K()))
d = {"z": 1}
d.update(K())
print(d)
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): self.parts.append("FLUSH")
w = W()
print("hi", 3, file=w, sep="-", flush=True)
print(w.parts)
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return str(self.n)
print(",".join(It(4)), list(It(3)), set(It(1)), tuple(It(2)), sorted(It(4)), dict.fromkeys(It(2)), max(It(5)), min(It(5)), sum(map(int, It(4))))
l = [1]
l.extend(It(2))
l += It(2)
print(l)
x, *y = It(4)
print(x, y)
print(list(zip(It(2), It(3))), list(enumerate(It(2))), "1" in It(4), list(filter(None, It(3))))
print("".join(reversed(list(It(3)))))
class R:
    def __reversed__(self): return iter([3, 2, 1])
    def __length_hint__(self): return 10
print(list(reversed(R())))
class Key:
    def __call__(self, v): return -v
print(sorted([1, 3, 2], key=Key()), max([1, 3, 2], key=Key()), list(map(Key(), [1, 2])), list(filter(Key(), [0, 1])))
class S:
    def __getattr__(self, n): return n.upper()
print(S().abc, getattr(S(), "x"), hasattr(S(), "y"))
class Z:
    def __fspath__(self): return "/nonexistent/x"
try:
    open(Z())
except OSError as e:
    print(e)
class Cmp:
    def __init__(self, v): self.v = v
    def __gt__(self, o): return self.v > o.v
    def __repr__(self): return f"C{self.v}"
print(sorted([Cmp(2), Cmp(1)]), max(Cmp(1), Cmp(2)), min(Cmp(1), Cmp(2)), Cmp(1) < Cmp(2))

import functools
from functools import total_ordering, cached_property, singledispatch, singledispatchmethod, partialmethod
@total_ordering
class P:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.x == o.x if isinstance(o, P) else NotImplemented
    def __lt__(self, o): return self.x < o.x if isinstance(o, P) else NotImplemented
a, b = P(1), P(2)
print(a < b, a <= b, a > b, a >= b, a <= P(1), a >= P(1), sorted([b, a])[0].x, max([a, b]).x)
try:
    a <= 3
except TypeError as e:
    print(e)
try:
    @total_ordering
    class Q: pass
except ValueError as e:
    print(e)
class C:
    n = 0
    @cached_property
    def v(self):
        "doc"
        self.n += 1
        return self.n * 10
c = C()
print(c.v, c.v, c.n, c.__dict__, C.v.__doc__)
del c.v
print(c.v)
c.v = 5
print(c.v)
@singledispatch
def f(x, y=0): return "object", x, y
@f.register
def _(x: int, y=0): return "int", x, y
@f.register(list)
def g(x, y=0): return "list", x, y
@f.register(float)
@f.register(complex)
def _(x, y=0): return "fc", x, y
print(f(1), f(True, 2), f([1]), f("s"), f(1.5), f(1j), f.dispatch(bool) is f.dispatch(int), f.__name__)
print(sorted(k.__name__ for k in f.registry))
from collections.abc import Sequence, Mapping
f.register(Sequence, lambda x: "seq")
f.register(Mapping, lambda x: "map")
print(f("abc"), f((1,)), f({}), f({1}))
try:
    f()
except TypeError as e:
    print(e)
class N:
    @singledispatchmethod
    def neg(self, arg): raise NotImplementedError("Cannot negate a")
    @neg.register
    def _(self, arg: int): return -arg
    @neg.register
    def _(self, arg: bool): return not arg
print(N().neg(5), N().neg(True))
class Cell:
    def __init__(self): self._alive = False
    @property
    def alive(self): return self._alive
    def set_state(self, state): self._alive = bool(state)
    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False)
k = Cell(); print(k.alive); k.set_alive(); print(k.alive); k.set_dead(); print(k.alive)

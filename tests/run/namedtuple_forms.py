# namedtuple: both forms, defaults, rename, inheritance, errors.
from collections import namedtuple
from typing import NamedTuple, Optional
import collections
Point = namedtuple("Point", "x y")
p = Point(1, 2)
print(p, p.x, p.y, p[0], len(p), p == (1, 2), hash(p) == hash((1, 2)), isinstance(p, tuple), p._replace(x=9), p._asdict(), Point._make([3, 4]))
print(Point._fields, Point._field_defaults, Point.__name__, Point.__match_args__)
C = collections.namedtuple("Card", ["rank", "suit"], defaults=["spades"])
print(C("7"), C("8", "hearts"), C._field_defaults, C.__name__, C(rank=1))
a, b = p
print(a, b, sorted([Point(2, 1), Point(1, 5)]), {p: 1}[(1, 2)], p + (3,), p[::-1], p < (1, 3), "%d-%d" % p)
class P3(NamedTuple):
    x: int
    y: int = 4
    label: Optional[str] = None
    def total(self) -> int:
        return self.x + self.y
    @property
    def double(self):
        return self.x * 2
    @staticmethod
    def origin():
        return P3(0, 0)
q = P3(3)
print(q, q.total(), q.double, P3.origin(), q._replace(label="z"), P3._field_defaults, isinstance(q, P3), isinstance(q, tuple), q == (3, 4, None))
class Q(namedtuple("Q", "x y")):
    __slots__ = ()
    def __add__(self, o):
        return Q(self.x + o.x, self.y + o.y)
    def __str__(self):
        return f"<{self.x},{self.y}>"
print(Q(1, 2) + Q(3, 4), repr(Q(1, 2)), Q(1, 2)._replace(y=7), Q.__mro__[1].__name__)
class R(namedtuple("R", "a b")):
    def __new__(cls, a, b=10):
        return super().__new__(cls, a, b * 2)
print(R(1), R(1, 2))
E3 = NamedTuple("E3", [("name", str), ("id", int)])
print(E3("n", 1), E3(id=3, name="z"))
N = namedtuple("N", "class def x x _y 1z", rename=True)
print(N._fields)
for f in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: p._replace(z=1), lambda: Point._make([1]), lambda: setattr(p, "x", 3), lambda: p.z):
    try:
        print(f())
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    p.x = 3
except AttributeError as e:
    print(e)
try:
    del p.x
except AttributeError as e:
    print(e)
for x, y in [Point(1, 2), Point(3, 4)]:
    print(x, y)
d = {"a": Point(1, 2)}
print(d, d["a"].x, [i.y for i in d.values()], max(d.values(), key=lambda v: v.y), p.count(1), p.index(2), list(p), tuple(p), [*p])
import json
print(json.dumps({"p": p}), Point(*[1, 2]), Point(**{"x": 1, "y": 2}))
def local():
    T = namedtuple("T", ("u", "v"))
    return T(1, 2)
print(local(), local().u)
try:
    Bad = namedtuple("Bad", "a a")
except ValueError as e:
    print(e)
try:
    Bad = namedtuple("Bad", "class")
except ValueError as e:
    print(e)
try:
    Bad = namedtuple("Bad", "_x")
except ValueError as e:
    print(e)
match p:
    case Point(x=1, y=v):
        print("matched", v)
match q:
    case (a, b, None):
        print("seq", a, b)
import copy
print(copy.copy(p), copy.deepcopy(p), copy.copy(p) == p, type(copy.deepcopy(q)).__name__)
print(Point.x)

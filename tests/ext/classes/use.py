import copy
import gc
import pickle
import weakref

import lib
from lib import Point, Sub

p = Point(1, 2)
print(p, p.x, p.norm, Point.diagonal(3), Point.zero(), p + Point(1), len(p), p[1], p == Point(1, 2), p in {Point(1, 2)}, sorted([Point(3), Point(1)]))
p.norm = 9
print(p, Point.__doc__, Point.__name__, Point.__module__, Point.__qualname__, Point.made, Point.origin, p.__dict__, vars(p))
s = Sub(1, 2, "l")
print(s, s.name(), s.describe(), isinstance(s, Point), Sub.__mro__, super(Sub, s).name(), Sub.diagonal.__self__)
try:
    p.missing
except AttributeError as e:
    print(e)
try:
    Point()
except TypeError as e:
    print(e)


class Third(Sub):
    extra = "class attribute"

    def __init__(self, x):
        super().__init__(x, x, "third")

    def name(self):
        return "Third < " + super().name()


t = Third(4)
print(t, t.describe(), t.label, t + t if False else "", lib.describe_all([p, s, t]), Third.extra)
p.new = [1]
print(p.new, sorted(p.__dict__), hasattr(p, "new"))
del p.new
print(hasattr(p, "new"), getattr(p, "new", "default"))
Point.name = lambda self: "replaced"
print(p.describe(), s.describe())
print(copy.copy(s) == s, copy.deepcopy(s).label, pickle.loads(pickle.dumps(s)), pickle.loads(pickle.dumps(lib.Record("r", 1, ["t"]))))
dead = []
r = weakref.ref(p, lambda _: dead.append("dead"))
print(r() is p)
slots = lib.Slots()
print(slots.a, hasattr(slots, "b"), hasattr(slots, "__dict__"))
try:
    slots.c = 1
except AttributeError as e:
    print(e)
try:
    lib.Shape()
except TypeError as e:
    print(e)


class Square(lib.Shape):
    def __init__(self, n):
        self.n = n

    def area(self):
        return self.n ** 2


print(lib.areas([Square(2), Square(3)]), isinstance(Square(1), lib.Shape))
print(lib.Record("a"), lib.Record("a") < lib.Record("b"), lib.Record("a") == lib.Record("a"), lib.Record.__annotations__)
print(lib.Color.RED, lib.Color(2), lib.Color["RED"].describe(), list(lib.Color), lib.Color.RED is lib.Color(1))
print(lib.Pair(1, 2), lib.Pair(1, right=3)._replace(left=0), lib.Typed(1), lib.Typed(1).both(), tuple(lib.Typed(2, "q")))
n = lib.Numbers([1, 2])
n.append(3)
print(n, n.total(), isinstance(n, list), type(n[:1]), lib.Default(a=1)["zz"])
for fail in (False, True):
    print(lib.use_manager([], fail) if not fail else lib.use_manager.__name__)
log = []
with lib.Manager(log):
    raise ValueError("swallowed")
print(log)
print(lib.WithMeta.added, type(lib.WithMeta), lib.Meta.__mro__)


class A(lib.Hooked, flag=1):
    pass


print(lib.Hooked.subclasses, lib.Uses.field, lib.Uses().field)
L1, L2 = lib.make_local(1), lib.make_local(2)
print(L1().get(), L2().get(), L1 is L2, L1.__qualname__)
for x in (Point(0), Point(5, 5), [1, 2, 3], (), {"k": 1, "z": 2}, lib.Color.RED, "s", b"b", 9, 3, None, 1.5):
    print(lib.matches(x))

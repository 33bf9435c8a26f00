# Dataclasses that are made when the program runs: make_dataclass, dataclass as a function, options and bases not known before.
from dataclasses import dataclass, make_dataclass, field, fields, asdict, astuple, replace, KW_ONLY, InitVar, is_dataclass, FrozenInstanceError, MISSING
import dataclasses
from typing import ClassVar, Any

C = make_dataclass("C", ["x", ("y", int), ("z", int, 5), ("w", list, field(default_factory=list))])
c = C(1, 2)
print(c, C.__name__, C.__module__, c.w is C(1, 2).w, c == C(1, 2), c == C(1, 3))
print([(f.name, f.type, f.default if f.default is not MISSING else "-", f.default_factory is list) for f in fields(C)])
print(asdict(c), astuple(c), replace(c, x=10))
try:
    C(1)
except TypeError as e:
    print(e)
try:
    C(1, 2, 3, 4, 5)
except TypeError as e:
    print(e)
try:
    C(1, 2, q=3)
except TypeError as e:
    print(e)
print(C.__doc__)
print(C.__match_args__, is_dataclass(C), is_dataclass(c), is_dataclass(3))


class A:
    x: int
    y: int = 3

    def total(self):
        return self.x + self.y


B = dataclass(A)
print(B is A, A(1), A(1).total(), B(2, 5).total())
F = dataclass(frozen=True, order=True)
FLAG = True


@dataclass(frozen=FLAG, order=FLAG)
class P:
    a: int
    b: str = "b"
    _: KW_ONLY
    k: float = 1.5
    c: ClassVar[int] = 7

    def __post_init__(self):
        print("post", self.a)


p = P(1, k=2.5)
print(p, p < P(2), hash(p) == hash(P(1, k=2.5)), P.c)
try:
    p.a = 3
except FrozenInstanceError as e:
    print(type(e).__name__, e)
try:
    del p.a
except FrozenInstanceError as e:
    print(type(e).__name__, e)


@dataclass(frozen=FLAG)
class Q(P):
    d: int = 9


print(Q(1, "x", 4, k=0.5), Q.__mro__[1].__name__, sorted([Q(3), Q(1)], key=lambda q: q.a))


def my_field(**kw):
    return field(default=4, **kw)


@dataclass
class R:
    u: int = my_field(repr=False)
    v: int = 2


print(R(), R().u, R(3).u)


def add(base):
    @dataclass
    class Sub(base):
        extra: int = 0
    return Sub


print(add(R)(1, 2, 3), add(A)(1))


@dataclass(slots=FLAG)
class S:
    x: int
    y: int = 2


s = S(1)
print(s, S.__slots__, hasattr(s, "__dict__"))
try:
    s.z = 3
except AttributeError as e:
    print(e)


@dataclass(eq=FLAG)
class I:
    a: InitVar[int]
    b: int = field(init=False, default=0)

    def __post_init__(self, a):
        self.b = a * 2


print(I(4), repr(fields(I)[0]).split(",")[:3])
for bad in (lambda: make_dataclass("X", ["a", "a"]), lambda: make_dataclass("X", ["1a"]), lambda: make_dataclass("X", ["for"]),
            lambda: make_dataclass("X", [("a", int, 3), "b"]), lambda: make_dataclass("X", [("a", list, [])]),
            lambda: make_dataclass("X", ["a"], order=True, eq=False), lambda: make_dataclass("X", [("a", "b", "c", "d")]),
            lambda: make_dataclass("X", ["a"], weakref_slot=True), lambda: make_dataclass("X", ["a"], frozen=True, bases=(A,)),
            lambda: make_dataclass("X", ["a"], bases=(P,))):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
D = make_dataclass("D", [("n", int)], bases=(A,), namespace={"double": lambda self: self.n * 2}, kw_only=True)
d = D(x=1, n=4)
print(d, d.double(), d.total(), D.__bases__, isinstance(d, A))
print(dataclasses.make_dataclass("E", [])(), D.__annotations__, D.__init__.__qualname__)


def local(times):
    for i in range(times):
        @dataclass(frozen=True)
        class L:
            x: int = i

        try:
            L().x = 3
        except FrozenInstanceError as e:
            print(L(), e)

        @dataclass(frozen=True)
        class L(L):
            y: int = 5

        print(L(), L(7, 8), hash(L()) == hash((i, 5)))


local(2)

# dataclass: options
from __future__ import annotations
import dataclasses
from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass, FrozenInstanceError, InitVar, KW_ONLY
from typing import ClassVar, Optional, List

@dataclass(frozen=True)
class P:
    x: int
    y: float = 2.5
    z: tuple = (1, 2)
    def moved(self, dx):
        return replace(self, x=self.x + dx)
p = P(1)
print(p, hash(p) == hash(P(1)), p == P(1), p.moved(4), {p: 1}[P(1)])
for act in ("p.x = 3", "p.new = 4", "del p.x", "del p.q"):
    pass
try:
    p.x = 3
except FrozenInstanceError as e:
    print(type(e).__name__, e, isinstance(e, AttributeError))
try:
    p.new = 3
except FrozenInstanceError as e:
    print(type(e).__name__, e)
try:
    del p.x
except FrozenInstanceError as e:
    print(type(e).__name__, e)
class Sub(P):
    pass
s = Sub(7)
s.extra = 5
print(s.extra, s, s == P(7))
try:
    s.y = 1
except dataclasses.FrozenInstanceError as e:
    print(e)
object.__setattr__(p, "x", 99)
print(p)

@dataclass
class C:
    count: ClassVar[int] = 0
    a: int
    scale: InitVar[int] = 3
    b: int = field(init=False)
    def __post_init__(self, scale):
        self.b = self.a * scale
        C.count += 1
print(C(2), C(2, 5), C.count, C.scale)

@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int = 1
    c: str = "c"
print(K(1, b=4), K(5, c="q"))
try:
    K(1, 2)
except TypeError as e:
    print(e)

@dataclass
class Inner:
    v: List[int] = field(default_factory=list)
    w: Optional[Inner] = None
@dataclass
class Outer:
    name: str
    inner: Inner
    many: list = field(default_factory=lambda: [Inner([1]), Inner([2])])
    d: dict = field(default_factory=dict, metadata={"doc": "a dict"})
o = Outer("n", Inner([5], Inner([6])), d={"k": Inner()})
print(asdict(o))
print(astuple(o))
print(asdict(o, dict_factory=lambda kv: sorted(dict(kv))))
print([f.name for f in fields(o)], [f.name for f in fields(Outer)], fields(Outer)[3].metadata["doc"])
print([f.default is dataclasses.MISSING for f in fields(Outer)])
print(is_dataclass(o), is_dataclass(Outer), is_dataclass(3), is_dataclass(int))
try:
    asdict(3)
except TypeError as e:
    print(e)
try:
    fields(int)
except TypeError as e:
    print(e)
try:
    replace(p, q=1)
except TypeError as e:
    print(e)
@dataclass(slots=True)
class S:
    x: int
    y: int = 7
    z: list = field(default_factory=list)
print(S(1), S.__slots__)
s2 = S(1)
try:
    s2.nope = 1
except AttributeError as e:
    print(e)
@dataclass(eq=False)
class NoEq:
    x: int
a, b = NoEq(1), NoEq(1)
print(a == b, a == a, isinstance(hash(a), int))
@dataclass(repr=False)
class NoRepr:
    x: int
    def __repr__(self):
        return "mine"
print(NoRepr(1))
@dataclass(order=True)
class Ver:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)
print(Ver(1, 2) < Ver(1, 3), sorted([Ver(2), Ver(1, 5), Ver(1, 2, "x")]), max(Ver(1), Ver(2)))
try:
    @dataclass
    class Bad:
        x: int = 1
        y: int
except TypeError as e:
    print(e)
try:
    @dataclass
    class Bad2:
        x: list = []
except ValueError as e:
    print(e)
def local():
    @dataclass
    class L:
        a: int
        b: list = field(default_factory=lambda: [len("abc")])
    return L(1), L(2, [])
print(local())
print(P.__match_args__, Outer.__match_args__)
print(p.__eq__(3), P(1) != P(2))
for f in fields(Ver):
    print(f.name, f.type, f.default is dataclasses.MISSING, f.init, f.compare)
print(Ver.__dataclass_params__)

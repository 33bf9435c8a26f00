# dataclass: methods
from dataclasses import dataclass, field

@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)

    def dist(self):
        return self.x * self.x + self.y * self.y

p = Point(1, 2)
q = Point(3)
q.tags.append("a")
print(p, q, p == q, p == Point(1, 2), p.dist(), q.tags, p.tags)
print(Point(y=5, x=1), Point.y)
try:
    Point()
except TypeError as e:
    print(e)
try:
    Point(1, 2, 3, 4)
except TypeError as e:
    print(e)
try:
    hash(p)
except TypeError as e:
    print(e)

@dataclass(order=True, unsafe_hash=True)
class V:
    a: int
    b: str = "x"
    c: float = field(default=1.5, compare=False, repr=False)

vs = [V(3), V(1, "z"), V(1, "b")]
print(sorted(vs), max(vs), V(1) < V(2), V(1) <= V(1), V(1) > V(2), V(3) >= V(2))
print(hash(V(1)) == hash(V(1)), len({V(1), V(1), V(2)}))
print(V.__match_args__)
try:
    print(V(1) < 3)
except TypeError as e:
    print(e)

@dataclass
class Base:
    x: int
    y: int = 10
@dataclass
class Derived(Base):
    z: int = 20
    x: int = 5
    w: dict[str, int] = field(default_factory=dict)
print(Derived(), Derived(1, 2, 3), Base(1))

@dataclass
class Post:
    a: int
    b: int = field(init=False)
    total: int = field(init=False, default=7)
    def __post_init__(self):
        self.b = self.a * 2
print(Post(4), Post(4).total)

@dataclass
class Node:
    value: int
    next: "Node | None" = None
n = Node(1, Node(2))
n.next.next = n
print(n)
counter = [0]
def make():
    counter[0] += 1
    return counter[0]
@dataclass
class F:
    id: int = field(default_factory=make)
    k: list = field(default_factory=lambda: [1, 2])
print(F(), F(), F(9), F().k)
@dataclass
class Empty:
    pass
print(Empty(), Empty() == Empty())
@dataclass(kw_only=True)
class KW:
    a: int
    b: int = 2
print(KW(a=1))
try:
    KW(1)
except TypeError as e:
    print(e)

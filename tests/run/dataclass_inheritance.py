# dataclass: inheritance
# several modules, generic bases, enum-like defaults, methods as factories
from dataclasses import dataclass, field
import dataclasses as dc
from typing import Generic, TypeVar, Optional
T = TypeVar("T")
LIMIT = 10
@dataclass
class Box:
    item: T
    limit: int = LIMIT
    def get(self) -> T:
        return self.item
print(Box(3), Box("a", 2).get(), Box(1) == Box(1.0))
@dc.dataclass(order=True)
class Item:
    priority: int
    name: str = dc.field(compare=False)
    tags: set = dc.field(default_factory=set, repr=False)
import heapq
h = []
for i, n in enumerate(["c", "a", "b"]):
    heapq.heappush(h, Item(3 - i, n))
while h:
    print(heapq.heappop(h))
@dataclass
class Base:
    id: int
    items: list = field(default_factory=list)
    kind = "base"
    def add(self, x):
        self.items.append(x)
        return self
@dataclass
class Child(Base):
    extra: Optional[str] = None
    def describe(self):
        return f"{self.id}:{self.items}:{self.extra}:{self.kind}"
print(Child(1).add(5).describe(), Child(2, [1], "e"), Base(1) == Child(1), Child(1) == Child(1))
@dataclass
class Mixed(Child):
    id: int = 99
    def __post_init__(self):
        self.total = self.id + len(self.items)
m = Mixed()
print(m, m.total, m.__dict__ if False else "")
class Plain:
    def hello(self): return f"hello {self.name}"
@dataclass
class WithPlain(Plain):
    name: str
    def __repr__(self): return "custom"
print(WithPlain("x").hello(), WithPlain("y"))
@dataclass
class Vec:
    x: float
    y: float
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y)
    def __mul__(self, k: float): return Vec(self.x * k, self.y * k)
    @property
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    @classmethod
    def zero(cls): return cls(0.0, 0.0)
    @staticmethod
    def unit(): return Vec(1.0, 0.0)
print(Vec(1, 2) + Vec(3, 4) * 2, Vec(3, 4).norm, Vec.zero(), Vec.unit())
@dataclass
class Account:
    owner: str
    balance: float = 0.0
    history: list[tuple[str, float]] = field(default_factory=list)
    def deposit(self, amount: float) -> None:
        if amount <= 0:
            raise ValueError("bad amount")
        self.balance += amount
        self.history.append(("deposit", amount))
acc = Account("ann")
acc.deposit(5)
acc.deposit(2.5)
print(acc)
d = {Vec: 1}
print([type(v).__name__ for v in (acc, m)], Account.__name__, Account.__init__.__name__, Account.__init__.__qualname__)
@dataclass
class Weird:
    __private: int
    self: int = 1
    def show(self_): return self_.__private
print(Weird(4), Weird(4).show())
@dataclass
class Rec:
    children: list["Rec"] = field(default_factory=list)
r = Rec()
r.children.append(r)
print(r)
print({**{"a": Item(1, "x")}}, [Item(2, "y")])

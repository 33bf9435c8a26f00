from typing import Generic, TypeVar, Protocol, runtime_checkable, List, Dict, Optional
T = TypeVar("T")
K = TypeVar("K"); V = TypeVar("V")
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T: return self.items.pop()
    def __len__(self): return len(self.items)
s = Stack[int]()
s.push(3); s.push(4)
print(s.pop() + 1, len(s), Stack[int], Stack, Stack.__mro__, Stack.__orig_bases__)
class Pair(Generic[K, V]):
    def __init__(self, k, v): self.k, self.v = k, v
class IntPair(Pair[int, int]):
    def total(self): return self.k + self.v
print(IntPair(1, 2).total(), IntPair.__mro__, Pair[str, int], IntPair.__bases__)
class Named(Protocol):
    name: str
    def greet(self) -> str: ...
class Bob:
    def __init__(self): self.name = "Bob"
    def greet(self): return "hi " + self.name
def hello(n: Named): return n.greet()
print(hello(Bob()))
try: Named()
except TypeError as e: print(e)
try: isinstance(Bob(), Named)
except TypeError as e: print(e)
@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...
class File:
    def close(self): return "closed"
class NoFile: pass
print(isinstance(File(), Closer), isinstance(NoFile(), Closer), issubclass(File, Closer), issubclass(NoFile, Closer), isinstance(3, Closer))
@runtime_checkable
class HasX(Protocol):
    x: int
class P:
    def __init__(self): self.x = 1
print(isinstance(P(), HasX), isinstance(NoFile(), HasX))
try: issubclass(P, HasX)
except TypeError as e: print(e)
class Explicit(Closer):
    def close(self): return "explicit"
print(Explicit().close(), isinstance(Explicit(), Closer), Explicit.__mro__)
class L(List[int]):
    def total(self): return sum(self)
print(L([1, 2, 3]).total(), isinstance(L(), list))
class Node(Generic[T]):
    def __init__(self, v: T, nxt: "Optional[Node[T]]" = None): self.v = v; self.nxt = nxt
n = Node(1, Node(2)); print(n.nxt.v)
class Repo(Generic[T]):
    def __init__(self): self.d: Dict[int, T] = {}
    def add(self, k, x): self.d[k] = x
    def get(self, k) -> Optional[T]: return self.d.get(k)
r: Repo[str] = Repo(); r.add(1, "a"); print(r.get(1), r.get(2))

# Annotations are evaluated where they stand, and so may raise or have effects. (They are not edited: __annotations__)
from typing import List, Optional, Dict, Callable, Union
import typing as t
import collections

class Node:
    left: "Node"
    val: int = 3
    def __init__(self, v: int, nxt: Optional["Node"] = None) -> None:
        self.v: int = v
        self.nxt = nxt

def f(a: int, b: List[int], *c: str, d: Dict[str, Node] = {}, **e: Callable[[int], str]) -> int | None:
    x: undefined_name = 3
    return x

print(f(1, [2]))
y: t.List[Node] = []
z: collections.deque
def effect(t):
    print("effect", t)
    return t
w: effect(int) = effect(3)
def g(a: effect("a") = effect("default"), *args: effect("args"), k: effect("k") = 1) -> effect("r"): pass
class C:
    print("in C")
    q: effect("q") = effect("v")
try:
    def h(x: nope): pass
except NameError as e:
    print(e)
try:
    v: 1 | "a" = 2
except TypeError as e:
    print(e, v)
try:
    u: int[str] = 2
except TypeError as e:
    print(e)
try:
    u: Node[str] = 2
except TypeError as e:
    print(e)
try:
    k: Node | None = None
    k: "Node" | None = None
except TypeError as e:
    print(e)
try:
    k: List[1] = None
except TypeError as e:
    print(e)
try:
    class D:
        bad: [i for i in range(3)][5]
except IndexError as e:
    print(e)
def late():
    def inner(x: Later) -> Later: return x
    return inner(3)
try:
    late()
except NameError as e:
    print(e)
class Later: pass
print(late())
undefined.x: int

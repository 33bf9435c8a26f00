from collections import ChainMap, deque
import collections
import os
import functools
from functools import total_ordering
c = ChainMap({"a": 1}, {"b": 2})
print(c["a"], c["b"], len(c), list(c), c.new_child({"z": 3}))
try:
    c["q"]
except KeyError as e:
    print(e)
class U(collections.UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k, v * 2)
u = U(a=1)
u["b"] = 4
print(u, len(u), "a" in u, u.get("x", 5))
class L(collections.UserList): pass
print(L([3, 1, 2]), sorted(L([2, 1])), L([1]) + [2])
print(collections.UserString("abc").upper())
@total_ordering
class P:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.x == o.x
    def __lt__(self, o): return self.x < o.x
print(P(1) <= P(2), P(3) > P(2), P(1) >= P(1))
class Q:
    @functools.cached_property
    def v(self):
        print("computed")
        return 5
q = Q()
print(q.v, q.v)

print(list.append is list.append, object.__gt__ is getattr(int, "__gt__"), object.__lt__ is object.__lt__)
class A: pass
print(A.__gt__ is object.__gt__, getattr(A, "__eq__") is object.__eq__)
c["missing"]

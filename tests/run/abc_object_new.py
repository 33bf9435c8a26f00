# object.__new__ of classes whose base is an abstract class of collections.abc.
from collections.abc import MutableSequence, Mapping
class S(MutableSequence):
    def __new__(cls, *a):
        self = object.__new__(cls)
        self.items = list(a)
        return self
    def __init__(self, *a): pass
    def __getitem__(self, i): return self.items[i]
    def __setitem__(self, i, v): self.items[i] = v
    def __delitem__(self, i): del self.items[i]
    def __len__(self): return len(self.items)
    def insert(self, i, v): self.items.insert(i, v)
s = S(1, 2); s.append(3); s.extend([4]); print(list(s), s.index(3), s.pop(), len(s), 2 in s)
class M(Mapping):
    def __new__(cls, d):
        self = super().__new__(cls); self.d = d; return self
    def __getitem__(self, k): return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M({"a": 1}); print(m["a"], dict(m), m.get("z"), "a" in m, m == {"a": 1})

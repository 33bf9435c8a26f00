from collections.abc import Sequence, Mapping, MutableMapping, Iterable, Iterator, Callable, Hashable, Sized, Container, Collection, Set, MutableSequence, MutableSet, Generator
import collections.abc
for v in ([], (), "a", {}, set(), frozenset(), 3, iter([]), range(3), b"", len, None, (x for x in [])):
    print(type(v).__name__, [c.__name__ for c in (Sequence, Mapping, MutableMapping, Iterable, Iterator, Callable, Hashable, Sized, Container, Collection, Set, MutableSequence, MutableSet, Generator) if isinstance(v, c)])
class V(Sequence):
    def __init__(self, *a): self.a = a
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]
v = V(1, 2, 3)
print(list(v), 2 in v, v.index(3), v.count(1), list(reversed(v)), isinstance(v, Iterable), v[0:2])
class D(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
d = D(); d["a"] = 1; d.update(b=2, c=3)
print(d.get("a"), d.get("z", 0), "b" in d, list(d.keys()), list(d.values()), list(d.items()), d.pop("c"), d.setdefault("q", 9), len(d), d == {"a": 1, "b": 2, "q": 9}, dict(d))
class It(Iterator):
    def __init__(self): self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), isinstance(It(), Iterator))
try: Sequence()
except TypeError as e: print(e)
class HasLen:
    def __len__(self): return 1
print(isinstance(HasLen(), Sized), issubclass(HasLen, Sized), isinstance(HasLen(), Hashable))

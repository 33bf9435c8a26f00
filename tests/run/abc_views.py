# The views of collections.abc: bases of classes, made directly, operators of sets.
from collections.abc import KeysView, ItemsView, ValuesView, Sequence, Mapping, MappingView, Set, MutableMapping
class SKV(KeysView, Sequence):
    __slots__ = ()
    def __getitem__(self, index):
        return sorted(self._mapping)[index]
class SIV(ItemsView, Sequence):
    __slots__ = ()
    def __getitem__(self, index):
        return [(k, self._mapping[k]) for k in sorted(self._mapping)][index]
class SVV(ValuesView, Sequence):
    __slots__ = ()
    def __getitem__(self, index):
        return [self._mapping[k] for k in sorted(self._mapping)][index]
class SD(dict):
    def keys(self): return SKV(self)
    def items(self): return SIV(self)
    def values(self): return SVV(self)
d = SD(b=2, a=1, c=1)
print(d.keys()[0], d.keys()[1:], d.items()[-1], d.values()[:2])
print(len(d.keys()), list(d.keys()), 'a' in d.keys(), list(d.items()), ('a', 1) in d.items(), list(d.values()), 1 in d.values())
print(d.keys() & {'a', 'z'}, d.keys() | {'z'} == {'a', 'b', 'c', 'z'}, d.keys() == {'a', 'b', 'c'}, d.keys().isdisjoint(['q']))
print(d.values().count(1), d.values().index(1, 1), d.keys().index('b'), list(reversed(d.keys())))
print(repr(d.keys()), repr(d.values()))
print(SKV.__mro__)
print(isinstance(d.keys(), Set), isinstance(d.keys(), Sequence), isinstance(d.values(), MappingView))
class M(Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): return self.d[k]
    def __len__(self): return len(self.d)
    def __iter__(self): return iter(self.d)
m = M({1: 'x', 2: 'y'})
print(list(ValuesView(m)), (1, 'x') in ItemsView(m), MappingView([1, 2]), len(MappingView([1, 2])))
print(sorted(d.items() - {("a", 1)}), {'a'} <= d.keys(), d.keys() > {'a'})

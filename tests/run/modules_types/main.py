# Functions of other modules with ints, floats, lists and None flowing through them.
import numbers_lib as nl
from store import Store, get, put, size

print(nl.scale(3, 2), nl.scale(3, 0.5), nl.scale("ab", 2), nl.scale([1], 2))
print(nl.total([1, 2, 3]), nl.total([0.5, 2]), nl.total([]), nl.total([2**62, 2**62]))
print(nl.first([]), nl.first([5]), nl.first("xyz"), nl.LIMIT)
store: Store = {}
put(store, "a", 1)
put(store, "b", [1, 2])
put(store, "c", None)
print(store, get(store, "a"), get(store, "zzz"), get(store, "c", "default"), size(store))
nl.LIMIT = 2**64
print(nl.over(2**63), nl.over(2**65), nl.over(1.5))
nl.LIMIT = 0.5  # type: ignore
print(nl.over(1), nl.over(0))
print([nl.scale(n, n) for n in (2, 2.5, True)])
try:
    nl.scale("a", "b")  # type: ignore
except TypeError as error:
    print(error)
values: list[int] = [1, 2]
nl.extend(values)
print(values, nl.history is values)
values.append(99)
print(nl.history)

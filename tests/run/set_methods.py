# The methods of set take any iterable and return or change.
def show(s: set[int]) -> str:
    return str(sorted(s))


s: set[int] = set()
s.add(3)
s.add(1)
s.add(3)
s.update([5, 7], (9,), range(2))
print(show(s), len(s))
s.remove(9)
s.discard(7)
s.discard(1000)
print(show(s), show(s.union([2], {4: 0})), show(s.intersection([1, 2, 3])), show(s.difference([1], [3])), show(s.symmetric_difference([1, 100])))
print(s.issubset(range(10)), s.issuperset([1]), s.isdisjoint([2, 4]), s.isdisjoint({5}), set().issubset([]))
copy = s.copy()
copy.intersection_update([1, 3, 50])
print(show(copy), show(s))
copy.difference_update([3])
copy.symmetric_difference_update([1, 2])
print(show(copy), show(copy.union()), show(copy.intersection()), copy.pop(), copy)
copy.clear()
print(copy, set([1, 1, 1]), set("a"), set(), set(range(3)), set({1: 2}), set(n % 2 for n in range(5)))
for step in range(6):
    try:
        if step == 0:
            s.remove(1000)
        elif step == 1:
            copy.pop()
        elif step == 2:
            s.add([1])  # type: ignore
        elif step == 3:
            s.update(5)  # type: ignore
        elif step == 4:
            print([1] in s)  # type: ignore
        else:
            print({1, [2]})  # type: ignore
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)

# The largest and the smallest C integers as sizes, positions and counts.
from typing import Any


def attempt(size: Any) -> None:
    items: list[Any] = [1, 2, 3]
    for step in range(14):
        try:
            if step == 0:
                print(repr("ab".ljust(size, "-")))
            elif step == 1:
                print(repr("ab".zfill(size)))
            elif step == 2:
                print("a,b".split(",", size))
            elif step == 3:
                print("aa".replace("a", "b", size))
            elif step == 4:
                items.insert(size, 9)
            elif step == 5:
                print(items.pop(size))
            elif step == 6:
                print("ab" * size)
            elif step == 7:
                print(items * size)
            elif step == 8:
                print((1, 2) * size)
            elif step == 9:
                print("abc".find("c", size), "abc".count("a", 0, size), "abc"[size:], items[:size], (1, 2)[size:])
            elif step == 10:
                print(items.index(2, size))
            elif step == 11:
                print("ab".center(size, ""))
            elif step == 12:
                print(b"ab".rjust(size))
            else:
                print(range(size)[-1], len(range(size)), range(5)[size:])
        except (IndexError, OverflowError, ValueError, MemoryError, TypeError) as error:
            print(step, type(error).__name__, error)
    print(items)


for size in [-(2**63), -(2**63) + 1, -(2**63) - 1, 2**63 - 1, 2**63 - 2, 2**63, 2**62, -(2**62) - 1, True]:
    print(size)
    attempt(size)
low, high = -(2**63), 2**63 - 1
print("ab".ljust(low), "a,b".split(",", low), "ab".zfill(low), "aa".replace("a", "b", high), "ab" * low, [1] * low == [])

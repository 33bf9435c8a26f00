# bool is a kind of int: it adds, indexes and compares as 0 and 1.
from typing import Any


def count_true(flags: list[bool]) -> int:
    return sum(flags)


print(True + True, True * 5, True - 2, -True, +False, ~True)
print(count_true([True, False, True, True]), count_true([]))
print(True == 1, False == 0, True == 1.0, True is True, isinstance(True, int))
print(["no", "yes"][True], "ab"[False], (10, 20)[True])
print(True & False, True | False, True ^ True, type(True & True), type(True & 1))
print(True / 2, True // 2, True % 2, 2**True, True << 3)
print({True: "one"}[1], {0: "zero"}[False], {1, True, 1.0})
print(str(True), repr(False), f"{True}", f"{True:d}", f"{True:>6}", "%d" % True, "%s" % False)
print(sorted([3, True, 0, False, 2]))
print(max(True, 0), min(False, 1), max(1, True), min(0, False))
print(int(True), float(False), bool(0), bool(-1), bool(0.0), bool(""), bool("0"), bool([]), bool([0]), bool(None))
flag: bool = 3 > 2
flag += 1  # type: ignore
print(flag, type(flag))
values: list[Any] = [0, 1, True, False]
print([v is True for v in values], [v == True for v in values])
print(not 0, not "x", not not 5)
print(sum([True, 2, 3.5]), hash(True), hash(False))

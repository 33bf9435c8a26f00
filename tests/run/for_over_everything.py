# for runs over every iterable the language has.
from typing import Any


def spell(thing: Any) -> str:
    parts: list[str] = []
    for item in thing:
        parts.append(repr(item))
    return " ".join(parts)


print(spell([1, "a"]), "|", spell((1.5,)), "|", spell("hé"), "|", spell({"k": 1}), "|", spell({3}))
print(spell(range(3)), "|", spell(range(3, 0, -1)), "|", spell({"k": 1}.values()), "|", spell({"k": 1}.items()))
print(spell(enumerate("ab", 5)), "|", spell(zip([1, 2], "ab")), "|", spell(reversed([1, 2])), "|", spell([]))
print(spell(reversed(range(3))), "|", spell([[1], []]), "|", spell(sorted({2, 1})), "|", spell({}.keys()))
for wrong in [5, None, 1.5, True, len]:
    try:
        spell(wrong)
    except TypeError as error:
        print(error)
for a, (b, *c) in [(1, "xyz"), (2, [5])]:
    print(a, b, c)
for i, (left, right) in enumerate(zip("ab", [True, None])):
    print(i, left, right)
for key, value in sorted({"z": 1, "y": 2}.items()):
    print(key, value, end=";")
print()
n = 3
for i in range(n):
    n = 10
    print(i, n, end=" ")
print()
total = 0
for row in [[1, 2], [3], []]:
    for cell in row:
        total += cell
print(total)
for x in (1, 2, 3),:
    print(x)
for y in 1, "two", 3.0:
    print(y)

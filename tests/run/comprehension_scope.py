# A comprehension's variables are its own; it reads those around it; walrus leaks out.
x = "outer"
i = 100
print([x for x in range(3)], x, [i * k for k in range(3)])


def work(limit: int) -> list[int]:
    n = 7
    values = [n * m for m in range(limit)]
    assert n == 7
    return values + [n for n in range(2)] + [n]


print(work(3))


def last_even(values: list[int]) -> int:
    found = [last := v for v in values if v % 2 == 0]
    return last if found else -1


print(last_even([1, 2, 3, 4, 5]), last_even([1, 3]))
print([y := 1, y + 1], y)
total = 0
print([total := total + v for v in [1, 2, 3]], total)
print(any((hit := w).startswith("b") for w in ["a", "bc", "d"]), hit)
try:
    print([name for other in range(2)])  # type: ignore
except NameError as error:
    print(error)
try:
    [k2 for k2 in range(3)]
    print(k2)  # type: ignore
except NameError as error:
    print(error)
print([x for x in [x, x]], [[x for x in range(x)] for x in range(3)], x)


def shadow(items: list[int]) -> tuple[list[int], list[int]]:
    return [items * 2 for items in items], items


print(shadow([1, 2]))
print({x: [x for x in range(2)] for x in "ab"}, {x for x in [1]}, x)

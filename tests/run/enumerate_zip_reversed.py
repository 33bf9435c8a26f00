# enumerate with start, zip with strict, reversed.
names = ["ann", "bob", "cy"]
ages = [31, 25, 40]
for i, name in enumerate(names):
    print(i, name, end=" ")
for i, name in enumerate(names, start=10**20):
    print(i, name, end=" ")
print(list(enumerate([], 5)), list(enumerate("ab", -1)))
print(list(zip(names, ages)), list(zip(names, ages, "xyz")), list(zip(names)), list(zip()), list(zip([], names)))
print(list(zip([1, 2, 3], [1])), dict(zip(names, ages)), list(zip(*[(1, "a"), (2, "b")])))
print(list(zip([1, 2], [3, 4], strict=True)), list(zip(strict=True)), list(zip("ab", strict=True)))
for left, right in [([1], [1, 2]), ([1, 2], [1]), ([], [1])]:
    try:
        print(list(zip(left, right, strict=True)))
    except ValueError as error:
        print(error)
try:
    print(list(zip([1], [1], [1, 2], strict=True)))
except ValueError as error:
    print(error)
print(list(reversed(names)), list(reversed("abc")), list(reversed((1, 2))), list(reversed(range(0, 9, 4))), list(reversed({"a": 1, "b": 2})))
for step in range(6):
    try:
        if step == 0:
            reversed({1, 2})  # type: ignore
        elif step == 1:
            reversed(5)  # type: ignore
        elif step == 2:
            zip([1], 5)  # type: ignore
        elif step == 3:
            enumerate(5)  # type: ignore
        elif step == 4:
            enumerate([1], "a")  # type: ignore
        else:
            enumerate()  # type: ignore
    except TypeError as error:
        print(error)
print([(i, a, b) for i, (a, b) in enumerate(zip(names, reversed(ages)), 1)])
print(sum(i * n for i, n in enumerate(ages)), max(zip(ages, names)), min(enumerate(ages)), sorted(zip(ages, names)))

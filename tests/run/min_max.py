# min and max: several arguments or one iterable, key, default, first of equals.
def last(word: str) -> str:
    return word[-1]


print(min(3, 1, 2), max(3, 1, 2), min([3, 1, 2]), max((3, 1, 2)), min("hello"), max({1: "a", 5: "b"}), max({3, 9}), min(range(5, 9)))
print(min(1, 1.0), max(1, 1.0), min(1.0, 1), max(True, 1), max(2, 2.5), min(-0.0, 0), max("a", "b", "ab"), min([1], [0, 5]))
print(min(["bb", "a", "cc"], key=len), max(["bb", "a", "cc"], key=len), max("apple", "fig", key=last), min([-3, 2], key=abs))
print(min([], default=0), max([], default=None), max([], key=len, default="none"), min([5], default=0), max((), default=-1))
print(max([("a", 2), ("b", 2)], key=len), min(2**64, 2**65), max(-(2**64), 5), max(1e300, 10**301), min([2.5, 1, True]))
for step in range(9):
    try:
        if step == 0:
            min([])
        elif step == 1:
            max(())
        elif step == 2:
            min(5)  # type: ignore
        elif step == 3:
            max()  # type: ignore
        elif step == 4:
            max(1, "a")  # type: ignore
        elif step == 5:
            min(1, 2, default=3)  # type: ignore
        elif step == 6:
            max([1, None])  # type: ignore
        elif step == 7:
            max([1, 2], key=5)  # type: ignore
        else:
            max(1, 2, wrong=3)  # type: ignore
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
table = {"a": 3, "b": 7, "c": 5}
print(max(table, key=table.get), min(table, key=table.get), max(table.items()), max(table.values()))

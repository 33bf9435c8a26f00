# Dict comprehensions: conditions, nesting, order of evaluation, later keys win.
def trace(value: int) -> int:
    print("trace", value)
    return value


squares: dict[int, int] = {n: n * n for n in range(5)}
print(squares, {v: k for k, v in squares.items()}, {k: v for k, v in squares.items() if v % 2})
print({word: len(word) for word in "a quick brown fox".split()}, {c: i for i, c in enumerate("banana")})
print({n % 3: n for n in range(10)}, {}, {n: 0 for n in []}, {(a, b): a * b for a in range(2) for b in range(2)})
print({outer: {inner: outer * inner for inner in range(2)} for outer in range(2)})
print({trace(1): trace(2) for _ in range(1)})
groups: dict[int, list[str]] = {}
for word in ["fig", "kiwi", "plum", "date", "pea"]:
    groups.setdefault(len(word), []).append(word)
print(groups, {size: sorted(words) for size, words in sorted(groups.items())})
k = "outside"
print({k: k for k in "ab"}, k)
inverted: dict[int, list[str]] = {}
for key, value in {"a": 1, "b": 2, "c": 1}.items():
    inverted[value] = inverted.get(value, []) + [key]
print(inverted)
try:
    print({[n]: n for n in range(2)})  # type: ignore
except TypeError as error:
    print(error)

# Sequence patterns: lengths, stars, nesting, what is a sequence and what is not.
from collections import deque


def shape(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return f"one {a}"
        case [a, b]:
            return f"two {a} {b}"
        case [1, *rest, 9]:
            return f"1..9 {rest}"
        case [first, *_, last]:
            return f"many {first} {last}"
        case str() | bytes():
            return "text"
        case _:
            return "no sequence"


for value in [[], (), [1], (2,), [1, 2], (3, 4), [1, 2, 9], [1, 9, 9, 9], [5, 6, 7], range(0), range(2), range(9), "ab",
              b"ab", bytearray(b"xy"), {1, 2}, {1: 2}, deque([1, 2]), iter([1]), 5, None, "", frozenset()]:
    print(type(value).__name__, shape(value))


def nested(x):
    match x:
        case [[a, b], [c, *d]]:
            return a, b, c, d
        case [(int(n), str(s)), *others]:
            return n, s, others
        case [_, [_, [_, deep]]]:
            return deep
        case *all_,:
            return all_
    return "nothing"


print(nested([[1, 2], [3]]), nested([(1, 2), (3, 4, 5)]), nested([(1, "s")]), nested([(1, "s"), 2, 3]))
print(nested([0, [0, [0, "deep"]]]), nested((1, 2, 3)), nested(5), nested("abc"))


def command(line: str) -> str:
    match line.split():
        case ["go", ("north" | "south") as where]:
            return "going " + where
        case ["go", other]:
            return "cannot go " + other
        case ["take", *things] if things:
            return "took " + ", ".join(things)
        case ["quit" | "exit"]:
            return "bye"
        case []:
            return "?"
        case [verb, *_]:
            return "unknown " + verb
        case _:
            return "never"


for line in ["go north", "go up", "take a b c", "take", "exit", "", "dance with me"]:
    print(command(line))


def total(numbers: list[int]) -> int:
    match numbers:
        case []:
            return 0
        case [n, *rest]:
            return n + total(rest)
    return -1


print(total([1, 2, 3, 4]), total([]))


def point(p: tuple[int, int]) -> str:
    match p:
        case (0, 0):
            return "origin"
        case (0, y):
            return f"y={y}"
        case (x, 0):
            return f"x={x}"
        case (x, y):
            return f"{x},{y}"
    return ""


print(point((0, 0)), point((0, 5)), point((7, 0)), point((3, 4)))


class Fake:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return i


print(shape(Fake()))
match 1, 2, 3:
    case a, *b:
        print(a, b)
match [1, [2, 3]]:
    case a, (b, c):
        print(a, b, c)
for pair in [(1, "a"), ("b", 2), (1.5, None)]:
    match pair:
        case (int() as n, str() as s) | (str() as s, int() as n):
            print("pair", n, s)
        case (x, y):
            print("others", x, y)

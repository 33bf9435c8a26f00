# Literal and value patterns compare with ==, None, True and False by identity.
import sys


class Color:
    RED = "r"
    GREEN = 2

    class Deep:
        NAME = "deep"


class Odd:
    def __eq__(self, other):
        print("compared with", other)
        return other == "odd"


def kind(x):
    match x:
        case 0:
            return "zero"
        case -1:
            return "minus one"
        case 1.5:
            return "one and a half"
        case -2.5e3 | 3 - 4j:
            return "signed"
        case 7 + 1j:
            return "complex"
        case "a" "b":
            return "ab"
        case b"bytes":
            return "bytes"
        case None:
            return "none"
        case True:
            return "true"
        case False:
            return "false"
        case Color.RED:
            return "red"
        case Color.Deep.NAME:
            return "deep"
        case Color.GREEN if sys.maxsize:
            return "green"
        case "odd":
            return "odd one"
    return "other"


for value in [0, -1, 1.5, -2500, 3 - 4j, 7 + 1j, "ab", b"bytes", None, True, False, "r", "deep", 2, 2.0, 1, 0.0, -0.0,
              "x", b"x", [], (), {}, 10 ** 30, float("nan")]:
    print(repr(value), kind(value))
print(kind(Odd()))


def integer(n: int) -> str:
    match n:
        case 1 | 2 | 3:
            return "small"
        case 1000000000000000000000:
            return "huge"
        case _ if n < 0:
            return "negative"
        case _:
            return "some"


print([integer(n) for n in (1, 3, 4, -4, 10 ** 21)])


def word(s: str) -> int:
    match s:
        case "":
            return 0
        case "one":
            return 1
        case "two" | "zwei":
            return 2
    return -1


print([word(s) for s in ("", "one", "zwei", "three")])


def nothing(x):
    match x:
        case None:
            return "None"
        case _:
            return "something"


print(nothing(None), nothing(0), nothing(""))
match 3:
    case 4:
        print("four")
print("no case matched")
match = case = 5
match case:
    case 5:
        print("soft keywords", match, case)
match (x := 3), 4:
    case 3, y:
        print(x, y)

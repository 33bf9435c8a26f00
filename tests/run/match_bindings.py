# When names are bound, guards, or-patterns, as-patterns, wildcards; types narrowed by patterns.
from typing import Union


def late(x):
    try:
        match x:
            case [a, b, 3]:
                return "first", a, b
            case [a, *b] if a > 10:
                return "second", a, b
            case {"k": a}:
                return "third", a
        return a, b
    except UnboundLocalError as error:
        return str(error)


print(late([1, 2, 3]), late([11, 2]), late({"k": 5}), late([1, 2, 4]), late(5))


def guards(x):
    def check(label, result):
        print("check", label, result)
        return result
    match x:
        case int(n) if check("negative", n < 0):
            return "negative", n
        case n if check("big", n > 100):
            return "big", n
        case m:
            return "rest", n, m


print(guards(-5), guards(500), guards(50))


def alternatives(x):
    match x:
        case (1 | 2) as small:
            return "small", small
        case [("a" | "b") as letter, int(n) | float(n)]:
            return letter, n
        case [x, None] | [None, x] | {"x": x}:
            return "x", x
        case str() | int() as value:
            return "value", value
        case _:
            return "none"


for value in [1, 2, 3, ["a", 5], ["b", 2.5], ["c", 1], [7, None], [None, 8], {"x": 9}, "s", 2.5]:
    print(alternatives(value))


def narrowed(x: Union[int, str, list, None, float]) -> str:
    match x:
        case None:
            return "none"
        case int():
            return f"int {x + 1}"
        case str():
            return "str " + x.upper()
        case [*items]:
            return f"list {len(x)} {items}"
        case other:
            return f"float {other * 2} {x}"


print(narrowed(None), narrowed(4), narrowed("abc"), narrowed([1, 2]), narrowed(1.5))


def rebinding(x):
    match x:
        case [x, y]:
            return x, y
        case {"x": x}:
            return x
        case x:
            return "itself", x


print(rebinding([1, 2]), rebinding({"x": 3}), rebinding(4))
count = 0
for item in [1, "two", 3.0, [4], None, "six"]:
    match item:
        case int() | float():
            continue
        case None:
            break
        case text:
            count += 1
            print("kept", text)
else:
    print("not reached")
print(count, text)


class Holder:
    match [1, 2]:
        case [first, second]:
            third = first + second


print(Holder.first, Holder.second, Holder.third)


def captured():
    functions = []
    for pair in [(1, 2), (3, 4)]:
        match pair:
            case (a, b):
                functions.append(lambda: (a, b))
    return [f() for f in functions]


print(captured())


def outer():
    value = 1

    def inner(x):
        nonlocal value
        match x:
            case {"value": value}:
                return "changed"
        return "same"
    print(inner({}), value, inner({"value": 2}), value)


outer()


def factorial(n: int) -> int:
    match n:
        case 0 | 1:
            return 1
        case _:
            return n * factorial(n - 1)


print(factorial(20), factorial(25))
try:
    match {"a": 1}["b"]:
        case _:
            print("never")
except KeyError as error:
    print("KeyError", error)
match [1, 2, 3]:
    case [1, *middle, 3]:
        middle.append("x")
        print(middle)

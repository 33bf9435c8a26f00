# Values of type Any: operators, calls, attributes and loops at run time.
from typing import Any


def plus(a: Any, b: Any) -> Any:
    return a + b


def call(function: Any, *args: Any) -> Any:
    return function(*args)


def method(thing: Any) -> Any:
    return thing.count(1) if isinstance(thing, (list, tuple)) else thing.upper()


def loop(thing: Any) -> list[Any]:
    return [x for x in thing]


things: list[Any] = [1, 2.5, "s", [1, 1], (1,), True, None, {"k": 2}]
for a in things:
    for b in things:
        try:
            print(plus(a, b), end=" | ")
        except TypeError:
            print("-", end=" | ")
    print()
print(call(len, "abc"), call(plus, 1, 2), call(max, [1, 5]), call(str), call(method, "abc"), call(method, [1, 2, 1]))
print(loop("ab"), loop((1, 2)), loop({"x": 1}), loop(range(2)))
box: Any = 5
box += 1
box = [box]
box[0] *= 2
box.append("x")
box = {"k": box}
box["k"][0] -= 2
print(box, box["k"][1], len(box), "k" in box, not box, box == {"k": [10, "x"]})
x: Any = 2**62
x = x * 2 + x
print(x, -x, x // 3, x > 1.5, x == 3 * 2.0**62)
try:
    box.missing()
except AttributeError as error:
    print(error)
try:
    box()
except TypeError as error:
    print(error)
try:
    for item in 5 if box else []:  # type: ignore
        print(item)
except TypeError as error:
    print(error)

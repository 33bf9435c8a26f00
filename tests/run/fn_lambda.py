# Lambdas: as keys, in containers, with defaults, and as arguments.
from typing import Callable

square: Callable[[int], int] = lambda n: n * n
add = lambda a, b=10, *rest, scale=1, **named: (a + b + sum(rest)) * scale + len(named)
print(square(5), add(1))
print(add(1, 2), add(1, 2, 3, scale=2), add(1, x=1, y=2))
words = ["pear", "Fig", "apple", "kiwi"]
print(sorted(words, key=lambda w: (len(w), w)), max(words, key=lambda w: w[-1]), min(words, key=lambda w: w.lower()))
pairs = [(1, "b"), (2, "a"), (0, "c")]
pairs.sort(key=lambda pair: pair[1])
print(pairs, sorted(pairs, key=lambda p: -p[0]), sorted({"x": 2, "y": 1}.items(), key=lambda item: item[1]))
table: dict[str, Callable[[float, float], float]] = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "/": lambda a, b: a / b}
for name, operation in table.items():
    print(name, operation(6, 3), end="; ")
print()
print((lambda: "called")(), (lambda *a: a)(1, 2), (lambda x: lambda y: x + y)(1)(2), [f(3) for f in [lambda n: n + 1, lambda n: n * 2]])
choose = lambda flag: "yes" if flag else "no"
print(choose(1), choose([]), choose.__name__, (lambda: None)())
late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])
try:
    square()  # type: ignore
except TypeError as error:
    print(error)
try:
    square("a")  # type: ignore
except TypeError as error:
    print(error)

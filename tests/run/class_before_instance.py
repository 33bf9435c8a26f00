"""A builtin class is complete before its first instance: called, looked into; operators of any two values."""


def apply(f, *args):
    return f(*args)


print(complex.__name__, zip.__name__, frozenset.__name__)
print(hasattr(set, "add"), hasattr(set, "__iter__"), hasattr(range, "__len__"), hasattr(slice, "__len__"))
print(apply(complex, 1, 2), apply(bytearray, 3), apply(frozenset, [1]), apply(range, 3), apply(slice, 4))
print(list(apply(zip, "ab", [1, 2])), list(apply(map, str, [1])), list(apply(filter, None, [0, 1])))
print(list(apply(enumerate, "x")), list(apply(reversed, [1, 2])))
print([c.__mro__[-1] is object for c in (complex, set, range, enumerate)])


print(type({}.keys()).__name__, type({}.items()).__name__, isinstance({}.keys(), set))


class Number:
    def __radd__(self, other):
        return ("radd", other)

    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i


print("a" + Number() if not isinstance("a", str) else Number().__radd__("a"))
print([1] + list(Number()), 5 + Number(), list(iter(Number())))
try:
    print([1] + Number())
except TypeError as e:
    print(e)
mixed = [1, "ab", 2.5, [0], (1,), b"x", True, {"k": 1}]
for value in mixed:
    for other in (2, 0.5, "z"):
        for operate in (lambda a, b: a + b, lambda a, b: a * b, lambda a, b: a % b, lambda a, b: a | b):
            try:
                print(repr(operate(value, other)), end=" ")
            except (TypeError, ValueError, ZeroDivisionError) as e:
                print(type(e).__name__, e, end=" ")
    print()

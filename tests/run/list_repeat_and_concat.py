# + and * on lists make new lists; += changes the left one.
def shape(value: list[int]) -> str:
    return f"{len(value)}:{value}"


print(shape([1] + [2, 3]), shape([] + []), shape([1, 2] * 2), shape(3 * [0]), shape([1] * 0), shape([1] * -1), shape([7] * True))
mixed = [1] + ["a"] + [None, 2.5]
print(mixed, mixed * 2)
a = [1]
b = a
a += (2, 3)
a += range(2)
a += "x"  # type: ignore
print(a, b is a)
a = a + ["new"]
print(a is b, b)
b *= 2
print(b)
b *= 0
print(b)
for wrong in [(1,), "a", None, 5]:
    try:
        print([1] + wrong)  # type: ignore
    except TypeError as error:
        print(error)
try:
    print([1] * 1.5)  # type: ignore
except TypeError as error:
    print(error)
try:
    print([1] * [2])  # type: ignore
except TypeError as error:
    print(error)
try:
    b += 5  # type: ignore
except TypeError as error:
    print(error)
try:
    print([1] - [1])  # type: ignore
except TypeError as error:
    print(error)

# Set operators and comparisons.
def show(s: set[int]) -> str:
    return str(sorted(s))


a: set[int] = {1, 2, 3, 4}
b: set[int] = {3, 4, 5}
print(show(a | b), show(a & b), show(a - b), show(b - a), show(a ^ b))
print(a == {4, 3, 2, 1}, a != b, {3} < a, a < a, a <= a, a > {1}, a >= b, set() < a, a == [1, 2, 3, 4])
print(3 in a, 9 in a, 3.0 in a, True in a, "x" not in a, len(a | b), bool(set()), bool(a))
c = a
c |= {10}
c &= {1, 2, 10, 11}
c -= {2}
c ^= {1, 7}
print(show(c), c is a, show(a))
a = a | {0}
print(a is c, show(a), show(c))
print({1, 2} & set(), {1} | set(), set() - {1}, set() ^ {1}, {1, 2} & {2, 3} & {2})
for wrong in [[1], (1,), "1", {1: 2}, 5]:
    try:
        print(b | wrong)  # type: ignore
    except TypeError as error:
        print(error)
try:
    print(b < [1])  # type: ignore
except TypeError as error:
    print(error)
try:
    print(b + b)  # type: ignore
except TypeError as error:
    print(error)
try:
    print(b[0])  # type: ignore
except TypeError as error:
    print(error)
print({frozen for frozen in [(1, 2), (1, 2)]}, {1} == {1.0} == {True}, {(), (1,)} == {(1,), ()})

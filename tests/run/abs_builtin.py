# abs and the unary operators.
print(abs(-5), abs(5), abs(0), abs(-2.5), abs(-0.0), abs(True), abs(-(2**63)), abs(-(10**30)), abs(float("-inf")), abs(float("nan")))
print(-5, +5, --5, ~5, -(-5), +(-5), ~-1, -True, +True, ~False, -0, -0.0, +0.0)
n = 2**63
print(-n, -(-n), ~n, +n, -n - 1, abs(-n - 1))
print(-2**2, 2**-1, -3 // 2, -(3 // 2), not -0, - - 1, not not 1)
x: float = 1.5
print(-x, +x, -(-x), abs(-x))
for wrong in ["a", None, [1], {}]:
    try:
        print(abs(wrong))  # type: ignore
    except TypeError as error:
        print(error)
    try:
        print(-wrong)  # type: ignore
    except TypeError as error:
        print(error)
    try:
        print(~wrong)  # type: ignore
    except TypeError as error:
        print(error)
try:
    print(~1.5)  # type: ignore
except TypeError as error:
    print(error)
try:
    print(+"1")  # type: ignore
except TypeError as error:
    print(error)

# OverflowError from float arithmetic.
def grow(x: float, times: int) -> float:
    for _ in range(times):
        x = x**2
    return x


print(grow(2.0, 3))
print(grow(10.0, 8))
print(grow(10.0, 9))

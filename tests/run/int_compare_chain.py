# Ints compare with each other at any size, and chains test each link once.
small: int = 3
huge: int = 10**25


def between(low: int, value: int, high: int) -> bool:
    return low <= value < high


def noisy(value: int) -> int:
    print("value", value)
    return value


print(between(0, 3, 10), between(0, 10, 10), between(-5, -5, 0))
print(between(0, huge, huge + 1), between(huge, huge, huge))
print(small < huge, -huge < small, huge == 10**25, huge != 10**25 + 1)
print(2**63 > 2**63 - 1, 2**63 - 1 > 2**62, -(2**63) < -(2**63) + 1)
print(1 < 2 < 3 < 4, 1 < 3 < 2, 1 == 1 != 2, 3 > 2 > 2)
print(noisy(1) < noisy(5) < noisy(3))
print(noisy(9) < noisy(5) < noisy(3))
print(noisy(1) < noisy(2) == noisy(2) <= noisy(7))
print(1 < 2 in [2, 3], (1 < 2) in [2, 3], not 1 == 2)
print(min(huge, -huge, 0), max(huge, -huge, 0))
try:
    print(1 < "2")  # type: ignore
except TypeError as error:
    print(error)

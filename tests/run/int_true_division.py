# / on ints gives the correctly rounded float, also for huge ints.
pairs: list[tuple[int, int]] = [
    (1, 2), (-1, 2), (7, 7), (0, 5), (0, -5), (1, 3), (2, 3), (10, 4), (2**53 + 1, 1), (2**53 + 1, 2), (2**63, 3),
    (10**30, 10**29), (10**400, 10**399), (1, 10**300), (10**308, 1), (-(10**25), 7), (3**200, 2**300), (1, 2**1074), (1, 2**1075),
]
for a, b in pairs:
    quotient = a / b
    print(str(a)[:12], str(b)[:12], quotient, type(quotient).__name__)
for a, b in [(1, 0), (0, 0), (10**400, 0)]:
    try:
        print(a / b)
    except ZeroDivisionError as error:
        print(error)
try:
    print(10**400 / 3)
except OverflowError as error:
    print(error)
x = 10
x /= 4
print(x, 6 / 2, 6 // 2, True / True, -0 / 5, 0 / -5)

# int and float compare by exact value, also beyond 2**53.
edge: int = 2**53
print(edge == float(edge), edge + 1 == float(edge), edge + 1 == float(edge + 1))
print(edge + 1 > float(edge), edge - 1 < float(edge), float(edge) < edge + 1)
print(2**63 == 2.0**63, 2**63 - 1 == 2.0**63, 2**63 - 1 < 2.0**63)
print(10**22 == 1e22, 10**23 == 1e23, 10**23 > 1e23, 10**23 < 1e23)
print(10**400 > 1e308, -(10**400) < -1e308, 10**400 == float("inf"), 10**400 < float("inf"))
print(0 == -0.0, 1 == 1.0, 1 != 1.5, 2 > 1.5, -1 < -0.5)
print(hash(1) == hash(1.0), hash(2**53) == hash(2.0**53), hash(0.5) == hash(1))
numbers: list[float] = [3, 1.5, -2, 2**53 + 1, 2.0**53, 0.5]
print(sorted(numbers))
print(3 in [1.0, 3.0], [1.0, 3.0].index(3), (1, 2.0) == (1.0, 2))
print({1: "a", 1.0: "b", True: "c"})
print(1 < 1.5 < 2, 1 <= 1.0 <= 1)
for value in (10**400, -(10**400)):
    try:
        print(float(value))
    except OverflowError as error:
        print(error)
try:
    print(10**400 / 2)
except OverflowError as error:
    print(error)
try:
    print(10**400 * 1.0)
except OverflowError as error:
    print(error)
print(10**400 / 10**399, 2**1000 / 2**999, 1 / 3**400 > 0)
print((2**53 + 1) / 1, (2**54 + 3) / 2)

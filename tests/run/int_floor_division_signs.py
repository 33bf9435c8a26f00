# // rounds towards minus infinity and % takes the sign of the divisor.
def table(pairs: list[tuple[int, int]]) -> None:
    for a, b in pairs:
        quotient, remainder = a // b, a % b
        assert quotient * b + remainder == a
        print(f"{a} // {b} = {quotient}, {a} % {b} = {remainder}, divmod {divmod(a, b)}")


table([(7, 2), (-7, 2), (7, -2), (-7, -2)])
table([(6, 3), (-6, 3), (6, -3), (0, 5), (0, -5)])
table([(1, 10), (-1, 10), (1, -10), (-1, -10)])
big = 10**30
table([(big, 7), (-big, 7), (big, -7), (-big, -7), (7, big), (-7, big), (7, -big)])
edge = -(2**63)
table([(edge, -1), (edge, 1), (edge, 2), (edge, -2), (edge, 10), (2**63 - 1, -1)])

for divisor in [0, False]:
    try:
        print(5 // divisor)
    except ZeroDivisionError as error:
        print("//", error)
    try:
        print(5 % divisor)
    except ZeroDivisionError as error:
        print("%", error)
    try:
        print(divmod(big, divisor))
    except ZeroDivisionError as error:
        print("divmod", error)

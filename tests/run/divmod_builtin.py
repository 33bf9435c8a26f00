# divmod gives (a // b, a % b) for ints and floats of any size and sign.
cases = [(17, 5), (-17, 5), (17, -5), (-17, -5), (0, 3), (3, 7), (10**20, 3), (-(10**20), 10**10 + 1), (2**63, -1)]
for a, b in cases:
    q, r = divmod(a, b)
    print(a, b, q, r, q * b + r == a)
print(divmod(7.5, 2), divmod(-7.5, 2), divmod(7, 2.5), divmod(-0.0, 1), divmod(True, 2), divmod(1e20, 3))
minutes, seconds = divmod(3725, 60)
hours, minutes = divmod(minutes, 60)
print(f"{hours}:{minutes:02}:{seconds:02}")
for a, b in [(1, 0), (1.0, 0), (1, 0.0)]:
    try:
        divmod(a, b)
    except ZeroDivisionError as error:
        print(error)
for wrong in [("7", 2), (7, None), ([1], 1)]:
    try:
        divmod(*wrong)
    except TypeError as error:
        print(error)

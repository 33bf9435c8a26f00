# __int__, __float__, __index__, __bool__, __round__ and the like in the builtins that use them.
import math


class N:
    def __init__(self, n):
        self.n = n

    def __int__(self):
        return int(self.n)

    def __float__(self):
        return float(self.n)

    def __index__(self):
        return int(self.n)

    def __round__(self, digits=None):
        return ("round", digits)

    def __trunc__(self):
        return "trunc"

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __complex__(self):
        return complex(self.n, 1)


class Bad:
    def __int__(self):
        return "x"

    def __float__(self):
        return 1

    def __index__(self):
        return 1.5


class Nothing:
    pass


n = N(3)
print(int(n), float(n), [10, 20, 30, 40][n], "abcdef"[n], list(range(n)), "x" * n, hex(n), bin(n), chr(N(65)), math.sqrt(N(4)))
print(round(n), round(n, 2), math.floor(n), math.ceil(n), math.trunc(n), complex(n))
print([1, 2, 3, 4][N(1):N(3)], "%d %f %x" % (n, n, n), f"{int(n):03d}", bytes(N(2)))
for bad in (lambda: int(Bad()), lambda: float(Bad()), lambda: [1][Bad()], lambda: int(Nothing()), lambda: float(Nothing()),
            lambda: [1][Nothing()], lambda: range(Nothing()), lambda: round(Nothing()), lambda: math.sqrt(Nothing()),
            lambda: "x" * Nothing(), lambda: math.floor(Nothing()), lambda: abs(Nothing()), lambda: -Nothing(),
            lambda: chr(Nothing()), lambda: "%d" % Nothing(), lambda: sum([Nothing()])):
    try:
        print(bad())
    except TypeError as e:
        print(e)

import decimal
import fractions

import lib

VALUES = [0, 1, -1, True, False, None, 2**62, -2**62, 2**62 - 1, 2**63, -2**63, 2**64 + 1, -10**40, 10**100, 0.0, -0.0, 1.5,
          float("inf"), float("nan"), 5e-324, 1.7976931348623157e308, 1j, 2.5 - 3j, "", "a", "é", "\u20ac", "\U0001f600", "\ud800", b"",
          b"x\0y", (), (1, (2, "x")), frozenset({1, 2}), range(0, 10, 3), slice(1, None, 2), Ellipsis, NotImplemented, int, str, ValueError]
for v in VALUES:
    got = lib.same(v)
    print(ascii(v), ascii(got), type(got) is type(v), got == v)
    print(ascii(lib.kind(v)))
for a, b in [(1, 2), (2**62, 1), (2**63, -2**63), (10**30, 10**20), (1.5, 2), (True, 1), ("a", "b"), ((1,), (2,)), ([1], [2])]:
    try:
        print(lib.arithmetic(a, b))
    except TypeError as e:
        print("TypeError", e)
for n in (0, 1, 62, 63, 64, 200):
    print(lib.powers(n))
for s in ("", "ab", "né", "\u20ac1", "\U0001f600x"):
    print(ascii(lib.text(s)))
print(lib.data(b"ab"), lib.root(2.25), lib.root(9))
print(lib.pairs((1, 2)), lib.frozen(frozenset({1, 2})), lib.spans(range(3), slice(1, 3)))


class I(int):
    def __add__(self, other):
        return "I.__add__"


class S(str):
    pass


print(lib.arithmetic(decimal.Decimal("1.1"), 2), lib.arithmetic(fractions.Fraction(1, 3), fractions.Fraction(1, 6)))
print(lib.same(I(5)) + 1, type(lib.same(S("x"))), lib.number_class(I(3)), lib.number_class(S("")), lib.number_class(True),
      lib.number_class(1.0), lib.number_class(1j))
try:
    lib.arithmetic(I(1), "x")
except TypeError as e:
    print(e)

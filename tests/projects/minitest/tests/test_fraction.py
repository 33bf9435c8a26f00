from algebra.fraction import Fraction
from . import raises


def test_normalised():
    assert repr(Fraction(6, -8)) == "Fraction(-3, 4)"
    assert Fraction(0, 5) == 0 and not Fraction(0)


def test_arithmetic():
    half, third = Fraction(1, 2), Fraction(1, 3)
    assert half + third == Fraction(5, 6)
    assert half - third == Fraction(1, 6)
    assert half * 2 == 1 and 2 * half == 1
    assert 1 / half == 2
    assert half ** 3 == Fraction(1, 8), half ** 3
    assert half ** -2 == 4


def test_order():
    values = [Fraction(1, n) for n in (3, 2, 5)]
    assert sorted(values)[0] == Fraction(1, 5)
    assert max(values) > 0.4


def test_errors():
    assert raises(ZeroDivisionError, Fraction, 1, 0) == "Fraction(1, 0)"
    assert "unsupported operand" in raises(TypeError, lambda: Fraction(1) + "x")


def test_hash():
    assert len({Fraction(1, 2), Fraction(2, 4), Fraction(1)}) == 2
    assert {1: "one"}[Fraction(3, 3)] == "one"


def test_wrong_on_purpose():
    assert Fraction(1, 3) + Fraction(1, 3) == Fraction(1, 2), f"got {Fraction(1, 3) + Fraction(1, 3)}"


TESTS = [name for name in ("test_normalised", "test_arithmetic", "test_order", "test_errors", "test_hash", "test_wrong_on_purpose")]

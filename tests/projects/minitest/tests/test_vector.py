from algebra import Vector
from algebra.fraction import Fraction
import tests


def test_length():
    assert abs(Vector(3, 4)) == 5.0
    assert len(Vector(1, 2, 3)) == 3


def test_operators():
    v = Vector(1, 2) + Vector(3, 4)
    assert list(v) == [4, 6]
    assert v * 2 == Vector(8, 12) == 2 * v
    assert v @ Vector(1, 1) == 10
    v += Vector(1, 1)
    assert v[0] == 5 and v[-1] == 7
    assert -v == Vector(-5, -7)


def test_fractions():
    v = Vector(Fraction(1, 2), Fraction(1, 3))
    assert v * 6 == Vector(3, 2)
    assert str(v) == "(1/2, 1/3)"


def test_errors():
    assert tests.raises(ValueError, lambda: Vector(1) + Vector(1, 2)) == "dimensions 1 and 2 differ"
    Vector(1)[3]


TESTS = ["test_length", "test_operators", "test_fractions", "test_errors"]

from math import gcd


class Fraction:
    __slots__ = ("top", "bottom")

    def __init__(self, top, bottom=1):
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        common = gcd(top, bottom) * (-1 if bottom < 0 else 1)
        self.top, self.bottom = top // common, bottom // common

    @staticmethod
    def _of(value):
        return value if isinstance(value, Fraction) else Fraction(value) if isinstance(value, int) else None

    def __add__(self, other):
        other = self._of(other)
        if other is None:
            return NotImplemented
        return Fraction(self.top * other.bottom + other.top * self.bottom, self.bottom * other.bottom)

    def __neg__(self):
        return Fraction(-self.top, self.bottom)

    def __sub__(self, other):
        return self + -other

    def __mul__(self, other):
        other = self._of(other)
        return NotImplemented if other is None else Fraction(self.top * other.top, self.bottom * other.bottom)

    __radd__, __rmul__ = __add__, __mul__

    def __truediv__(self, other):
        other = self._of(other)
        return self * Fraction(other.bottom, other.top)

    def __rtruediv__(self, other):
        return self._of(other) / self

    def __pow__(self, n):
        return Fraction(self.top ** n, self.bottom ** n) if n >= 0 else Fraction(self.bottom, self.top) ** -n

    def __eq__(self, other):
        other = self._of(other)
        return other is not None and (self.top, self.bottom) == (other.top, other.bottom)

    def __lt__(self, other):
        return self.top / self.bottom < (other.top / other.bottom if isinstance(other, Fraction) else other)

    def __gt__(self, other):
        return not (self < other or self == other)

    def __hash__(self):
        return hash(self.top) if self.bottom == 1 else hash((self.top, self.bottom))

    def __bool__(self):
        return self.top != 0

    def __repr__(self):
        return f"Fraction({self.top}, {self.bottom})"

    def __str__(self):
        return f"{self.top}/{self.bottom}" if self.bottom != 1 else str(self.top)

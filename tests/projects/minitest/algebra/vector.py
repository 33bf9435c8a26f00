import math


class Vector:
    def __init__(self, *items):
        self.items = items

    def _zip(self, other):
        if len(self) != len(other):
            raise ValueError(f"dimensions {len(self)} and {len(other)} differ")
        return zip(self.items, other.items)

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return iter(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __add__(self, other):
        return Vector(*(a + b for a, b in self._zip(other)))

    def __neg__(self):
        return Vector(*(-a for a in self))

    def __mul__(self, k):
        return Vector(*[a * k for a in self])

    __rmul__ = __mul__

    def __matmul__(self, other):
        return sum(a * b for a, b in self._zip(other))

    def __abs__(self):
        return math.sqrt(self @ self)

    def __eq__(self, other):
        return isinstance(other, Vector) and self.items == other.items

    def __str__(self):
        return f"({', '.join(map(str, self))})"

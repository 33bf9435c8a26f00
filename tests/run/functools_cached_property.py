# functools.cached_property and partialmethod: descriptors.
from functools import cached_property, partialmethod


class Data:
    def __init__(self, values):
        self.values = values
        self.calls = 0

    @cached_property
    def total(self):
        """The sum."""
        self.calls += 1
        return sum(self.values)

    @cached_property
    def nothing(self):
        self.calls += 1
        return None

    def scale(self, factor, offset=0, *, sign=1):
        return [sign * (v * factor + offset) for v in self.values]

    double = partialmethod(scale, 2)
    negative = partialmethod(scale, 1, sign=-1)
    shifted = partialmethod(double, 10)


d = Data([1, 2, 3])
print(d.total, d.total, d.calls)
print(d.nothing, d.nothing, d.calls, sorted(d.__dict__))
del d.total
d.values.append(4)
print(d.total, d.calls)
d.total = 99
print(d.total, d.__dict__["total"], Data([5]).total)
print(type(Data.total).__name__, Data.total.__doc__, Data.total.attrname)
print(d.double(), d.double(1), d.double(offset=2, sign=-1), d.negative(), d.shifted())
print(Data.double(d, 5))


class Slots:
    __slots__ = ("x",)

    @cached_property
    def p(self):
        return 1


try:
    print(Slots().p)
except TypeError as e:
    print(e)
try:

    class Twice:
        a = cached_property(lambda self: 1)
        b = a

except RuntimeError as e:
    print(e, "|", e.__cause__)
free = cached_property(lambda self: 1)
Data.late = free
try:
    d.late
except TypeError as e:
    print(e)
try:
    partialmethod(3)
except TypeError as e:
    print(e)

# Operators, properties, items and calls of objects: which method, in which order, with which errors.
class V:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        print("add")
        return V(self.x + other.x)

    def __radd__(self, other):
        print("radd")
        return V(other + self.x)

    def __sub__(self, other):
        if not isinstance(other, V):
            return NotImplemented
        return V(self.x - other.x)

    def __rsub__(self, other):
        return f"rsub {other}"

    def __iadd__(self, other):
        self.x += other
        return self

    def __mul__(self, k):
        return V(self.x * k) if k else None

    def __eq__(self, other):
        return self.x == other.x

    def __lt__(self, other):
        return self.x < other.x

    def __le__(self, other):
        return "le"

    def __getitem__(self, i):
        if i > 2:
            raise IndexError(f"no {i}")
        return self.x + i

    def __setitem__(self, i, value):
        self.x = value * i

    def __call__(self, *args, **kw):
        return (self.x, args, sorted(kw))

    def __contains__(self, y):
        return y == self.x

    @property
    def double(self):
        return self.x * 2

    @double.setter
    def double(self, value):
        self.x = value / 2

    @property
    def action(self):
        return self.__getitem__

    @property
    def bad(self):
        raise KeyError("bad")


class W(V):
    def __radd__(self, other):
        print("W.radd")
        return W(0)

    @property
    def double(self):
        return "W"


a, b, w = V(1), V(2), W(10)
print((a + b).x, type(a + w).__name__, (w + a).x, (5 + a).x)
print((b - a).x, 7 - a)
try:
    a - 7
except TypeError as e:
    print(e)
a += 4
print(a.x, (a * 3).x, a * 0)
print(a == b, a != b, a < b, b < a, a <= b, not a == b, a > b)
if a == V(5):
    print("equal")
while b < a:
    b += 1
print(b.x)
print(a[0], a[2])
try:
    a[3]
except IndexError as e:
    print(e)
a[3] = 7
a[2] += 1
print(a.x)
print(a(), a(1, 2), a(*[3], k=4))
print(46 in a, 21 not in a, 22 in a)
for one in [a, w]:
    print(one.double)
a.double = 9
a.double += 1
print(a.x, a.action(1))
try:
    w.double = 3
except AttributeError as e:
    print(e)
try:
    print(a.bad)
except KeyError as e:
    print(e)
maybe = None if a.x > 100 else a
print(maybe.double, maybe[0])
nothing = a if a.x > 100 else None
for work in [lambda: nothing.double, lambda: nothing.x]:
    try:
        work()
    except AttributeError as e:
        print(e)
try:
    nothing.double = 4
except AttributeError as e:
    print(e)
try:
    print(nothing[0])
except TypeError as e:
    print(e)

# __slots__: which names may be set.
class P:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def total(self):
        return self.x + self.y


class Q(P):
    __slots__ = ("z",)


class Open(P):
    pass


class One:
    __slots__ = "only"


p = P(1, 2)
print(p.x, p.y, p.total(), P.__slots__)
p.x += 5
print(p.total())
q = Q(1, 2)
q.z = 3
o = Open(1, 2)
o.anything = 4
print(q.z, q.total(), o.anything, o.x)
for bad in (lambda: setattr(p, "z", 1), lambda: setattr(q, "w", 1), lambda: p.z, lambda: setattr(p, "total", 1),
            lambda: One().only, lambda: setattr(One(), "other", 1), lambda: p.__dict__, lambda: delattr(One(), "only")):
    try:
        print(bad())
    except AttributeError as e:
        print(e)

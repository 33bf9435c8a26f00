# __call__, callable(), methods and classes as values.
class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *rest, scale=1):
        return (x + self.n) * scale + sum(rest)


class NotCallable:
    pass


class Static:
    @staticmethod
    def make(x):
        return ["made", x]

    @classmethod
    def build(cls, x):
        return cls, x

    def method(self, x):
        return ("method", x)


add = Adder(5)
print(add(1), add(1, 2, 3), add(1, scale=2), list(map(add, [1, 2, 3])))
print(callable(add), callable(NotCallable()), callable(NotCallable), callable(add.__call__))
s = Static()
f, g, h = s.method, s.make, s.build
print(f(1), g(2), h(3)[1], h(3)[0] is Static, Static.method(s, 4), Static.make(5), Static.build(6)[1])
print([m(7) for m in (s.method, s.make)], list(map(s.method, "ab")))
print(f == s.method, f is s.method, f.__self__ is s, f.__func__ is Static.method, f.__name__, f.__qualname__[-6:])
print(sorted([3, 1, 2], key=Adder(0)), sorted(["b", "A"], key=str.lower))
make = Adder
print(make(1)(1), [c(2)(2) for c in (Adder,)])
for bad in (lambda: NotCallable()(), lambda: add(), lambda: Static.method(), lambda: Static.make(), lambda: s.method(),
            lambda: s.method(1, 2), lambda: s.make(), lambda: add(1, factor=2)):
    try:
        print(bad())
    except TypeError as e:
        print("TypeError:", e)

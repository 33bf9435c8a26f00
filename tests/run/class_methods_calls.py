# Arguments of methods: defaults, keywords, *args, **kwargs; methods as arguments; recursion through methods.
class M:
    def all(self, a, b=2, *rest, c, d=4, **more):
        return a, b, rest, c, d, sorted(more.items())

    def pos(self, a, /, b):
        return a, b

    def fact(self, n):
        return 1 if n < 2 else n * self.fact(n - 1)

    def chain(self, x):
        self.log = getattr(self, "log", []) + [x]
        return self

    def apply(self, f, *args):
        return f(*args)

    def __private(self):
        return "private"

    def reveal(self):
        return self.__private()


m = M()
print(m.all(1, c=3), m.all(1, 5, 6, 7, c=8, x=9), m.all(*[1, 2, 3], **{"c": 4, "z": 5}), m.all(b=1, a=2, c=3))
print(m.pos(1, b=2), m.fact(30), m.chain(1).chain(2).chain("x").log, m.apply(m.fact, 5), m.apply(max, 1, 9, 3))
print(m.reveal(), m._M__private(), hasattr(m, "__private"))
for bad in (lambda: m.all(), lambda: m.all(1), lambda: m.pos(a=1, b=2), lambda: m.pos(1, 2, 3), lambda: m.fact(),
            lambda: m.fact(n=1, k=2), lambda: m.nope(1), lambda: M.fact(3), lambda: M.fact(m)):
    try:
        print(bad())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__ + ":", e)
ops = {"fact": m.fact, "pos": m.pos}
print(ops["fact"](6), ops["pos"](1, 2), [f.__name__ for f in ops.values()])

# __new__ and __init__: arguments, results, singletons, instances of other classes.
class One:
    instance = None

    def __new__(cls):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
            cls.instance.inits = 0
        return cls.instance

    def __init__(self):
        self.inits += 1


class Other:
    def __new__(cls, kind):
        print("new", kind)
        if kind == "int":
            return 5
        return object.__new__(cls)

    def __init__(self, kind):
        print("init", kind)
        self.kind = kind


class BadInit:
    def __init__(self):
        return 3


class Nothing:
    pass


class Pair:
    def __init__(self, a, b=2, *, c=3):
        self.all = (a, b, c)


print(One() is One(), One().inits)
print(Other("int"), Other("obj").kind)
print(Pair(1).all, Pair(1, c=5).all, Pair(b=1, a=0).all)
for bad in (lambda: BadInit(), lambda: Nothing(1), lambda: Nothing(a=1), lambda: Pair(), lambda: Pair(1, 2, 3),
            lambda: Pair(1, d=2), lambda: Pair(1, a=1), lambda: Other(), lambda: object(1), lambda: object.__new__(5),
            lambda: object.__new__(int), lambda: object.__new__(), lambda: object.__init__(Nothing(), 1),
            lambda: Pair.__init__(5), lambda: Nothing.__new__(Nothing, 1)):
    try:
        print(bad())
    except TypeError as e:
        print("TypeError:", e)
p = Pair(1)
p.__init__(9)
print(p.all, object.__new__(Pair).__dict__)

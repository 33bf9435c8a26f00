# Static methods, class methods, functions of a class called through it, and values of the class.
class Base:
    LIMIT = 10
    NAMES = ["a", "b"]
    ratio = 1.5
    count = 0

    def __init__(self, n):
        self.n = n
        Base.count += 1

    @classmethod
    def make(cls, n=1):
        return cls(min(n, cls.LIMIT))

    @classmethod
    def label(cls):
        return cls.__name__

    @staticmethod
    def add(a, b=10):
        return a + b

    def twice(self):
        return self.add(self.n, self.n) * self.ratio

    def over(self):
        return self.n > self.LIMIT, self.label(), len(self.NAMES)


class Sub(Base):
    LIMIT = 20
    ratio = 2

    @classmethod
    def label(cls):
        return "sub " + super().label()


print(Base.make(15).n, Sub.make(15).n, type(Sub.make()).__name__)
print(Base.add(1), Sub.add(1, 2), Base(3).add(4), Base.twice(Base(2)), Sub(2).twice())
print(Base(11).over(), Sub(11).over(), Base.label(), Sub.label(), Sub(1).label())
Sub.NAMES.append("c")
print(Base.NAMES, Base.LIMIT, Sub.LIMIT, Sub(1).NAMES is Base.NAMES)
print([c.make(100).n for c in (Base, Sub)], [o.label() for o in [Base(1), Sub(2)]])
print(Base.count, Sub.count, Base(0).count)


class Config:
    debug = False
    size = 3

    def show(self):
        return (self.debug, self.size)


c = Config()
print(c.show())
c.debug = True
print(c.show(), Config().show())
Config.size = 4
print(c.show(), Config.size)


class Setting:
    level = 1
    other = 2


setattr(Setting, "le" + "vel", 7)
print(Setting.level, Setting().level, Setting.other)


class Flags:
    A = 1
    B = A << 1
    C = A | B
    if C > 2:
        D = "big"
    else:
        D = "small"
    for E in range(3):
        pass

    @staticmethod
    def all():
        return Flags.A + Flags.B + Flags.C

    @classmethod
    def many(cls, *names, sep=","):
        return sep.join(str(getattr(cls, n)) for n in names)


print(Flags.all(), Flags.D, Flags.E, Flags.many("A", "C", sep=";"), Flags().D)
try:
    Base.add()
except TypeError as e:
    print(e)
try:
    Base.twice()
except TypeError as e:
    print(e)
try:
    print(Flags.Z)
except AttributeError as e:
    print(e)
make = Sub.make
print(make(3).n, make.__self__ is Sub)

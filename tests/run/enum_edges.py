# Enumerations: whose repr and str they have, values made by functions, functional calls, what is refused.
from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique, ReprEnum


def show(call) -> None:
    try:
        print(call())
    except (TypeError, ValueError, AttributeError, KeyError) as e:
        print(type(e).__name__, e)


class Text(str):
    def __repr__(self) -> str:
        return "Text!"

    def __str__(self) -> str:
        return "text!"

    def __format__(self, spec: str) -> str:
        return "format!" + spec


class Mixed(Text, Enum):
    A = "a"


class Kept(Text, ReprEnum):
    A = "a"


class Own(int, Enum):
    A = 1

    def __str__(self) -> str:
        return "own " + self.name


class OwnRepr(int, Enum):
    A = 1

    def __repr__(self) -> str:
        return "own repr"

    def __format__(self, spec: str) -> str:
        return "own format"


class Floating(float, Enum):
    HALF = 0.5
    TWO = 2


class Shown:
    def __str__(self) -> str:
        return "shown"


class WithShown(Shown, Enum):
    A = 1


for member in (Mixed.A, Kept.A, Own.A, OwnRepr.A, Floating.HALF, WithShown.A):
    print(repr(member), str(member), f"{member}", f"{member:>8}", "%s" % member, member.value)
print(Floating.HALF + 1, Floating(2), Floating(0.5) is Floating.HALF, Own.A + 1, Own(1), Mixed("a"), Mixed.A == "a", hash(Own.A) == hash(1))


class Planet(Enum):
    def __new__(cls, mass: float, radius: float):
        made = object.__new__(cls)
        made._value_ = mass
        made.radius = radius
        return made

    EARTH = (5.9, 6.3)
    MARS = (0.6, 3.4)

    def ratio(self) -> float:
        return self.value / self.radius


print([(p.name, p.value, p.radius, round(p.ratio(), 3)) for p in Planet], Planet(5.9), Planet.MARS._sort_order_)


class Numbered(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return (name.lower(), start, count, len(last_values))

    A = auto()
    B = "own"
    C = auto()


print([m.value for m in Numbered])


class Counting(Enum):
    A = auto()
    B = 5
    C = auto()
    D = 2


print([m.value for m in Counting])


class Strings(StrEnum):
    FIRST = auto()
    SecOnd = auto()
    third = "3rd"


print(list(Strings), Strings.FIRST + "x", f"{Strings.SecOnd:>8}", Strings("3rd"))


def late():
    class Late(Enum):
        A = auto()

        def _generate_next_value_(name, start, count, last_values):
            return name


def again():
    class Again(Enum):
        A = 1
        A = 2


def method_again():
    class Again(Enum):
        A = 1

        def A(self): return 2


def extended():
    class More(Counting):
        F = 1


def not_unique():
    @unique
    class Not(Enum):
        A = 1
        B = 1
        C = 2
        D = 2


def sunder():
    class Sunder(Enum):
        _wrong_ = 1


def dunder_mro():
    class Mro(Enum):
        mro = 1


def no_text():
    class NoText(StrEnum):
        A = 1


for call in (late, again, method_again, extended, not_unique, sunder, dunder_mro, no_text):
    show(call)
print(Enum("Made", "A B C")["B"].value, list(Enum("Made", "A,B", start=5)), list(Enum("Made", ["X", "Y"])), list(Enum("Made", {"P": "p", "Q": "q"})),
      list(Enum("Made", [("M", 1), ("N", 4)])), list(IntEnum("Ints", "A B")), list(Flag("Flags", "A B C")), Enum("Made", "A", module="mod", qualname="x.Made"))
made = Enum("Made", [("M", 1), ("N", 4)], type=int)
print(made.M + 1, isinstance(made.N, int), made.__name__, made.__qualname__, made.__module__)
show(lambda: Counting(99))
show(lambda: Counting["Z"])
show(lambda: Counting.Z)
show(lambda: Counting.A.Z)
show(lambda: setattr(Counting, "A", 3))
show(lambda: delattr(Counting, "A"))
show(lambda: Counting())
show(lambda: Counting.A in Counting)
show(lambda: Own.A in Counting)
show(lambda: Counting.A < Counting.B)
show(lambda: len(Counting))
show(lambda: bool(Counting))
show(lambda: list(reversed(Counting)))
show(lambda: Counting.A == 1)
show(lambda: hash(Counting.A) == hash("A"))
show(lambda: Counting.__members__)
show(lambda: {Counting.A: 1}[Counting(1)])


class Missing(Enum):
    A = 1

    @classmethod
    def _missing_(cls, value):
        if value == "none":
            return None
        if value == "wrong":
            return 5
        if value == "raise":
            raise KeyError("raised")
        return cls.A


show(lambda: Missing("other"))
show(lambda: Missing("none"))
show(lambda: Missing("wrong"))
show(lambda: Missing("raise"))


class Ignoring(Enum):
    _ignore_ = "helper other"
    helper = 5
    other = 6
    A = helper + 1
    B = 1

    @property
    def double(self): return self.value * 2

    @staticmethod
    def still(): return "static"


print(list(Ignoring), Ignoring.A.double, Ignoring.still(), Ignoring.A.name, Ignoring.A.__class__ is Ignoring)


class Perm(IntFlag):
    R = 4
    W = 2
    X = 1


print(Perm.R | Perm.W, Perm(7), ~Perm.R, Perm.R & 4, Perm(8), Perm.R + 1, list(Perm(6)), Perm.R in Perm(6), len(Perm(6)), bool(Perm(0)), Perm(0), Perm.R ^ Perm(6))

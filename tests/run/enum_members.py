from enum import Enum, IntEnum, Flag, IntFlag, auto, unique, StrEnum, EnumMeta
import enum
class Color(Enum):
    """Colors."""
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def describe(self): return f"{self.name} is {self.value}"
    @property
    def low(self): return self.name.lower()
    @classmethod
    def default(cls): return cls.GREEN
    @staticmethod
    def help(): return "help"
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], Color.CRIMSON is Color.RED)
print(list(Color), len(Color), Color.__members__, Color.RED in Color, type(Color.RED), isinstance(Color.RED, Color))
print(Color.RED.describe(), Color.BLUE.low, Color.default(), Color.help(), Color.RED.help(), Color.__doc__)
print(Color, type(Color), Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.BLUE, Color.RED is Color.RED)
print({Color.RED: "r", Color.BLUE: "b"}[Color(3)], hash(Color.RED) == hash("RED"), f"{Color.RED}", f"{Color.RED!r:>20}|", "%s" % Color.RED, f"{Color.RED:>12}|")
for c in Color: print(c.name, c.value, end="; ")
print([c for c in reversed(Color)])
for f in (lambda: Color(9), lambda: Color["PINK"], lambda: Color.PINK, lambda: Color.RED < Color.BLUE):
    try: f()
    except (ValueError, KeyError, AttributeError, TypeError) as e: print(type(e).__name__, e)
try: Color.RED = 5
except AttributeError as e: print(e)
try:
    class More(Color): PINK = 4
except TypeError as e: print(e)
class Num(IntEnum):
    ONE = 1
    TWO = 2
    THREE = auto()
print(Num.ONE + 1, Num.TWO > Num.ONE, Num.THREE, repr(Num.THREE), [10, 20, 30][Num.ONE], Num(2), sorted([Num.THREE, Num.ONE]), f"{Num.TWO:03d}", Num.ONE == 1, isinstance(Num.ONE, int), max(Num), sum(Num))
class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()
print(list(Auto))
class S(StrEnum):
    LOW = auto()
    HIGH = "high value"
print(S.LOW, repr(S.HIGH), S.LOW == "low", S.HIGH.upper(), S("low"), "x" + S.LOW, len(S.LOW), f"{S.LOW:>6}|", isinstance(S.LOW, str))
class Old(str, Enum):
    A = "a"
    B = "b"
print(Old.A, repr(Old.A), Old.A == "a", Old.A.value, Old("b"), f"{Old.A}", Old.A.upper(), {"a": 1}[Old.A])
class Planet(Enum):
    EARTH = (5.976e+24, 6.37814e6)
    MARS = (6.421e+23, 3.3972e6)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def gravity(self): return round(6.67300E-11 * self.mass / (self.radius * self.radius), 2)
print(Planet.EARTH.gravity, Planet.MARS.value, Planet((5.976e+24, 6.37814e6)), Planet.EARTH.mass)
class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj
    PX = (0, "P.X")
    PY = (1, "P.Y")
print(Coord.PX, Coord(1), Coord.PY.label, Coord.PY[0])
try:
    @unique
    class Bad(Enum):
        A = 1
        B = 1
        C = 2
        D = 2
except ValueError as e: print(e)
try:
    class Dup(Enum):
        A = 1
        A = 2
except TypeError as e: print(e)
class Missing(Enum):
    X = 1
    @classmethod
    def _missing_(cls, value):
        if value == "x": return cls.X
        return None
print(Missing("x"))
try: Missing("y")
except ValueError as e: print(e)
Animal = Enum("Animal", "CAT DOG")
print(Animal.CAT, list(Animal), Enum("Z", ["P", "Q"]).Q.value, Enum("Y", {"K": 5}).K)
def match_it(c):
    match c:
        case Color.RED: return "red"
        case Color.GREEN | Color.BLUE: return "other"
        case _: return "none"
print(match_it(Color.RED), match_it(Color.BLUE), match_it(3))
class Weird(Enum):
    _ignore_ = "tmp"
    tmp = 5
    A = tmp + 1
    def __str__(self): return "W:" + self.name
    def __lt__(self, o): return self.value < o.value
print(Weird.A, Weird.A.value, hasattr(Weird, "tmp"), [str(x) for x in Weird])
class Base(Enum):
    def hi(self): return "hi " + self.name
class Derived(Base):
    ONE = 1
print(Derived.ONE.hi(), Derived.__mro__[1:], isinstance(Color, EnumMeta), bool(Color.RED))
import copy
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED)

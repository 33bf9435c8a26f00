"""What enumerations refuse, and rarely used parts of them."""
import enum
from enum import Enum, EnumMeta, Flag, IntEnum, IntFlag, auto, unique


def show(name, action):
    try:
        print(name, action())
    except Exception as error:
        print(name, type(error).__name__, error)


class Color(Enum):
    RED = 1
    GREEN = 2
    ALIAS = 1


class Shape(Enum):
    SQUARE = [1, 2]
    ROUND = {"r": 1}

    @classmethod
    def _missing_(cls, value):
        return {"s": cls.SQUARE, "bad": 5, "error": None}.get(value)


class Named(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return f"{name.lower()}-{count}-{start}-{len(last_values)}"

    FIRST = auto()
    SECOND = auto()


class Mixed(Enum):
    NUMBER = 7
    TEXT = "seven"
    NEXT = 8


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


class Level(IntEnum):
    LOW = auto()
    HIGH = auto()

    def __str__(self):
        return self.name.title()


print(Shape([1, 2]), Shape({"r": 1}), Shape("s"), list(Shape), Named.FIRST.value, Named.SECOND.value)
for name, action in (("missing bad", lambda: Shape("bad")), ("missing none", lambda: Shape("error")), ("unhashable", lambda: Shape([9])), ("lookup", lambda: Color(9)), ("no value", lambda: Color()), ("keyword", lambda: Color(value=2)),
                     ("item", lambda: Color["BLUE"]), ("attribute", lambda: Color.BLUE), ("set member", lambda: setattr(Color, "RED", 5)), ("delete member", lambda: delattr(Color, "RED")), ("set other", lambda: setattr(Color, "extra", 5)),
                     ("delete other", lambda: delattr(Color, "extra")), 
                     ("in", lambda: Color.RED in Color), ("order", lambda: Color.RED < Color.GREEN), ("flag in int", lambda: 1 in Perm.RW), ("flag in", lambda: Perm.R in Perm.RW),
                     ("flag in color", lambda: Color.RED in Perm.RW), ("flag beyond", lambda: Perm(64)), ("flag negative", lambda: Perm(-2)), ("flag text", lambda: Perm("R")), ("flag zero", lambda: Perm(0)), ("flag or int", lambda: Perm.R | 1),
                     ("flag invert", lambda: ~Perm.RW), ("flag len", lambda: (len(Perm.RW), list(Perm.RW), bool(Perm(0)), Perm.RW.name, (Perm.R | Perm.X).name)), ("bool of class", lambda: bool(Color)), ("len", lambda: len(Color)), ("hash", lambda: hash(Color.RED) == hash("RED")),
                     ("objclass", lambda: Color.RED.__objclass__), ("members", lambda: Color.__members__), ("set members", lambda: Color.__members__.__setitem__("X", 1)), ("functional", lambda: list(Enum("Animal", "CAT DOG"))), ("functional commas", lambda: list(Enum("Animal", "CAT, DOG", start=5))),
                     ("functional pairs", lambda: list(Enum("Animal", [("CAT", "c"), ("DOG", "d")]))), ("functional dict", lambda: list(Enum("Animal", {"CAT": 1}))), ("functional list", lambda: list(IntEnum("Animal", ["CAT", "DOG"]))), ("functional names", lambda: list(Flag("Animal", names="CAT DOG BIRD"))),
                     ("functional keywords", lambda: [(m, m.value, type(m).__mro__[1].__name__, type(m).__module__, type(m).__qualname__) for m in Enum("Animal", "CAT DOG", start=3, type=int, module="zoo", qualname="Zoo.Animal")]),
                     ("functional unknown", lambda: Enum("Animal", "CAT", wrong=1)), ("functional value", lambda: list(Enum(value="Animal", names=["A"]))), ("functional wrong", lambda: Enum("Animal", 5)), ("functional twice", lambda: Enum("Animal", "CAT CAT")), ("str of int", lambda: (str(Level.LOW), f"{Level.HIGH}", repr(Level.HIGH), Level.LOW + 1, Level.HIGH == 2)), ("reversed", lambda: list(reversed(Color))),
                     ("unique", lambda: unique(Color)), ("unique fine", lambda: unique(Perm) is Perm), ("dir", lambda: [n for n in dir(Color.RED) if not n.startswith("_")])):
    show(name, action)


def define(name, body):
    def action():
        namespace = body()
        return list(namespace)
    show(name, action)


def twice():
    class Twice(Enum):
        A = 1
        A = 2
    return Twice


def sunder():
    class Sunder(Enum):
        _odd_ = 1
    return Sunder


def late():
    class Late(Enum):
        A = 1

        def _generate_next_value_(name, start, count, last_values):
            return 1
    return Late


def flag_text():
    class FlagText(Flag):
        A = "x"
        B = auto()
    return FlagText


def ignored():
    class Ignored(Enum):
        _ignore_ = ["i", "helper"]
        i = 5
        helper = 6
        A = i + helper
        _private = 3
        __hidden = 4

        def method(self):
            return 1
    return Ignored


def member():
    class Member(Enum):
        A = enum.member(len)
        B = enum.nonmember(5)
        C = 2
    return Member


for body in (twice, sunder, late, flag_text, ignored, member):
    define(body.__name__, body)

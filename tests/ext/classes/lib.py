"""Classes made by compiled class statements."""
import dataclasses
import enum
from abc import ABC, abstractmethod
from collections import namedtuple
from typing import NamedTuple


class Point:
    """A point."""

    origin = (0, 0)
    made = 0

    def __init__(self, x, y=0):
        self.x = x
        self.y = y
        Point.made += 1

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __add__(self, other):
        return type(self)(self.x + other.x, self.y + other.y)

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __lt__(self, other):
        return self.x < other.x

    @property
    def norm(self):
        return abs(self.x) + abs(self.y)

    @norm.setter
    def norm(self, value):
        self.x, self.y = value, 0

    @classmethod
    def diagonal(cls, n):
        return cls(n, n)

    @staticmethod
    def zero():
        return Point(0)

    def name(self):
        return "Point"

    def describe(self):
        return f"{self.name()} at {self.x}"


class Sub(Point):
    def __init__(self, x, y, label):
        super().__init__(x, y)
        self.label = label

    def name(self):
        return f"Sub of {super().name()}"


class Slots:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    def twice(self):
        return 2 * self.area()


@dataclasses.dataclass(order=True)
class Record:
    name: str
    size: int = 0
    tags: list = dataclasses.field(default_factory=list)


class Color(enum.Enum):
    RED = 1
    GREEN = 2

    def describe(self):
        return self.name.lower()


Pair = namedtuple("Pair", "left right")


class Typed(NamedTuple):
    a: int
    b: str = "x"

    def both(self):
        return f"{self.a}{self.b}"


class Numbers(list):
    def total(self):
        return sum(self)


class Default(dict):
    def __missing__(self, key):
        return f"no {key}"


class Manager:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append("enter")
        return self

    def __exit__(self, kind, value, tb):
        self.log.append(("exit", kind and kind.__name__, str(value)))
        return kind is ValueError


class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        ns["added"] = sorted(kw)
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)


class WithMeta(metaclass=Meta, option=1):
    pass


class Hooked:
    subclasses = []

    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        cls.subclasses.append((cls.__name__, sorted(kw)))


class Described:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner=None):
        return (self.name, obj is None)


class Uses:
    field = Described()


def use_manager(log, fail):
    with Manager(log) as m:
        if fail:
            raise ValueError("inside")
    return m.log


def make_local(n):
    class Local:
        value = n

        def get(self):
            return self.value + n

    return Local


def areas(shapes):
    return [s.area() for s in shapes], [s.twice() for s in shapes]


def describe_all(points):
    return [p.describe() for p in points]


def matches(x):
    match x:
        case Point(x=0, y=0):
            return "origin"
        case Point(x=a):
            return f"point {a}"
        case [a, *rest]:
            return f"sequence {a} {rest}"
        case {"k": v, **others}:
            return f"mapping {v} {others}"
        case Color.RED:
            return "red"
        case str() | bytes():
            return "text"
        case int(n) if n > 5:
            return f"big {n}"
        case None:
            return "none"
        case _:
            return "other"

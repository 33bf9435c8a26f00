# @dataclass and field by `from dataclasses import *`.
from dataclasses import *


@dataclass
class Point:
    x: int
    y: int = 5
    tags: list = field(default_factory=list)


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = field(default=0, compare=True)


def local():
    @dataclass
    class Inner(Point):
        z: float = 1.5

    return Inner(1, z=2.5)


p = Point(1)
p.tags.append("a")
print(p, Point(1, 5), p == Point(1, 5, ["a"]), Version(1, 2) < Version(1, 3))
print(local(), [f.name for f in fields(p)], asdict(p), astuple(p), is_dataclass(p), replace(p, x=9))
try:
    Version(1).major = 2
except FrozenInstanceError as error:
    print(type(error).__name__, error)
try:
    Point()
except TypeError as error:
    print(error)

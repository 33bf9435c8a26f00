# dataclass: traceback
from dataclasses import dataclass, field
def bad():
    raise ValueError("no default")
@dataclass
class A:
    x: int
    y: list = field(default_factory=bad)
    z: list = field(default_factory=list)
@dataclass
class B:
    x: int
    def __post_init__(self):
        raise KeyError(self.x)
import traceback
try:
    A(1)
except ValueError:
    traceback.print_exc()
try:
    B(1)
except KeyError:
    traceback.print_exc()
@dataclass(frozen=True, order=True)
class C:
    x: object
    y: int = 1
try:
    C(1).y = 4
except AttributeError:
    traceback.print_exc()
try:
    hash(C([]))
except TypeError:
    traceback.print_exc()
try:
    C(1) < C("a")
except TypeError:
    traceback.print_exc()
B(3)

# Dataclasses: docs, ClassVar fields, MISSING defaults, slots of bases, descriptors as defaults.
from dataclasses import dataclass, field, MISSING, fields, KW_ONLY
from typing import ClassVar, Optional
from collections import deque


@dataclass
class A:
    x: int
    y: list = field(default_factory=list)
    _: KW_ONLY
    z: Optional[int] = None


@dataclass
class B(A):
    """doc"""
    w: deque = field(default_factory=deque)


@dataclass
class C:
    pass


print(A.__doc__, B.__doc__, C.__doc__, A(1).__doc__)
try:
    @dataclass
    class D:
        x: ClassVar[int] = field(default_factory=list)
except TypeError as e:
    print(e)


@dataclass
class E:
    x: ClassVar[int] = field(default=10)
    y: int = field(default=MISSING)


print(E.x, E(3), [f.name for f in fields(E)])
try:
    E()
except TypeError as e:
    print(e)
try:
    @dataclass(weakref_slot=True)
    class F:
        x: int
except TypeError as e:
    print(e)


class Root:
    __slots__ = ("y",)


@dataclass(slots=True)
class G(Root):
    y: int
    j: str = "j"


@dataclass(slots=True)
class H(G):
    j: str = "h"
    k: int = 1


print(G.__slots__, H.__slots__, G(1), H(2))


class Descriptor:
    def __get__(self, instance, owner):
        return 100 if instance is None else instance._x

    def __set__(self, instance, value):
        instance._x = value + 1


@dataclass
class I:
    x: int = Descriptor()


print(I(), I(5).x, fields(I)[0].default)

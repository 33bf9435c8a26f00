from abc import ABC, ABCMeta, abstractmethod
import abc
class Shape(ABC):
    """A shape."""
    def __init__(self, name): self.name = name
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def sides(self): ...
    @classmethod
    @abstractmethod
    def make(cls): return cls("made")
    @staticmethod
    @abstractmethod
    def unit(): return "cm"
    def describe(self): return f"{self.name} {self.area()} {self.sides}"
class Square(Shape):
    def __init__(self, s): super().__init__("square"); self.s = s
    def area(self): return self.s * self.s
    @property
    def sides(self): return 4
    @classmethod
    def make(cls): return cls(7)
    @staticmethod
    def unit(): return Shape.unit() + "2"
class Half(Shape):
    def area(self): return 1
for c in (Shape, Half):
    try: c("x")
    except TypeError as e: print(e)
try: Shape("x")
except TypeError as e: print(e)
s = Square(3)
print(s.describe(), Square.make().s, Square.unit(), isinstance(s, Shape), issubclass(Square, Shape), type(Shape), type(Square).__name__)
print(sorted(Shape.__abstractmethods__), sorted(Square.__abstractmethods__), Square.__abstractmethods__, Shape.area.__isabstractmethod__)
class One(metaclass=ABCMeta):
    @abstractmethod
    def f(self): pass
try: One()
except TypeError as e: print(e)
class Virtual: pass
Shape.register(Virtual)
print(isinstance(Virtual(), Shape), issubclass(Virtual, Shape), issubclass(Virtual, Square), isinstance(3, Shape))
@Shape.register
class V2: pass
print(isinstance(V2(), Shape))
class Sized(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Sized:
            return any("__len__" in B.__dict__ for B in C.__mro__)
        return NotImplemented
print(isinstance([], Sized), isinstance(3, Sized), issubclass(dict, Sized) if True else 0)
class Mixed(ABC):
    x: int
    @abstractmethod
    def f(self): return "base f"
class Impl(Mixed):
    def f(self): return "impl " + super().f()
print(Impl().f(), Shape.__doc__, abc.ABC, Impl.__mro__)
total = 0
for i in range(5):
    shape: Shape = Square(i)
    total += shape.area()
print(total)
class Err(Exception, metaclass=ABCMeta): pass
try: raise Err("x")
except Err as e: print(repr(e))
class Setter(ABC):
    @property
    @abstractmethod
    def v(self): ...
    @v.setter
    @abstractmethod
    def v(self, x): ...
class SetImpl(Setter):
    @property
    def v(self): return self._v
    @v.setter
    def v(self, x): self._v = x * 2
q = SetImpl(); q.v = 4; print(q.v)
try: Setter()
except TypeError as e: print(e)

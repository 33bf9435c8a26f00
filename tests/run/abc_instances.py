# Making instances of abstract classes and protocols, and of what completes them.
from abc import ABC, abstractmethod
from typing import Protocol


class Shape(ABC):
    def __init__(self, n):
        self.n = n

    @abstractmethod
    def area(self):
        ...

    @property
    @abstractmethod
    def name(self):
        ...

    def show(self):
        return f"{self.name}={self.area()}"


class Half(Shape):
    def area(self):
        return 1


class Square(Half):
    name = "square"

    def area(self):
        return self.n * self.n + super().area()


class Sized(Protocol):
    def __init__(self, n=0):
        self.n = n

    def size(self) -> int:
        ...


class Thing(Sized):
    def size(self):
        return 4 + self.n


for make in [lambda: Shape(print("arg")), lambda: Half(1), lambda: Square(3).show(), lambda: Thing(2).size()]:
    try:
        print(make())
    except TypeError as e:
        print(e)
print(type(Sized(3)).__name__)
total = 0
for i in range(5):
    total += Square(i).area()
print(total, isinstance(Square(1), Shape))

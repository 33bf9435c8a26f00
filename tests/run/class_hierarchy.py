# Virtual calls through a hierarchy: overriding, abstract methods, calls of the base's method, isinstance dispatch.
import math


class Shape:
    def __init__(self, name):
        self.name = name

    def area(self):
        raise NotImplementedError(f"{type(self).__name__}.area")

    def describe(self):
        return f"{self.name} of area {self.area():.2f}"


class Circle(Shape):
    def __init__(self, r):
        super().__init__("circle")
        self.r = r

    def area(self):
        return math.pi * self.r ** 2


class Rect(Shape):
    def __init__(self, w, h):
        super().__init__("rect")
        self.w, self.h = w, h

    def area(self):
        return self.w * self.h


class Square(Rect):
    def __init__(self, side):
        super().__init__(side, side)
        self.name = "square"

    def describe(self):
        return super().describe() + "!"


class Bare(Shape):
    pass


shapes = [Circle(1), Rect(2, 3.5), Square(4), Square(10 ** 10)]
for s in shapes:
    print(s.describe())
print(round(sum(s.area() for s in shapes), 3), max(shapes, key=lambda s: s.area()).name)
print([type(s).__name__ for s in sorted(shapes, key=lambda s: (s.name, s.area()))])
print([isinstance(s, Rect) for s in shapes], [type(s) is Rect for s in shapes])
try:
    Bare("bare").describe()
except NotImplementedError as e:
    print("NotImplementedError:", e)
print(Shape.describe(Square(1)), Rect.area(Square(3)))


def total(kinds, n):
    result = 0
    for k in kinds:
        if isinstance(k, Circle):
            result += 1
        elif isinstance(k, Square):
            result += 10
        elif isinstance(k, Rect):
            result += 100
        else:
            result += n
    return result


print(total(shapes + [Bare("b")], 1000))

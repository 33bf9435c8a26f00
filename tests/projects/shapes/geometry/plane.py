import math

from .base import Shape, ShapeError
from .registry import register


def positive(value, name):
    if value <= 0:
        raise ShapeError(f"{name} must be positive, not {value}")
    return value


@register
class Circle(Shape):
    def __init__(self, radius):
        self.radius = positive(radius, "radius")

    def area(self):
        return math.pi * self.radius ** 2

    def perimeter(self):
        return 2 * math.pi * self.radius


@register
class Rectangle(Shape):
    def __init__(self, width, height):
        self.width = positive(width, "width")
        self.height = positive(height, "height")

    def area(self):
        return self.width * self.height

    def perimeter(self):
        return 2 * (self.width + self.height)


@register
class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side)

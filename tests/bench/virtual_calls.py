# class: float
# native size: 100000000
# check size: 500000
# Methods that the classes of a hierarchy define differently.
import sys


class Shape:
    def __init__(self, scale):
        self.scale = scale
        self.hits = 0

    def area(self, x):
        return 0.0

    def grow(self, x):
        self.hits += 1
        return self.area(x) * self.scale


class Square(Shape):
    def area(self, x):
        return x * x


class Rectangle(Shape):
    def __init__(self, scale, ratio):
        super().__init__(scale)
        self.ratio = ratio

    def area(self, x):
        return x * x * self.ratio


class Triangle(Rectangle):
    def area(self, x):
        return 0.5 * super().area(x)


class Circle(Shape):
    def area(self, x):
        return 3.141592653589793 * x * x


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 600000
    shapes = [Square(1.0), Rectangle(2.0, 0.5), Circle(0.5), Triangle(1.5, 0.25), Shape(4.0), Circle(0.25), Square(3.0)]
    total = 0.0
    at = 0
    for i in range(rounds):
        total += shapes[at].grow(i % 10 + 0.5)
        at += 1
        if at == len(shapes):
            at = 0
    print(f"{total:.3f}")
    for shape in shapes:
        print(shape.hits)


main()

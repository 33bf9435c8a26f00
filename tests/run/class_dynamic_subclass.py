# Subclasses that type() makes at run time override methods that the compiler knows.
class Shape:
    kind = "shape"

    def __init__(self, n):
        self.n = n

    def area(self):
        return 0

    def describe(self):
        return f"{self.kind} {self.area()} {self.label}"

    @property
    def label(self):
        return "plain"

    def __add__(self, other):
        return self.area() + other.area()


class Square(Shape):
    kind = "square"

    def area(self):
        return self.n * self.n


made = type("Cube", (Square,), {"area": lambda self: self.n ** 3, "kind": "cube", "label": property(lambda s: "made")})
for one in [Shape(1), Square(2), made(3)]:
    print(one.describe(), one + one, isinstance(one, Square), type(one).__name__)


def build(base, factor):
    class Scaled(base):
        def area(self):
            return super().area() * factor

    return Scaled


for base in (Shape, Square):
    for factor in (2, 3):
        one = build(base, factor)(5)
        print(one.describe(), one + Square(1), one.n)


def patch(cls):
    cls.area = lambda self: "patched"
    return cls


@patch
class Odd(Shape):
    def area(self):
        return 1


print(Odd(1).describe())
Mixed = type("Mixed", (Odd, Square), {})
print(Mixed(4).describe(), [c.__name__ for c in Mixed.__mro__])

# The same attribute in different classes of a tree, and in trees that meet in one class.
class Shape:
    def __init__(self, name):
        self.name = name

    def area(self):
        return 0.0

    def describe(self):
        return f"{self.name} {self.area():.2f} {self.tag}"


class Circle(Shape):
    def __init__(self, r):
        super().__init__("circle")
        self.r = r
        self.tag = 1

    def area(self):
        return 3.0 * self.r * self.r


class Rect(Shape):
    def __init__(self, w, h):
        Shape.__init__(self, "rect")
        self.w, self.h = w, h
        self.tag = "two"

    def area(self):
        return self.w * self.h


class Square(Rect):
    def __init__(self, side):
        super().__init__(side, side)
        self.side = side


for s in [Circle(2.0), Rect(2.0, 3), Square(4)]:
    print(s.describe())


class Named:
    def set_name(self, name):
        self.name = name
        self.seen = 1
        return self

    def hello(self):
        return "hello " + self.name + str(self.seen)


class Sized:
    def set_size(self, size):
        self.size = size
        self.seen = 2
        return self

    def area(self):
        return self.size * self.size + self.seen


class Both(Named, Sized):
    pass


class Reverse(Sized, Named):
    def __init__(self):
        self.first = "first"


for one in [Both(), Reverse()]:
    one.set_name("n").set_size(3)
    print(one.hello(), one.area(), one.name, one.size, one.seen)
alone = Named().set_name("alone")
only = Sized().set_size(1.5)
print(alone.hello(), only.area())
mixed = [Both().set_name("x"), alone, Reverse().set_name("y")]
print([m.hello() for m in mixed])


class Node:
    pass


class Leaf(Node):
    def __init__(self, value):
        self.value = value


class Pair(Node):
    def __init__(self, left, right):
        self.left = left
        self.right = right


def total(node):
    if isinstance(node, Leaf):
        return node.value
    return total(node.left) + total(node.right)


print(total(Pair(Leaf(1), Pair(Leaf(2), Leaf(3)))))
try:
    total(Node())
except AttributeError as e:
    print(e)

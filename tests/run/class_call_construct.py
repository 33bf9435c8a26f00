# Making instances: arguments, defaults, what __init__ does and returns.
class Point:
    def __init__(self, x=0, y=0, *rest, name="p", **more):
        self.x, self.y, self.rest, self.name, self.more = x, y, rest, name, more

    def show(self):
        return (self.x, self.y, self.rest, self.name, self.more)


print(Point().show())
print(Point(1, 2, 3, 4).show())
print(Point(y=5, z=6).show())
print(Point(*[7, 8, 9], **{"name": "q", "w": 1}).show())


class Strict:
    def __init__(self, a, b):
        self.a = a
        self.b = b


for args in [(), (1,), (1, 2, 3)]:
    try:
        Strict(*args)
    except TypeError as e:
        print(e)
try:
    Strict(1)
except TypeError as e:
    print(e)
try:
    Strict(1, 2, c=3)
except TypeError as e:
    print(e)


class Empty:
    pass


print(type(Empty()).__name__, isinstance(Empty(), Empty))
try:
    Empty(1)
except TypeError as e:
    print(e)


class Wrong:
    def __init__(self, n):
        if n:
            return n


print(type(Wrong(0)).__name__)
try:
    Wrong(5)
except TypeError as e:
    print(e)


class Fails:
    made = 0

    def __init__(self, n):
        Fails.made += 1
        if n < 0:
            raise ValueError("negative")
        self.root = n ** 0.5


for n in [4, -1, 9.0]:
    try:
        print(Fails(n).root)
    except ValueError as e:
        print(e)
print(Fails.made)


def order(text):
    print(text)
    return text


class Order:
    def __init__(self, a, b):
        print("init", a, b)


def pick():
    print("class")
    return Order


pick()(order("first"), b=order("second"))
Alias = Order
Alias(1, 2)


class Never:
    def __init__(self):
        raise KeyError("no")


try:
    never = Never()
except KeyError as e:
    print("KeyError", e)


def local(n):
    class Local:
        def __init__(self, m):
            self.sum = n + m

        def get(self):
            return self.sum

    return Local(n)


print([local(i).get() for i in range(3)])


class Deep:
    def __init__(self, d):
        self.d = d
        self.inner = Deep(d + 1)


try:
    Deep(0)
except RecursionError as e:
    print(type(e).__name__)


class Base:
    def __init__(self):
        self.log = []
        self.setup()

    def setup(self):
        self.log.append("base")


class Derived(Base):
    def __init__(self, extra):
        super().__init__()
        self.extra = extra

    def setup(self):
        super().setup()
        self.log.append("derived")


print(Derived(1).log, Base().log)

"""One place in the text, many kinds of object and of change: an attribute by name finds what it finds at that moment."""


class Point:
    scale = 1

    def __init__(self, x):
        self.x = x

    def norm(self):
        return self.x * self.scale

    @property
    def double(self):
        return self.x * 2

    @double.setter
    def double(self, value):
        self.x = value // 2

    @staticmethod
    def fixed(n):
        return n + 1

    @classmethod
    def named(cls, n):
        return (cls.__name__, n)


class Deep(Point):
    scale = 10


class Other:
    x = "class value"

    def norm(self):
        return "other"


class Dynamic:
    def __getattr__(self, name):
        return "made " + name


class Data:
    def __get__(self, object, owner=None):
        return "descriptor"

    def __set__(self, object, value):
        print("set", value)


class Shown(list):
    pass


def read(v):
    return v.x


def call(v):
    return v.norm()


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def write(v, value):
    v.x = value


def double(v, value=None):
    if value is not None:
        v.double = value
    return v.double


def scale(v):
    return v.scale


def set_scale(v, value):
    v.scale = value


def statics(v):
    return v.fixed(1), v.named(2)


values = [Point(1), Deep(2), Other(), Dynamic(), Shown([1]), 7, None, "text", Point, Other]
for turn in range(2):
    for v in values:
        print(attempt(read, v), attempt(call, v), attempt(scale, v), attempt(statics, v))

print([attempt(double, v) for v in values[:8]])
print([attempt(double, v, 40) for v in values[:8]], [attempt(read, v) for v in values])
print([attempt(write, v, 5) for v in values], [attempt(read, v) for v in values])
del values[2].x
print(read(values[2]))

# the class changes below a place that has seen it
Point.norm = lambda self: ("new norm", self.x)
print([attempt(call, v) for v in values[:3]])
Deep.norm = lambda self: "deep norm"
print([attempt(call, v) for v in values[:3]])
del Deep.norm
print([attempt(call, v) for v in values[:3]])
for n in range(3):
    set_scale(Point, n)
    print([attempt(scale, v) for v in values[:2]], Point.scale)
set_scale(values[0], "own")
print(scale(values[0]), scale(Point(0)))
Deep.scale = property(lambda self: ("computed", self.x))
print([attempt(scale, v) for v in values[:2]], attempt(set_scale, values[1], 3))
Point.scale = lambda self: "bound"
print(attempt(scale, values[0]), callable(scale(Point(3))))
Other.x = Data()
print(read(values[2]), attempt(write, values[2], 9), read(values[2]))
Other.__getattr__ = lambda self, name: "hooked " + name
print(attempt(scale, values[2]))
values[2].norm = lambda: "of the instance"
print(call(values[2]), call(Other()))
values[0].__class__ = Deep
print(attempt(call, values[0]), attempt(scale, values[0]))


# a value of the class that becomes a descriptor later
class Later:
    pass


class Holder:
    item = Later()


def item(v):
    return v.item


holder = Holder()
print(type(item(holder)).__name__)
Later.__get__ = lambda self, object, owner=None: "got"
print(item(holder), item(Holder))

# __slots__: only the attributes that it names.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def spoil(self):
        self.z = 1


p = Point(1, 2)
print(p.x, p.y)
try:
    p.spoil()
except AttributeError as e:
    print(e)
try:
    p.w = 1
except AttributeError as e:
    print(e)
del p.x
try:
    print(p.x)
except AttributeError as e:
    print(e)
p.x = "again"
print(p.x)


class Wide(Point):
    __slots__ = ["z"]


w = Wide(3, 4)
w.spoil()
print(w.x, w.y, w.z)
try:
    w.v = 1
except AttributeError as e:
    print(e)


class Free(Point):
    pass


f = Free(5, 6)
f.spoil()
f.anything = [7]
print(f.x, f.z, f.anything)
setattr(p, "y", 2.5)
print(p.y, hasattr(p, "z"), hasattr(f, "z"))

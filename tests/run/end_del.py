# __del__: at del, rebinding, the end of a function, of a statement, and at exit; resurrection; exceptions.
# ends: at the moment when the last reference goes
import io
import sys


class A:
    def __init__(self, name):
        self.name = name
        print("make", name)

    def __del__(self):
        print("del", self.name)

    def hello(self):
        print("hello", self.name)


def local():
    a = A("local")
    print("in local")


def loop():
    for i in range(3):
        a = A("loop" + str(i))
        print("body", i)
    print("loop done")


def shared():
    a = A("shared")
    b = a
    del a
    print("still there")
    del b
    print("gone")


def boxed():
    lst = [A("x"), A("y")]
    print("made list")
    del lst[0]
    print("one deleted")
    lst.clear()
    print("cleared")


class Holder:
    def __init__(self):
        self.a = A("held")


def held():
    h = Holder()
    h.a = None
    print("attribute replaced")
    h.a = A("held2")
    del h.a
    print("attribute deleted")


def returned():
    a = A("returned")
    return a


a = A("global")
a = A("global2")
print("rebound")
del a
print("deleted")
local()
print("after local")
loop()
print("after loop")
shared()
boxed()
print("after boxed")
held()
A("temp")
print("after temp")
A("temp2").hello()
print("after temp2")
r = returned()
print("got", r.name)
r = None
print("none")
returned()
print("dropped result")


class Bad:
    def __del__(self):
        raise ValueError("bad")


b = Bad()
errors, sys.stderr = sys.stderr, io.StringIO()
try:
    del b
except ValueError:
    print("never")
text = sys.stderr.getvalue()
sys.stderr = errors
print(text.split(" at 0x")[0])
print([line for line in text.splitlines()[1:] if not line.startswith("  ")])
print("after bad")


class Base:
    def __del__(self):
        print("Base.__del__", type(self).__name__)


class Derived(Base):
    def __del__(self):
        print("Derived.__del__")
        super().__del__()


class Inherits(Base):
    pass


class Items(list):
    def __del__(self):
        print("Items", len(self))


class Failure(Exception):
    def __del__(self):
        print("failure gone")


class Fails:
    def __init__(self):
        raise ValueError("in __init__")

    def __del__(self):
        print("never made, but gone")


d = Derived()
del d
d = Inherits()
d = None
d = Items([1, 2, 3])
del d
try:
    raise Failure("x")
except Failure as e:
    print("caught", e)
print("after handler")
try:
    Fails()
except ValueError as e:
    print(e)
print("after Fails")


def unwinds():
    a = A("unwound")
    raise KeyError("unwinds")


try:
    unwinds()
except KeyError as e:
    print("caught", e)
print("after unwinding")


pairs = {"k": A("in dict")}
pairs["k"] = None
print("item replaced")
pairs["k"] = A("in dict 2")
del pairs["k"]
print("item deleted")
pairs["k"] = A("popped")
pairs.pop("k")
print("after pop")
first, second = A("first"), A("second")
first, second = second, first
print("swapped")
first = second = None
print("both gone")


def nested():
    outer = A("outer")

    def inner():
        return outer.name

    return inner


f = nested()
print(f())
del f
print("closure gone")
squares = [A("item%d" % i).name for i in range(2)]
print(squares)


def late(self):
    print("late __del__")


class Late:
    pass


Late.__del__ = late
v = Late()
del v
print("after late")
saved = []


class Phoenix:
    def __del__(self):
        print("resurrected")
        saved.append(self)


p = Phoenix()
del p
print(len(saved))
saved.clear()
print("end", len(saved))
z1 = A("exit1")
z2 = A("exit2")

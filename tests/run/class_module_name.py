# __module__ in a class body: what the class and its instances show.
class A:
    __module__ = "other.place"

    class B:
        pass

    def f(self):
        pass


class C(A):
    __qualname__ = "X.C"


print(A, A.__module__, A.B, A.B.__module__, A.f.__module__)
print(repr(A()).split(" at ")[0], C, C.__qualname__, C.__name__, C.__module__)


class Shown(Exception):
    __module__ = "shop.errors"


class Number(int):
    __module__ = None


print(repr(Shown("x")), Shown, Number.__module__, Number(3) + 1)
Made = type("Made", (), {"__module__": "made.up"})
print(Made, Made().__module__)
A.__module__ = "later"
print(A, C, repr(A()).split(" ")[0])
try:
    raise Shown("in it")
except Shown as error:
    print(type(error), error)
raise Shown("not caught")

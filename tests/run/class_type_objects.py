# type(x), classes as values, their attributes and reprs, isinstance and issubclass.
class A:
    """About A."""


class B(A):
    pass


class C(B, dict):
    class Inner:
        pass


a, b = A(), B()
print(type(a) is A, type(b) is A, type(A) is type, type(type) is type, A, C.Inner, [A, B])
print(isinstance(b, A), isinstance(a, B), isinstance(b, (int, A)), issubclass(B, A), issubclass(A, A), issubclass(A, (B, int)))
print(isinstance(C(), dict), isinstance(A, type), isinstance(a, object), issubclass(C, dict), issubclass(bool, int))
print(A.__name__, C.Inner.__qualname__, A.__doc__, B.__doc__, A.__bases__, B.__base__, [k.__name__ for k in C.__mro__],
      C.mro() == list(C.__mro__), A.__module__)
print({A: 1, B: 2}[B], A == A, A != B, hash(A) == hash(A), A in (B, A), len({A, A, B}))
T = type("T", (A,), {"x": 5, "get": lambda self: self.x})
print(T, T().x, T().get(), T.__name__, T.__bases__, isinstance(T(), A))
A.__name__ = "Renamed"
print(A, A.__name__, a.__class__.__name__, repr(a)[:12])
for bad in (lambda: issubclass(a, A), lambda: isinstance(a, 5), lambda: A < B, lambda: A[0], lambda: A + 1, lambda: type(1, 2),
            lambda: type("X", (5,), {}), lambda: type("X", (bool,), {}), lambda: type("X", (A, A), {}),
            lambda: setattr(A, "__name__", 5)):
    try:
        print(bad())
    except TypeError as e:
        print(e)

# __class__, __dict__, __name__, __qualname__, __doc__, __bases__ assigned: what changes, what is refused.
def show(call) -> None:
    try:
        print(call())
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)


class A:
    """A's text."""

    def who(self) -> str:
        return "A " + str(vars(self))


class B:
    def who(self) -> str:
        return "B " + str(vars(self))


class Slotted:
    __slots__ = ("x",)


class L(list):
    pass


a = A()
a.x = 1
a.__class__ = B
print(a.who(), type(a).__name__, isinstance(a, A), isinstance(a, B))
a.__dict__ = {"y": 2}
print(a.who(), a.y, hasattr(a, "x"))
a.__dict__["z"] = 3
print(a.z, vars(a) is a.__dict__)
show(lambda: setattr(a, "__dict__", 5))
show(lambda: setattr(a, "__class__", 5))
show(lambda: setattr(a, "__class__", int))
show(lambda: setattr(a, "__class__", Slotted))
show(lambda: setattr(a, "__class__", L))
show(lambda: setattr(5, "__class__", A))
show(lambda: setattr(Slotted(), "__dict__", {}))
show(lambda: Slotted().__dict__)
A.__name__ = "Renamed"
A.__qualname__ = "Very.Renamed"
A.__doc__ = "new"
A.__module__ = "elsewhere"
print(A, A.__name__, A.__qualname__, A.__doc__, repr(A()).split(" at ")[0], type(A()).__name__)
show(lambda: setattr(A, "__name__", 5))
show(lambda: setattr(A, "__qualname__", 5))
show(lambda: setattr(A, "__name__", "nul\0"))
show(lambda: setattr(int, "__name__", "x"))
show(lambda: setattr(int, "__qualname__", "x"))
show(lambda: setattr(int, "__doc__", "x"))
show(lambda: setattr(int, "new", "x"))
show(lambda: delattr(A, "missing"))
show(lambda: setattr(A(), 5, 1))
show(lambda: getattr(A(), 5))
show(lambda: hasattr(A(), 5))
show(lambda: object.__setattr__(A(), 5, 1))
show(lambda: object.__getattribute__(A(), 5))
show(lambda: object.__format__(A(), "x"))
show(lambda: object.__format__(5, ""))
show(lambda: object.__format__(5))
show(lambda: object.__format__(5, 5))
show(lambda: object.__new__())
show(lambda: object.__new__(5))
show(lambda: object.__new__(A, 1))
show(lambda: object.__init__(A(), 1))
show(lambda: object(1))
show(lambda: object.__new__(int))
show(lambda: int.__new__(str))
show(lambda: list.__new__(L))
show(lambda: object.__init_subclass__(1))
show(lambda: object.__subclasshook__(1))
show(lambda: type(A()) is A)
show(lambda: type("New", (A,), {"v": 1})().v)
show(lambda: type("New", (A, A), {}))
show(lambda: type("New", (5,), {}))
show(lambda: type("New", (bool,), {}))
show(lambda: type("New", 5, {}))
show(lambda: type(5, (), {}))
show(lambda: type("New", (), 5))
show(lambda: type("New", ()))
show(lambda: type())
show(lambda: type.__call__(A).who())
show(lambda: A.mro()[1])
show(lambda: A.__mro__[-1])
show(lambda: A.__base__)
show(lambda: L.__bases__)
show(lambda: [c.__name__ for c in A.__subclasses__()])
show(lambda: None.__class__)
show(lambda: bool(None))
show(lambda: None.__bool__())
show(lambda: sorted(n for n in dir(A()) if not n.startswith("__")))
show(lambda: sorted(n for n in object.__dir__(a) if not n.startswith("__")))

"""Functions, methods, cells, descriptors: their repr, attributes, what may be set, and what their methods refuse."""
import re


def show(name, action):
    try:
        print(name, re.sub(r"0x[0-9a-f]+", "0x…", repr(action())))
    except Exception as error:
        print(name, type(error).__name__, re.sub(r"0x[0-9a-f]+", "0x…", str(error)))


class C:
    """A class."""

    def __init__(self):
        self.value = 3

    def method(self, x=1):
        """Its method."""
        return self.value + x

    @staticmethod
    def static(x, y=2):
        """Static."""
        return x * y

    @classmethod
    def of_class(cls, x=5):
        """Of the class."""
        return cls.__name__, x

    @property
    def prop(self):
        """A property."""
        return self.value

    @prop.setter
    def prop(self, value):
        self.value = value

    @prop.deleter
    def prop(self):
        self.value = None

    @property
    def fixed(self):
        return 7

    written = property(None, lambda self, v: None)

    def __repr__(self):
        return "C()"


def outer(a):
    b = [a]

    def inner():
        return a, b, late

    if a:
        late = 1
    return inner


c = C()
print("--- repr")
for name, action in (("function", lambda: outer), ("inner", lambda: outer(1)), ("lambda", lambda: (lambda: 1)), ("bound", lambda: c.method),
                     ("class function", lambda: C.method), ("static", lambda: C.static), ("class method", lambda: C.of_class),
                     ("builtin", lambda: len), ("bound builtin", lambda: [].append), ("str method", lambda: "".join), ("int method", lambda: (5).bit_length),
                     ("slot", lambda: (5).__add__), ("list slot", lambda: [].__len__), ("descriptor", lambda: str.upper), ("slot descriptor", lambda: int.__add__),
                     ("staticmethod", lambda: C.__dict__["static"]), ("classmethod", lambda: C.__dict__["of_class"]), ("property", lambda: C.__dict__["prop"]),
                     ("cells", lambda: outer(1).__closure__), ("empty cell", lambda: outer(0).__closure__[2]), ("class", lambda: C), ("type", lambda: type(C.method))):
    show(name, action)

print("--- attributes")
for f in (outer, C.method, c.method, C.static, c.of_class, len, [].append, str.upper):
    for name in ("__name__", "__qualname__", "__doc__", "__module__", "__defaults__", "__kwdefaults__", "__annotations__", "__func__", "__wrapped__"):
        try:
            value = getattr(f, name)
            text = re.sub(r"0x[0-9a-f]+", "0x…", repr(value))
            if not (f in (len, str.upper) or getattr(f, "__name__", "") == "append") or name in ("__name__", "__qualname__"):
                print(name, text[:60], end="; ")
        except AttributeError as error:
            print(name, "AttributeError", end="; ")
    print()
print(outer(1)(), outer(1).__closure__[0].cell_contents, outer(5).__code__.co_freevars, c.method.__self__ is c, c.method.__func__ is C.method)
show("empty contents", lambda: outer(0).__closure__[2].cell_contents)
show("call with empty", lambda: outer(0)())


def plain(a, b=2, *args, c=3, **kw):
    """Plain."""
    return a, b, args, c, kw


print("--- setting")
plain.extra = 1
print(plain.extra, plain.__dict__, vars(plain))
plain.__name__ = "renamed"
plain.__qualname__ = "some.where"
plain.__doc__ = None
plain.__module__ = "elsewhere"
print(plain.__name__, plain.__qualname__, plain.__doc__, plain.__module__)
plain.__annotations__ = {"a": int}
print(plain.__annotations__)
del plain.extra
show("deleted", lambda: plain.extra)


def assign(name, value):
    def action():
        setattr(plain, name, value)
        return getattr(plain, name)
    show(f"set {name} {value!r}", action)


for name, value in (("__name__", 5), ("__qualname__", None), ("__annotations__", 5), ("__annotations__", None)):
    assign(name, value)
show("set on method", lambda: setattr(c.method, "x", 1))
show("set on builtin", lambda: setattr(len, "x", 1))

print("--- comparison")
print(c.method == c.method, c.method == C().method, c.method != c.method, c.method is c.method, hash(c.method) == hash(c.method), c.method == 5, C.method == C.method,
      {c.method: 1}[c.method], [].append == [].append, len == len, C.static == C.static, C.of_class == C.of_class)
show("less", lambda: c.method < c.method)

print("--- descriptors called by hand")
prop = C.__dict__["prop"]
print(prop.__get__(c), prop.__get__(c, C), prop.__get__(None, C) is prop, prop.__set__(c, 9), c.value, prop.__delete__(c), c.value, prop.__doc__, prop.fget(c), prop.fdel is None, prop.fset is not None)
for name, action in (("get none", lambda: prop.__get__()), ("get four", lambda: prop.__get__(c, C, 1)), ("delete none", lambda: prop.__delete__()),
                     ("no setter", lambda: setattr(c, "fixed", 1)), ("no deleter", lambda: delattr(c, "fixed")), ("no getter", lambda: c.written),
                     ("set fget", lambda: setattr(prop, "fget", None)), ("doc", lambda: setattr(prop, "__doc__", "new")), ("property of five", lambda: property(1, 2, 3, 4, 5)),
                     ("property name", lambda: property(wrong=1)), ("empty", lambda: property().__get__(c)), ("both", lambda: property(fget=len).__get__([1, 2])),
                     ("getter", lambda: property().getter(len).__get__("abc")), ("setter", lambda: property(len).setter(None).fset)):
    show(name, action)
print(prop.__doc__)
static, of_class = C.__dict__["static"], C.__dict__["of_class"]
print(static(3), static.__get__(c)(4), static.__func__(2), static.__name__, static.__doc__, static.__wrapped__ is static.__func__, static.__qualname__)
print(of_class.__get__(c)(), of_class.__get__(None, C)(1), of_class.__func__(C, 3), of_class.__name__, of_class.__doc__, of_class.__qualname__, of_class.__module__ == C.__module__)
for name, action in (("call classmethod", lambda: of_class(1)), ("staticmethod none", lambda: staticmethod()), ("staticmethod two", lambda: staticmethod(1, 2)), ("classmethod keyword", lambda: classmethod(f=1)),
                     ("static get none", lambda: static.__get__()), ("function get", lambda: C.method.__get__(c)(4)), ("function get none", lambda: C.method.__get__(None, C) is C.method),
                     ("wrong self", lambda: str.upper(5)), ("no self", lambda: str.upper()), ("wrong slot self", lambda: int.__add__("a", 1)), ("too few", lambda: [].append()),
                     ("keyword", lambda: [].append(x=1)), ("descriptor get", lambda: str.upper.__get__("abc")()), ("descriptor get none", lambda: str.upper.__get__(None, str) is str.upper),
                     ("descriptor get wrong", lambda: str.upper.__get__(5))):
    show(name, action)

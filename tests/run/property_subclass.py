# Subclasses of property, staticmethod and classmethod.


class Instance(property):
    """Read from the class it gives what it was made with."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None, classval=None):
        self.classval = classval
        super().__init__(fget=fget, fset=fset, fdel=fdel, doc=doc)

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self.classval
        return property.__get__(self, obj, objtype)


def with_class_value(value):
    return lambda f: Instance(f, classval=value)


class C:
    def __init__(self):
        self._x = 1

    @with_class_value("of the class")
    def x(self):
        """The x."""
        return self._x

    @property
    def y(self):
        return 2


print(C.x, C().x, isinstance(C.__dict__["x"], property), type(C.__dict__["x"]).__name__)


class Cached(property):
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        name = "_cached_" + self.fget.__name__
        if name not in obj.__dict__:
            obj.__dict__[name] = super().__get__(obj, owner)
        return obj.__dict__[name]


class D:
    calls = 0

    @Cached
    def value(self):
        D.calls += 1
        return D.calls

    @value.setter
    def value(self, new):
        self.__dict__["_cached_value"] = new


d = D()
print(d.value, d.value, D.calls, type(D.value).__name__)
d.value = 9
print(d.value, D.value.fset.__name__, D().value)


class Logged(staticmethod):
    def __call__(self, *args):
        print("called", args)
        return super().__call__(*args)


class Registered(classmethod):
    names = []

    def __init__(self, function):
        super().__init__(function)
        self.names.append(function.__name__)


class E:
    @Registered
    def make(cls, n):
        return cls.__name__, n

    @Logged
    def add(a, b):
        return a + b


print(E.make(3), E().make(4), Registered.names, E.add(1, 2), isinstance(E.__dict__["make"], classmethod))
print(E.__dict__["add"](3, 4))
try:
    C().x = 3
except AttributeError as e:
    print(e)

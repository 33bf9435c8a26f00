# Descriptors of the program: __get__, __set__, __delete__, __set_name__, data and non-data.
class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        print("name", owner.__name__, name)
        self.name = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return getattr(instance, self.name, None)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}")
        setattr(instance, self.name, value)

    def __delete__(self, instance):
        print("delete", self.name)
        delattr(instance, self.name)


class NonData:
    def __get__(self, instance, owner=None):
        return ("non-data", instance is None, owner.__name__)


class Person:
    name = Typed(str)
    age = Typed(int)
    info = NonData()


p = Person()
p.name = "Ann"
p.age = 3
print(p.name, p.age, p.__dict__, Person.name.kind.__name__, p.info, Person.info)
p.info = "own"
print(p.info)
try:
    p.age = "x"
except TypeError as e:
    print(e)
del p.age
print(p.age)


class Base:
    subs = []

    def __init_subclass__(cls):
        super().__init_subclass__()
        Base.subs.append(cls.__name__)


class A(Base):
    pass


class B(A):
    pass


print(Base.subs)


class OnlySet:
    def __set__(self, instance, value):
        instance.__dict__["x"] = value * 2


class Holder:
    x = OnlySet()


h = Holder()
h.x = 5
print(h.x, h.__dict__)

# __getattr__ only for what is missing; __setattr__ and __delattr__ for everything; __getattribute__.
class Lazy:
    there = "class"

    def __init__(self):
        self.own = 1

    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(f"never {name}")
        return "lazy " + name


class Log:
    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)


class Upper(Log):
    def __setattr__(self, name, value):
        super().__setattr__(name, value * 2)


class All:
    x = 1

    def __getattribute__(self, name):
        if name == "x":
            return "all x"
        return object.__getattribute__(self, name)


class Both:
    def __getattribute__(self, name):
        raise AttributeError("first")

    def __getattr__(self, name):
        return "second " + name


lazy = Lazy()
print(lazy.own, lazy.there, lazy.other, getattr(lazy, "thing"), hasattr(lazy, "nope"), hasattr(lazy, "yes"),
      getattr(lazy, "none", "default"))
try:
    lazy.nothing
except AttributeError as e:
    print(e)
log = Log()
log.a = 1
log.b = "x"
print(log.a, log.__dict__)
del log.a
try:
    del log.a
except AttributeError as e:
    print(e)
up = Upper()
up.v = 21
print(up.v)
print(All().x, All().__class__.__name__, Both().anything, hasattr(All(), "y"))


class Proxy:
    def __init__(self, target):
        self.__dict__["target"] = target

    def __getattr__(self, name):
        return getattr(self.target, name)


p = Proxy([3, 1, 2])
p.sort()
print(p.target, p.count(1))

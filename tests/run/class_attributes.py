# Attributes of classes and instances: lookup, shadowing, deletion, getattr and friends, errors.
class Base:
    shared = []
    count = 0
    name = "base"

    def __init__(self):
        Base.count += 1
        self.own = "own"

    def show(self):
        return self.name


class Derived(Base):
    name = "derived"


a, b = Base(), Base()
d = Derived()
print(Base.count, a.count, d.count, a.show(), d.show(), Derived.name, Base.name)
a.shared.append(1)
print(b.shared, Derived.shared is Base.shared)
a.name = "mine"
print(a.name, b.name, a.show(), a.__dict__)
del a.name
print(a.name)
a.count += 10
print(a.count, Base.count)
Base.added = "later"
print(a.added, d.added)
Base.name = "changed"
print(b.name, d.name)
del Derived.name
print(d.name)
print(getattr(a, "own"), getattr(a, "nope", "fallback"), hasattr(a, "own"), hasattr(a, "nope"), hasattr(Base, "show"))
setattr(a, "dyn" + "amic", 5)
print(a.dynamic, vars(a))
delattr(a, "dynamic")
Base.show = lambda self: "replaced"
print(a.show(), d.show())
a.show = lambda: "instance's"
print(a.show(), b.show())
print(sorted(k for k in vars(Base) if not k.startswith("__")))
for bad in (lambda: a.dynamic, lambda: Base.nope, lambda: delattr(a, "zzz"), lambda: delattr(Base, "zzz"),
            lambda: (5).x, lambda: setattr(5, "x", 1), lambda: setattr(Base(), 5, 1), lambda: getattr(a, 5),
            lambda: setattr(int, "x", 1), lambda: None.x, lambda: [].append.x):
    try:
        print(bad())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__ + ":", e)
print([n for n in dir(d) if not n.startswith("__")])
print(a.__class__ is Base, d.__class__.__name__, Derived.__bases__ == (Base,), [c.__name__ for c in Derived.__mro__],
      Derived.__module__, Base.__qualname__, Base.__doc__, a.__module__)

# What a generator tells of itself: name, code, whether it runs or waits, what it delegates to.


def inner():
    yield 1
    yield 2


def outer(a, b=2):
    "the doc"
    yield from inner()
    yield a


g = outer(1)
print(g.__name__, g.__qualname__, g.gi_code.co_name, g.gi_code.co_argcount, type(g))
print(g.gi_running, g.gi_suspended, g.gi_yieldfrom)
next(g)
print(g.gi_running, g.gi_suspended, g.gi_yieldfrom.__name__)
next(g), next(g)
print(g.gi_suspended, g.gi_yieldfrom)
print(next(g, "end"), g.gi_suspended, g.gi_yieldfrom, g.gi_running)


def looks():
    print(me.gi_running, me.gi_suspended)
    yield


me = looks()
next(me)
e = (x for x in "ab")
print(e.__name__, e.gi_code.co_name, repr(e).split(" at ")[0])


class Box:
    def items(self):
        def nested():
            yield self

        return nested()


n = Box().items()
print(n.__qualname__, next(n).__class__.__name__)
for name in ("nothing", "gi_nothing"):
    try:
        getattr(g, name)
    except AttributeError as error:
        print(error)
try:
    g.extra = 1
except AttributeError as error:
    print(error)
print(hasattr(g, "__next__"), hasattr(g, "throw"), hasattr(g, "__len__"), callable(g))
print(iter(g) is g, type(g).__name__, isinstance(g, type(e)), isinstance(5, type(e)))

import functools
def f(a, b=1, /, c=2, *args, d, e=3, **kw):
    """doc"""
    x = a
    y = lambda: x
    return x
f.attr = 1
f.count = f.attr + 1
print(f.attr, f.count, f.__dict__, hasattr(f, "nope"), vars(f))
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__)
print(f.__code__.co_name, f.__code__.co_argcount, f.__code__.co_varnames, f.__code__.co_kwonlyargcount, f.__code__.co_posonlyargcount, f.__code__.co_flags & 0x0c, f.__code__.co_firstlineno)
f.__name__ = "g"
f.__doc__ = "new"
print(f.__name__, f.__doc__)
try:
    f.nope
except AttributeError as e:
    print(e)
try:
    del f.attr
    del f.attr
except AttributeError as e:
    print(e)
def counter():
    counter.calls += 1
    return counter.calls
counter.calls = 0
counter(); counter()
print(counter.calls)
class C:
    def m(self): "m doc"
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
c = C()
print(c.m.__name__, c.m.__self__ is c, c.m.__func__ is C.m, C.m.__qualname__, c.m.__doc__, C.s.__name__, C.c.__self__ is C)
try:
    c.m.x = 1
except AttributeError as e:
    print(e)
C.m.tag = "t"
print(c.m.tag)
@functools.wraps(f)
def wrapper(*a): pass
print(wrapper.__wrapped__ is f, wrapper.__name__, wrapper.__doc__)
print(callable(f), (lambda: 0).__name__, (lambda: 0).__qualname__)
def outer():
    v = 1
    def inner():
        return v
    return inner
print(outer().__closure__[0].cell_contents, outer.__closure__, outer().__code__.co_freevars, outer.__code__.co_cellvars)
print(f.__globals__ is globals(), print.__name__, print.__module__, [].append.__name__)

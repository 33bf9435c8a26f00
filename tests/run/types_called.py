import types
class A:
    def __init__(self, x): self.x = x
def f(self, y): return self.x + y
a = A(3)
m = types.MethodType(f, a)
print(m(4), m.__self__ is a, m.__func__ is f)
a.g = types.MethodType(lambda self: self.x * 2, a)
print(a.g())
try: types.MethodType(3, a)
except TypeError as e: print(e)
try: types.MethodType(f, None)
except TypeError as e: print(e)
try: types.MethodType(f)
except TypeError as e: print(e)

p = types.MappingProxyType({"a": 1})
print(p, p["a"], len(p), list(p))
try: p["b"] = 2
except TypeError as e: print(e)
m = types.ModuleType("mod", "doc")
m.x = 3
print(m.x, m.__name__, m.__doc__)
c = types.CellType(5)
print(c.cell_contents)
try: 1 / 0
except ZeroDivisionError as e: print(type(e.__traceback__) is types.TracebackType, type(f.__code__) is types.CodeType)
for wrong in (3, None, "ab"):
    try: types.MappingProxyType(wrong)
    except TypeError as e: print(e)
class Callable:
    def __call__(self, x): return ("called", x)
print(types.MethodType(Callable(), 5)(), types.MethodType(len, [1, 2])())
print(m.g if hasattr(m, "g") else "no g")

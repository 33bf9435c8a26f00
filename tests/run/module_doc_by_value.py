"""My doc."""
import sys
me = sys.modules["__main__"]




import types
for name in ("plain", "other"):
    module = types.ModuleType(name, name.upper())
    print(module.__name__, module.__doc__, module.__dict__["__doc__"])
    module.__doc__ = "new"
    print(module.__doc__, sorted(k for k in vars(module)))
class Plain:
    """Of the class."""
class Slots:
    __slots__ = ("x",)
p = Plain()
p.__doc__ = "own"
print(p.__doc__, Plain.__doc__, vars(p))
del p.__doc__
print(p.__doc__)
q = Plain()
setattr(q, "__doc__", 3)
print(q.__doc__, getattr(q, "__doc__"))
try:
    Slots().__doc__ = "x"
except AttributeError as e:
    print(e)
def f():
    "f's"
f.__doc__ = "changed"
print(f.__doc__)

"""My doc."""
import sys
me = sys.modules["__main__"]




import types
for name in ("plain", "other"):
    module = types.ModuleType(name, name.upper())
    print(module.__name__, module.__doc__, module.__dict__["__doc__"])
    module.__doc__ = "new"
    print(module.__doc__, sorted(k for k in vars(module)))

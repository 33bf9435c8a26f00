import importlib
m = importlib.import_module("plug")
print(m.NAME, m.run(3))
j = importlib.import_module("math")
print(j.floor(2.5))
s = importlib.import_module("plug")
print(s is m)
try:
    importlib.import_module("nope")
except ModuleNotFoundError as e:
    print(e)
from importlib import import_module as load
def late():
    return load("plug") if False else import_module("sub.deep")
from importlib import import_module
print(late().X, import_module(".deep", "sub").X if False else "")

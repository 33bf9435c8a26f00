# importlib.import_module of a computed name: plug-ins by f-string, by table, relative, and of a module that is loaded.
import importlib
import sys
from importlib import import_module

import loaded_before
import shapes

PARTS = {"area": "tables.measures", "volume": "tables.measures.volume"}


def plugin(name):
    module = importlib.import_module(f"plugins.{name}")
    return module.Plugin(name)


for name in ["upper", "reverse"]:
    p = plugin(name)
    print(p.run("hello"), type(p).__module__, p)

print(sorted(m for m in sys.modules if m.startswith("plugins")))
print(plugin("extra").run("x"))


def function(name):
    path, _, member = PARTS[name].rpartition(".")
    module = import_module(path if name == "volume" else PARTS[name])
    return getattr(module, name)


print(function("area")(3), function("volume")(3))
print(shapes.load("circle").NAME, shapes.load("square").NAME, shapes.load("circle") is shapes.load("circle"))
for name in ("loaded" + "_before", "PLUGINS".lower() + ".upper"):
    module = import_module(name)
    print(module.__name__, module is sys.modules[name], hasattr(module, "Plugin"), [n for n in dir(module) if n.isupper()])
print(import_module(name).Plugin("direct").run("abc"))
module = import_module("plugins." + "upper")
print(module.extra(), vars(module)["EXTRA"])
for bad, package in ((".circle", None), ("..circle", "shapes")):
    try:
        import_module(bad[:], package)
    except (TypeError, ImportError) as error:
        print(type(error).__name__, error)

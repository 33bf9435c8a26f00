import pkg
import pkg.sub.leaf as leaf
from pkg import helper, VALUE
print(__name__, __doc__, __package__ )
print(pkg.__name__, pkg.__package__, pkg.sub.__name__, leaf.__package__)
try:
    import numpy
except ImportError as e:
    print(type(e).__name__, e, e.name)
    numpy = None
try:
    from nothing.there import x
except ModuleNotFoundError as e:
    print(e)
try:
    from pkg import absent
except ImportError as e:
    print(str(e).replace(e.path, "PATH"))
if numpy is None:
    print("no numpy")
def f():
    import pkg.lazy
    from pkg.lazy import thing
    return thing, pkg.lazy.thing
print(f())
try:
    pkg.nope
except AttributeError as e:
    print(e)
print(helper(2), VALUE)
import pkg.circ_a

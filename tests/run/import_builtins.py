# The module builtins: its functions and classes, as attributes and as values.
import builtins
builtins.print("x", builtins.len([1, 2]))
print(builtins.len, builtins.__name__, builtins.int is int)
p = builtins.print
p(1)
from builtins import max as biggest
print(biggest(3, 4))
class X(builtins.object):
    pass
print(X.__name__, hasattr(builtins, "foo"), getattr(builtins, "abs")(-3))

# A name that a module of the library has in CPython, but not here, is an error; one that no CPython has is not.
import gc
import math
import os as system
from gc import collect, get_objects  # error: gc.get_objects is not supported yet

try:
    from math import no_such_function
except ImportError:
    print(gc.isenabled, gc.get_referrers)  # error: gc.get_referrers is not supported yet
print(system.login_tty(0))  # error: os.login_tty is not supported yet
print(math.pi, collect)

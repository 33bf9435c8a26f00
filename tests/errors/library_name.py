# A name that a module of the library has in CPython, but not here, is an error; one that no CPython has is not.
import functools
import math
import os as system
from functools import reduce, singledispatch  # error: functools.singledispatch is not supported yet

try:
    from math import no_such_function
except ImportError:
    print(functools.partial, functools.singledispatchmethod)  # error: functools.singledispatchmethod is not supported yet
print(system.fork())  # error: os.fork is not supported yet
print(math.pi, reduce)

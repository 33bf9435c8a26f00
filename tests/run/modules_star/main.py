# from module import * takes the public names, or those in __all__.
from public import *
from chosen import *

print(one, two, add(1, 2), shared)
print(listed, _forced)
for name in range(4):
    try:
        if name == 0:
            print(_hidden)  # type: ignore
        elif name == 1:
            print(unlisted)  # type: ignore
        elif name == 2:
            print(public)  # type: ignore
        else:
            print(chosen)  # type: ignore
    except NameError as error:
        print(error)
one = 100
print(one, add(one, two))
import public

print(public.one, public._hidden, math.isqrt(17))
print(table)
table["main"] = 3
print(public.table)

import copy
import functools
import inspect
import pickle

import lib

for f in (lib.documented, lib.positional, lib.decorated, lib.bump, lib.C.method, lib.C().method):
    print(f.__name__, f.__qualname__, f.__module__, f.__doc__, inspect.signature(f), callable(f))
print(lib.documented.__annotations__, lib.documented.__defaults__, lib.documented.__kwdefaults__, lib.positional.__defaults__,
      lib.positional.__kwdefaults__)
print(lib.decorated(1), lib.decorated.__wrapped__(1), lib.decorated.marked, inspect.unwrap(lib.decorated) is lib.decorated.__wrapped__)
print(lib.fib(30), lib.fib.cache_info())
lib.documented.tag = "T"
print(lib.get_attribute(lib.documented), lib.documented.__dict__)
print(pickle.loads(pickle.dumps(lib.documented)) is lib.documented, copy.copy(lib.bump) is lib.bump, copy.deepcopy([lib.bump])[0] is lib.bump)
print(lib.bump(), lib.counter, lib.bump(by=5), lib.counter)
lib.counter = 100
print(lib.bump())
del lib.counter
try:
    lib.bump()
except NameError as e:
    print(e)
print(lib.bump == lib.bump, lib.bump in {lib.bump: 1}, lib.C.method is lib.C.method, lib.C().method == lib.C().method)


@functools.wraps(lib.documented)
def outer():
    pass


print(outer.__name__, outer.__doc__, inspect.signature(outer))
print(inspect.getdoc(lib.documented), lib.__doc__, lib.__name__, sorted(n for n in dir(lib) if not n.startswith("_")))
bound = lib.bump.__get__(3)
print(bound(), bound.__self__)

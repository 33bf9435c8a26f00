import traceback
from unittest import mock

import lib


def show(name, f, *args, **keywords):
    try:
        result = f(*args, **keywords)
    except Exception as e:
        print(name, "raised", type(e).__name__, e)
    else:
        print(name, type(result).__name__, result)


class Index(int):
    def __add__(self, other):
        return "added"

    def __radd__(self, other):
        return "radded"

    def __mul__(self, other):
        return "multiplied"

    __rmul__ = __mul__


def everything():
    for x in (3, True, 2**70, 1.5, "s", Index(4), None, [1]):
        show(f"double {x!r}", lib.double, x)
    show("add", lib.add, 1)
    show("add", lib.add, b=2, a=1)
    show("add", lib.add, 1, 2.5)
    show("add", lib.add, 2**63 - 1, 1)
    show("add", lib.add, 1, 2, 3)
    show("chain", lib.chain, 5)
    show("chain", lib.chain, 5.0)
    show("scaled", lib.scaled, 2.0)
    show("scaled", lib.scaled, 2)
    show("scaled", lib.scaled, "x")
    show("label", lib.label, 7)
    show("fib", lib.fib, 15)
    show("fib", lib.fib, 1.0)
    show("count", lib.count)
    show("items", lib.items, [1, 2.5, "x", 2**80])
    show("items", lib.items, (1, 2))
    show("make", lib.make, 3)
    show("sum_made", lib.sum_made, 5)
    show("maybe", lib.maybe)
    show("maybe", lib.maybe, 4)
    show("joined", lib.joined, "ab", 3)
    show("keys", lib.keys, {"a": 1, "b": 2})
    show("spread", lib.spread, (1, 2))
    show("steps", list, lib.steps(4))
    show("all_steps", lib.all_steps, 4)
    show("get", lib.Box(2).get, 3)
    show("boxes", lib.boxes, 3)


everything()
print("---- a function")
with mock.patch.object(lib, "double", lambda x: x + 100):
    everything()
print("---- of another type")
with mock.patch.object(lib, "double", lambda x: f"<{x}>"):
    show("chain", lib.chain, 2)
    show("items", lib.items, [1, 2])
    show("maybe", lib.maybe, 1)
print("---- a constant")
with mock.patch.object(lib, "LIMIT", "ten"):
    show("chain", lib.chain, 2)
    show("chain", lib.chain, 0)
    show("get", lib.Box(2).get, 3)
lib.LIMIT = 20
show("chain", lib.chain, 5)
lib.LIMIT = 10
show("chain", lib.chain, 5)
print("---- gone")
kept = lib.double
del lib.double
show("chain", lib.chain, 2)
show("chain", lib.chain, 0)
lib.double = kept
show("chain", lib.chain, 2)

print("---- in the middle")


def replace(i):
    if i == 2:
        lib.double = lambda x: x * 1000


show("during", lib.during, 4, replace)
lib.double = kept


def change(i):
    if i == 1:
        lib.LIMIT = 11
    if i == 3:
        lib.LIMIT = 12


show("constant_during", lib.constant_during, change)
lib.LIMIT = 10


def new_variable(i):
    setattr(lib, f"variable_{i}", i)


show("during", lib.during, 4, new_variable)
show("during", lib.during, 3, lambda i: lib.count())
show("made_during", lib.made_during, 2, print)

try:
    lib.recursive_failure(3)
except ValueError:
    traceback.print_exc()

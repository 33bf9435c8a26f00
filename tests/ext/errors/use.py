import sys
import traceback

import lib


def show(f, *args):
    try:
        print(f.__name__, f(*args))
    except BaseException as e:
        lines = traceback.format_exception(e)
        print("".join(line for line in lines).replace(__file__.rpartition("/")[0], ""))


class Mine(Exception):
    def __str__(self):
        return "Mine.__str__"


def fails():
    return [][0]


def mine():
    raise Mine(1, 2)


show(lib.divide, 1, 0)
show(lib.raise_it, KeyError("k"))
show(lib.raise_it, Mine)
show(lib.raise_it, 5)
show(lib.raise_own, 7)
show(lib.call, fails)
show(lib.call, mine)
for f in (fails, mine, lambda: lib.divide(1, 0), lambda: lib.raise_own(3), lambda: "fine"):
    for kind in (ValueError, Exception, Mine, lib.Own, (KeyError, IndexError), ZeroDivisionError):
        try:
            print(lib.catch(f, kind))
        except Exception as e:
            print("passed", type(e).__name__, e)
show(lib.catch, fails, 5)
show(lib.chain, fails)
show(lib.context, mine)
show(lib.again, mine)
log = []
show(lib.finally_, fails, log)
print(log, lib.bare(mine), lib.bare(lambda: sys.exit(3)))
e = Mine("identity")
e.extra = [1]


def raise_e():
    raise e


print(lib.catch_and_keep(raise_e) is e, lib.catch_and_keep(raise_e).extra, lib.catch_and_keep(lambda: lib.raise_it(e)) is e)
kept = lib.catch_and_keep(lambda: lib.divide(1, 0))
print(type(kept), kept.args, kept.__traceback__ is not None, kept.__context__, kept.__cause__)
print(lib.lookups({}, [], object()))
try:
    raise KeyError("outer")
except KeyError:
    show(lib.divide, 1, 0)
    print(repr(lib.catch_and_keep(lambda: lib.divide(1, 0)).__context__))
try:
    lib.raise_own(5)
except lib.Own as own:
    print(own.code, own.args, isinstance(own, ValueError), lib.Own.__mro__)
show(lib.exits, 3)
show(lib.deep, 3, fails)
try:
    open("/nonexistent/file")
except OSError as error:
    show(lib.raise_it, error)
    print(lib.catch(lambda: open("/nonexistent/file"), FileNotFoundError))

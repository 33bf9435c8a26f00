# exit() and quit(), __self__ of functions in C.
import sys

for leave in (exit, quit):
    for code in (None, 0, 3, "text", (1, 2)):
        try:
            leave(code)
        except SystemExit as error:
            print(error.code, error.args)
try:
    exit()
except SystemExit as error:
    print(repr(error), error.args)
try:
    quit(code="named")
except SystemExit as error:
    print(repr(error))


def guarded(n):
    try:
        if n > 2:
            exit(n)
        return n
    finally:
        print("left", n)


items = []
print(items.append.__self__ is items, "abc".upper.__self__, len.__self__, len.__self__.__name__)
add = items.append
add(1), add.__self__.append(2)
print(items, {}.get.__self__, guarded(1))
print(sys.exit.__self__.__name__)
guarded(7)
print("not reached")

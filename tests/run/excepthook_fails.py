# sys.excepthook that raises: both exceptions are reported.
import sys


def hook(kind, value, place):
    print("hook called", kind.__name__, value, place is not None)
    raise KeyError("in the hook")


sys.excepthook = hook
print("before")
raise ValueError("the original")

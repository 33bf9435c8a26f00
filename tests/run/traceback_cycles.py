# Exceptions whose causes and contexts lead back to themselves, or that several have in common.
import sys
import traceback


def report(e: BaseException) -> None:
    traceback.print_exception(e, file=sys.stdout)
    print("--")


a, b, c = ValueError("a"), KeyError("b"), TypeError("c")
a.__cause__, b.__cause__ = b, a
report(a)
report(b)
a.__cause__ = a
report(a)
a.__cause__ = None
a.__context__, b.__cause__, b.__context__ = b, None, c
c.__context__ = a
a.__suppress_context__ = b.__suppress_context__ = False
report(a)
report(c)
shared = OSError(2, "shared")
left, right = ValueError("left"), ValueError("right")
left.__cause__ = shared
right.__cause__ = shared
group = ExceptionGroup("both", [left, right])
group.__cause__ = shared
report(group)
left.__context__ = right
left.__suppress_context__ = False
report(left)
left.__cause__ = None
left.__suppress_context__ = False
report(left)
try:
    try:
        raise a
    except ValueError as e:
        raise e
except ValueError as e:
    print(e.__context__ is b, e.__cause__)
try:
    try:
        1 / 0
    finally:
        [][0]
except IndexError as e:
    print(type(e.__context__).__name__, e.__context__.__context__, e.__suppress_context__)
    try:
        raise e.__context__ from e
    except ZeroDivisionError as z:
        print(z.__cause__ is e, z.__suppress_context__, z.__context__ is e)

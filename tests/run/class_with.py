# with: enter and exit in order, exceptions that are seen, swallowed, replaced; what is no context manager.
class Trace:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind.__name__ if kind else None, value, traceback is not None)
        return self.swallow


class BadExit:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        raise KeyError("in exit")


class NoExit:
    def __enter__(self):
        return 1


class Plain:
    pass


with Trace("a") as a, Trace("b") as b:
    print(a, b)
with Trace("s", True):
    raise ValueError("swallowed")
print("after")
try:
    with Trace("p"):
        raise ValueError("passed on")
except ValueError as e:
    print("caught", e)


def early():
    for i in range(3):
        with Trace(str(i)):
            if i == 1:
                return "returned"
            continue


print(early())
try:
    with BadExit():
        raise ValueError("inside")
except KeyError as e:
    print(repr(e), repr(e.__context__))
for manager in (NoExit, Plain):
    try:
        with manager():
            pass
    except TypeError as e:
        print(e)
with Trace("outer", True):
    with Trace("inner"):
        {}["missing"]
print("end")

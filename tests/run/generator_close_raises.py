"""A generator that raises while it is closed: by close(), by a loop that leaves it, when it is thrown into before it began."""

def stubborn(name):
    try:
        yield 1
        yield 2
    finally:
        print("closing", name)
        raise ValueError("while closing " + name)


def swallowing():
    while True:
        try:
            yield "again"
        except GeneratorExit:
            print("stays")
            yield "more"
            return


def plain():
    got = yield "first"
    print("got", got)
    yield "second"


g = stubborn("a")
print(next(g))
try:
    g.close()
except ValueError as error:
    print(error, repr(error.__context__))
print(list(g), g.close())
g = swallowing()
print(next(g))
try:
    g.close()
except RuntimeError as error:
    print(error)
print(list(g))
for arguments in ((ValueError,), (ValueError("given"),), (ValueError, "made"), (ValueError, ValueError("both")), (KeyError, ("a", "b")), (KeyError, None), (StopIteration, 3)):
    g = plain()
    try:
        g.throw(*arguments)
    except BaseException as error:
        print(type(error).__name__, error.args, repr(error.__cause__), repr(error.__context__))
    print(list(g))
for arguments in ((5,), (int,), (ValueError("x"), "value"), (ValueError, 1, "traceback"), ()):
    g = plain()
    try:
        g.throw(*arguments)
    except BaseException as error:
        print(type(error).__name__, error)
g = plain()
try:
    g.send("too early")
except TypeError as error:
    print(error)
print(g.send(None), g.send("now"), next(g, "over"))


def nested():
    try:
        yield from plain()
    except LookupError as error:
        print("in nested", repr(error))
        yield "recovered"


g = nested()
print(next(g), g.throw(KeyError("k")), list(g))
g = nested()
print(next(g), g.close(), list(g))


def deep(g):
    return g.throw(ValueError("into a generator that has not begun"))


deep(plain())

# Tracebacks through generators, with frames and carets as in CPython.
import sys


def divide(values):
    for v in values:
        yield 10 / v


def outer(values):
    result = yield from divide(values)
    return result


def report(step):
    import traceback

    try:
        step()
    except Exception:
        text = traceback.format_exc()
        print(text)


def attempt(function):
    try:
        function()
    except Exception as e:
        t = e.__traceback__
        print(type(e).__name__, e, t is not None)


def first():
    return list(divide([1, 0]))


def second():
    for x in outer([5, 0]):
        print(x)


def third():
    return sum(1 // n for n in (2, 1, 0))


attempt(first)
attempt(second)
attempt(third)


def raises():
    yield 1
    try:
        yield 2
    finally:
        print("cleanup")
    raise KeyError("last")


def fourth():
    g = raises()
    next(g)
    next(g)
    g.throw(ValueError("thrown in"))


attempt(fourth)
g = outer([4, 2, 0])
print(next(g))
print(next(g))
print(next((x for x in g), None))

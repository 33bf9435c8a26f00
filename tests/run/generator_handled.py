# The handled exception belongs to the generator while it runs and to the caller while it waits.
import sys


def name():
    e = sys.exc_info()[1]
    return repr(e)


def g():
    print("g starts with", name())
    try:
        raise KeyError("g's own")
    except KeyError:
        print("g handles", name())
        yield 1
        print("g still handles", name())
        try:
            raise IndexError("inner")
        except IndexError:
            yield 2
            print("g inner", name())
        print("g back to", name())
        yield 3
    print("g after", name())
    yield 4


a = g()
print(next(a), name())
try:
    raise ValueError("caller")
except ValueError:
    print(next(a), name())
    print(next(a), name())
print(next(a), name())


def finals():
    try:
        yield 1
    finally:
        print("in finally", name())
        yield 2
        print("still", name())


f = finals()
next(f)
try:
    raise ValueError("around")
except ValueError:
    print(next(f), name())
print(next(f, "end"), name())
f = finals()
next(f)
print(f.throw(TypeError("in")), name())
try:
    next(f)
except TypeError as e:
    print("out", e, e.__context__)


def chained():
    try:
        yield 1
    except ValueError:
        yield 2
        raise KeyError("second")


c = chained()
next(c)
c.throw(ValueError("first"))
try:
    next(c)
except KeyError as e:
    print(repr(e), repr(e.__context__))


def context():
    yield 1
    yield 2


try:
    raise ValueError("handled outside")
except ValueError:
    k = context()
    next(k)
    try:
        k.throw(KeyError("in"))
    except KeyError as e:
        print(repr(e.__context__))


def bare():
    try:
        raise ZeroDivisionError("zero")
    except ZeroDivisionError:
        yield "waiting"
        raise


b = bare()
print(next(b))
try:
    try:
        raise ValueError("other")
    except ValueError:
        next(b)
except ZeroDivisionError as e:
    print(e, repr(e.__context__))
print(name())

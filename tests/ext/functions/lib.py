"""Functions as objects."""
import functools


def documented(a: int, b: "str" = "x", *args, k: float = 1.0, **kw) -> bool:
    """What it does.

    In two paragraphs."""
    return True


def positional(a, b=2, /, c=3, *, d):
    return a, b, c, d


def decorator(f):
    @functools.wraps(f)
    def wrapper(*args, **kw):
        return "wrapped", f(*args, **kw)

    wrapper.marked = True
    return wrapper


@decorator
def decorated(x):
    "doc of decorated"
    return x


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


counter = 0


def bump(by=1):
    global counter
    counter += by
    return counter


def get_attribute(f):
    return f.tag, f.__name__, f.__dict__


async def coroutine():
    pass


def generator():
    yield


class C:
    def method(self, x: int = 0) -> int:
        "doc of method"
        return x

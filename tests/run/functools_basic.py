# functools: reduce, partial, wraps, cmp_to_key
import functools
from functools import cmp_to_key, partial, reduce, wraps


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


print(reduce(lambda a, b: a + b, [1, 2, 3, 4]), reduce(lambda a, b: a * b, range(1, 30)), reduce(max, [3, 9, 2]))
print(reduce(lambda a, b: a + [b * 2], [1, 2], []), reduce(lambda a, b: a + b, [], 5), reduce(lambda text, n: text + str(n), [1, 2], ">"))
print(reduce(lambda d, w: {**d, w: len(w)}, ["a", "bb"], {}), reduce(str.__add__, "abc"))
attempt(lambda: reduce(lambda a, b: a, []))
attempt(lambda: reduce(lambda a, b: a, 5))
attempt(lambda: reduce(lambda a, b: a // b, [1, 0]))
attempt(lambda: reduce(lambda a, b: a))


def power(base: int, exponent: int = 2, *, offset: int = 0) -> int:
    return base ** exponent + offset


square, cube, shifted = partial(power), partial(power, exponent=3), partial(power, 10, offset=1)
print(square(5), cube(2), shifted(), shifted(3), shifted(offset=7), cube(2, offset=1), cube(2, exponent=4))
deeper = partial(cube, 3)
print(deeper(), deeper.args, deeper.keywords, deeper.func is power, partial(int, base=2)("101"))
print(partial(print, 1, sep="-"), partial(int), list(map(partial(pow, 2), [1, 2, 3])))
partial(print, "a", "b", sep="-")("c", end="!\n")
attempt(lambda: partial())
attempt(lambda: partial(3))
attempt(lambda: square())
attempt(lambda: shifted(1, 2, 3))


def logged(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        """Inner."""
        print("call", function.__name__, args, kwargs)
        return function(*args, **kwargs)

    return wrapper


@logged
def area(width: float, height: float = 1.0) -> float:
    """The area."""
    return width * height


print(area(2, 3.5), area(4.0), area(width=1, height=2), area.__name__, area.__doc__, area.__wrapped__(3, 3), area.__qualname__)


def twice(function):
    @functools.wraps(function)
    def again(x):
        return function(function(x))

    return again


@twice
@twice
def increment(x: int) -> int:
    return x + 1


print(increment(0), increment.__name__)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted(["bb", "a", "ccc"], key=cmp_to_key(lambda a, b: len(a) - len(b))))


def compare(a: tuple[str, int], b: tuple[str, int]) -> int:
    if a[1] != b[1]:
        return a[1] - b[1]
    return -1 if a[0] < b[0] else 1 if a[0] > b[0] else 0


pairs = [("b", 2), ("a", 2), ("c", 1)]
print(sorted(pairs, key=cmp_to_key(compare)), max(pairs, key=cmp_to_key(compare)), min(pairs, key=functools.cmp_to_key(compare)))
key = cmp_to_key(lambda a, b: (a > b) - (a < b))
print(key(1) < key(2), key(1) == key(1), key(3) >= key(4), key(5).obj)
attempt(lambda: key(1) < 2)
attempt(lambda: hash(key(1)))
attempt(lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: "x")))

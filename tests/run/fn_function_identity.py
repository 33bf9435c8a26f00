# Each def makes a new function; functions are hashable, comparable by identity, and have names.
from typing import Callable


def make() -> Callable[[], int]:
    def made() -> int:
        return 1

    return made


a, b = make(), make()
print(a == b, a is a, a.__name__, b(), a != b, len({a, b, a}))
table = {a: "a", b: "b"}
print(table[a], table[b], make() in table)


def documented(n: int) -> int:
    """Return n doubled."""
    return n * 2


print(documented.__doc__, documented.__name__, make.__doc__, documented(4))
functions = [len, abs, documented, make]
print([function.__name__ for function in functions], functions.index(abs), documented in functions, max in functions)
old = documented


def documented(n: int) -> int:  # type: ignore
    return n * 3


print(old(1), documented(1), old is documented, old.__name__ == documented.__name__)
print(type(a) is type(documented), type(len) is type(a), isinstance(a, type(make)), bool(a), type(lambda: 0).__name__)
for wrong in range(3):
    try:
        if wrong == 0:
            a < b  # type: ignore
        elif wrong == 1:
            a + 1  # type: ignore
        else:
            len(a)  # type: ignore
    except TypeError as error:
        print(error)
try:
    print(a.missing)  # type: ignore
except AttributeError as error:
    print(error)

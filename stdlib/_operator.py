"""_operator: what CPython's modules take of operator."""

from operator import *


def _compare_digest(a, b, /):
    if isinstance(a, str) and isinstance(b, str):
        if not (a.isascii() and b.isascii()):
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        a, b = a.encode(), b.encode()
    elif isinstance(a, str) or isinstance(b, str):
        given = type(b if isinstance(a, str) else a).__name__
        raise TypeError(f"unsupported operand types(s) or combination of types: '{type(a).__name__}' and "
                        f"'{type(b).__name__}'" if given else "")
    differences = len(a) ^ len(b)
    for x, y in zip(a, b):
        differences |= x ^ y
    return differences == 0

import math

one = 1
two = 2
shared = "from public"
_hidden = "private"
table: dict[str, int] = {"public": 1}


def add(a: int, b: int) -> int:
    return a + b + one - 1

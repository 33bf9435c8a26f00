# A bare * must be followed by named parameters.
def f(a: int, *) -> int:  # error: named arguments must follow bare *
    return a

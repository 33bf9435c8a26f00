# nonlocal needs a variable of an enclosing function.
def outer() -> int:
    def inner() -> int:
        nonlocal missing  # error: no binding for nonlocal 'missing' found
        return 1

    return inner()

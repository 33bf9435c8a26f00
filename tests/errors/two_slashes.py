# The / may appear once.
def f(a: int, /, b: int, /) -> int:  # error: / may appear only once
    return a + b

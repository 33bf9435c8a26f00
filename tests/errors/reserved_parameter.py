# A keyword is no parameter.
def f(lambda: int) -> int:  # error: invalid syntax
    return 1

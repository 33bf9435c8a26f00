# The / of positional-only parameters needs a parameter before it.
def f(/, a: int) -> int:  # error: at least one argument must precede /
    return a

# Nothing may follow **kwargs.
def f(**options: int, last: int) -> int:  # error: arguments cannot follow var-keyword argument
    return last

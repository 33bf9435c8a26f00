# A parameter is no tuple.
def f((a, b)):  # error: Function parameters cannot be parenthesized
    pass

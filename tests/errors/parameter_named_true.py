# True is no name of a parameter.
def f(True):  # error: invalid syntax
    pass

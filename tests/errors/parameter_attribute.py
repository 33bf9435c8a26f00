# A parameter is a name.
def f(a.b):  # error: invalid syntax
    pass

# A variable of the module is no nonlocal one.
x = 1


def f():
    nonlocal x  # error: no binding for nonlocal 'x' found
    x = 2

# / comes before *.
def f(*, a, /):  # error: / must be ahead of *
    pass

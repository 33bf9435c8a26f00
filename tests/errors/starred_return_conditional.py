# A star cannot stand in a conditional expression.
def f(xs):
    return *xs if xs else 1  # error: invalid syntax

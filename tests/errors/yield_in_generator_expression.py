# A generator expression cannot yield by itself.
def f():
    return ((yield x) for x in range(3))  # error: 'yield' inside generator expression

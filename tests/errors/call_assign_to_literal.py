# A keyword argument is no literal.
def f(**k): pass
f(1=2)  # error: expression cannot contain assignment, perhaps you meant "=="?

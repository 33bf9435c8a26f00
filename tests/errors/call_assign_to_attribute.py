# A keyword argument is a name.
def f(**k): pass
f(a.b=1)  # error: expression cannot contain assignment, perhaps you meant "=="?

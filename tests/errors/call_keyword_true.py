# True is no keyword argument.
def f(**k): pass
f(True=1)  # error: cannot assign to True

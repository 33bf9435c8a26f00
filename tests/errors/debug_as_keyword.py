# __debug__ is no keyword argument.
def f(**k): pass
f(__debug__=1)  # error: cannot assign to __debug__

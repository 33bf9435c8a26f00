# * does not follow ** in a call.
def f(*a, **k): pass
f(**{}, *[])  # error: iterable argument unpacking follows keyword argument unpacking

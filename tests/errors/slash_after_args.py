# / comes before *args.
def f(*args, /):  # error: / must be ahead of *
    pass

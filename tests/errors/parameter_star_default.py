# *args has no default.
def f(*args=()):  # error: var-positional argument cannot have default value
    pass

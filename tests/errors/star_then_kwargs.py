# After a bare star stands a parameter.
def f(*, **kwargs):  # error: named arguments must follow bare *
    pass

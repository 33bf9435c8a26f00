# __debug__ is no parameter.
def f(__debug__):  # error: cannot assign to __debug__
    pass

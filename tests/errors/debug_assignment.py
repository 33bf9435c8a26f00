# __debug__ cannot be assigned to.
__debug__ = False  # error: cannot assign to __debug__

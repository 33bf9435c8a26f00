# A conditional expression cannot be deleted.
a = b = 1
del a if a else b  # error: cannot delete conditional expression

# A comparison cannot be deleted.
a = b = 1
del a < b  # error: cannot delete comparison

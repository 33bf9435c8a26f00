# A lambda cannot be deleted.
del lambda: 0  # error: cannot delete lambda

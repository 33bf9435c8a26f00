# A literal cannot be deleted.
del 5  # error: cannot delete literal

# A comprehension cannot be deleted.
del [x for x in range(3)]  # error: cannot delete list comprehension

# None is no target.
None = 1  # error: cannot assign to None

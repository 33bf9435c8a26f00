# An assignment expression has no tuple of targets.
print(((a, b) := (1, 2)))  # error: cannot use assignment expressions with tuple

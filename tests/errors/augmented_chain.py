# An augmented assignment has one target.
a = b = 1
a = b += 1  # error: invalid syntax

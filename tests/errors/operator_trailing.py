# An operator has two sides.
a = 1 +  # error: invalid syntax

# Brackets hold an index.
xs = [1]
print(xs[])  # error: invalid syntax. Perhaps you forgot a comma?

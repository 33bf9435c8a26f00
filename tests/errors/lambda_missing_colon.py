# A lambda has a colon.
f = lambda x x  # error: invalid syntax

# del needs a target.
x = 1
del  # error: invalid syntax

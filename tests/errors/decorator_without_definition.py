# A decorator stands before a definition.
@print
x = 1  # error: invalid syntax

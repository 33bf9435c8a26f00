# A decorator needs a function or a class below.
@print
x = 1  # error: invalid syntax

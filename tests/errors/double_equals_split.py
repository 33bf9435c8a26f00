# '= =' is not an operator.
x = = 1  # error: invalid syntax

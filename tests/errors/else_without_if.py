# else belongs to if, while, for or try.
x = 1
else:  # error: invalid syntax
    x = 2

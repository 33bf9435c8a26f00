# else belongs to if.
a = 1 else 2  # error: invalid syntax

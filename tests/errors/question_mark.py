# ? means nothing.
x = 1 ? 2  # error: invalid syntax

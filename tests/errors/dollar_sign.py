# $ means nothing.
x = $y  # error: invalid syntax

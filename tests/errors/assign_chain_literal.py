# Every target of a chain must be one.
a = 3 = b = 4  # error: cannot assign to literal

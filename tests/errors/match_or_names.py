# Alternatives bind the same names.
match 1:
    case [x] | (x, y):  # error: alternative patterns bind different names
        pass

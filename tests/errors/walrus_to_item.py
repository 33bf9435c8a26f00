# An assignment expression names a variable.
xs = [1]
print((xs[0] := 2))  # error: cannot use assignment expressions with subscript

# An assignment expression does not assign to a literal.
print((1 := 2))  # error: cannot use assignment expressions with literal

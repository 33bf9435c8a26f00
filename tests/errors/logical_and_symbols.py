# && is not an operator.
a = b = True
if a && b:  # error: invalid syntax
    print("both")

# The target of for is a name, not a literal.
for 1 in range(3):  # error: cannot assign to literal
    print("no")

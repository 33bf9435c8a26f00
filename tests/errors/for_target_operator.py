# An operation is no target of a loop.
x = 1
for x + 1 in range(3):  # error: cannot assign to expression
    pass

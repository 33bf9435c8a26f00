# A literal is no target of with.
with open('x') as 1:  # error: cannot assign to literal
    pass

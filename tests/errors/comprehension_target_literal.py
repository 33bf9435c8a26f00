# A literal is no target of a comprehension.
print([1 for 1 in range(3)])  # error: cannot assign to literal

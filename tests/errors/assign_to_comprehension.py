# A comprehension is no target.
[x for x in range(3)] = [1, 2, 3]  # error: cannot assign to list comprehension here. Maybe you meant '==' instead of '='?

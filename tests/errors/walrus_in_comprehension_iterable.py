# The iterable of a comprehension may not hold a walrus.
pairs = [x for x in (y := [1, 2])]  # error: assignment expression cannot be used in a comprehension iterable expression

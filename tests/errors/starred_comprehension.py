# Unpacking is no element of a comprehension.
rows = [[1], [2]]
flat = [*row for row in rows]  # error: iterable unpacking cannot be used in comprehension

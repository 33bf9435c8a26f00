# A tuple as the element of a comprehension needs parentheses.
pairs = [x, x * x for x in range(3)]  # error: did you forget parentheses around the comprehension target?

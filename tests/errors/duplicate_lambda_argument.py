# A lambda's parameters have different names.
f = lambda x, x: x  # error: duplicate argument 'x' in function definition

# A key has one value.
print({'a': 1: 2})  # error: invalid syntax

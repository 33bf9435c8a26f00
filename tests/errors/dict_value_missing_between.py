# A key has a value.
print({'a': 1, 'b', 'c': 3})  # error: ':' expected after dictionary key

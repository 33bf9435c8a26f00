# ** stands in dicts and calls.
print([**{'a': 1}])  # error: invalid syntax

# A single star unpacks no dict into a dict.
print({*{'a': 1}, 'b': 2})  # error: invalid syntax
print({'b': 2, *[1]})  # error: invalid syntax

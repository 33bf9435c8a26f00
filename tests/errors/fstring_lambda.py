# A lambda in an f-string has parentheses.
print(f'{lambda x: 1}')  # error: f-string: invalid syntax

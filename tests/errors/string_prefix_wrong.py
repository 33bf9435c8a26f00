# A string has a prefix that exists.
print(ub'a')  # error: invalid syntax

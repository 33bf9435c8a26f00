# A call does not begin with a comma.
print(, 1)  # error: invalid syntax

# An attribute is a name.
x = 1
print(x.1)  # error: invalid syntax. Perhaps you forgot a comma?

# A slice has three parts.
xs = [1]
print(xs[1:2:3:4])  # error: invalid syntax

# A bare walrus is no statement.
x := 5  # error: invalid syntax
print(x)

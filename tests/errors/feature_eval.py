# eval() comes later.
x = 3
print(eval("x + 1"))  # error: not supported yet

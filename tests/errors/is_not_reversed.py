# not is comes in the other order.
a = 1
print(a not is 2)  # error: invalid syntax

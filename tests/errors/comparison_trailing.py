# A comparison has two sides.
a = 1
print(a <)  # error: invalid syntax

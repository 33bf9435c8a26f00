# A number ends before a name.
print(1_a)  # error: invalid decimal literal

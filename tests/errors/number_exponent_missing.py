# An exponent has digits.
print(1e)  # error: invalid decimal literal

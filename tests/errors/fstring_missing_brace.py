# A replacement field of an f-string must be closed.
value = 3
print(f"value is {value")  # error: f-string: expecting '}'

# A lone closing brace in an f-string must be doubled.
value = 3
print(f"{value} }")  # error: f-string: single '}' is not allowed

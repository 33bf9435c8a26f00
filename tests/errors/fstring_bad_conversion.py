# Only !s, !r and !a are conversions.
a = 1
print(f"{a!x}")  # error: f-string: invalid conversion character: expected 's', 'r', or 'a'

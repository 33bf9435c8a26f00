# An f-string may not have an empty replacement field.
name = "x"
print(f"{name} {}")  # error: f-string: empty expression not allowed

# The expression of an f-string obeys the grammar of expressions.
a = 1
print(f"{a b}")  # error: f-string: invalid syntax. Perhaps you forgot a comma?

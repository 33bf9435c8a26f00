# An opened bracket must be closed.
values: list[int] = [1, 2, 3  # error: '[' was never closed
print(values)

# return stands inside a function only.
values: list[int] = [1, 2]
if values:
    return values  # error: 'return' outside function

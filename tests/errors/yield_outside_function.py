# yield belongs into a function.
values = [1, 2]
for value in values:
    yield value  # error: 'yield' outside function

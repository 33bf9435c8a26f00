# A generator expression that is kept as a value comes later.
squares = (n * n for n in range(5))  # error: not supported yet
for square in squares:
    print(square)

# An underscore stands between digits.
print(1_)  # error: invalid decimal literal

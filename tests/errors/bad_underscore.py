# Underscores in a number stand between digits, one at a time.
million = 1__000  # error: invalid decimal literal

# There is no ++ after a name.
count = 1
count++  # error: invalid syntax

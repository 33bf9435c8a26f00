# A number may not run into a name.
height = 12abc  # error: invalid decimal literal

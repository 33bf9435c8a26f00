# A keyword is no name.
class = 3  # error: invalid syntax
